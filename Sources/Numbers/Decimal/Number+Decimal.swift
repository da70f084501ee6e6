extension Number {
    /// The number rounded to that many significant digits (at least 1), ties away from zero. An approximate number
    /// is taken as the shortest decimal that reads back as its double.
    package func decimal(significant: Int) -> DecimalText {
        DecimalRounding.significant(min(max(significant, 1), SizeLimit.digits * 2)).digits(of: self)
    }

    /// The number rounded to that many decimals, ties away from zero; −3 rounds to thousands. An approximate number
    /// is taken as the shortest decimal that reads back as its double.
    package func decimal(places: Int) -> DecimalText {
        DecimalRounding.places(min(max(places, -SizeLimit.digits * 2), SizeLimit.digits * 2)).digits(of: self)
    }

    /// How many significant digits the whole decimal expansion has, 0 for zero; nil when it does not end, needs more
    /// than 60, or the number is approximate.
    package var terminatingDigits: Int? {
        exact.flatMap { DecimalExpansion(of: $0).digitsToTheEnd }
    }

    /// The exact decimal of so many significant digits that is nearest.
    package func nearestDecimal(significant: Int) -> Number? {
        if let range { range.doubtful { _ in } }
        return decimal(significant: significant).number
    }
}
