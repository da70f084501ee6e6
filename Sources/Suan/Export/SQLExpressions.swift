import Companies
import Evaluation
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Makes SQL of the expressions of a screen, and remembers which facts they take.
struct SQLExpressions {
    private let evaluator: Evaluator
    var state: State { evaluator.state }
    private let source: Source
    /// The code that all is converted to.
    let target: String?
    /// Where the company of the row stands.
    private let row: Slot
    private(set) var picks: [SQLPick] = []
    /// What local names stand for, in the functions under way, innermost last.
    private(set) var names: [[Slot: SQLTerm]] = [[:]]
    /// Slots that stand for the company of the row.
    private(set) var rows: [Set<Slot>]

    /// Functions within functions.
    private static let deepest = 50
    /// By how much of the larger one numbers are equal that differ.
    static let tolerance = "1.0E-12"
    /// Bytes of one comparison.
    private static let longest = 100_000

    init(_ evaluator: Evaluator, _ source: Source, target: String?, row: Slot) {
        (self.evaluator, self.source, self.target, self.row) = (evaluator, source, target, row)
        rows = [[row]]
    }

    mutating func name(_ slot: Slot, _ term: SQLTerm) { names[0][slot] = term }

    /// A whole cell, as a name of it is used further on: where currencies meet, it is converted.
    func cell(_ term: SQLTerm, _ node: Node) throws(Failure) -> SQLTerm {
        for code in term.codes where code != target { throw failure(.otherCurrency(code, screen: target), node) }
        guard term.power == 0, !term.isOfOneCurrency else { return term }
        var cell = term
        let other = target == nil ? "" : " ELSE \(term.converted)"
        cell.own = "CASE WHEN \(term.sameCurrency) THEN \(term.own)\(other) END"
        (cell.converted, cell.figures, cell.codes) = (cell.own, [], [])
        return cell
    }

    /// The text of a cell.
    func text(_ cell: SQLTerm) -> String { cell.power == 0 || target == nil ? cell.own : cell.converted }

    // MARK: Nodes

    mutating func term(_ node: Node) throws(Failure) -> SQLTerm {
        switch node.form {
        case .constant(let value): return try constant(value, node)
        case .local(let slot):
            guard let term = names[names.count - 1][slot] else { throw unsaid(node) }
            return term
        case .global(let name):
            guard let value = state.names.value(of: name) else { throw unsaid(node) }
            return try constant(value, node)
        case .member(let member): return try figure(member, node)
        case .negation(let inner): return try number(inner).map { "(-\($0))" }
        case .not(let inner): return try truth(inner).map { "(NOT \($0))" }
        // What hangs on no figure is one number, and exact until then.
        case .arithmetic where node.isMadeOfConstants:
            return try constant(try Screening.constant(node, evaluator), node)
        case .arithmetic(let operation, let left, let right): return try arithmetic(operation, left, right, node)
        case .comparison(let comparison, let left, let right): return try compared(comparison, left, right, node)
        case .chain(let first, let links):
            var (left, all): (Node, SQLTerm?) = (first, nil)
            for link in links {
                let next = try compared(link.comparison, left, link.node, node)
                var sum = all?.joined(next) { "(\($0) AND \($1))" } ?? next
                sum.isTruth = true
                (left, all) = (link.node, sum)
            }
            guard let all else { throw unsaid(node) }
            return all
        // Where the left side decides the right one is not looked at, even where nothing is known of it.
        case .junction(let left, let right, let isAnd):
            var both = try truth(left).joined(try truth(right)) { left, right in
                isAnd
                    ? "(CASE WHEN \(left) IS NULL THEN NULL WHEN \(left) THEN \(right) ELSE FALSE END)"
                    : "(CASE WHEN \(left) IS NULL THEN NULL WHEN \(left) THEN TRUE ELSE \(right) END)"
            }
            both.isTruth = true
            return both
        case .conditional(let condition, let then, let otherwise):
            let (condition, one, other) = (try truth(condition), try term(then), try term(otherwise))
            guard one.power == other.power, one.rest == other.rest, one.isTruth == other.isTruth else {
                throw failure(.unlike(text(node)), node)
            }
            var whole = one.joined(other) { "\($0) ELSE \($1)" }
            whole = condition.joined(whole) { "(CASE WHEN \($0) IS NULL THEN NULL WHEN \($0) THEN \($1) END)" }
            (whole.power, whole.rest, whole.isTruth) = (one.power, one.rest, one.isTruth)
            whole.isPercent = one.isPercent && other.isPercent
            return whole
        case .orElse(let first, let second):
            // Only what was not reported has a second; what cannot be reckoned has none.
            let (one, other) = (try number(first), try number(second))
            guard one.pick?.form == .latest else { throw unsaid(node) }
            guard one.power == other.power, one.rest == other.rest else { throw failure(.unlike(text(node)), node) }
            var whole = one.joined(other) { "COALESCE(\($0), \($1))" }
            (whole.power, whole.rest, whole.isPercent) = (one.power, one.rest, one.isPercent && other.isPercent)
            return whole
        case .conversion(let inner, let conversion):
            guard let unit = conversion.unit else { throw unsaid(node) }
            guard state.units.moneyPower(of: unit) == nil else { throw unsaid(node, .currency) }
            var term = try number(inner)
            guard term.power == 0, state.units.sameDimension(term.rest, unit) else { throw unsaid(node) }
            if !state.units.isDimensionless(unit) {
                guard let factor = try? state.units.factor(from: term.rest, to: unit) else { throw unsaid(node) }
                term = term.map { "(\($0) * \("\(factor.doubleValue)".asDouble))" }
                term.rest = state.units.canonical(unit)
            }
            (term.isPercent, term.pick) = (state.units.isPercentLike(unit), nil)
            return term
        case .call(let call): return try called(call, node)
        case .builtin(let call): return try function(call, node)
        case .index, .ownFigure, .fiscalPeriod, .asOf, .based: throw unsaid(node, .time)
        case .list, .text, .range, .table, .compare, .sensitivity: throw unsaid(node, .kind)
        default: throw unsaid(node)
        }
    }

    mutating func number(_ node: Node) throws(Failure) -> SQLTerm {
        let term = try term(node)
        if term.isTruth { throw unsaid(node) }
        return term
    }

    mutating func truth(_ node: Node) throws(Failure) -> SQLTerm {
        let term = try term(node)
        if !term.isTruth { throw failure(.noTruth(text(node)), node) }
        return term
    }

    // MARK: Leaves

    private mutating func constant(_ value: Value, _ node: Node) throws(Failure) -> SQLTerm {
        switch value {
        case .truth(let truth):
            var term = SQLTerm(truth ? "TRUE" : "FALSE")
            term.isTruth = true
            return term
        case .quantity(let quantity):
            if quantity.number.isRange { throw unsaid(node) }
            var term = SQLTerm("\(quantity.number.doubleValue)".asDouble)
            let units = state.units
            if units.isPercentLike(quantity.unit) {
                guard let part = try? units.factor(from: quantity.unit, to: .none),
                    let number = try? quantity.number.multiplied(by: part)
                else { throw unsaid(node) }
                term = SQLTerm("\(number.doubleValue)".asDouble)
                term.isPercent = true
            } else if let (code, power) = units.moneyPower(of: quantity.unit) {
                guard power == 1, let currency = units.unit(named: code),
                    let rest = try? units.quotient(quantity.unit, currency), rest.factor == nil
                else { throw unsaid(node) }
                (term.power, term.rest) = (1, units.canonical(rest.unit))
                term.codes = [code]
            } else if !units.isDimensionless(quantity.unit) {
                term.rest = units.canonical(quantity.unit)
            } else if quantity.unit != .none {
                guard let plain = try? units.factor(from: quantity.unit, to: .none) else { throw unsaid(node) }
                term = SQLTerm("\((try? quantity.number.multiplied(by: plain))?.doubleValue ?? 0)".asDouble)
            }
            return term
        case .function(let function):
            // A function is applied to the company of the row.
            guard case .code(let code) = function.body, code.parameters.count == 1, function.captured.isEmpty else {
                throw unsaid(node)
            }
            return try within(node, [:], rows: [.first]) { (it) throws(Failure) in try it.term(code.body) }
        case .text, .list, .table: throw unsaid(node, .kind)
        default: throw unsaid(node)
        }
    }

    private mutating func figure(_ member: Member, _ node: Node) throws(Failure) -> SQLTerm {
        guard case .local(let slot) = member.company.form, rows[rows.count - 1].contains(slot),
            let metric = state.metric(member.metric)
        else { throw unsaid(node) }
        return try figure(SQLPick(metric: metric, form: .latest), node)
    }

    mutating func figure(_ pick: SQLPick, _ node: Node) throws(Failure) -> SQLTerm {
        let metric = state.companies.metrics[pick.metric]
        guard let dimension = metric.dimension, 0...1 ~= dimension.money else {
            throw failure(.unmeasured(state.name(metric.name)), node)
        }
        let table = name(of: pick)
        var term = SQLTerm(own: "\(table).value", converted: "\(table).value")
        if dimension.money == 1 {
            term.converted = "(\(table).value * \(table)_rate)"
            if let target {
                term.converted =
                    "(\(table).value * CASE WHEN \(table).currency = '\(target)' THEN 1.0E0 ELSE \(table)_rates.rate END)"
            }
            (term.power, term.figures) = (1, [table])
        }
        (term.rest, term.isPercent, term.pick) = (state.units.canonical(dimension.rest), dimension.isPercent, pick)
        return term
    }

    mutating func name(of pick: SQLPick) -> String {
        if !picks.contains(pick) { picks.append(pick) }
        return SQLExpressions.name(of: pick, state)
    }

    static func name(of pick: SQLPick, _ state: State) -> String {
        let ending =
            switch pick.form {
            case .latest: ""
            case .lastTwelveMonths: "_ltm"
            case .growth: "_growth"
            }
        // Names of metrics may be in any script, which SQL wants in marks; the place of one is a name too.
        let name = state.name(state.companies.metrics[pick.metric].name)
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
        return (isPlain ? "f_" + name : "f_\(pick.metric)") + ending
    }

    // MARK: Operations

    private mutating func arithmetic(
        _ operation: ArithmeticOperator, _ left: Node, _ right: Node, _ node: Node
    ) throws(Failure) -> SQLTerm {
        let (a, b) = (try number(left), try number(right))
        var result: SQLTerm
        switch operation {
        case .add, .subtract:
            let sign = operation == .add ? "+" : "-"
            if b.isPercent, !a.isPercent, a.power != 0 || a.rest != .none {
                result = a.joined(b) { "(\($0) * (1 \(sign) \($1)))" }
            } else {
                guard a.power == b.power, a.rest == b.rest || a.isZero || b.isZero else {
                    throw failure(.unlike(text(node)), node)
                }
                result = a.joined(b) { "(\($0) \(sign) \($1))" }
            }
            (result.power, result.rest, result.isPercent) = (a.power, a.rest, a.isPercent && b.isPercent)
        case .multiply, .of:
            guard a.power + b.power <= 1 else { throw unsaid(node) }
            guard a.power == 0 || b.figures.isEmpty, b.power == 0 || a.figures.isEmpty else {
                throw failure(.severalTimes(text(node)), node)
            }
            guard let rest = try? state.units.product(a.rest, b.rest), rest.factor == nil else { throw unsaid(node) }
            result = a.joined(b) { "(\($0) * \($1))" }
            (result.power, result.rest) = (a.power + b.power, state.units.canonical(rest.unit))
            result.isPercent = a.isPercent && b.isPercent
        case .divide:
            guard 0...1 ~= a.power - b.power else { throw unsaid(node) }
            guard a.power == b.power || b.figures.isEmpty else { throw failure(.severalTimes(text(node)), node) }
            guard let rest = try? state.units.quotient(a.rest, b.rest), rest.factor == nil else { throw unsaid(node) }
            result = a.joined(b) { "(\($0) / NULLIF(\($1), 0))" }
            (result.power, result.rest) = (a.power - b.power, state.units.canonical(rest.unit))
            result.isPercent = a.isPercent && !b.isPercent && b.power == 0
        case .power:
            guard a.power == 0, a.rest == .none, b.power == 0, b.rest == .none else { throw unsaid(node) }
            result = a.joined(b) { "POWER(\($0), \($1))" }
        case .modulo, .on, .off: throw unsaid(node)
        }
        return result
    }

    private mutating func compared(
        _ comparison: ComparisonOperator, _ left: Node, _ right: Node, _ node: Node
    ) throws(Failure) -> SQLTerm {
        let (a, b) = (try number(left), try number(right))
        guard a.power == b.power && a.rest == b.rest || a.isZero || b.isZero else {
            throw failure(.unlike(text(node)), node)
        }
        // Doubles of what is equal differ by a little, where exact numbers do not.
        var result = a.joined(b) { one, other in
            let least = "\(SQLExpressions.tolerance) * GREATEST(ABS(\(one)), ABS(\(other)))"
            return switch comparison {
            case .equal: "(ABS(\(one) - \(other)) <= \(least))"
            case .unequal: "(ABS(\(one) - \(other)) > \(least))"
            case .less: "(\(other) - \(one) > \(least))"
            case .atMost: "(\(one) - \(other) <= \(least))"
            case .greater: "(\(one) - \(other) > \(least))"
            case .atLeast: "(\(other) - \(one) <= \(least))"
            }
        }
        guard result.own.utf8.count < SQLExpressions.longest else { throw unsaid(node) }
        result.isTruth = true
        return result
    }

    // MARK: Functions

    /// Something of a function's own, whose names are its parameters.
    mutating func within(
        _ node: Node, _ values: [Slot: SQLTerm], rows companies: Set<Slot>,
        _ body: (inout SQLExpressions) throws(Failure) -> SQLTerm
    ) throws(Failure) -> SQLTerm {
        guard names.count < SQLExpressions.deepest else { throw unsaid(node) }
        names.append(values)
        rows.append(companies)
        defer {
            names.removeLast()
            rows.removeLast()
        }
        do throws(Failure) { return try body(&self) } catch {
            // What is within a function is told with its call.
            guard case .unsaid? = error.diagnostic.finding as? SQLFinding else { throw error }
            throw unsaid(node)
        }
    }

    // MARK: What cannot be said

    func text(_ node: Node) -> String { node.span.end <= source.bytes.count ? source.text(node.span) : "" }

    func unsaid(_ node: Node, _ reason: SQLReason? = nil) -> Failure { failure(.unsaid(text(node), reason), node) }

    func failure(_ finding: SQLFinding, _ node: Node) -> Failure {
        Failure(Diagnostic(.error, finding, labels: [Label(source, node.span)]))
    }
}

extension Node {
    /// Whether it is arithmetic of constants alone.
    fileprivate var isMadeOfConstants: Bool {
        switch form {
        case .constant(.quantity): true
        case .arithmetic(_, let left, let right): left.isMadeOfConstants && right.isMadeOfConstants
        case .negation(let inner): inner.isMadeOfConstants
        default: false
        }
    }
}

extension SQLTerm {
    /// A plain 0, which goes with everything.
    fileprivate var isZero: Bool { own == "0.0E0" && power == 0 && rest == .none }
}

extension String {
    /// A number as SQL reads a double.
    fileprivate var asDouble: String {
        let text = uppercased()
        if text.utf8.contains(UInt8(ascii: "E")) { return text.hasPrefix("-") ? "(\(text))" : text }
        return text.hasPrefix("-") ? "(\(text)E0)" : text + "E0"
    }
}
