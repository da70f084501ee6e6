import Reporting
import Syntax

/// `normal(10%, 5%) within 0%..20%`: a call of the distribution with what it is cut off by.
struct CutOffResolver {
    let resolver: Resolver

    private var environment: Environment { resolver.environment }
    private var passage: Passage { resolver.passage }
    private var state: State { resolver.state }

    func node(_ inner: Tree, _ ends: Tree, _ span: Span) throws(Failure) -> Node {
        let distribution = try resolver.node(inner)
        guard case .builtin(let call) = distribution.form, call.builtin.samples == .draws else {
            throw passage.failure(
                CutOffFinding.noDistribution, at: inner.span, fix: given(inner, ends), replacing: span)
        }
        let within = "within"
        guard call.builtin.place(of: within) != nil else {
            throw passage.failure(CutOffFinding.notCutOff(call.builtin.name), at: inner.span)
        }
        let cut = ArgumentNode(
            name: state.symbols.intern(within),
            node: try environment.meaningEveryDigit { () throws(Failure) in try interval(ends) })
        return Node(
            span,
            .builtin(BuiltinCall(span, call.builtin, call.arguments + [cut]) { state.symbols.text($0) }))
    }

    /// The ends; between whole numbers too they are an interval here.
    private func interval(_ tree: Tree) throws(Failure) -> Node {
        guard case .range(let low, let high, nil) = tree.form else {
            if case .range = tree.form { throw passage.failure(CutOffFinding.noEnds, at: tree.span) }
            return try resolver.node(tree)
        }
        let ends = try RangeEnds(low, high, tree.span, in: passage)
        return Node(
            tree.span,
            .range(try resolver.node(ends.low), try resolver.node(ends.high), step: nil, isInterval: true))
    }

    /// What a name is where it lies between the ends; nil for anything else, which would be drawn twice.
    private func given(_ inner: Tree, _ ends: Tree) -> String? {
        guard case .name = inner.form, case .range(let low, let high, nil) = ends.form,
            let low = whole(low, unit: high), let high = whole(high, unit: low.tree)
        else { return nil }
        let name = passage.text(inner.span)
        return "given(\(name), \(low.text) <= \(name) and \(name) <= \(high.text))"
    }

    /// A number with a unit of its own, or none at all; nil where it has that of the other.
    private func whole(_ tree: Tree, unit other: Tree) -> (tree: Tree, text: String)? {
        func isBare(_ tree: Tree) -> Bool? {
            switch tree.form {
            case .number(let literal): literal.unit == nil && literal.currency == nil
            case .negate(let operand): isBare(operand)
            default: nil
            }
        }
        guard let one = isBare(tree), let two = isBare(other), one == two else { return nil }
        return (tree, passage.text(tree.span))
    }

    /// A span of days is known for sure, and written as a period.
    func refuseDates(_ low: Tree, _ high: Tree, _ span: Span) throws(Failure) {
        guard case .date = low.form, case .date = high.form else { return }
        throw passage.failure(
            CutOffFinding.dates, at: span, fix: "\(passage.text(low.span))..\(passage.text(high.span))",
            replacing: span)
    }
}
