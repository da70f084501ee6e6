import Evaluation
import Quantities
import Reporting
import Resolution
import Statements
import Syntax

/// A product of two like amounts, or of two bare numbers, that a correction would bring in: numbers set side by side were
/// never meant to be multiplied.
struct MeaninglessProduct {
    private let executor: Executor
    private let source: Source

    init(_ executor: Executor, _ source: Source) { (self.executor, self.source) = (executor, source) }

    /// - Parameter typed: the line before the correction.
    func isNew(in statements: [Statement], of diagnostic: Diagnostic, before typed: String) -> Bool {
        guard stars(source.bytes) > stars(Array(typed.utf8)) else { return false }
        // `5 x 3` says itself that it is a product.
        if case .wordForSign? = diagnostic.finding as? GrammarFinding { return false }
        let code = diagnostic.code
        return statements.contains { statement in statement.form.tree.map { isIn($0, code) } ?? false }
    }

    private func stars(_ text: [UInt8]) -> Int { text.count { $0 == UInt8(ascii: "*") } }

    private func isIn(_ tree: Tree, _ code: DiagnosticCode) -> Bool {
        var open = [tree]
        var steps = 0
        while let tree = open.popLast(), steps < 1_000 {
            steps += 1
            if case .binary(.multiply, let left, let right) = tree.form {
                if code == .missingOperator, isBare(left), isBare(right) || isUnit(right) { return true }
                if areLike(left, right) { return true }
            }
            open += tree.parts
        }
        return false
    }

    private func areLike(_ left: Tree, _ right: Tree) -> Bool {
        guard let first = amount(left), let second = amount(right) else { return false }
        let units = executor.state.units
        if units.isDimensionless(first.unit), units.isDimensionless(second.unit) {
            return isBare(left) && isBare(right) && !units.isPercentLike(first.unit)
                && !units.isPercentLike(second.unit)
        }
        // `price CNY` asks for a conversion, not for dollars times yuan.
        return units.sameDimension(first.unit, second.unit) || units.currencies(first.unit, second.unit) != nil
    }

    /// Whether it is a number as it is written, without brackets: `2 (3)` multiplies.
    private func isBare(_ tree: Tree) -> Bool {
        guard case .number = tree.form else { return false }
        return !source.text(tree.span).hasPrefix("(")
    }

    /// Whether it is a name that no value has.
    private func isUnit(_ tree: Tree) -> Bool {
        guard case .name(let name) = tree.form else { return false }
        return executor.state.names.place(of: name).map { executor.state.names.value(of: $0) == nil } ?? true
    }

    private func amount(_ tree: Tree) -> Quantity? {
        let evaluator = Evaluator(executor.state, source: source)
        let resolver = Resolver(executor.state, source: source, statement: tree.span, isChecking: false)
        do throws(Failure) { return try evaluator.quantity(try resolver.resolved(tree)) } catch { return nil }
    }
}
