extension DecimalText {
    /// The exact number that the digits write; nil past the limit of digits.
    package var number: Number? {
        guard count > 0 else { return .zero }
        let number = try? Number(digits: digits, exponent: exponent - count)
        return isNegative ? number?.negated() : number
    }

    /// The digits of a number that lies on one side, so that what is written never says less than is true: where these
    /// were rounded past it the wrong way, those of the next number with as many digits.
    ///
    /// - Parameters:
    ///   - number: what was rounded to these digits.
    ///   - up: whether what is written shall be no less than the number; else no more.
    ///   - digits: how many significant digits it was rounded to.
    package func beyond(_ number: Number, up: Bool, digits: Int) -> DecimalText {
        guard !isExact, !number.isRange, let shown = self.number else { return self }
        let order = Number.compare(shown, number)
        guard order != 0, (order < 0) == up else { return self }
        // Below a power of ten the next number with as many digits is nearer.
        let isNearer = count == 1 && mantissa == 1 && isNegative == up
        let step = try? Number(mantissa: up ? 1 : -1, exponent: exponent - digits - (isNearer ? 1 : 0))
        guard let step, let moved = try? shown.adding(step) else { return self }
        return moved.decimal(significant: digits + 1).inexact
    }
}
