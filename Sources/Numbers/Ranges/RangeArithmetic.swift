/// Interval arithmetic: at least one of the operands is a range.
enum RangeArithmetic {
    private static func doubt(_ a: Number, _ b: Number) -> Doubt { a.range?.doubt ?? b.range?.doubt ?? Doubt() }

    static func sum(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        let (x, y) = (RangeEnds(a), RangeEnds(b))
        func end(_ a: RangeEnd, _ b: RangeEnd, _ outwards: RangeEnd.Direction) throws(NumberError) -> RangeEnd {
            guard case .at(let p) = a, case .at(let q) = b else { return outwards == .down ? .below : .above }
            return .at(try RangeEnd.outward(outwards, sign: 0) { () throws(NumberError) in try p.adding(q) })
        }
        return RangeEnds(try end(x.low, y.low, .down), try end(x.high, y.high, .up)).number(doubt(a, b))
    }

    static func product(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        let (x, y) = (RangeEnds(a), RangeEnds(b))
        let corners = try x.low.times(y.low) + x.low.times(y.high) + x.high.times(y.low) + x.high.times(y.high)
        return RangeEnds(around: corners).number(doubt(a, b))
    }

    /// - Throws: `divisionByZero` where the divisor may be zero.
    static func quotient(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        let ends = RangeEnds(a)
        guard let range = b.range else {
            if b.isZero { throw .divisionByZero }
            return RangeEnds(around: try ends.low.over(b) + ends.high.over(b)).number(doubt(a, b))
        }
        guard let sign = range.knownSign, sign != 0 else { throw .divisionByZero }
        // Each corner divided once is exact where the way through the inverse would be rounded twice.
        if let low = range.low, let high = range.high, a.range == nil || finiteEnds(a) != nil {
            let corners = try ends.low.over(low) + ends.low.over(high) + ends.high.over(low) + ends.high.over(high)
            return RangeEnds(around: corners).number(range.doubt)
        }
        let below = try range.high.map { (end) throws(NumberError) in
            try RangeEnd.outward(.down, sign: sign) { () throws(NumberError) in try Number.one.divided(by: end) }
        }
        let above = try range.low.map { (end) throws(NumberError) in
            try RangeEnd.outward(.up, sign: sign) { () throws(NumberError) in try Number.one.divided(by: end) }
        }
        return try product(a, Number(range: below ?? .zero, above ?? .zero, range.doubt))
    }

    private static func finiteEnds(_ number: Number) -> [Number]? {
        guard let range = number.range, let low = range.low, let high = range.high else { return nil }
        return [low, high]
    }

    /// The power. A base that may be zero or less has whole powers only.
    static func power(_ base: Number, _ exponent: Number) throws(NumberError) -> Number {
        let doubt = doubt(base, exponent)
        if let whole = exponent.asInt {
            guard let range = base.range else { return try base.raised(to: exponent) }
            if whole < 0 {
                let inverse = try power(base, Number(whole).negated())
                return try quotient(.one, inverse)
            }
            if whole == 0 { return .one }
            let from = whole.isMultiple(of: 2) ? range.magnitude : range
            let sign = from.low.map { $0.sign >= 0 } ?? false ? 1 : 0
            return try from.mapped(sign: sign) { (end) throws(NumberError) in try end.raised(to: exponent) }
        }
        let positive = base.range.map { $0.knownSign == 1 } ?? (base.sign > 0)
        guard positive else { throw .noRealResult }
        let ends = base.isRange ? finiteEnds(base) : [base]
        let powers = exponent.isRange ? finiteEnds(exponent) : [exponent]
        guard let ends, let powers else {
            guard let range = base.range, !exponent.isRange, exponent.sign > 0 else { throw .overflow }
            return try range.mapped(sign: 1) { (end) throws(NumberError) in try end.raised(to: exponent) }
        }
        // Of a positive base the power is monotone in each of the two.
        var corners: [RangeEnd] = []
        for end in ends {
            for exponent in powers {
                corners += try RangeEnd.between(sign: 1) { () throws(NumberError) in try end.raised(to: exponent) }
            }
        }
        return RangeEnds(around: corners).number(doubt)
    }

    /// −1, 0 or 1 where all of one range lies on one side of the other; else the order of the middles, in doubt.
    static func order(_ a: Number, _ b: Number) -> Int {
        if let x = a.range, let y = b.range, x === y { return 0 }
        let (x, y) = (RangeEnds(a), RangeEnds(b))
        if RangeEnd.isLess(x.high, y.low) { return -1 }
        if RangeEnd.isLess(y.high, x.low) { return 1 }
        doubt(a, b).raise()
        return Number.exactlyOrdered(a.range?.middle ?? a, b.range?.middle ?? b)
    }
}
