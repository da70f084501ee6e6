import BigInt

extension Number {
    /// The nearest double, ties to even; infinite where an exact number lies beyond the range.
    package var doubleValue: Double {
        switch storage {
        case .approximate(let value): return value
        case .small(let numerator, let denominator):
            if denominator == 1 { return Double(numerator) }
            // A quotient of two doubles that are exact is correctly rounded.
            if numerator.magnitude <= 1 << 53, denominator <= 1 << 53 { return Double(numerator) / Double(denominator) }
            return Number.nearestDouble(BigInt(numerator), BigUInt(UInt(denominator)))
        case .big(let big): return Number.nearestDouble(big.numerator, big.denominator)
        case .range(let range): return range.doubtful(\.doubleValue)
        }
    }

    /// The same value as an approximate number. An exact number beyond a double's range stays exact.
    package func approximated() -> Number {
        let value = doubleValue
        guard isExact, value.isFinite, value != 0 || isZero else { return self }
        return Number(storage: .approximate(value))
    }

    /// The nearest double for a computation.
    ///
    /// - Throws: `overflow` where an exact number lies beyond the range.
    func finiteDouble() throws(NumberError) -> Double {
        let value = doubleValue
        guard value.isFinite else { throw .overflow }
        return value
    }

    private static func nearestDouble(_ numerator: BigInt, _ denominator: BigUInt) -> Double {
        if numerator.isZero { return 0 }
        let (leading, exponent, inexact) = leadingBits(numerator.magnitude, denominator)
        let magnitude = Double(leading, exponent, inexact: inexact)
        return numerator.sign == .minus ? -magnitude : magnitude
    }

    /// The quotient as `bits × 2^exponent` with the top bit of `bits` set; `inexact` tells that something smaller
    /// than a unit of `bits` was left out.
    static func leadingBits(
        _ numerator: BigUInt, _ denominator: BigUInt
    ) -> (bits: UInt, exponent: Int, inexact: Bool) {
        // Shifted so that the quotient has 65 or 66 bits.
        let shift = 65 - (numerator.bitWidth - denominator.bitWidth)
        let (quotient, remainder) =
            shift >= 0
            ? (numerator << shift).divided(by: denominator) : numerator.divided(by: denominator << -shift)
        let extra = quotient.bitWidth - 64
        let lost = quotient.lowWord & (1 << UInt(extra) - 1)
        return ((quotient >> extra).lowWord, extra - shift, lost != 0 || !remainder.isZero)
    }

    /// The magnitude of a number other than 0 as `significand × 2^exponent` with the significand from 1 to 2.
    var significandAndExponent: (significand: Double, exponent: Int) {
        guard let (numerator, denominator) = parts else {
            let value = doubleValue
            return (value.significand, Int(value.exponent))
        }
        let (bits, exponent, inexact) = Number.leadingBits(numerator.magnitude, denominator)
        return (Double(bits, -63, inexact: inexact), exponent + 63)
    }

    /// The exact value of a double.
    static func exactly(_ value: Double) -> (numerator: BigInt, denominator: BigUInt) {
        if value == 0 { return (0, 1) }
        let bits = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
        let twos = bits.trailingZeroBitCount
        let exponent = (value.isNormal ? Int(value.exponent) : -1022) - 52 + twos
        let odd = BigUInt(bits >> UInt64(twos))
        return (
            BigInt(sign: value < 0 ? .minus : .plus, magnitude: exponent > 0 ? odd << exponent : odd),
            exponent < 0 ? BigUInt(1) << -exponent : 1
        )
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
