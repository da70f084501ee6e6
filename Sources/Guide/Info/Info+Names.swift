import Evaluation
import Formatting
import Quantities
import Reporting
import Resolution
import Suan
import Syntax

/// What is known of variables, functions and units.
extension Info {
    func appendVariable(_ name: String, _ variable: Variable, to layout: inout HelpLayout) {
        guard variable.kind != .formula else { return appendFormula(name, variable, to: &layout) }
        guard let value = variable.value else { return }
        func fact(_ name: String, _ text: String) { layout.row(name, text, column: 10) }
        if variable.kind == .function, case .function(let function) = value {
            section("\(name): a function of this session", &layout)
            if let written = function.written { append(written, to: &layout) }
            return
        }
        switch variable.kind {
        case .assumption: section("\(name): an assumption", &layout)
        case .answer: section("\(name): the last result", &layout)
        default: section("\(name): a variable", &layout)
        }
        layout.prose(text(of: value), indent: 2)
        appendSamples(of: value, to: &layout)
        if case .table(let table) = value, !table.isRecord { appendColumns(of: table, to: &layout) }
        if let why = variable.why, !why.isEmpty { fact("why", "\"\(why)\"") }
        if !variable.rests.isEmpty {
            let parts = variable.rests.map { "\(QualifierWords.text($0.qualifiers, separator: ", ")) (\($0.name))" }
            fact("rests on", "figures marked: \(parts.joined(separator: "; "))")
        }
        guard let definition = variable.definition else { return }
        append(definition.written, to: &layout)
        var seen: Set<NameID> = []
        for (slot, used) in definition.used where seen.insert(slot).inserted {
            guard let value = used.value else { continue }
            let shown = if case .function = value { "a function" } else { text(of: value) }
            fact("with", "\(state.symbols.text(used.name)) = \(shown)")
        }
    }

    private func appendFormula(_ name: String, _ variable: Variable, to layout: inout HelpLayout) {
        section("\(name): a formula, found anew whenever it is used", &layout)
        if let place = state.names.place(of: variable.name), let definition = variable.definition {
            let aside = Evaluator(state, source: definition.source, isWatchingOthers: false)
            if let value = (try? LiveFormulas(aside).value(of: place, Span(0, 0))) ?? nil {
                layout.prose("now \(text(of: value))", indent: 2)
            }
            append(definition.written, to: &layout)
        }
    }

    /// How and where it was written; what has several lines keeps them.
    func append(_ written: Written, to layout: inout HelpLayout) {
        let lines = written.text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.count == 1 {
            layout.row("written", String(lines[0]), column: 10)
        } else {
            layout.prose("written", indent: 2)
            layout.source(written.text, indent: 4)
        }
        layout.row("where", written.place, column: 10)
    }

    private func text(of value: Value) -> String {
        let text = ValueText(state).string(value)
        let most = 400
        return text.count > most ? text.prefix(most) + " …" : text
    }

    func appendUnit(_ name: String, _ unit: UnitID, to layout: inout HelpLayout) {
        let printed = state.units.text(of: unit)
        let isMoney = state.units.isMoney(unit)
        let isOwn = state.isDeclared(unit: name)
        section("\(name): \(isMoney ? "a currency" : "a unit")", &layout)
        if !isOwn, let place = HelpUnit.places[printed] {
            let entry = HelpUnit.all[place]
            layout.prose("\(entry.meaning), ships with suan", indent: 2)
            if let amount = entry.amount { layout.prose("1 \(printed) = \(amount)", indent: 2) }
            let others = entry.names.dropFirst().joined(separator: ", ")
            if !others.isEmpty { layout.prose("also \(others)", indent: 2) }
        } else if let known = state.units.information(named: name) {
            layout.prose(known.meaning, indent: 2)
            layout.prose(known.definition, indent: 2)
        }
        if printed != name, !printed.isEmpty { layout.prose("it is printed as \(printed)", indent: 2) }
        let measured = state.units.describeDimension(unit)
        if !isMoney {
            layout.prose(measured.hasPrefix("a ") ? "it reckons as \(measured)" : "it measures \(measured)", indent: 2)
        }
        layout.prose("`:help \(printed.isEmpty ? name : printed)` has more.", indent: 2)
    }
}
