import Reporting

/// Text in SVG, measured without a font.
enum SVGText {
    /// The width of a text in pixels, rather too wide than too narrow: which font is there is not known.
    static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        var width = 0
        for scalar in text.unicodeScalars {
            let sign = VisibleText.sign(for: scalar)
            if 0x20...0x7E ~= sign.value {
                width += letters[Int(sign.value) - 0x20]
            } else {
                let cells = CellWidth.of(sign)
                width += cells == 2 ? 900 : cells * 700
            }
        }
        return Double(width) / 1000 * wider * size * (isBold ? 1.2 : 1)
    }

    /// The widest of the usual fonts against the one whose widths are used.
    private static let wider = 1.15

    /// Thousandths of the size, from space to tilde.
    ///
    /// Source: Adobe Core 14 font metrics, Helvetica.
    private static let letters = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    /// A number without a locale, of two decimals.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((max(-1e7, min(1e7, value)) * 100).rounded())
        return ExactDecimal(digits: hundredths, exponent: -2).rounded(places: 2).text()
    }
}
