import Evaluation
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// `explain E`: evaluates as always, watched, and keeps the steps beside the result.
package struct Explaining {
    private let evaluator: Evaluator
    private let options: ExplainOptions
    private var state: State { evaluator.state }

    /// Lines of a screen that an explanation fits by itself.
    private static let screen = 22

    package init(_ evaluator: Evaluator, _ options: ExplainOptions) {
        (self.evaluator, self.options) = (evaluator, options)
    }

    /// The value, and how it came about; nil where nothing was evaluated on the way.
    package func explained(_ resolved: Resolved) throws(Failure) -> (value: Value, derivation: Derivation?) {
        let recorder = StepRecorder()
        let value = try evaluator.watched(by: recorder) { () throws(Failure) in try evaluator.run(resolved) }
        guard let root = recorder.root else { return (value, nil) }
        var derivation = Derivation()
        derivation.isMarkdown = options.isMarkdown
        let inputs = value.holdsSamples ? try Contributions(evaluator, resolved) : nil
        let widths = inputs.map { self.widths($0) } ?? []
        derivation.lines = lines(root, besides: widths.count) + widths
        derivation.rounding = rounding(value)
        evaluator.report.forgetRates()
        if options.hasBounds {
            let aside = Evaluator(state, source: resolved.source)
            aside.begin(resolved.source, statement: resolved.span)
            derivation.bounds = try Bounds(aside, at: resolved.span).bounds(of: try Widening(aside).value(of: resolved))
        }
        return (value, derivation)
    }

    /// As much as fits a screen, where no depth was asked for.
    ///
    /// - Parameter count: lines that follow.
    private func lines(_ root: Step, besides count: Int) -> [Derivation.Line] {
        // A picture is opened as what it is of.
        if let drawn = root.drawn {
            let (lead, text) = Explainer.lead(drawn.value.map { evaluator.text($0) } ?? "")
            let lines = lines(drawn, besides: count)
            return text == drawn.text
                ? lines : lines + [Derivation.Line(indent: 0, lead: lead, text: text, remark: .none)]
        }
        // A record has a line for each of its parts.
        var rows = count
        if case .table(let table)? = root.value {
            rows += min(table.isRecord ? table.columns.count : table.rowCount, 10)
        }
        func made(_ depth: Int, isShort: Bool) -> [Derivation.Line] {
            let explainer = Explainer(evaluator, depth: depth, isShort: isShort)
            explainer.explain(root)
            return explainer.lines
        }
        if let depth = options.depth { return made(depth, isShort: false) }
        for (depth, isShort) in [(1, false), (1, true), (0, false)] {
            let lines = made(depth, isShort: isShort)
            if height(lines) <= Explaining.screen - rows { return lines }
            guard depth == 0 else { continue }
            // What a program reads is not cut.
            if state.factsAreRead { return lines }
            let head = lines.prefix(Explaining.screen - 4)
            let left = lines.count - head.count - 3
            return head
                + [Derivation.Line(indent: 1, text: "", spoken: .moreLines(left))]
                + lines.suffix(3)
        }
        return []
    }

    /// Where the width of an uncertain result comes from: its inputs, the weightiest first.
    private func widths(_ found: Contributions) -> [Derivation.Line] {
        guard !found.all.isEmpty else { return [] }
        var lines = [Derivation.Line(indent: 0, text: "", spoken: .widths)]
        func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }
        let shown = found.all.prefix(Explaining.mostInputs)
        for one in shown {
            let (low, high) = one.input.ends
            let ends = [low, high].map { ValueText(state).inExpression(Quantity($0.number, unit: $0.unit)) }
            lines.append(
                Derivation.Line(
                    indent: 1,
                    // A range says itself what it is.
                    text: one.input.name.firstRange(of: " to ") != nil
                        ? one.input.name : "\(one.input.name) = \(ends.joined(separator: " to "))",
                    remark: .share(percent(one.share))))
        }
        let rest = found.all.dropFirst(shown.count)
        if !rest.isEmpty {
            let share = rest.reduce(0) { $0 + $1.share }
            lines.append(
                Derivation.Line(
                    indent: 1, text: "", spoken: .moreInputs(rest.count + found.leftOut, share: percent(share))))
        }
        return lines
    }

    /// Inputs that are named.
    private static let mostInputs = 8

    /// How many lines of a usual terminal they take.
    private func height(_ lines: [Derivation.Line]) -> Int {
        lines.reduce(0) { $0 + 1 + (2 * $1.indent + $1.text.count + $1.spoken.length) / 78 }
    }

    /// What a rounded result is rounded from.
    private func rounding(_ value: Value) -> Derivation.Rounding? {
        guard case .quantity(let quantity) = value, !quantity.number.isSampled,
            state.describe(value).unicodeScalars.contains("≈")
        else {
            return nil
        }
        let digits = state.settings.digits
        if let (numerator, denominator) = quantity.number.numeratorAndDenominator,
            numerator.utf8.count + denominator.utf8.count <= 16, state.units.displayScale(quantity.unit) == 0,
            !state.units.isScaledInDisplay(quantity.unit)
        {
            let unit = quantity.unit == .none ? "" : " \(state.units.text(of: quantity.unit))"
            return Derivation.Rounding(digits: digits, exactly: "\(numerator)/\(denominator)\(unit)")
        }
        return quantity.number.isExact ? Derivation.Rounding(digits: digits, exactly: nil) : nil
    }
}

extension Step {
    /// What a chart is of.
    fileprivate var drawn: Step? {
        guard let call = node.builtinCall, case .chart? = value, let code = call.arguments.first?.node else {
            return nil
        }
        return child(code)
    }
}
