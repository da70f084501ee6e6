/// Whole parts. An approximate number's whole part is approximate too.
extension Number {
    /// The greatest whole number not above the value.
    package func floor() -> Number {
        switch kind {
        case .exact(let exact): Number(exact.floor)
        case .approximate(let value): Number(storage: .approximate(value.rounded(.down) + 0))
        case .beyond(let big): wholeBeyond(Rational.big(big).floor)
        case .range(let range): Number(range: range.low?.floor(), range.high?.floor(), range.doubt)
        case .samples(let samples): samples.simplyMapped { $0.rounded(.down) + 0 }
        }
    }

    /// The least whole number not below the value.
    package func ceiling() -> Number {
        negated().floor().negated()
    }

    /// The whole part: towards zero.
    package func truncated() -> Number {
        if let samples { return samples.simplyMapped { $0.rounded(.towardZero) + 0 } }
        guard let range else { return sign < 0 ? ceiling() : floor() }
        return Number(range: range.low?.truncated(), range.high?.truncated(), range.doubt)
    }

    /// The nearest whole number, ties away from zero.
    package func rounded() -> Number {
        switch kind {
        case .exact(let exact): Number(exact.rounded)
        case .approximate(let value): Number(storage: .approximate(value.rounded(.toNearestOrAwayFromZero) + 0))
        case .beyond(let big): wholeBeyond(Rational.big(big).rounded)
        case .range(let range): Number(range: range.low?.rounded(), range.high?.rounded(), range.doubt)
        case .samples(let samples): samples.simplyMapped { $0.rounded(.toNearestOrAwayFromZero) + 0 }
        }
    }

    /// The whole part of a number beyond a double's range: 0, 1 or −1, or beyond it again.
    private func wholeBeyond(_ whole: Rational) -> Number { Number(whole).approximated() }

    /// The nearest multiple of `step`, ties away from zero.
    ///
    /// - Throws: `divisionByZero` for a step of 0, `tooLarge`, `overflow`, `underflow`.
    package func rounded(toMultipleOf step: Number) throws(NumberError) -> Number {
        let quotient: Number
        do throws(NumberError) {
            quotient = try divided(by: step)
        } catch .underflow {
            // Far less than half a step.
            return Number(storage: .approximate(0))
        }
        return try quotient.rounded().multiplied(by: step)
    }

    /// What is left of a division rounded down, so that it has the divisor's sign: `-7 mod 3` is 2.
    ///
    /// - Throws: `divisionByZero`, `tooLarge`, `overflow`, `underflow`.
    package func modulo(_ divisor: Number) throws(NumberError) -> Number {
        if isSampled || divisor.isSampled { return try SampleArithmetic.modulo(self, divisor) }
        if divisor.isZero { throw .divisionByZero }
        if let a = exact, let b = divisor.exact { return Number(try a.modulo(b)) }
        return try InexactArithmetic.remainder(self, divisor)
    }

    /// The nearest number of so many significant digits, ties away from zero; an approximate number stays approximate.
    ///
    /// - Parameter digits: 1 or more.
    package func rounded(significant digits: Int) -> Number {
        switch kind {
        case .range(let range):
            Number(
                range: range.low?.rounded(significant: digits), range.high?.rounded(significant: digits), range.doubt)
        case .samples(let samples): samples.simplyMapped { SampleArithmetic.rounded($0, significant: digits) }
        case .exact: nearestDecimal(significant: digits) ?? self
        case .approximate, .beyond: nearestDecimal(significant: digits)?.approximated() ?? self
        }
    }
}
