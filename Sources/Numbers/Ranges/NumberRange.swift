import Synchronization

/// What is known of a number that was rounded when it was printed: it lies between two ends, both included.
///
/// Arithmetic on ranges is interval arithmetic (R. E. Moore, "Interval Analysis", 1966): the result holds every value
/// that numbers of the operands' ranges can give, and no more where each number occurs once. A question that a range
/// leaves open (which of two is greater, whether it is whole) is answered for its middle, and raises its doubt.
package final class NumberRange: Sendable {
    /// Nil where there is no end on that side.
    package let low: Number?
    package let high: Number?
    let doubt: Doubt

    /// - Precondition: `low` is not above `high`, and neither is a range.
    package init(_ low: Number?, _ high: Number?, _ doubt: Doubt) {
        (self.low, self.high, self.doubt) = (low, high, doubt)
    }
}

/// Raised when something was asked that a range leaves open: what was made of the answer can't be relied on.
///
/// Belongs to one evaluation; every range of that raises the same.
package final class Doubt: Sendable {
    private let state = Atomic(false)

    package init() {}

    package var isRaised: Bool { state.load(ordering: .relaxed) }

    package func raise() { state.store(true, ordering: .relaxed) }

    /// Takes a doubt back: whatever the answer, the result holds both.
    package func lower() { state.store(false, ordering: .relaxed) }
}

extension Number {
    /// Everything from one number to another.
    package init(range low: Number?, _ high: Number?, _ doubt: Doubt) {
        self.init(storage: .range(NumberRange(low, high, doubt)))
    }

    /// The ends, where it is known by them only.
    package var range: NumberRange? {
        if case .range(let range) = storage { return range }
        return nil
    }

    package var isRange: Bool { range != nil }
}

extension NumberRange {
    /// The range that holds all of several numbers, ranges among them.
    ///
    /// - Precondition: there is one at least.
    package static func hull(of numbers: [Number], _ doubt: Doubt) -> Number {
        RangeEnds(
            around: numbers.flatMap { number in
                let ends = RangeEnds(number)
                return [ends.low, ends.high]
            }
        ).number(doubt)
    }

    /// A number within, to speak of.
    var middle: Number {
        guard let low, let high else { return low ?? high ?? .zero }
        return (try? low.adding(high).divided(by: Number(2))) ?? low
    }

    /// The same for those who look from outside.
    package var sign: Int? { knownSign }

    /// −1 or 1 where all of it is on one side of zero, 0 where it is nothing but zero; nil where that is open.
    var knownSign: Int? {
        if let low, low.sign > 0 { return 1 }
        if let high, high.sign < 0 { return -1 }
        if let low, let high, low.isZero, high.isZero { return 0 }
        return nil
    }

    var negated: NumberRange { NumberRange(high?.negated(), low?.negated(), doubt) }

    var magnitude: NumberRange {
        if let low, low.sign >= 0 { return self }
        if let high, high.sign <= 0 { return negated }
        guard let low, let high else { return NumberRange(.zero, nil, doubt) }
        return NumberRange(.zero, Number.exactlyOrdered(low.negated(), high) > 0 ? low.negated() : high, doubt)
    }

    /// What a function that never falls makes of it.
    ///
    /// - Parameter sign: of what the function gives, where that is the same for all; else 0.
    func mapped(
        sign: Int, _ function: (Number) throws(NumberError) -> Number
    ) throws(NumberError) -> Number {
        let below = try low.map { (end) throws(NumberError) in
            RangeEnd.nudged(
                try RangeEnd.outward(.down, sign: sign) { () throws(NumberError) in try function(end) }, .down)
        }
        let above = try high.map { (end) throws(NumberError) in
            RangeEnd.nudged(
                try RangeEnd.outward(.up, sign: sign) { () throws(NumberError) in try function(end) }, .up)
        }
        return Number(range: below, above, doubt)
    }

    /// The answer for the middle, where the range leaves it open.
    func doubtful<Answer>(_ answer: (Number) -> Answer) -> Answer {
        doubt.raise()
        return answer(middle)
    }
}
