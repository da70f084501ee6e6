extension Number {
    /// - Throws: `tooLarge`, `overflow`, `underflow`.
    package func adding(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if !overflow { return Number(sum) }
        }
        return try addingSlowly(other)
    }

    /// - Throws: `tooLarge`, `overflow`, `underflow`.
    package func subtracting(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (difference, overflow) = a.subtractingReportingOverflow(c)
            if !overflow { return Number(difference) }
        }
        return try subtractingSlowly(other)
    }

    /// - Throws: `tooLarge`, `overflow`, `underflow`.
    package func multiplied(by other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (product, overflow) = a.multipliedReportingOverflow(by: c)
            if !overflow { return Number(product) }
        }
        return try multipliedSlowly(by: other)
    }

    /// - Throws: `divisionByZero`, `tooLarge`, `overflow`, `underflow`.
    package func divided(by other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.divided(by: b)) }
        return try approximateQuotient(other)
    }

    // Kept apart so that the whole-number paths above need no stack frame.

    @inline(never)
    private func addingSlowly(_ other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.adding(b)) }
        return try approximateSum(other)
    }

    @inline(never)
    private func subtractingSlowly(_ other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.subtracting(b)) }
        return try approximateSum(other.negated())
    }

    @inline(never)
    private func multipliedSlowly(by other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.multiplied(by: b)) }
        return try approximateProduct(other)
    }

    @inline(never)
    private func approximateSum(_ other: Number) throws(NumberError) -> Number {
        if isRange || other.isRange { return try RangeArithmetic.sum(self, other) }
        let (x, y) = (doubleValue, other.doubleValue)
        guard x.isFinite, y.isFinite else { throw .overflow }
        let sum = x + y
        // A number too small for a double disappears beside one that is not, but not where nothing else is left.
        if sum == 0, isZero != other.isZero { throw .underflow }
        return try Number(approximate: sum)
    }

    @inline(never)
    private func approximateProduct(_ other: Number) throws(NumberError) -> Number {
        if isRange || other.isRange { return try RangeArithmetic.product(self, other) }
        if isZero || other.isZero { return Number(storage: .approximate(0)) }
        let (x, y) = (doubleValue, other.doubleValue)
        if x.isNormal, y.isNormal { return try Number(approximateNotZero: x * y) }
        let (p, q) = (scaled, other.scaled)
        return try Number(p.significand * q.significand, exponent: p.exponent + q.exponent)
    }

    @inline(never)
    private func approximateQuotient(_ other: Number) throws(NumberError) -> Number {
        if isRange || other.isRange { return try RangeArithmetic.quotient(self, other) }
        if other.isZero { throw .divisionByZero }
        if isZero { return Number(storage: .approximate(0)) }
        let (x, y) = (doubleValue, other.doubleValue)
        if x.isNormal, y.isNormal { return try Number(approximateNotZero: x / y) }
        let (p, q) = (scaled, other.scaled)
        return try Number(p.significand / q.significand, exponent: p.exponent - q.exponent)
    }

    /// A number other than 0 as `significand × 2^exponent`, the significand's magnitude from 1 to 2.
    private var scaled: (significand: Double, exponent: Int) {
        let (significand, exponent) = significandAndExponent
        return (sign < 0 ? -significand : significand, exponent)
    }

    /// `significand × 2^exponent`, approximate.
    ///
    /// - Throws: `overflow`, `underflow`.
    init(_ significand: Double, exponent: Int) throws(NumberError) {
        guard exponent.magnitude < 4_096 else { throw exponent > 0 ? .overflow : .underflow }
        try self.init(approximateNotZero: Double(sign: .plus, exponent: exponent, significand: significand))
    }
}
