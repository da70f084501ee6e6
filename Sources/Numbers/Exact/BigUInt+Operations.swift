import BigInt

/// The few operations on big integers that must be quick at 100,000 digits: BigInt's own for a few words, ours above.
extension BigUInt {
    // The bounds, in words, are where our own functions become quicker in spite of copying the words in and out.

    func times(_ other: BigUInt) -> BigUInt {
        guard Swift.min(words.count, other.words.count) >= 4 else { return self * other }
        return BigUInt(words: Limbs.product(limbs, other.limbs))
    }

    /// The quotient where it is known that nothing remains.
    func dividedExactly(by divisor: BigUInt) -> BigUInt {
        divided(by: divisor).quotient
    }

    /// - Precondition: `divisor` is not 0.
    func divided(by divisor: BigUInt) -> (quotient: BigUInt, remainder: BigUInt) {
        guard divisor.words.count >= 2, words.count >= Swift.max(3, divisor.words.count) else {
            return quotientAndRemainder(dividingBy: divisor)
        }
        let (quotient, remainder) = Limbs.quotient(limbs, divisor.limbs)
        return (BigUInt(words: quotient), BigUInt(words: remainder))
    }

    /// The greatest common divisor; of 0 and n it is n.
    func commonDivisor(with other: BigUInt) -> BigUInt {
        if isZero || self == other { return other }
        if other.isZero { return self }
        if bitWidth <= 64, other.bitWidth <= 64 {
            return BigUInt(Numbers.greatestCommonDivisor(lowWord, other.lowWord))
        }
        return BigUInt(words: Limbs.commonDivisor(limbs, other.limbs))
    }

    /// The words, least significant first, the last not 0.
    var limbs: [UInt] {
        let words = words
        let count = words.count
        return [UInt](unsafeUninitializedCapacity: count) { buffer, initialized in
            for i in 0..<count { buffer[i] = words[i] }
            initialized = count
        }
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
