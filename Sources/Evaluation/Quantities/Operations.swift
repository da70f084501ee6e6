import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Where an operation stands, with its two operands.
package struct Places {
    package var whole: Span
    package var left: Span
    package var right: Span
    /// Whether the operands are items of those that stand there, lists.
    var areItems = false

    package init(whole: Span, left: Span, right: Span) {
        (self.whole, self.left, self.right) = (whole, left, right)
    }
}

/// Operators on values of any kind: amounts, dates and spans of time, and lists item by item.
final class Operations {
    private let site: Site
    private let limits: Limits
    private let arithmetic: Arithmetic
    let dates: DateArithmetic

    init(_ site: Site, _ limits: Limits, _ arithmetic: Arithmetic, _ dates: DateArithmetic) {
        (self.site, self.limits, self.arithmetic, self.dates) = (site, limits, arithmetic, dates)
    }

    /// What an operator gives of two values.
    func combined(
        _ operation: ArithmeticOperator, _ a: Value, _ b: Value, _ code: Places
    ) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b {
            let result = try arithmetic.combined(operation, x, y, code)
            if arithmetic.state.draws > 0 { try limits.hold(result.number, code.whole) }
            return .quantity(result)
        }
        if let list = try spread(operation, a, b, code) { return list }
        switch operation {
        case .add:
            if let date = try dates.sum(a, b, code) { return date }
            if case .text = a, case .text = b { throw textsAdded(code) }
        case .subtract: if let date = try dates.difference(a, b, code) { return date }
        case .multiply, .divide, .modulo, .power, .of, .on, .off: break
        }
        throw kindFailure(a, b, operation, code)
    }

    /// Element by element where a side is a list.
    private func spread(
        _ operation: ArithmeticOperator, _ a: Value, _ b: Value, _ code: Places
    ) throws(Failure) -> Value? {
        try limits.checkStack(code.whole)
        let count: Int
        switch (a, b) {
        case (.list(let x), .list(let y)):
            guard x.items.count == y.items.count else {
                throw site.failure(
                    AmountFinding.lengths(x.items.count, y.items.count), at: [(code.left, ""), (code.right, "")])
            }
            count = x.items.count
        case (.list(let x), _): count = x.items.count
        case (_, .list(let y)): count = y.items.count
        default: return nil
        }
        var items: [Value] = []
        items.reserveCapacity(count)
        var code = code
        code.areItems = true
        for index in 0..<count {
            try limits.poll(code.whole)
            items.append(try combined(operation, a.item(index), b.item(index), code))
        }
        return try limits.list(items, code.whole)
    }

    /// `-x`.
    func negated(_ value: Value, _ operand: Span, _ whole: Span) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            quantity.number = quantity.number.negated()
            quantity.qualifiers = 0
            return .quantity(quantity)
        case .list(let list):
            try limits.checkStack(whole)
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                try limits.poll(whole)
                items.append(try negated(item, operand, whole))
            }
            return try limits.list(items, whole)
        default: throw site.wrongKind(value, .number, at: operand)
        }
    }

    // MARK: Failures

    private func textsAdded(_ code: Places) -> Failure {
        site.failure(
            AmountFinding.textsAdded, at: code.whole,
            fix: site.replacing(
                code.whole, with: "\"{\(site.text(code.left))}{\(site.text(code.right))}\"", in: code.whole))
    }

    /// The error for operands that are no quantities.
    private func kindFailure(_ a: Value, _ b: Value, _ operation: ArithmeticOperator, _ code: Places) -> Failure {
        if case .missing(let missing) = a { return site.missingFailure(missing, at: code.left) }
        if case .missing(let missing) = b { return site.missingFailure(missing, at: code.right) }
        return site.failure(
            AmountFinding.notCombined(operation, a.kind, b.kind),
            at: [(code.left, ""), (code.right, "")])
    }
}

extension Value {
    /// An item of a list; of any other value itself.
    fileprivate func item(_ index: Int) -> Value { if case .list(let list) = self { list.items[index] } else { self } }
}

extension Arithmetic {
    /// What an operator gives of two quantities.
    func combined(
        _ operation: ArithmeticOperator, _ x: Quantity, _ y: Quantity, _ code: Places
    ) throws(Failure) -> Quantity {
        switch operation {
        case .add: return try sum(x, y, negative: false, code)
        case .subtract: return try sum(x, y, negative: true, code)
        case .multiply: return try product(x, y, code)
        case .divide: return try quotient(x, y, code)
        case .modulo: return try modulo(x, y, code)
        case .power: return try power(x, y, code)
        case .of: return try share(x, y, "of", code)
        case .on: return try sum(y, share(x, y, "on", code), negative: false, code)
        case .off: return try sum(y, share(x, y, "off", code), negative: true, code)
        }
    }

    /// `P of X`: what a share of something is.
    private func share(_ x: Quantity, _ y: Quantity, _ word: String, _ code: Places) throws(Failure) -> Quantity {
        guard state.units.isDimensionless(x.unit) else {
            throw site.failure(
                AmountFinding.shareWanted(before: word), at: code.left, state.units.describeDimension(x.unit))
        }
        if x.unit == .none, !x.number.isSpread, Number.compare(x.number.magnitude(), .one) > 0 {
            // `10 off 100` was hardly meant as ten times as much.
            let text = state.describe(.quantity(Quantity(x.number)))
            let percent = try percent(x.number, code.left)
            report.warn(
                DoubtFinding.factor(text, word: word, percent: state.describe(.quantity(percent))),
                at: [(code.left, "")], fix: MissingPercent.fix([code.left], site))
        }
        return try product(x, y, code)
    }
}
