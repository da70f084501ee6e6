extension Rational {
    /// A number other than 0 to a whole power.
    ///
    /// - Throws: `tooLarge` before anything is computed.
    func raised(toWhole exponent: Int) throws(NumberError) -> Rational {
        let times = exponent.magnitude
        if case .small(let numerator, let denominator) = self {
            if denominator == 1, numerator.magnitude == 1 { return Rational(exponent & 1 == 0 ? 1 : numerator) }
            if times <= 8 { return smallPower(numerator, denominator, Int(times), inverted: exponent < 0) }
        }
        return try lowestPower(exponent)
    }

    /// A short power as it comes: the words of numerator and denominator multiplied by the base's again and again.
    private func smallPower(_ numerator: Int, _ denominator: Int, _ times: Int, inverted: Bool) -> Rational {
        let negative = numerator < 0 && times & 1 == 1
        if let above = numerator.magnitude.power(UInt(times)), let below = denominator.magnitude.power(UInt(times)),
            (above | below) >> 63 == 0
        {
            let (p, q) = inverted ? (below, above) : (above, below)
            return .small(negative ? -Int(p) : Int(p), Int(q))
        }
        return Rational(
            settling: BigFraction(room: times, times, isLowest: denominator == 1) { above, below in
                let (p, q) =
                    inverted
                    ? (denominator.magnitude, numerator.magnitude)
                    : (
                        numerator.magnitude, denominator.magnitude
                    )
                return (negative, Limbs.power(above, p, times), Limbs.power(below, q, times))
            })
    }

    /// The power of the number in lowest terms, which is in lowest terms too.
    private func lowestPower(_ exponent: Int) throws(NumberError) -> Rational {
        let (numerator, denominator) = lowestParts
        if numerator.magnitude.isOne, denominator.isOne {
            return Rational(numerator.isNegative && exponent & 1 == 1 ? -1 : 1)
        }
        // 2 is the least base that is left, so a result within the limit has an exponent within it.
        guard exponent.magnitude <= UInt(SizeLimit.bits) else { throw .tooLarge }
        let times = Int(exponent.magnitude)
        let room = Double(SizeLimit.bits) + 1
        guard numerator.magnitude.logarithm2 * Double(times) < room, denominator.logarithm2 * Double(times) < room
        else { throw .tooLarge }
        let (above, below) = (numerator.magnitude.raised(to: times), denominator.raised(to: times))
        let negative = numerator.isNegative && times & 1 == 1
        return exponent < 0
            ? try Rational(lowest: Signed(negative: negative, below), above)
            : try Rational(lowest: Signed(negative: negative, above), below)
    }

    /// The power where it is exact although the exponent is no small whole number, else nil.
    ///
    /// - Throws: `noRealResult` for an even root of a negative number, `tooLarge`.
    func exactPower(_ exponent: Rational) throws(NumberError) -> Rational? {
        let (times, degree) = exponent.lowestParts
        let negative = sign < 0
        if negative, !degree.isOdd { throw .noRealResult }
        let base = reduced
        if case .small(let numerator, 1) = base, numerator.magnitude == 1 {
            return Rational(negative && times.magnitude.isOdd ? -1 : 1)
        }
        // A root of 2 or more needs as many bits as its degree.
        guard degree.bitWidth < 32, let root = base.magnitude.exactRoot(Int(degree.lowWord)) else { return nil }
        guard let whole = Int(times.magnitude, negative: times.isNegative) else { throw .tooLarge }
        let power = try root.raised(toWhole: whole)
        return negative && whole & 1 == 1 ? power.negated : power
    }

    /// The root of a positive number where that is rational, else nil.
    func exactRoot(_ degree: Int) -> Rational? {
        let (numerator, denominator) = lowestParts
        guard let above = numerator.magnitude.exactRoot(degree), let below = denominator.exactRoot(degree)
        else { return nil }
        return Rational(negative: false, above, below, isLowest: true)
    }

    /// k where the value is exactly 10^k.
    var exactPowerOfTen: Int? {
        let (numerator, denominator) = lowestParts
        if numerator.isNegative { return nil }
        if denominator.isOne { return numerator.magnitude.exponentOfTen }
        return numerator.magnitude.isOne ? denominator.exponentOfTen.map { -$0 } : nil
    }
}

extension Limbs {
    /// `target = base^times`, in at most `times` words; returns how many. For short powers, `times > 0`.
    fileprivate static func power(_ target: Target, _ base: UInt, _ times: Int) -> Int {
        target[0] = base
        var count = 1
        for _ in 1..<max(times, 1) {
            let carry = product(target, target, count, base)
            if carry != 0 {
                target[count] = carry
                count += 1
            }
        }
        return count
    }
}

extension UInt {
    /// The power if it fits.
    fileprivate func power(_ exponent: UInt) -> UInt? {
        if self == 1 { return 1 }
        if exponent >= 64 { return nil }
        var result: UInt = 1
        for _ in 0..<exponent {
            let (product, overflow) = result.multipliedReportingOverflow(by: self)
            if overflow { return nil }
            result = product
        }
        return result
    }
}
