import RealModule

/// Roots, logarithms and the exponential: exact where the exact result is rational, else approximate.
extension Number {
    /// - Throws: `noRealResult` below 0.
    package func squareRoot() throws(NumberError) -> Number {
        if let range {
            return try range.mapped(sign: 1) { (end) throws(NumberError) in try end.squareRoot() }
        }
        if sign < 0 { throw .noRealResult }
        if isZero { return self }
        if let exact, let root = exact.exactRoot(2) { return Number(root) }
        let value = doubleValue
        if value.isNormal { return try Number(approximate: value.squareRoot()) }
        let (significand, exponent) = significandAndExponent
        // An odd exponent leaves a factor of two under the root.
        let root = (exponent & 1 == 0 ? significand : significand * 2).squareRoot()
        return try Number(root, exponent: exponent >> 1)
    }

    /// - Throws: `noRealResult` at or below 0.
    package func naturalLogarithm() throws(NumberError) -> Number {
        if let range {
            guard range.knownSign == 1 else { throw .noRealResult }
            return try range.mapped(sign: 0) { (end) throws(NumberError) in try end.naturalLogarithm() }
        }
        guard sign > 0 else { throw .noRealResult }
        if asInt == 1 { return Number(0) }
        let value = doubleValue
        // Near 1 the distance from 1 is what counts.
        if isExact, value > 0.5, value < 2 {
            return try Number(approximateNotZero: Double.log(onePlus: distanceFromOne))
        }
        if value.isNormal { return try Number(approximate: Double.log(value)) }
        let (significand, exponent) = significandAndExponent
        return try Number(approximate: Double.log(significand) + Double(exponent) * Double.log(2))
    }

    /// - Throws: `noRealResult` at or below 0.
    package func logarithm10() throws(NumberError) -> Number {
        if let range {
            guard range.knownSign == 1 else { throw .noRealResult }
            return try range.mapped(sign: 0) { (end) throws(NumberError) in try end.logarithm10() }
        }
        guard sign > 0 else { throw .noRealResult }
        if let exact, let power = exact.exactPowerOfTen { return Number(power) }
        let value = doubleValue
        if isExact, value > 0.5, value < 2 {
            return try Number(approximateNotZero: Double.log(onePlus: distanceFromOne) / Double.log(10))
        }
        if value.isNormal { return try Number(approximate: Double.log10(value)) }
        let (significand, exponent) = significandAndExponent
        return try Number(approximate: Double.log10(significand) + Double(exponent) * Double.log10(2))
    }

    /// e to this power.
    ///
    /// - Throws: `overflow`, `underflow`.
    package func exponential() throws(NumberError) -> Number {
        if let range { return try range.mapped(sign: 1) { (end) throws(NumberError) in try end.exponential() } }
        if isExact, isZero { return Number(1) }
        let value = doubleValue
        guard value.isFinite else { throw value > 0 ? .overflow : .underflow }
        return try Number(approximateNotZero: Double.exp(value))
    }

    /// The logarithm of 1 and so much more.
    private var distanceFromOne: Double {
        get throws(NumberError) {
            // An exact number near 1 knows its distance from it exactly.
            let distance = try subtracting(.one).doubleValue
            if distance == 0, asInt != 1 { throw .underflow }
            return distance
        }
    }
}
