/// The leading 64 bits of a magnitude other than 0: `bits × 2^exponent`, the top bit of `bits` set.
struct LeadingBits {
    let bits: UInt
    let exponent: Int
    /// Something smaller than a unit of `bits` was left out.
    let isInexact: Bool

    /// Those of a fraction's magnitude.
    init(of fraction: Rational) {
        let (numerator, denominator) = fraction.looseParts
        self.init(of: numerator.magnitude, over: denominator)
    }

    /// Those of a quotient.
    private init(of numerator: Natural, over denominator: Natural) {
        // Shifted so that the quotient has 65 or 66 bits.
        let shift = 65 - (numerator.bitWidth - denominator.bitWidth)
        let (quotient, remainder) =
            shift >= 0
            ? (numerator << shift).divided(by: denominator) : numerator.divided(by: denominator << -shift)
        let extra = quotient.bitWidth - 64
        bits = (quotient >> extra).lowWord
        exponent = extra - shift
        isInexact = quotient.hasBits(below: extra) || !remainder.isZero
    }

    /// The nearest double, ties to even; infinite past the range.
    var nearestDouble: Double { nearestDouble(exponent) }

    /// The nearest number with as many bits as a double, whatever its size.
    var scaled: ScaledDouble { ScaledDouble(nearestDouble(-63), exponent: exponent + 63) }

    /// The nearest double to `bits × 2^exponent`.
    private func nearestDouble(_ exponent: Int) -> Double {
        // Below the normal range fewer bits are kept.
        let dropped = 11 + max(0, -1022 - (exponent + 63))
        guard dropped <= 64 else { return 0 }
        let kept = dropped == 64 ? 0 : bits >> UInt(dropped)
        let half: UInt = 1 << UInt(dropped - 1)
        let rest = dropped == 64 ? bits : bits & (1 << UInt(dropped) - 1)
        let up = rest > half || (rest == half && (isInexact || kept & 1 == 1))
        return Double(sign: .plus, exponent: exponent + dropped, significand: Double(kept + (up ? 1 : 0)))
    }
}
