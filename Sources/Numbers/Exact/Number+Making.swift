import BigInt

extension Number {
    package init(_ value: Int) {
        self.init(lowest: value, 1)
    }

    /// The fraction, reduced.
    ///
    /// - Precondition: `denominator` is not 0.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a fraction over zero")
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        self.init(
            negative: (numerator < 0) != (denominator < 0), numerator.magnitude / divisor,
            denominator.magnitude / divisor)
    }

    /// An approximate number.
    ///
    /// - Throws: `overflow` for an infinity, `noRealResult` for NaN.
    package init(approximate value: Double) throws(NumberError) {
        guard value.isFinite else { throw value.isNaN ? .noRealResult : .overflow }
        self.init(storage: .approximate(value == 0 ? 0 : value))
    }

    /// `mantissa × 10^exponent`, exact.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    package init(mantissa: Int, exponent: Int) throws(NumberError) {
        if exponent == 0 || mantissa == 0 {
            self.init(mantissa)
        } else if exponent < 0, exponent >= -18 {
            self.init(mantissa: mantissa, places: -exponent)
        } else {
            if exponent > 0, exponent <= 18 {
                let (product, overflow) = mantissa.multipliedReportingOverflow(by: Int(powersOfTen[exponent]))
                if !overflow {
                    self.init(product)
                    return
                }
            }
            try self.init(negative: mantissa < 0, BigUInt(mantissa.magnitude), exponent: exponent)
        }
    }

    /// The digits (values 0 to 9, most significant first) read as a whole number, times 10^exponent, exact.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    package init(digits: [UInt8], exponent: Int) throws(NumberError) {
        let significant = digits[...].trimmingZeros()
        if significant.isEmpty {
            self.init(0)
            return
        }
        let (raised, overflow) = exponent.addingReportingOverflow(digits.endIndex - significant.endIndex)
        guard !overflow, significant.count <= SizeLimit.digits else { throw .tooLarge }
        if significant.count <= 18 {
            let mantissa = significant.reduce(0) { $0 &* 10 &+ Int($1) }
            try self.init(mantissa: mantissa, exponent: raised)
        } else {
            try self.init(negative: false, BigUInt(decimalDigits: significant), exponent: raised)
        }
    }

    /// `mantissa / 10^places` for `places` from 1 to 18. Only twos and fives can cancel, so no divisor is sought.
    private init(mantissa: Int, places: Int) {
        var numerator = mantissa
        var denominator = Int(powersOfTen[places])
        let twos = min(numerator.trailingZeroBitCount, places)
        numerator >>= twos
        denominator >>= twos
        var fives = places
        while fives > 0, numerator % 5 == 0 {
            numerator /= 5
            denominator /= 5
            fives -= 1
        }
        self.init(lowest: numerator, denominator)
    }

    private init(negative: Bool, _ mantissa: BigUInt, exponent: Int) throws(NumberError) {
        guard exponent.magnitude <= UInt(SizeLimit.digits) else { throw .tooLarge }
        let sign = negative ? BigInt.Sign.minus : .plus
        if exponent >= 0 {
            self = try Number.lowest(BigInt(sign: sign, magnitude: mantissa.times(.powerOfTen(exponent))), 1)
        } else {
            self = try Number.reduced(BigInt(sign: sign, magnitude: mantissa), .powerOfTen(-exponent))
        }
    }

    /// A fraction in lowest terms from two magnitudes, inline where it fits.
    init(negative: Bool, _ numerator: UInt, _ denominator: UInt) {
        if numerator <= UInt(Int.max), denominator <= UInt(Int.max) {
            self.init(lowest: negative ? -Int(numerator) : Int(numerator), Int(denominator))
        } else {
            self.init(
                canonical: BigInt(sign: negative ? .minus : .plus, magnitude: BigUInt(numerator)),
                BigUInt(denominator))
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without the zeros at either end.
    fileprivate func trimmingZeros() -> ArraySlice<UInt8> {
        var slice = self
        while slice.first == 0 { slice.removeFirst() }
        while slice.last == 0 { slice.removeLast() }
        return slice
    }
}
