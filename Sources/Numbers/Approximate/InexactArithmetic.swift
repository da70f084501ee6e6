/// Arithmetic where at least one of the operands is not exact: on doubles, or on ranges where one of the two is a range.
enum InexactArithmetic {
    /// - Throws: `overflow`, `underflow`.
    @inline(never)
    static func sum(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        if a.isSampled || b.isSampled { return try SampleArithmetic.sum(a, b) }
        if a.isRange || b.isRange { return try RangeArithmetic.sum(a, b) }
        let (x, y) = (a.doubleValue, b.doubleValue)
        guard x.isFinite, y.isFinite else { throw .overflow }
        let sum = x + y
        // A number too small for a double disappears beside one that is not, but not where nothing else is left.
        if sum == 0, a.isZero != b.isZero { throw .underflow }
        return try Number(approximate: sum)
    }

    /// - Throws: `overflow`, `underflow`.
    @inline(never)
    static func product(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        if a.isSampled || b.isSampled { return try SampleArithmetic.product(a, b) }
        if a.isRange || b.isRange { return try RangeArithmetic.product(a, b) }
        if a.isZero || b.isZero { return Number(storage: .approximate(0)) }
        let (x, y) = (a.doubleValue, b.doubleValue)
        if x.isNormal, y.isNormal { return try Number(approximateNotZero: x * y) }
        return try (ScaledDouble(a) * ScaledDouble(b)).number
    }

    /// - Throws: `divisionByZero`, `overflow`, `underflow`.
    @inline(never)
    static func quotient(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        if a.isSampled || b.isSampled { return try SampleArithmetic.quotient(a, b) }
        if a.isRange || b.isRange { return try RangeArithmetic.quotient(a, b) }
        if b.isZero { throw .divisionByZero }
        if a.isZero { return Number(storage: .approximate(0)) }
        let (x, y) = (a.doubleValue, b.doubleValue)
        if x.isNormal, y.isNormal { return try Number(approximateNotZero: x / y) }
        return try (ScaledDouble(a) / ScaledDouble(b)).number
    }

    /// What is left of a division rounded down; the divisor is not 0.
    ///
    /// - Throws: `overflow`, `underflow`.
    static func remainder(_ a: Number, _ divisor: Number) throws(NumberError) -> Number {
        let bound = try finite(divisor)
        let rest = try finite(a).truncatingRemainder(dividingBy: bound)
        return try Number(approximate: rest != 0 && (rest < 0) != (bound < 0) ? rest + bound : rest)
    }

    /// The nearest double.
    ///
    /// - Throws: `overflow` where the number lies beyond the range, `underflow` where it is too near to 0.
    private static func finite(_ number: Number) throws(NumberError) -> Double {
        let value = number.doubleValue
        guard value.isFinite else { throw .overflow }
        if value.magnitude < .leastNormalMagnitude, !number.isZero { throw .underflow }
        return value
    }
}
