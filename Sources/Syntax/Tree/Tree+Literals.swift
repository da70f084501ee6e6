import Reporting

/// Words that a figure was printed with. They stay with the figure and do not travel through arithmetic.
package struct Qualifiers: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let about = Qualifiers(rawValue: 1)
    package static let atLeast = Qualifiers(rawValue: 2)
    package static let atMost = Qualifiers(rawValue: 4)
    package static let expected = Qualifiers(rawValue: 8)
    package static let reportedly = Qualifiers(rawValue: 16)
    /// Every digit of it is meant, zeros at its end among them: it is known to no half unit, but as it stands.
    package static let exactly = Qualifiers(rawValue: 32)
}

/// A number as written, with everything that belongs to it: `约 1.91 亿元人民币`, `$5m`, `27.9M USD/month`, `3.37x`.
package struct NumberLiteral: Sendable {
    package var digits: DecimalDigits
    /// Power of ten of the scale after it: 6 for `M`, 8 for `亿`, 0 without one.
    package var scale: Int = 0
    /// 12 for `dozen` after it, 144 for `gross`, 1 without one.
    package var multiple: Int = 1
    /// `≈` stands before it.
    package var isApproximate = false
    package var qualifiers: Qualifiers = []
    /// The word of the scale; nil without one.
    package var scaleWord: Symbol?
    /// A currency before the number, a code (`USD 5`) or a symbol (`$5`), as a name of its own.
    package var currency: Name?
    /// The unit after it, perhaps of several factors; empty without one. `%`, `‰`, `bps`, `pp` and `x` are units here.
    package var unit: UnitTree?

    package init(digits: DecimalDigits) { self.digits = digits }
}

/// An unsigned decimal: its digits as a whole number, times a power of ten. `12.30` is 1230 with exponent -2.
package struct DecimalDigits: Sendable {
    /// The digits as a number where they are at most 18, else nil.
    package var small: Int?
    /// The digits (values 0 to 9) where there are more than 18, else empty.
    package var long: [UInt8] = []
    package var exponent: Int

    package init(small: Int?, long: [UInt8] = [], exponent: Int) {
        self.small = small
        self.long = long
        self.exponent = exponent
    }
}

/// `2025-09-30`: the parts as written; the lexer has checked that the month is 1…12 and the day 1…31.
package struct DateLiteral: Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var span: Span

    package init(year: Int, month: Int, day: Int, span: Span) {
        self.year = year
        self.month = month
        self.day = day
        self.span = span
    }
}

/// `FY2024`, `2025H1`, `2025Q3`, `9M2025`, `2025M03`: in a company, parts of its fiscal year.
package struct PeriodLiteral: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case year
        /// 1 or 2.
        case half(Int)
        /// 1 to 4.
        case quarter(Int)
        /// The first n months, 1 to 12.
        case months(Int)
        /// The month with this number, 1 to 12.
        case month(Int)
    }
    package var year: Int
    package var part: Part

    package init(year: Int, part: Part) {
        self.year = year
        self.part = part
    }
}

/// A unit as written after a number or as the target of a conversion: `USD/month`, `万 CNY/万 user`, `m^2`.
package struct UnitTree: Sendable {
    package var span: Span
    package var factors: [Factor]
    /// In a target, the names after it that are joined with `+` and no space: inch in `foot+inch`. They may be operands.
    package var smaller: [Name] = []

    /// The largest power of a unit that is written, up or down: the largest there is.
    static let largestPower = 1_000

    package struct Factor: Sendable {
        /// The unit's name, or `%`, `‰`; absent (nil) only in a target that is a scale alone, such as `in 亿`.
        package var name: Name?
        /// Power of ten of the scale before the name, 0 without one. Display only.
        package var scale: Int
        /// The scale word as written, to be shown again: `万`, `M`.
        package var scaleWord: Symbol?
        /// Negative after `/`.
        package var exponent: Int
        /// Whether it is written `unit("m")`, so that no variable is meant.
        package var isQuoted = false

        package init(name: Name?, scale: Int = 0, scaleWord: Symbol? = nil, exponent: Int = 1) {
            self.name = name
            self.scale = scale
            self.scaleWord = scaleWord
            self.exponent = exponent
        }
    }

    package init(span: Span, factors: [Factor]) {
        self.span = span
        self.factors = factors
    }
}
