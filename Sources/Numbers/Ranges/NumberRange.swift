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
/// Belongs to one evaluation, and so to one thread.
package final class Doubt: @unchecked Sendable {
    package private(set) var isRaised = false

    package init() {}

    package func raise() { isRaised = true }

    /// Takes a doubt back: whatever the answer, the result holds both.
    package func lower() { isRaised = false }
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

    /// The range that holds all of several numbers, ranges among them.
    ///
    /// - Precondition: there is one at least.
    package static func hull(_ numbers: [Number], _ doubt: Doubt) -> Number {
        Ends(
            around: numbers.flatMap { number in
                let ends = Ends(number)
                return [ends.low, ends.high]
            }
        ).number(doubt)
    }
}

extension NumberRange {
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
    func mapped(_ function: (Number) throws(NumberError) -> Number) throws(NumberError) -> Number {
        let below = try low.map { (end) throws(NumberError) in try function(end).nudged(-1) }
        let above = try high.map { (end) throws(NumberError) in try function(end).nudged(1) }
        return Number(range: below, above, doubt)
    }

    /// The answer for the middle, where the range leaves it open.
    func doubtful<Answer>(_ answer: (Number) -> Answer) -> Answer {
        doubt.raise()
        return answer(middle)
    }
}

extension Number {
    /// An approximate number moved outwards by more than the error of one operation.
    fileprivate func nudged(_ direction: Double) -> Number {
        guard case .approximate(let value) = storage else { return self }
        let moved = value + direction * (value.magnitude * 2e-15 + .leastNormalMagnitude)
        return moved.isFinite ? Number(storage: .approximate(moved == 0 ? 0 : moved)) : self
    }
}

// MARK: Arithmetic

/// An end of a range, which may lie at infinity.
private enum End {
    case below
    case at(Number)
    case above

    func times(_ other: End) throws(NumberError) -> End {
        switch (self, other) {
        case (.at(let a), .at(let b)): return .at(try a.multiplied(by: b))
        default:
            let sign = self.sign * other.sign
            return sign == 0 ? .at(.zero) : sign < 0 ? .below : .above
        }
    }

    private var sign: Int {
        switch self {
        case .below: -1
        case .at(let number): number.sign
        case .above: 1
        }
    }

    static func isLess(_ a: End, _ b: End) -> Bool {
        switch (a, b) {
        case (.at(let x), .at(let y)): Number.exactlyOrdered(x, y) < 0
        case (.below, .below), (.above, _), (_, .below): false
        default: true
        }
    }
}

/// The two ends of a number, known by a range or not.
private struct Ends {
    let low: End
    let high: End

    init(_ low: End, _ high: End) { (self.low, self.high) = (low, high) }

    init(_ number: Number) {
        guard let range = number.range else {
            self.init(.at(number), .at(number))
            return
        }
        self.init(range.low.map { .at($0) } ?? .below, range.high.map { .at($0) } ?? .above)
    }

    /// The range that holds all of several ends.
    init(around ends: [End]) {
        var (low, high) = (ends[0], ends[0])
        for end in ends.dropFirst() {
            if End.isLess(end, low) { low = end }
            if End.isLess(high, end) { high = end }
        }
        self.init(low, high)
    }

    func number(_ doubt: Doubt) -> Number {
        let below: Number? = if case .at(let number) = low { number.nudged(-1) } else { nil }
        let above: Number? = if case .at(let number) = high { number.nudged(1) } else { nil }
        return Number(range: below, above, doubt)
    }
}

extension Number {
    private static func doubt(_ a: Number, _ b: Number) -> Doubt { a.range?.doubt ?? b.range?.doubt ?? Doubt() }

    /// Either number is a range.
    static func rangeSum(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        let (x, y) = (Ends(a), Ends(b))
        func sum(_ a: End, _ b: End, _ infinite: End) throws(NumberError) -> End {
            if case .at(let p) = a, case .at(let q) = b { return .at(try p.adding(q)) }
            return infinite
        }
        return Ends(try sum(x.low, y.low, .below), try sum(x.high, y.high, .above)).number(doubt(a, b))
    }

    static func rangeProduct(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        let (x, y) = (Ends(a), Ends(b))
        return Ends(around: [
            try x.low.times(y.low), try x.low.times(y.high), try x.high.times(y.low), try x.high.times(y.high),
        ]).number(doubt(a, b))
    }

    /// - Throws: `divisionByZero` where the divisor may be zero.
    static func rangeQuotient(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        guard let range = b.range else { return try rangeProduct(a, Number.one.divided(by: b)) }
        guard let sign = range.knownSign, sign != 0 else { throw .divisionByZero }
        let (low, high) = (range.low, range.high)
        let inverse = Number(
            range: try high.map { (end) throws(NumberError) in try Number.one.divided(by: end) } ?? .zero,
            try low.map { (end) throws(NumberError) in try Number.one.divided(by: end) } ?? .zero, range.doubt)
        // Each corner divided once is exact where the way through the inverse would be rounded twice.
        guard let a = a.range == nil ? [a] : finiteEnds(a), let b = finiteEnds(b) else {
            return try rangeProduct(a, inverse)
        }
        var corners: [End] = []
        for x in a { for y in b { corners.append(.at(try x.divided(by: y))) } }
        return Ends(around: corners).number(range.doubt)
    }

    private static func finiteEnds(_ number: Number) -> [Number]? {
        guard let range = number.range, let low = range.low, let high = range.high else { return nil }
        return [low, high]
    }

    /// The power. A base that may be zero or less has whole powers only.
    static func rangePower(_ base: Number, _ exponent: Number) throws(NumberError) -> Number {
        let doubt = doubt(base, exponent)
        if let whole = exponent.asInt {
            guard let range = base.range else { return try base.raised(to: exponent) }
            if whole < 0 {
                let inverse = try rangePower(base, Number(whole).negated())
                return try rangeQuotient(.one, inverse)
            }
            if whole == 0 { return .one }
            let from = whole.isMultiple(of: 2) ? range.magnitude : range
            return try from.mapped { (end) throws(NumberError) in try end.raised(to: exponent) }
        }
        let positive = base.range.map { $0.knownSign == 1 } ?? (base.sign > 0)
        guard positive else { throw .noRealResult }
        let ends = base.isRange ? finiteEnds(base) : [base]
        let powers = exponent.isRange ? finiteEnds(exponent) : [exponent]
        guard let ends, let powers else {
            guard let range = base.range, !exponent.isRange, exponent.sign > 0 else { throw .overflow }
            return try range.mapped { (end) throws(NumberError) in try end.raised(to: exponent) }
        }
        // Of a positive base the power is monotone in each of the two.
        var corners: [End] = []
        for end in ends { for power in powers { corners.append(.at(try end.raised(to: power))) } }
        return Ends(around: corners).number(doubt)
    }

    /// −1, 0 or 1 where all of one range lies on one side of the other; else the order of the middles, in doubt.
    static func rangeOrder(_ a: Number, _ b: Number) -> Int {
        if let x = a.range, let y = b.range, x === y { return 0 }
        let (x, y) = (Ends(a), Ends(b))
        if End.isLess(x.high, y.low) { return -1 }
        if End.isLess(y.high, x.low) { return 1 }
        doubt(a, b).raise()
        return exactlyOrdered(a.range?.middle ?? a, b.range?.middle ?? b)
    }
}
