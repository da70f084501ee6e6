import Numbers
import Quantities
import Reporting
import Resolution

/// The terms that an amount is the sum of: those of `a + b - c`, or of a bridge from equity to enterprise value, also where
/// a variable was made of them.
struct ChartTerms {
    private struct Term {
        let name: String
        let amount: Quantity
        let isTaken: Bool
    }

    private let evaluator: Evaluator
    private var state: State { evaluator.state }

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// Most terms of a sum.
    private static let most = 60
    /// Variables made of variables.
    private static let deepest = 8

    /// The bridge to an amount; nil where the expression is no sum.
    ///
    /// - Parameter total: what the expression gave.
    func grid(of code: Node, _ total: Quantity, _ title: String) throws(Failure) -> ChartGrid? {
        let found = try evaluator.report.hushed { () throws(Failure) in try terms(of: code, depth: 0) }
        guard let terms = found, terms.count > 1, isWhole(terms, total, code.span) else { return nil }
        var cells: [ChartGrid.Cell] = []
        for term in terms {
            var amount = term.amount
            if term.isTaken { amount.number = amount.number.negated() }
            cells.append(.amount(amount))
        }
        let names = terms.map(\.name) + [ChartTerms.total(title)]
        return ChartGrid(
            title, .names(names), [.init(title: title, cells: cells + [.amount(total)])], .bridge)
    }

    /// Whether terms come to a total: those that are converted one by one may not.
    private func isWhole(_ terms: [Term], _ total: Quantity, _ span: Span) -> Bool {
        var (sum, size) = (0.0, 0.0)
        for term in terms where !(term.amount.unit == .none && term.amount.number.isZero) {
            guard state.units.sameDimension(term.amount.unit, total.unit),
                let number = try? evaluator.arithmetic.converted(term.amount, to: total.unit, span)
            else { return false }
            let value = number.doubleValue
            sum += term.isTaken ? -value : value
            size = max(size, value.magnitude)
        }
        return (sum - total.number.doubleValue).magnitude <= 1e-9 * size
    }

    private static func total(_ title: String) -> String {
        title.utf8.contains { " +-(".utf8.contains($0) } ? "total" : title
    }

    /// The terms of an expression; nil where it is no sum of amounts that are known for sure.
    private func terms(of code: Node, depth: Int) throws(Failure) -> [Term]? {
        switch code.form {
        case .bindings(_, let body): return try terms(of: body, depth: depth)
        case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _):
            var parts: [(node: Node, isTaken: Bool)] = []
            guard flatten(code, isTaken: false, into: &parts) else { return nil }
            var terms: [Term] = []
            for part in parts {
                guard let amount = try amount(part.node) else { return nil }
                terms.append(Term(name: name(part.node), amount: amount, isTaken: part.isTaken))
            }
            return terms
        case .conversion(let operand, let conversion):
            return try terms(of: operand, depth: depth)?.map { (term) throws(Failure) -> Term in
                let node = Node.conversion(code.span, of: .quantity(term.amount), conversion)
                guard case .quantity(let amount) = try evaluator.value(node) else { return term }
                return Term(name: term.name, amount: amount, isTaken: term.isTaken)
            }
        case .builtin(let call): return try bridge(call)
        case .global(let name): return try ofVariable(name, depth: depth)
        default: return nil
        }
    }

    private func flatten(_ code: Node, isTaken: Bool, into parts: inout [(node: Node, isTaken: Bool)]) -> Bool {
        guard parts.count < ChartTerms.most else { return false }
        switch code.form {
        case .arithmetic(.add, let left, let right):
            return flatten(left, isTaken: isTaken, into: &parts) && flatten(right, isTaken: isTaken, into: &parts)
        case .arithmetic(.subtract, let left, let right):
            return flatten(left, isTaken: isTaken, into: &parts) && flatten(right, isTaken: !isTaken, into: &parts)
        case .negation(let operand): return flatten(operand, isTaken: !isTaken, into: &parts)
        default:
            parts.append((code, isTaken))
            return true
        }
    }

    private func name(_ code: Node) -> String { evaluator.site.text(code.span).withoutBrackets.title }

    private func amount(_ code: Node) throws(Failure) -> Quantity? {
        guard case .quantity(let amount) = try evaluator.value(code), !amount.number.isSampled else { return nil }
        return amount
    }

    /// The functions that go from one value to another by claims, and which of their arguments they take off.
    private static let bridges = ["enterprise_value": 5...6, "equity_value": 1...4]

    private func bridge(_ call: BuiltinCall) throws(Failure) -> [Term]? {
        guard let taken = ChartTerms.bridges[call.builtin.name], case .codes(let codes) = call.matching else {
            return nil
        }
        var terms: [Term] = []
        for (index, code) in codes.enumerated() {
            if case .constant(.missing) = code.form { continue }
            guard let amount = try amount(code) else { return nil }
            terms.append(
                Term(
                    name: call.builtin.parameters[index].name, amount: amount,
                    isTaken: taken.contains(index)))
        }
        return terms
    }

    /// What a variable was made of, where its names have the values still that they had then.
    private func ofVariable(_ name: NameID, depth: Int) throws(Failure) -> [Term]? {
        let variable = state.names[name]
        guard depth < ChartTerms.deepest, let made = variable.definition else { return nil }
        return try evaluator.within(made.resolved.frame) { () throws(Failure) in
            let found = try evaluator.attempt { () throws(Failure) in try evaluator.value(made.resolved.node) }
            guard case .success(let value) = found else { return nil }
            if let known = variable.value, !value.isSame(as: known) { return nil }
            return try terms(of: made.resolved.node, depth: depth + 1)
        }
    }
}
