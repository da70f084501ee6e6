/// How diagnostics are shown to people.
package struct RenderingOptions: Sendable {
    /// Whether escape sequences colour the text; for terminals only.
    package var colour: Bool
    /// Cells a line may take; longer source lines are cut round the place. Taken as 20 to 1000.
    package var width: Int
    /// Whether `--> name:line:column` may be shown, where the source is a file or has several lines.
    package var showsPlace: Bool

    package init(colour: Bool = false, width: Int = 80, showsPlace: Bool = true) {
        self.colour = colour
        self.width = width
        self.showsPlace = showsPlace
    }

    /// Cells left beside the two of the indent.
    var lineWidth: Int { max(20, min(width, 1000)) - 2 }
}

/// The escape sequences, readable on dark and on light ground; all empty without colour.
struct Palette {
    let severity: String
    let bold: String
    let reset: String

    init(_ options: RenderingOptions, _ severity: Severity) {
        guard options.colour else {
            (self.severity, bold, reset) = ("", "", "")
            return
        }
        self.severity = severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
        bold = "\u{1B}[1m"
        reset = "\u{1B}[0m"
    }
}
