import BigInt

/// Whole parts. An approximate number's whole part is approximate too.
extension Number {
    /// The greatest whole number not above the value.
    package func floor() -> Number {
        switch storage {
        case .small(let numerator, let denominator):
            if denominator == 1 { return self }
            return Number(numerator / denominator - (numerator < 0 ? 1 : 0))
        case .big(let big):
            let quotient = big.numerator.magnitude.divided(by: big.denominator)
            if big.numerator.sign == .plus { return Number(canonical: BigInt(quotient.quotient), 1) }
            let below = quotient.remainder.isZero ? quotient.quotient : quotient.quotient + 1
            return Number(canonical: -BigInt(below), 1)
        case .approximate(let value): return Number(storage: .approximate(value.rounded(.down) + 0))
        case .range(let range): return Number(range: range.low?.floor(), range.high?.floor(), range.doubt)
        }
    }

    /// The least whole number not below the value.
    package func ceiling() -> Number {
        negated().floor().negated()
    }

    /// The nearest whole number, ties away from zero.
    package func rounded() -> Number {
        switch storage {
        case .small(let numerator, let denominator):
            if denominator == 1 { return self }
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            // Both differences fit: the remainder is smaller than the denominator.
            let up = rest.magnitude >= denominator.magnitude - rest.magnitude
            return Number(up ? quotient + (numerator < 0 ? -1 : 1) : quotient)
        case .big(let big):
            let (quotient, rest) = big.numerator.magnitude.divided(by: big.denominator)
            let magnitude = rest + rest >= big.denominator ? quotient + 1 : quotient
            return Number(canonical: BigInt(sign: big.numerator.sign, magnitude: magnitude), 1)
        case .approximate(let value):
            return Number(storage: .approximate(value.rounded(.toNearestOrAwayFromZero) + 0))
        case .range(let range): return Number(range: range.low?.rounded(), range.high?.rounded(), range.doubt)
        }
    }

    /// The nearest multiple of `step`, ties away from zero.
    ///
    /// - Throws: `divisionByZero` for a step of 0, `tooLarge`, `overflow`.
    package func rounded(toMultipleOf step: Number) throws(NumberError) -> Number {
        try divided(by: step).rounded().multiplied(by: step)
    }

    /// What is left of a division rounded down, so that it has the divisor's sign: `-7 mod 3` is 2.
    ///
    /// - Throws: `divisionByZero`, `tooLarge`, `overflow`.
    package func modulo(_ divisor: Number) throws(NumberError) -> Number {
        if divisor.isZero { throw .divisionByZero }
        if case .small(let a, 1) = storage, case .small(let c, 1) = divisor.storage {
            if c == -1 { return Number(0) }
            let rest = a % c
            return Number(rest != 0 && (rest < 0) != (c < 0) ? rest + c : rest)
        }
        guard isExact, divisor.isExact else {
            let bound = try divisor.finiteDouble()
            let rest = try finiteDouble().truncatingRemainder(dividingBy: bound)
            return try Number(approximate: rest != 0 && (rest < 0) != (bound < 0) ? rest + bound : rest)
        }
        return try subtracting(divisor.multiplied(by: divided(by: divisor).floor()))
    }
}
