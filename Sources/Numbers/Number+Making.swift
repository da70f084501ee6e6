extension Number {
    @inlinable @inline(__always)
    package init(_ value: Int) {
        self.init(storage: .small(value, 1))
    }

    /// The fraction.
    ///
    /// - Precondition: `denominator` is not 0.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a fraction over zero")
        self.init(
            Rational(denominator < 0 ? -Int128(numerator) : Int128(numerator), UInt128(denominator.magnitude)).reduced)
    }

    /// An approximate number.
    ///
    /// - Throws: `overflow` for an infinity, `underflow` for what is nearer to 0 than any double with all its digits,
    ///   `noRealResult` for NaN.
    @inline(__always)
    package init(approximate value: Double) throws(NumberError) {
        guard value.isFinite else { throw value.isNaN ? .noRealResult : .overflow }
        if value.magnitude < .leastNormalMagnitude {
            if value != 0 { throw .underflow }
            self.init(storage: .approximate(0))
        } else {
            self.init(storage: .approximate(value))
        }
    }

    /// An approximate number that is known not to be 0, whatever the double says.
    ///
    /// - Throws: as `init(approximate:)`, and `underflow` for 0.
    init(approximateNotZero value: Double) throws(NumberError) {
        if value == 0 { throw .underflow }
        try self.init(approximate: value)
    }

    /// The exact value of a double, which is a fraction over a power of two.
    ///
    /// - Throws: `overflow` for an infinity, `noRealResult` for NaN.
    package init(exactly value: Double) throws(NumberError) {
        guard value.isFinite else { throw value.isNaN ? .noRealResult : .overflow }
        self.init(Rational(exactly: value))
    }

    /// `mantissa × 10^exponent`, exact.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    package init(mantissa: Int, exponent: Int) throws(NumberError) {
        self.init(try Rational(mantissa: mantissa, exponent: exponent))
    }

    /// The digits (values 0 to 9, most significant first) read as a whole number, times 10^exponent, exact. A number
    /// that was computed and printed is read, also where rounding took it past the limit of what is computed.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    package init(digits: [UInt8], exponent: Int) throws(NumberError) {
        self.init(try Rational(digits: digits, exponent: exponent))
    }

    /// The same value as an approximate number; one beyond a double's range keeps its digits.
    package func approximated() -> Number {
        guard let exact else { return self }
        let value = exact.doubleValue
        if value.isFinite, value.magnitude >= .leastNormalMagnitude || exact.isZero {
            return Number(storage: .approximate(value))
        }
        guard case .big(let big) = exact else { return self }
        return Number(storage: .beyond(big))
    }
}
