import Companies
import Evaluation
import Quantities
import Reporting
import Syntax

extension ValueText {
    func name(ofCompany index: Int) -> String {
        world.symbols.text(Symbol(index: world.companies.companies[index].name))
    }

    /// A company with all its figures, by basis, and the words each rests on.
    func appendCompany(_ index: Int, to bytes: inout [UInt8]) {
        let company = world.companies.companies[index]
        func name(_ symbol: Int32) -> String { world.symbols.text(Symbol(index: symbol)) }
        var lines: [String] = []
        var head = name(company.name)
        if let title = company.title { head += "  \(title)" }
        if !company.also.isEmpty { head += "  (\(company.also.map(name).joined(separator: ", ")))" }
        lines.append(head)
        for source in company.sources {
            lines.append("  source \(source.name): \(source.title)" + (source.remark.map { " (\($0))" } ?? ""))
        }
        // One machine for all, so that each formula is looked up once.
        let machine = Machine(world, source: Source(name: "-", text: ""))
        for (heading, figures) in groups(of: company) {
            lines.append("  " + heading)
            let rows = figures.map { figure -> (String, String, String) in
                let metric = name(world.companies.metrics[figure.metric].name)
                return (metric, value(figure, index, machine), origin(figure))
            }
            let first = rows.map { CellWidth.of($0.0) }.max() ?? 0
            let second = rows.map { CellWidth.of($0.1) }.max() ?? 0
            for row in rows {
                var line = "    " + padded(row.0, first) + "  " + padded(row.1, row.2.isEmpty ? 0 : second)
                if !row.2.isEmpty { line += "  " + row.2 }
                lines.append(line)
            }
        }
        bytes.append(contentsOf: lines.joined(separator: "\n").utf8)
    }

    /// The figures in force by basis, latest first, and after them what is assumed and was never reported.
    private func groups(of company: Company) -> [(heading: String, figures: [Figure])] {
        var groups: [(figures: [Figure], isAssumed: Bool)] = []
        var places: [Key: Int] = [:]
        for metric in company.metrics {
            for figure in company.current(metric) {
                let key = Key(time: figure.time, isAssumed: figure.assumption != nil)
                if let place = places[key] {
                    groups[place].figures.append(figure)
                } else {
                    places[key] = groups.count
                    groups.append(([figure], key.isAssumed))
                }
            }
        }
        groups.sort { $0.isAssumed == $1.isAssumed ? isLater($0.figures[0], $1.figures[0]) : $1.isAssumed }
        return groups.map { group in
            let time = group.figures[0].time
            let basis = time == .none ? nil : "@ \(time.name)"
            let heading = group.isAssumed ? "assumed" + (basis.map { " \($0)" } ?? "") : basis ?? "without a date"
            return (heading, group.figures)
        }
    }

    private struct Key: Hashable {
        let time: Figure.Time
        let isAssumed: Bool
    }

    private func isLater(_ a: Figure, _ b: Figure) -> Bool {
        guard let first = a.end else { return false }
        guard let second = b.end else { return true }
        return first == second ? a.length > b.length : first > second
    }

    private func value(_ figure: Figure, _ company: Int, _ machine: Machine) -> String {
        let value: Value
        do throws(Failure) {
            value = try machine.value(of: figure, inCompany: company)
        } catch {
            // What was under way is forgotten, so that the next figure starts anew.
            machine.reset(machine.source, statement: Span(0, 0), frameSize: 0)
            return error.diagnostic.code == .circular ? "(rests on itself)" : "(cannot be found)"
        }
        if case .quantity(var quantity) = value {
            quantity.basis = .none
            return string(.quantity(quantity))
        }
        return string(value)
    }

    /// Where a figure comes from, in few words.
    private func origin(_ figure: Figure) -> String {
        if let why = figure.assumption { return why.isEmpty ? "" : "\"\(why)\"" }
        guard let words = figure.words else { return figure.source ?? "" }
        return (figure.source.map { $0 + " " } ?? "") + "\"\(words)\""
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - CellWidth.of(text)))
    }
}
