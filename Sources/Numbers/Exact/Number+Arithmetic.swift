import BigInt

extension Number {
    /// - Throws: `tooLarge`, `overflow`.
    package func adding(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if !overflow { return Number(sum) }
        }
        return try addingFraction(other)
    }

    /// - Throws: `tooLarge`, `overflow`.
    package func subtracting(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (difference, overflow) = a.subtractingReportingOverflow(c)
            if !overflow { return Number(difference) }
        }
        return try subtractingFraction(other)
    }

    /// - Throws: `tooLarge`, `overflow`.
    package func multiplied(by other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (product, overflow) = a.multipliedReportingOverflow(by: c)
            if !overflow { return Number(product) }
        }
        return try multipliedByFraction(other)
    }

    /// - Throws: `divisionByZero`, `tooLarge`, `overflow`.
    package func divided(by other: Number) throws(NumberError) -> Number {
        if case .small(let a, let b) = storage, case .small(let c, let d) = other.storage, c != 0,
            let quotient = Number.product(
                negative: (a < 0) != (c < 0), a.magnitude, UInt(bitPattern: b), UInt(bitPattern: d), c.magnitude)
        {
            return quotient
        }
        return try dividedSlowly(by: other)
    }

    // Kept apart so that the whole-number paths above need no stack frame.

    @inline(never)
    private func addingFraction(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, let b) = storage, case .small(let c, let d) = other.storage,
            let sum = Number.sum(a, b, c, d)
        {
            return sum
        }
        return try addingSlowly(other)
    }

    @inline(never)
    private func subtractingFraction(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, let b) = storage, case .small(let c, let d) = other.storage, c != .min,
            let difference = Number.sum(a, b, -c, d)
        {
            return difference
        }
        return try addingSlowly(other.negated())
    }

    @inline(never)
    private func multipliedByFraction(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, let b) = storage, case .small(let c, let d) = other.storage,
            let product = Number.product(
                negative: (a < 0) != (c < 0), a.magnitude, UInt(bitPattern: b), c.magnitude, UInt(bitPattern: d))
        {
            return product
        }
        return try multipliedSlowly(by: other)
    }

    /// `a/b + c/d` where every step fits a word, else nil. Knuth, TAOCP 2, 4.5.1.
    @inline(__always)
    private static func sum(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Number? {
        if b == d {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if overflow { return nil }
            if b == 1 { return Number(sum) }
            let divisor = Int(bitPattern: greatestCommonDivisor(sum.magnitude, UInt(bitPattern: b)))
            return divisor == 1 ? Number(lowest: sum, b) : Number(lowest: sum / divisor, b / divisor)
        }
        let common = b == 1 || d == 1 ? 1 : Int(bitPattern: greatestCommonDivisor(b.magnitude, d.magnitude))
        let (left, right) = common == 1 ? (b, d) : (b / common, d / common)
        let (first, overflow1) = a.multipliedReportingOverflow(by: right)
        let (second, overflow2) = c.multipliedReportingOverflow(by: left)
        let (sum, overflow3) = first.addingReportingOverflow(second)
        if overflow1 || overflow2 || overflow3 { return nil }
        let rest = common == 1 ? 1 : Int(bitPattern: greatestCommonDivisor(sum.magnitude, UInt(bitPattern: common)))
        let (denominator, overflow4) = left.multipliedReportingOverflow(by: rest == 1 ? d : d / rest)
        if overflow4 { return nil }
        return Number(lowest: rest == 1 ? sum : sum / rest, denominator)
    }

    /// `a/b × c/d` of magnitudes where every step fits, else nil; both fractions in lowest terms, `b` and `d` not 0.
    @inline(__always)
    private static func product(negative: Bool, _ a: UInt, _ b: UInt, _ c: UInt, _ d: UInt) -> Number? {
        let first = d == 1 ? 1 : greatestCommonDivisor(a, d)
        let second = b == 1 ? 1 : greatestCommonDivisor(c, b)
        let (left, below) = first == 1 ? (a, d) : (a / first, d / first)
        let (right, under) = second == 1 ? (c, b) : (c / second, b / second)
        let (numerator, overflow1) = left.multipliedReportingOverflow(by: right)
        let (denominator, overflow2) = under.multipliedReportingOverflow(by: below)
        if overflow1 || overflow2 || (numerator | denominator) >> 63 != 0 { return nil }
        return Number(
            lowest: negative ? -Int(bitPattern: numerator) : Int(bitPattern: numerator), Int(bitPattern: denominator))
    }
}
