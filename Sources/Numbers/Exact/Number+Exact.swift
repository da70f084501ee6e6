import BigInt

/// Making exact numbers from big parts, and taking them apart again.
extension Number {
    /// A fraction in lowest terms, inline where it fits.
    init(canonical numerator: BigInt, _ denominator: BigUInt) {
        if let small = numerator.small, let below = denominator.smallPositive {
            self.init(lowest: small, below)
        } else {
            self.init(storage: .big(BigRational(numerator, denominator)))
        }
    }

    /// A fraction known to be in lowest terms.
    ///
    /// - Throws: `tooLarge`.
    static func lowest(_ numerator: BigInt, _ denominator: BigUInt) throws(NumberError) -> Number {
        guard numerator.magnitude.bitWidth <= SizeLimit.bits, denominator.bitWidth <= SizeLimit.bits else {
            throw .tooLarge
        }
        return Number(canonical: numerator, denominator)
    }

    /// A fraction that may still have a common divisor.
    ///
    /// - Throws: `tooLarge`.
    static func reduced(_ numerator: BigInt, _ denominator: BigUInt) throws(NumberError) -> Number {
        let divisor = numerator.magnitude.commonDivisor(with: denominator)
        if divisor == 1 { return try lowest(numerator, denominator) }
        return try lowest(
            BigInt(sign: numerator.sign, magnitude: numerator.magnitude.dividedExactly(by: divisor)),
            denominator.dividedExactly(by: divisor))
    }

    /// Numerator and denominator of an exact number, nil of an approximate one.
    var parts: (numerator: BigInt, denominator: BigUInt)? {
        switch storage {
        case .small(let numerator, let denominator): (BigInt(numerator), BigUInt(UInt(denominator)))
        case .big(let big): (big.numerator, big.denominator)
        case .approximate, .range: nil
        }
    }

    /// Numerator and denominator as decimal text, the sign with the numerator; nil when approximate.
    package var numeratorAndDenominator: (String, String)? {
        switch storage {
        case .small(let numerator, let denominator): ("\(numerator)", "\(denominator)")
        case .big(let big):
            (
                (big.numerator.sign == .minus ? "-" : "") + big.numerator.magnitude.decimalText,
                big.denominator.decimalText
            )
        case .approximate, .range: nil
        }
    }
}

extension BigInt {
    /// The value if an `Int` holds it.
    fileprivate var small: Int? {
        switch magnitude.bitWidth {
        case ...63: sign == .minus ? -Int(magnitude.lowWord) : Int(magnitude.lowWord)
        case 64: sign == .minus && magnitude.lowWord == 1 << 63 ? Int.min : nil
        default: nil
        }
    }
}

extension BigUInt {
    fileprivate var smallPositive: Int? {
        bitWidth <= 63 ? Int(lowWord) : nil
    }

    /// The least significant word.
    var lowWord: UInt {
        words.first ?? 0
    }
}
