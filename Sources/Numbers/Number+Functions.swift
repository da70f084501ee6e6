import BigInt
import RealModule

/// Roots, logarithms and the exponential: exact where the exact result is rational, else approximate.
extension Number {
    /// - Throws: `noRealResult` below 0.
    package func squareRoot() throws(NumberError) -> Number {
        if let range {
            return try range.mapped { (end) throws(NumberError) in try end.squareRoot() }
        }
        if sign < 0 { throw .noRealResult }
        if isZero { return self }
        if let root = exactRoot(2) { return root }
        let value = doubleValue
        if value.isFinite, value != 0 { return try Number(approximate: value.squareRoot()) }
        let (significand, exponent) = significandAndExponent
        // An odd exponent leaves a factor of two under the root.
        let root = (exponent & 1 == 0 ? significand : significand * 2).squareRoot()
        return try Number(approximate: Double(sign: .plus, exponent: exponent >> 1, significand: root))
    }

    /// - Throws: `noRealResult` at or below 0.
    package func naturalLogarithm() throws(NumberError) -> Number {
        if let range {
            guard range.knownSign == 1 else { throw .noRealResult }
            return try range.mapped { (end) throws(NumberError) in try end.naturalLogarithm() }
        }
        guard sign > 0 else { throw .noRealResult }
        if asInt == 1 { return Number(0) }
        let value = doubleValue
        // Near 1 the distance from 1 is what counts, and an exact number knows it exactly.
        if isExact, value > 0.5, value < 2 {
            return try Number(approximate: Double.log(onePlus: subtracting(.one).doubleValue))
        }
        if value.isFinite, value != 0 { return try Number(approximate: Double.log(value)) }
        let (significand, exponent) = significandAndExponent
        return try Number(approximate: Double.log(significand) + Double(exponent) * Double.log(2))
    }

    /// - Throws: `noRealResult` at or below 0.
    package func logarithm10() throws(NumberError) -> Number {
        if let range {
            guard range.knownSign == 1 else { throw .noRealResult }
            return try range.mapped { (end) throws(NumberError) in try end.logarithm10() }
        }
        guard sign > 0 else { throw .noRealResult }
        if let power = exactPowerOfTen { return Number(power) }
        let value = doubleValue
        if isExact, value > 0.5, value < 2 {
            return try Number(
                approximate: Double.log(onePlus: subtracting(.one).doubleValue) / Double.log(10))
        }
        if value.isFinite, value != 0 { return try Number(approximate: Double.log10(value)) }
        let (significand, exponent) = significandAndExponent
        return try Number(approximate: Double.log10(significand) + Double(exponent) * Double.log10(2))
    }

    /// e to this power.
    ///
    /// - Throws: `overflow`.
    package func exponential() throws(NumberError) -> Number {
        if let range { return try range.mapped { (end) throws(NumberError) in try end.exponential() } }
        if isExact, isZero { return Number(1) }
        if sign < 0, !doubleValue.isFinite { return Number(storage: .approximate(0)) }
        return try Number(approximate: Double.exp(finiteDouble()))
    }

    /// k where the value is exactly 10^k.
    private var exactPowerOfTen: Int? {
        guard let (numerator, denominator) = parts else { return nil }
        if denominator == 1 { return numerator.magnitude.exponentOfTen }
        return numerator == 1 ? denominator.exponentOfTen.map { -$0 } : nil
    }
}

extension BigUInt {
    /// k where the value is 10^k: then there are k twos in it, and it must be a power of the right size.
    fileprivate var exponentOfTen: Int? {
        let twos = trailingZeroBitCount
        let expected = Int((Double(twos) * 3.3219280948873623).rounded(.down)) + 1
        guard (bitWidth - expected).magnitude <= 1 else { return nil }
        return self == .powerOfTen(twos) ? twos : nil
    }
}
