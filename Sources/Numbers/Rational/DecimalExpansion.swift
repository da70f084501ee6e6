/// The decimal digits of a fraction, rounded to so many places or digits, ties away from zero.
struct DecimalExpansion {
    let fraction: Rational

    @inline(__always)
    init(of fraction: Rational) { self.fraction = fraction }

    /// To that many significant digits, at least 1.
    func rounded(significant: Int) -> DecimalText {
        if case .small(let numerator, let denominator) = fraction {
            let above = numerator.magnitude
            if let (mantissa, places) = DecimalExpansion.terminating(above, UInt(bitPattern: denominator)) {
                return DecimalText(
                    isNegative: numerator < 0, isExact: true, mantissa: mantissa, places: places, limit: significant)
            }
            if significant <= 18,
                let text = DecimalExpansion.quotient(
                    negative: numerator < 0, above, UInt(bitPattern: denominator), significant: significant)
            {
                return text
            }
        }
        if significant <= 18, let text = short(significant: significant) { return text }
        return long(significant: significant)
    }

    /// To that many decimals; −3 rounds to thousands.
    func rounded(places: Int) -> DecimalText {
        if case .small(let numerator, let denominator) = fraction,
            let (mantissa, terminating) = DecimalExpansion.terminating(
                numerator.magnitude, UInt(bitPattern: denominator))
        {
            return DecimalText(
                isNegative: numerator < 0, isExact: true, mantissa: mantissa, places: terminating,
                limit: digitCount(mantissa) - (terminating - places))
        }
        return long(places: places)
    }

    /// How many significant digits the whole expansion has, 0 for zero; nil when it does not end or needs more than 60.
    var digitsToTheEnd: Int? {
        switch fraction.reduced {
        case .small(let numerator, let denominator):
            if let (mantissa, places) = DecimalExpansion.terminating(numerator.magnitude, UInt(bitPattern: denominator))
            {
                return DecimalText(isNegative: false, isExact: true, mantissa: mantissa, places: places).count
            }
            guard UInt(bitPattern: denominator).isProductOfTwosAndFives else { return nil }
        case .big(let big):
            guard big.denominatorBits <= 4_096, big.numeratorBits <= 4_096 else { return nil }
        }
        let text = long(significant: 60)
        return text.isExact ? text.count : nil
    }

    /// `above / below` to that many digits (at most 18) by one division of two words by one, nil where it needs more.
    private static func quotient(
        negative: Bool, _ above: UInt, _ below: UInt, significant: Int
    ) -> DecimalText? {
        // The quotient has this many digits before the point, or one fewer.
        let whole = digitCount(above) - digitCount(below) + 1
        for places in (significant - whole)...(significant - whole + 1) {
            let quotient: UInt
            let rest: UInt
            var divisor = below
            if places >= 0 {
                guard places < powersOfTen.count else { return nil }
                let scaled = above.multipliedFullWidth(by: powersOfTen[places])
                guard scaled.high < below else { return nil }
                (quotient, rest) = below.dividingFullWidth(scaled)
            } else {
                guard -places < powersOfTen.count else { return nil }
                let (product, overflow) = below.multipliedReportingOverflow(by: powersOfTen[-places])
                if overflow { return nil }
                divisor = product
                (quotient, rest) = above.quotientAndRemainder(dividingBy: divisor)
            }
            if quotient < powersOfTen[significant - 1], rest != 0 { continue }
            return DecimalText(
                isNegative: negative, isExact: rest == 0,
                mantissa: rest >= divisor - rest ? quotient + 1 : quotient, places: places)
        }
        return nil
    }

    /// The ending decimal `mantissa × 10^-places` that equals `above / below`, where a word holds it, with any zeros at
    /// its end; nil also where the two have a common divisor that hides it.
    private static func terminating(_ above: UInt, _ below: UInt) -> (mantissa: UInt, places: Int)? {
        if below == 1 { return (above, 0) }
        if let places = exponentOfTen(below) { return (above, places) }
        let twos = below.trailingZeroBitCount
        var rest = below &>> UInt(twos)
        var fives = 0
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        let places = max(twos, fives)
        guard rest == 1, places < powersOfTen.count else { return nil }
        let (mantissa, overflow) = above.multipliedReportingOverflow(by: powersOfTen[places] / below)
        return overflow ? nil : (mantissa, places)
    }
}

extension UInt {
    fileprivate var isProductOfTwosAndFives: Bool {
        var rest = self >> UInt(trailingZeroBitCount)
        while rest % 5 == 0 { rest /= 5 }
        return rest == 1
    }
}
