import Formatting
import Numbers

extension Answer {
    /// A number: an exact fraction until something irrational came in, then a double.
    public struct Number: Sendable {
        private let number: Numbers.Number

        init(_ number: Numbers.Number) { self.number = number }

        /// Whether it is an exact fraction.
        public var isExact: Bool { number.isExact }

        /// The exact value in lowest terms, as decimal digits: the sign stands in the numerator, the denominator is 1 for a
        /// whole number. Nil for an approximate number.
        public var fraction: (numerator: String, denominator: String)? {
            number.numeratorAndDenominator.map { (numerator: $0.0, denominator: $0.1) }
        }

        /// The nearest double, ties to even; infinite where an exact number lies beyond the range of doubles.
        public var double: Double { number.doubleValue }

        /// The number in plain decimal digits: whole numbers whole, others to so many significant digits, 1 to 1,000.
        public func decimal(significant digits: Int = 15) -> String {
            number.plainText(significant: max(1, min(digits, 1_000)))
        }
    }
}

extension Answer.Number: Hashable, CustomStringConvertible {
    /// Exact numbers are equal where they are the same fraction; others where they are the same double. An exact number
    /// and an approximate one are never equal.
    public static func == (a: Answer.Number, b: Answer.Number) -> Bool {
        guard a.isExact == b.isExact else { return false }
        return a.isExact ? Numbers.Number.exactlyOrdered(a.number, b.number) == 0 : a.double == b.double
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(double) }

    /// The decimal digits, 15 significant ones where it is no whole number.
    public var description: String { decimal() }
}
