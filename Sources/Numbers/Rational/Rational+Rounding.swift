extension Rational {
    /// The greatest whole number not above the value.
    var floor: Rational {
        switch self {
        case .small(_, 1): return self
        case .small(let numerator, let denominator):
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            return .small(rest < 0 ? quotient - 1 : quotient, 1)
        case .big(let big):
            if big.isWhole { return self }
            let (quotient, rest) = big.numerator.divided(by: big.denominator)
            if !big.isNegative { return Rational(whole: quotient) }
            return Rational(whole: rest.isZero ? quotient : quotient.successor, negative: true)
        }
    }

    /// The nearest whole number, ties away from zero.
    var rounded: Rational {
        switch self {
        case .small(_, 1): return self
        case .small(let numerator, let denominator):
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            // The difference fits: the remainder is smaller than the denominator.
            let up = rest.magnitude >= denominator.magnitude - rest.magnitude
            return .small(up ? quotient + (numerator < 0 ? -1 : 1) : quotient, 1)
        case .big(let big):
            if big.isWhole { return self }
            let below = big.denominator
            let (quotient, rest) = big.numerator.divided(by: below)
            return Rational(
                whole: rest << 1 >= below ? quotient.successor : quotient, negative: big.isNegative)
        }
    }

    /// What is left of a division rounded down, so that it has the divisor's sign.
    ///
    /// - Throws: `divisionByZero`, `tooLarge`.
    func modulo(_ divisor: Rational) throws(NumberError) -> Rational {
        if case .small(let a, 1) = self, case .small(let c, 1) = divisor {
            if c == 0 { throw .divisionByZero }
            if c == -1 { return .zero }
            let rest = a % c
            return .small(rest != 0 && (rest < 0) != (c < 0) ? rest + c : rest, 1)
        }
        return try subtracting(divisor.multiplied(by: divided(by: divisor).floor))
    }
}
