/// A colour of the fields of a heat map, and what can be read on it.
struct SVGColour {
    private let red: Double
    private let green: Double
    private let blue: Double

    private init(_ red: Double, _ green: Double, _ blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// From a light ground over the blue of Okabe and Ito; below zero over their vermilion.
    ///
    /// - Parameter strength: 0 to 1, or -1 to 1 where there are two sides.
    init(strength: Double) {
        let light = SVGColour(242, 246, 250)
        let full = strength < 0 ? SVGColour(213, 94, 0) : SVGColour(0, 98, 155)
        let part = max(0, min(1, abs(strength)))
        self.init(
            light.red + (full.red - light.red) * part, light.green + (full.green - light.green) * part,
            light.blue + (full.blue - light.blue) * part)
    }

    /// `#0072b2`.
    var text: String {
        let digits = Array("0123456789abcdef")
        var text = "#"
        for part in [red, green, blue] {
            let value = max(0, min(255, Int(part.rounded())))
            text.append(digits[value / 16])
            text.append(digits[value % 16])
        }
        return text
    }

    /// Whether white is read better on it than black.
    ///
    /// Source: relative luminance as the Web Content Accessibility Guidelines 2.1 define it, with the exponent 2.2 by
    /// squares in the place of their curve, which moves the bound by less than either contrast's distance from 4.5.
    var isDark: Bool {
        func linear(_ part: Double) -> Double { (part / 255) * (part / 255) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.2
    }
}
