/// Powers and roots, which leave lowest terms in lowest terms.
extension LowestTerms {
    /// A number other than 0 to a whole power.
    ///
    /// - Throws: `tooLarge` before anything is computed.
    func raised(to exponent: Int) throws(NumberError) -> LowestTerms {
        let negative = numerator.isNegative && exponent & 1 == 1
        if numerator.magnitude.isOne, denominator.isOne {
            return LowestTerms(known: Signed(negative: negative, .one), .one)
        }
        // 2 is the least base that is left, so a result within the limit has an exponent within it.
        guard exponent.magnitude <= UInt(SizeLimit.bits) else { throw .tooLarge }
        let times = Int(exponent.magnitude)
        let room = Double(SizeLimit.bits) + 1
        guard numerator.magnitude.logarithm2 * Double(times) < room, denominator.logarithm2 * Double(times) < room
        else { throw .tooLarge }
        let (above, below) = (numerator.magnitude.raised(to: times), denominator.raised(to: times))
        let (p, q) = exponent < 0 ? (below, above) : (above, below)
        return try LowestTerms(known: Signed(negative: negative, p), q).withinLimit()
    }

    /// The root of a positive number where that is rational, else nil.
    func root(_ degree: Int) -> LowestTerms? {
        guard let above = numerator.magnitude.exactRoot(degree), let below = denominator.exactRoot(degree)
        else { return nil }
        return LowestTerms(known: Signed(negative: false, above), below)
    }

    /// k where the value is exactly 10^k.
    var exponentOfTen: Int? {
        if numerator.isNegative { return nil }
        if denominator.isOne { return numerator.magnitude.exponentOfTen }
        return numerator.magnitude.isOne ? denominator.exponentOfTen.map { -$0 } : nil
    }

    /// The same for powers of two.
    var exponentOfTwo: Int? {
        if numerator.isNegative { return nil }
        if denominator.isOne { return numerator.magnitude.exponentOfTwo }
        return numerator.magnitude.isOne ? denominator.exponentOfTwo.map { -$0 } : nil
    }
}

extension Natural {
    fileprivate var exponentOfTwo: Int? {
        let zeros = trailingZeroBitCount
        return !isZero && bitWidth == zeros + 1 ? zeros : nil
    }
}
