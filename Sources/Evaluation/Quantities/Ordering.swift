import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Which of two values is greater, whether they are equal, and how far apart.
package final class Ordering {
    private let state: State
    private let site: Site
    private let limits: Limits
    private let lens: Lens
    private let arithmetic: Arithmetic

    init(_ state: State, _ site: Site, _ limits: Limits, _ lens: Lens, _ arithmetic: Arithmetic) {
        (self.state, self.site, self.limits) = (state, site, limits)
        (self.lens, self.arithmetic) = (lens, arithmetic)
    }

    /// How far two amounts are apart, whatever times they speak of.
    package func distance(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) -> Quantity {
        if y.isPlain, y.number.isZero { return Quantity(x.number.magnitude(), unit: x.unit) }
        if x.isPlain, x.number.isZero { return Quantity(y.number.magnitude(), unit: y.unit) }
        guard state.units.sameDimension(x.unit, y.unit) else {
            throw arithmetic.mismatch.failure(x, y, code, to: .compare)
        }
        let left = try arithmetic.converted(x, to: y.unit, code.whole)
        let number = try site.number(code.whole) { () throws(NumberError) in try left.subtracting(y.number).magnitude()
        }
        return Quantity(number, unit: y.unit)
    }

    /// What one comparison gives: a truth, or where a side is not known for sure, for which samples it holds.
    func compared(
        _ a: Value, _ comparison: ComparisonOperator, _ b: Value, at places: (Span, Span), whole: Span
    ) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b, x.number.isSampled || y.number.isSampled {
            return .event(try event(x, comparison, y, at: places, whole: whole))
        }
        return .truth(try holds(a, comparison, b, at: places, whole: whole))
    }

    /// Whether one comparison holds.
    func holds(
        _ a: Value, _ comparison: ComparisonOperator, _ b: Value, at places: (Span, Span), whole: Span
    ) throws(Failure) -> Bool {
        switch comparison {
        case .equal: return try equal(a, b, at: places, whole: whole)
        case .unequal: return try !equal(a, b, at: places, whole: whole)
        default:
            let order = try order(a, b, at: places, whole: whole)
            switch comparison {
            case .less: return order < 0
            case .atMost: return order <= 0
            case .greater: return order > 0
            default: return order >= 0
            }
        }
    }

    func equal(_ a: Value, _ b: Value, at places: (Span, Span), whole: Span) throws(Failure) -> Bool {
        switch (a, b) {
        case (.truth(let x), .truth(let y)): return x == y
        case (.text(let x), .text(let y)):
            if !lens.isPlain { lens.lookAtText() }
            return x == y
        case (.company(let x), .company(let y)): return x == y
        case (.period(let x), .period(let y)): return x == y
        case (.list(let x), .list(let y)):
            try limits.checkStack(whole)
            guard x.items.count == y.items.count else { return false }
            for index in x.items.indices {
                try limits.poll(whole)
                guard try equal(x.items[index], y.items[index], at: places, whole: whole) else { return false }
            }
            return true
        case (.interval(let x), .interval(let y)):
            guard try order(x.low, y.low, at: places, whole: whole) == 0 else { return false }
            return try order(x.high, y.high, at: places, whole: whole) == 0
        default: return try order(a, b, at: places, whole: whole) == 0
        }
    }

    /// -1, 0 or 1; an error where the two have no order.
    func order(_ a: Value, _ b: Value, at places: (Span, Span), whole: Span) throws(Failure) -> Int {
        switch (a, b) {
        case (.quantity(let x), .quantity(let y)): return try order(x, y, at: places, whole: whole)
        case (.date(let x), .date(let y)): return x == y ? 0 : x < y ? -1 : 1
        case (.text(let x), .text(let y)):
            if !lens.isPlain { lens.lookAtText() }
            return x == y ? 0 : x < y ? -1 : 1
        case (.missing(let missing), _): throw site.missingFailure(missing, at: places.0)
        case (_, .missing(let missing)): throw site.missingFailure(missing, at: places.1)
        default:
            throw site.failure(
                AmountFinding.notCompared(a.kind, b.kind),
                at: [(places.0, ""), (places.1, "")])
        }
    }

    /// For which samples a comparison holds.
    private func event(
        _ x: Quantity, _ comparison: ComparisonOperator, _ y: Quantity, at places: (Span, Span), whole: Span
    ) throws(Failure) -> Event {
        if x.basis != y.basis, let concern = state.bases.comparison(x.basis, y.basis) {
            try arithmetic.say(concern, x.basis, y.basis, at: places)
        }
        var other = y.number
        if x.unit != y.unit, !(y.isPlain && y.number.isExact && y.number.isZero) {
            guard !(x.isPlain && x.number.isExact && x.number.isZero) else {
                return try event(x.number, comparison, y.number, whole)
            }
            guard state.units.sameDimension(x.unit, y.unit) else {
                throw arithmetic.mismatch.failure(x, y, at: places, whole: whole, to: .compare)
            }
            other = try arithmetic.converted(y, to: x.unit, whole)
        }
        return try event(x.number, comparison, other, whole)
    }

    private func event(
        _ x: Number, _ comparison: ComparisonOperator, _ y: Number, _ whole: Span
    ) throws(Failure) -> Event {
        let event: Event?
        do throws(NumberError) {
            event = try Event.comparing(x, y) { order in
                switch comparison {
                case .equal: order == 0
                case .unequal: order != 0
                case .less: order < 0
                case .atMost: order <= 0
                case .greater: order > 0
                case .atLeast: order >= 0
                }
            }
        } catch { throw site.failure(error, at: whole) }
        return event ?? Event([], state.sampling)
    }

    func order(_ x: Quantity, _ y: Quantity, at places: (Span, Span), whole: Span) throws(Failure) -> Int {
        if x.basis != y.basis, let concern = state.bases.comparison(x.basis, y.basis) {
            try arithmetic.say(concern, x.basis, y.basis, at: places)
        }
        if x.unit == y.unit { return Number.compare(x.number, y.number) }
        if y.isPlain, y.number.isZero { return x.number.sign }
        if x.isPlain, x.number.isZero { return -y.number.sign }
        guard state.units.sameDimension(x.unit, y.unit) else {
            throw arithmetic.mismatch.failure(x, y, at: places, whole: whole, to: .compare)
        }
        return Number.compare(x.number, try arithmetic.converted(y, to: x.unit, whole))
    }
}
