import RealModule

/// A logarithm by its base: exact where that is rational, else approximate.
package enum Logarithm {
    /// To base e.
    case natural
    /// To base 10.
    case common
    /// To base 2.
    case binary

    /// - Throws: `noRealResult` at or below 0.
    func of(_ number: Number) throws(NumberError) -> Number {
        if let range = number.range {
            guard range.knownSign == 1 else { throw .noRealResult }
            return try range.mapped(sign: 0) { (end) throws(NumberError) in try of(end) }
        }
        if let samples = number.samples {
            return try samples.mapped({ $0 > 0 ? of($0) : .nan }, { _ in .noRealResult })
        }
        guard number.sign > 0 else { throw .noRealResult }
        if let whole = whole(number) { return Number(whole) }
        let value = number.doubleValue
        // Near 1 the distance from 1 is what counts.
        if number.isExact, value > 0.5, value < 2 {
            return try Number(approximateNotZero: ofOne(and: Logarithm.distanceFromOne(number)))
        }
        if value.isNormal { return try Number(approximate: of(value)) }
        let scaled = ScaledDouble(magnitudeOf: number)
        return try Number(approximate: of(scaled.significand) + Double(scaled.exponent) * of(2))
    }

    /// The logarithm where it is known to be whole.
    private func whole(_ number: Number) -> Int? {
        switch self {
        case .natural: number.asInt == 1 ? 0 : nil
        case .common: number.exact.flatMap { LowestTerms($0).exponentOfTen }
        case .binary: number.exact.flatMap { LowestTerms($0).exponentOfTwo }
        }
    }

    private func of(_ value: Double) -> Double {
        switch self {
        case .natural: Double.log(value)
        case .common: Double.log10(value)
        case .binary: Double.log2(value)
        }
    }

    /// The logarithm of 1 and so much more.
    private func ofOne(and distance: Double) -> Double {
        switch self {
        case .natural: Double.log(onePlus: distance)
        case .common: Double.log(onePlus: distance) / Double.log(10)
        case .binary: Double.log(onePlus: distance) / Double.log(2)
        }
    }

    /// An exact number near 1 knows its distance from it exactly.
    ///
    /// - Throws: `underflow` where a double does not tell it from nothing.
    private static func distanceFromOne(_ number: Number) throws(NumberError) -> Double {
        let distance = try number.subtracting(.one).doubleValue
        if distance == 0, number.asInt != 1 { throw .underflow }
        return distance
    }
}

extension Logarithm {
    /// The power that a base has to be raised to for a number; whole, and exact, where such a power is exactly that.
    ///
    /// - Throws: `noRealResult` at or below 0, `divisionByZero` to base 1.
    package static func of(_ number: Number, toBase base: Number) throws(NumberError) -> Number {
        let quotient = try number.naturalLogarithm().divided(by: base.naturalLogarithm())
        if number.isExact, base.isExact, let power = Tolerance.whole(quotient.doubleValue),
            let known = try? base.raised(to: Number(power)), known.isExact, Number.compare(known, number) == 0
        {
            return Number(power)
        }
        return quotient
    }
}
