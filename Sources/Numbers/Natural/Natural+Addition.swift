extension Natural {
    static func + (a: Natural, b: Natural) -> Natural {
        let (long, short) = a.count < b.count ? (b, a) : (a, b)
        return Natural(capacity: long.count + 1) { target in
            long.withLimbs { x, m in short.withLimbs { y, n in Limbs.sum(target, x, m, y, n) } }
            return long.count + 1
        }
    }

    /// - Precondition: `a >= b`.
    static func - (a: Natural, b: Natural) -> Natural {
        Natural(capacity: a.count) { target in
            a.withLimbs { x, m in b.withLimbs { y, n in Limbs.difference(target, x, m, y, n) } }
            return a.count
        }
    }

    /// The next number.
    var successor: Natural { self + .one }
}

/// A natural number with a sign; 0 has none.
struct Signed: Sendable {
    let isNegative: Bool
    let magnitude: Natural

    init(negative: Bool, _ magnitude: Natural) {
        (isNegative, self.magnitude) = (negative && !magnitude.isZero, magnitude)
    }

    var negated: Signed { Signed(negative: !isNegative, magnitude) }

    var decimalText: String { (isNegative ? "-" : "") + magnitude.decimalText }

    static func + (a: Signed, b: Signed) -> Signed {
        if a.isNegative == b.isNegative { return Signed(negative: a.isNegative, a.magnitude + b.magnitude) }
        return a.magnitude < b.magnitude
            ? Signed(negative: b.isNegative, b.magnitude - a.magnitude)
            : Signed(negative: a.isNegative, a.magnitude - b.magnitude)
    }

    static func * (a: Signed, b: Natural) -> Signed {
        Signed(negative: a.isNegative, a.magnitude * b)
    }
}
