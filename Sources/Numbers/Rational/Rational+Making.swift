extension Rational {
    /// `mantissa × 10^exponent`. Decimals stay over their power of ten, so that sums of them find it in common.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    init(mantissa: Int, exponent: Int) throws(NumberError) {
        if exponent == 0 || mantissa == 0 {
            self.init(mantissa)
        } else if exponent < 0, exponent >= -18 {
            self = .small(mantissa, Int(powersOfTen[-exponent]))
        } else {
            if exponent > 0, exponent <= 18 {
                let (product, overflow) = mantissa.multipliedReportingOverflow(by: Int(powersOfTen[exponent]))
                if !overflow {
                    self.init(product)
                    return
                }
            }
            try self.init(negative: mantissa < 0, Natural(mantissa.magnitude), exponent: exponent)
        }
    }

    /// The digits (values 0 to 9, most significant first) read as a whole number, times 10^exponent.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    init(digits: [UInt8], exponent: Int) throws(NumberError) {
        let significant = digits[...].trimmingZeros()
        if significant.isEmpty {
            self.init(0)
            return
        }
        let (raised, overflow) = exponent.addingReportingOverflow(digits.endIndex - significant.endIndex)
        guard !overflow, significant.count <= SizeLimit.readingExponent else { throw .tooLarge }
        if significant.count <= 18 {
            let mantissa = significant.reduce(0) { $0 &* 10 &+ Int($1) }
            try self.init(mantissa: mantissa, exponent: raised)
        } else {
            try self.init(negative: false, Natural(decimalDigits: significant), exponent: raised)
        }
    }

    /// In lowest terms, within the limit for what is read.
    private init(negative: Bool, _ mantissa: Natural, exponent: Int) throws(NumberError) {
        guard exponent.magnitude <= UInt(SizeLimit.readingExponent) else { throw .tooLarge }
        var (numerator, denominator) = (mantissa, Natural.one)
        if exponent >= 0 {
            numerator = mantissa * .powerOfTen(exponent)
        } else {
            // Only twos and fives can cancel.
            let twos = min(mantissa.trailingZeroBitCount, -exponent)
            let (odd, fives) = (mantissa >> twos).withoutFives(atMost: -exponent)
            numerator = odd
            denominator = Natural(5).raised(to: -exponent - fives) << (-exponent - twos)
        }
        guard numerator.bitWidth <= SizeLimit.readingBits, denominator.bitWidth <= SizeLimit.readingBits else {
            throw .tooLarge
        }
        self.init(negative: negative, numerator, denominator, isLowest: true)
    }
}

extension Natural {
    /// Divided by 5 as often as that leaves no rest, and how often that was; the value is not 0.
    fileprivate func withoutFives(atMost limit: Int) -> (Natural, Int) {
        /// 5^27, the largest power of 5 that a word holds.
        let most: UInt = 7_450_580_596_923_828_125
        var (rest, fives) = (self, 0)
        while fives + 27 <= limit {
            let (quotient, remainder) = rest.divided(by: most)
            if remainder != 0 { break }
            (rest, fives) = (quotient, fives + 27)
        }
        while fives < limit {
            let (quotient, remainder) = rest.divided(by: 5)
            if remainder != 0 { break }
            (rest, fives) = (quotient, fives + 1)
        }
        return (rest, fives)
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
