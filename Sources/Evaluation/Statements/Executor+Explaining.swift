import Numbers
import Quantities
import Reporting
import Syntax

extension Executor {
    /// Lines of a screen that an explanation fits by itself.
    private static let screen = 22

    /// Evaluates as always, watched; the steps are kept beside the result.
    func explain(_ resolved: Resolved, _ options: ExplainOptions) throws(Failure) -> Value {
        let recorder = StepRecorder()
        let value = try evaluator.watched(by: recorder) { () throws(Failure) in try evaluator.run(resolved) }
        guard let root = recorder.root else { return value }
        var derivation = Derivation()
        derivation.isMarkdown = options.isMarkdown
        derivation.lines = lines(root, options.depth)
        derivation.rounding = rounding(value)
        evaluator.report.forgetRates()
        if options.hasBounds {
            let aside = Evaluator(state, source: resolved.source)
            aside.begin(resolved.source, statement: resolved.span)
            derivation.bounds = try aside.bounds(try aside.wide(resolved), resolved.span)
        }
        evaluator.attachment = ResultAttachment(derivation: derivation)
        return value
    }

    /// As much as fits a screen, where no depth was asked for.
    private func lines(_ root: Step, _ depth: Int?) -> [Derivation.Line] {
        // A record has a line for each of its parts.
        var rows = 0
        if case .table(let table)? = root.value {
            rows = min(table.isRecord ? table.columns.count : table.rowCount, 10)
        }
        func made(_ depth: Int, isShort: Bool) -> [Derivation.Line] {
            let explainer = Explainer(evaluator, depth: depth, isShort: isShort)
            explainer.explain(root)
            return explainer.lines
        }
        if let depth { return made(depth, isShort: false) }
        for (depth, isShort) in [(1, false), (1, true), (0, false)] {
            let lines = made(depth, isShort: isShort)
            if height(lines) <= Executor.screen - rows { return lines }
            guard depth == 0 else { continue }
            let head = lines.prefix(Executor.screen - 4)
            let left = lines.count - head.count - 3
            return head
                + [Derivation.Line(indent: 1, text: "… \(left) more lines; explain --depth 1 shows them all")]
                + lines.suffix(3)
        }
        return []
    }

    /// How many lines of a usual terminal they take.
    private func height(_ lines: [Derivation.Line]) -> Int {
        lines.reduce(0) { $0 + 1 + (2 * $1.indent + $1.text.count) / 78 }
    }

    /// What a rounded result is rounded from.
    private func rounding(_ value: Value) -> String {
        guard case .quantity(let quantity) = value, state.describe(value).unicodeScalars.contains("≈") else {
            return ""
        }
        if let (numerator, denominator) = quantity.number.numeratorAndDenominator,
            numerator.utf8.count + denominator.utf8.count <= 16, state.units.displayScale(quantity.unit) == 0,
            !state.units.isScaledInDisplay(quantity.unit)
        {
            let unit = quantity.unit == .none ? "" : " \(state.units.text(of: quantity.unit))"
            return "rounded to \(state.settings.digits) digits; exactly \(numerator)/\(denominator)\(unit)"
        }
        guard quantity.number.isExact else { return "" }
        return "rounded to \(state.settings.digits) digits"
    }
}
