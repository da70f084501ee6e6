/// How diagnostics are shown to people.
package struct RenderingOptions: Sendable {
    /// The colours of the text; for terminals only.
    package var ink: Ink
    /// Cells a line may take; longer source lines are cut round the place. Taken as 20 to 1000.
    package var width: Int
    /// Whether longer sentences are broken into lines, rather than left to the terminal.
    package var wraps: Bool
    /// Whether `--> name:line:column` may be shown, where the source is a file or has several lines.
    package var showsPlace: Bool

    package init(ink: Ink = .none, width: Int = 80, wraps: Bool = false, showsPlace: Bool = true) {
        self.ink = ink
        self.width = width
        self.wraps = wraps
        self.showsPlace = showsPlace
    }

    /// Cells left beside the two of the indent.
    var lineWidth: Int { max(20, min(width, 1000)) - 2 }
}
