import BigInt

/// The few operations on big integers that must be quick at 100,000 digits: below a few words BigInt's own, above it ours.
extension BigUInt {
    func times(_ other: BigUInt) -> BigUInt {
        self * other
    }

    /// The quotient where it is known that nothing remains.
    func dividedExactly(by divisor: BigUInt) -> BigUInt {
        divided(by: divisor).quotient
    }

    /// - Precondition: `divisor` is not 0.
    func divided(by divisor: BigUInt) -> (quotient: BigUInt, remainder: BigUInt) {
        quotientAndRemainder(dividingBy: divisor)
    }

    /// The greatest common divisor; of 0 and n it is n.
    func commonDivisor(with other: BigUInt) -> BigUInt {
        if isZero { return other }
        if other.isZero { return self }
        return greatestCommonDivisor(with: other)
    }

    /// `10^exponent`; `exponent` is not negative and within the size limit.
    static func powerOfTen(_ exponent: Int) -> BigUInt {
        exponent < powersOfTen.count ? BigUInt(powersOfTen[exponent]) : BigUInt(5).raised(to: exponent) << exponent
    }

    /// The power by repeated squaring from the top bit down; twos are shifted in at the end.
    ///
    /// - Precondition: `exponent >= 0` and the result's size has been checked.
    func raised(to exponent: Int) -> BigUInt {
        if exponent == 0 || self == 1 { return 1 }
        if exponent == 1 || isZero { return self }
        let twos = trailingZeroBitCount
        let odd = twos == 0 ? self : self >> twos
        if odd == 1 { return BigUInt(1) << (twos * exponent) }
        var result = odd
        var mask = 1 << (Int.bitWidth - exponent.leadingZeroBitCount - 2)
        while mask > 0 {
            result = result.times(result)
            if exponent & mask != 0 { result = result.times(odd) }
            mask >>= 1
        }
        return twos == 0 ? result : result << (twos * exponent)
    }
}

extension BigInt {
    func times(_ factor: BigUInt) -> BigInt {
        BigInt(sign: sign, magnitude: magnitude.times(factor))
    }
}
