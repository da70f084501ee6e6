import Resolution

/// The scale of an axis of amounts, which is that of its largest.
package struct AxisScale {
    /// The power of ten that amounts are divided by.
    package let power: Int
    /// As it stands before a unit: `M`, `亿`.
    package let word: String

    /// Nil below a million, and where the session shows amounts plain.
    package init?(of largest: Double, _ settings: Settings) {
        var (digits, rest) = (0, largest)
        while rest >= 1, digits < 400 { (digits, rest) = (digits + 1, rest / 10) }
        guard let scale = DisplayScale.of(exponent: digits, settings) else { return nil }
        (power, word) = (scale.power, String(scale.text.drop { $0 == " " }))
    }
}
