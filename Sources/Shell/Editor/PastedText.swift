/// Text between the marks that terminals set round what is pasted.
enum PastedText {
    /// Longer texts are a mistake, in bytes.
    static let longest = 64 << 20

    /// What the terminal sends before a pasted text, after Escape, and behind it.
    static let begin = Array("[200~".utf8)
    static let end = Array("\u{1B}[201~".utf8)

    /// Whether a figure may end with a letter: `100`, `12%`, `(852)`, `"a"`.
    static func mayEndFigure(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil || "%‰％)]}\"）”".unicodeScalars.contains(scalar)
    }

    /// The lines of a text, whatever ends them; an empty last one where it ends with a line end.
    static func lines(of text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            case "\0": break
            default: line.append(scalar)
            }
            previous = scalar
        }
        return lines + [String(line)]
    }
}
