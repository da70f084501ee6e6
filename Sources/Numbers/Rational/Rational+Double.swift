extension Rational {
    /// The nearest double, ties to even; infinite where the number lies beyond the range.
    var doubleValue: Double {
        switch self {
        case .small(let numerator, let denominator):
            if denominator == 1 { return Double(numerator) }
            // A quotient of two doubles that are exact is correctly rounded.
            if numerator.magnitude <= 1 << 53, denominator <= 1 << 53 { return Double(numerator) / Double(denominator) }
            return nearestDouble
        case .big: return nearestDouble
        }
    }

    private var nearestDouble: Double {
        let (numerator, denominator) = looseParts
        if numerator.magnitude.isZero { return 0 }
        let (leading, exponent, inexact) = Rational.leadingBits(numerator.magnitude, denominator)
        let magnitude = Double(leading, exponent, inexact: inexact)
        return numerator.isNegative ? -magnitude : magnitude
    }

    /// The magnitude of a number other than 0 as `significand × 2^exponent` with the significand from 1 to 2.
    var significandAndExponent: (significand: Double, exponent: Int) {
        let (numerator, denominator) = looseParts
        let (bits, exponent, inexact) = Rational.leadingBits(numerator.magnitude, denominator)
        return (Double(bits, -63, inexact: inexact), exponent + 63)
    }

    /// The quotient as `bits × 2^exponent` with the top bit of `bits` set; `inexact` tells that something smaller
    /// than a unit of `bits` was left out.
    private static func leadingBits(
        _ numerator: Natural, _ denominator: Natural
    ) -> (bits: UInt, exponent: Int, inexact: Bool) {
        // Shifted so that the quotient has 65 or 66 bits.
        let shift = 65 - (numerator.bitWidth - denominator.bitWidth)
        let (quotient, remainder) =
            shift >= 0
            ? (numerator << shift).divided(by: denominator) : numerator.divided(by: denominator << -shift)
        let extra = quotient.bitWidth - 64
        return ((quotient >> extra).lowWord, extra - shift, quotient.hasBits(below: extra) || !remainder.isZero)
    }

    /// The exact value of a finite double.
    init(exactly value: Double) {
        if value == 0 {
            self = .zero
            return
        }
        let bits = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
        let twos = bits.trailingZeroBitCount
        let exponent = (value.isNormal ? Int(value.exponent) : -1022) - 52 + twos
        let odd = Natural(UInt(bits >> UInt64(twos)))
        self.init(
            negative: value < 0, exponent > 0 ? odd << exponent : odd, exponent < 0 ? .one << -exponent : .one,
            isLowest: true)
    }
}

extension Double {
    /// `bits × 2^exponent`, the top bit of `bits` set, rounded to nearest, ties to even; infinite past the range.
    init(_ bits: UInt, _ exponent: Int, inexact: Bool) {
        // Below the normal range fewer bits are kept.
        let dropped = 11 + max(0, -1022 - (exponent + 63))
        guard dropped <= 64 else {
            self = 0
            return
        }
        let kept = dropped == 64 ? 0 : bits >> UInt(dropped)
        let half: UInt = 1 << UInt(dropped - 1)
        let rest = dropped == 64 ? bits : bits & (1 << UInt(dropped) - 1)
        let up = rest > half || (rest == half && (inexact || kept & 1 == 1))
        self = Double(sign: .plus, exponent: exponent + dropped, significand: Double(kept + (up ? 1 : 0)))
    }
}
