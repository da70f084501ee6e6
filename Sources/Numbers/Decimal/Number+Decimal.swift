import BigInt

extension Number {
    /// The number rounded to that many significant digits (at least 1), ties away from zero. An approximate number
    /// is taken as the shortest decimal that reads back as its double.
    package func decimal(significant: Int) -> DecimalText {
        let significant = min(max(significant, 1), SizeLimit.digits * 2)
        switch storage {
        case .small(let numerator, let denominator):
            let (above, below) = (numerator.magnitude, UInt(bitPattern: denominator))
            if let (mantissa, places) = terminatingDecimal(above, below) {
                return DecimalText(
                    isNegative: numerator < 0, isExact: true, mantissa: mantissa, places: places, limit: significant)
            }
            if significant <= 18,
                let text = Number.quotient(negative: numerator < 0, above, below, significant: significant)
            {
                return text
            }
        case .approximate(let value):
            let (mantissa, places) = shortestDecimal(value.magnitude)
            return DecimalText(
                isNegative: value < 0, isExact: false, mantissa: mantissa, places: places, limit: significant)
        case .big: break
        case .range(let range): return range.middle.decimal(significant: significant)
        }
        return bigDecimal(significant: significant)
    }

    /// The number rounded to that many decimals, ties away from zero; −3 rounds to thousands. An approximate number
    /// is taken as the shortest decimal that reads back as its double.
    package func decimal(places: Int) -> DecimalText {
        let places = min(max(places, -SizeLimit.digits * 2), SizeLimit.digits * 2)
        switch storage {
        case .small(let numerator, let denominator):
            if let (mantissa, terminating) = terminatingDecimal(
                numerator.magnitude, UInt(bitPattern: denominator))
            {
                return DecimalText(
                    isNegative: numerator < 0, isExact: true, mantissa: mantissa, places: terminating,
                    limit: digitCount(mantissa) - (terminating - places))
            }
        case .approximate(let value):
            let (mantissa, all) = shortestDecimal(value.magnitude)
            return DecimalText(
                isNegative: value < 0, isExact: false, mantissa: mantissa, places: all,
                limit: digitCount(mantissa) - (all - places))
        case .big: break
        case .range(let range): return range.middle.decimal(places: places)
        }
        return bigDecimal(places: places)
    }

    /// How many significant digits the whole decimal expansion has, 0 for zero; nil when it does not end, needs more
    /// than 60, or the number is approximate.
    package var terminatingDigits: Int? {
        switch storage {
        case .approximate, .range: return nil
        case .small(let numerator, let denominator):
            if let (mantissa, places) = terminatingDecimal(numerator.magnitude, UInt(bitPattern: denominator)) {
                return DecimalText(isNegative: false, isExact: true, mantissa: mantissa, places: places).count
            }
            guard UInt(bitPattern: denominator).isProductOfTwosAndFives else { return nil }
        case .big(let big):
            guard big.denominator.bitWidth <= 4_096, big.numerator.magnitude.bitWidth <= 4_096 else { return nil }
        }
        let text = bigDecimal(significant: 60)
        return text.isExact ? text.count : nil
    }

    /// `above / below` to that many digits (at most 18) by one division of two words by one, nil where it needs more.
    private static func quotient(
        negative: Bool, _ above: UInt, _ below: UInt, significant: Int
    ) -> DecimalText? {
        // The quotient has this many digits before the point, or one fewer.
        let whole = digitCount(above) - digitCount(below) + 1
        for places in [significant - whole, significant - whole + 1] {
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
}

/// The ending decimal `mantissa × 10^-places` that equals `above / below`, where a word holds it, with any zeros at
/// its end.
private func terminatingDecimal(_ above: UInt, _ below: UInt) -> (mantissa: UInt, places: Int)? {
    if below == 1 { return (above, 0) }
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

extension UInt {
    fileprivate var isProductOfTwosAndFives: Bool {
        var rest = self >> UInt(trailingZeroBitCount)
        while rest % 5 == 0 { rest /= 5 }
        return rest == 1
    }
}

extension Number {
    /// The exact decimal of so many significant digits that is nearest.
    package func nearestDecimal(significant: Int) -> Number? {
        if let range { range.doubtful { _ in } }
        let decimal = decimal(significant: significant)
        guard decimal.count > 0 else { return .zero }
        let number = try? Number(digits: decimal.digits, exponent: decimal.exponent - decimal.count)
        return decimal.isNegative ? number?.negated() : number
    }
}
