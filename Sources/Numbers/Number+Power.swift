import BigInt
import RealModule

extension Number {
    /// The power. Whole exponents are exact, and so are fractions of one where the root is (`4^0.5`, `(-8)^(1/3)`).
    ///
    /// - Throws: `zeroToTheZero`, `divisionByZero` for a negative power of 0, `noRealResult` for an even root of a
    ///   negative number, `tooLarge` before anything is computed, `overflow`.
    package func raised(to exponent: Number) throws(NumberError) -> Number {
        if isRange || exponent.isRange { return try Number.rangePower(self, exponent) }
        if isZero {
            if exponent.isZero { throw .zeroToTheZero }
            if exponent.sign < 0 { throw .divisionByZero }
            return isExact && exponent.isExact ? Number(0) : Number(storage: .approximate(0))
        }
        if isExact, exponent.isExact {
            if case .small(let whole, 1) = exponent.storage { return try raised(toWhole: whole) }
            if let result = try exactPower(exponent) { return result }
        }
        return try approximatePower(exponent)
    }

    /// An exact number other than 0 to a whole power.
    private func raised(toWhole exponent: Int) throws(NumberError) -> Number {
        if case .small(let numerator, let denominator) = storage {
            if denominator == 1, numerator.magnitude == 1 {
                return numerator == 1 || exponent & 1 == 0 ? Number(1) : Number(-1)
            }
            if let above = numerator.magnitude.power(exponent.magnitude),
                let below = denominator.magnitude.power(exponent.magnitude)
            {
                let negative = numerator < 0 && exponent & 1 == 1
                return exponent < 0
                    ? Number(negative: negative, below, above) : Number(negative: negative, above, below)
            }
        }
        guard let (numerator, denominator) = parts else { return self }
        // 2 is the least base that is left, so a result within the limit has an exponent within it.
        guard exponent.magnitude <= UInt(SizeLimit.bits) else { throw .tooLarge }
        let times = Int(exponent.magnitude)
        let room = Double(SizeLimit.bits) + 1
        guard numerator.magnitude.logarithm2 * Double(times) < room, denominator.logarithm2 * Double(times) < room
        else { throw .tooLarge }
        // Powers of coprime numbers are coprime.
        let (above, below) = (numerator.magnitude.raised(to: times), denominator.raised(to: times))
        let sign = numerator.sign == .minus && times & 1 == 1 ? BigInt.Sign.minus : .plus
        return exponent < 0
            ? try Number.lowest(BigInt(sign: sign, magnitude: below), above)
            : try Number.lowest(BigInt(sign: sign, magnitude: above), below)
    }

    /// The power where it is exact although the exponent is no small whole number, else nil.
    private func exactPower(_ exponent: Number) throws(NumberError) -> Number? {
        guard let (times, degree) = exponent.parts else { return nil }
        let negative = sign < 0
        if negative, degree.lowWord & 1 == 0 { throw .noRealResult }
        if case .small(let numerator, 1) = storage, numerator.magnitude == 1 {
            return Number(negative && times.magnitude.lowWord & 1 == 1 ? -1 : 1)
        }
        // A root of 2 or more needs as many bits as its degree.
        guard degree.bitWidth < 32, let root = magnitude().exactRoot(Int(degree.lowWord)) else { return nil }
        guard case .small(let whole, 1) = Number(canonical: times, 1).storage else { throw .tooLarge }
        let power = try root.raised(toWhole: whole)
        return negative && whole & 1 == 1 ? power.negated() : power
    }

    /// The root of a positive exact number where that is rational, else nil.
    func exactRoot(_ degree: Int) -> Number? {
        guard let (numerator, denominator) = parts, let above = numerator.magnitude.exactRoot(degree),
            let below = denominator.exactRoot(degree)
        else { return nil }
        return Number(canonical: BigInt(above), below)
    }

    /// The power through doubles; the base is not 0.
    private func approximatePower(_ exponent: Number) throws(NumberError) -> Number {
        let times = try exponent.finiteDouble()
        var negative = false
        if sign < 0 {
            // An exact exponent in lowest terms shows whether its root is odd; a double must be whole itself.
            if let (numerator, denominator) = exponent.parts {
                if denominator.lowWord & 1 == 0 { throw .noRealResult }
                negative = numerator.magnitude.lowWord & 1 == 1
            } else {
                guard times == times.rounded(.towardZero) else { throw .noRealResult }
                negative = times.truncatingRemainder(dividingBy: 2) != 0
            }
        }
        let base = doubleValue.magnitude
        var power = Double.pow(base, times)
        if !base.isFinite || base == 0 {
            // (m × 2^e)^t is m^t × 2^(et), the whole part of et apart.
            let (significand, binary) = significandAndExponent
            let product = Double(binary) * times
            guard product.magnitude < 4_096 else {
                if product > 0 { throw .overflow }
                return Number(storage: .approximate(0))
            }
            let whole = product.rounded(.down)
            power = Double(
                sign: .plus, exponent: Int(whole),
                significand: Double.pow(significand, times) * Double.exp2(product - whole))
        }
        return try Number(approximate: negative ? -power : power)
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
