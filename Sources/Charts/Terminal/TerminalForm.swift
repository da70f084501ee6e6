import Reporting

/// How a picture is to look in a terminal.
package struct TerminalForm: Sendable, Equatable {
    /// What it is drawn with.
    package enum Signs: Sendable { case utf8, ascii }

    /// Cells of a line; no line is wider. Taken as 20 to 1000.
    package var columns: Int
    /// Rows that a standing picture takes between its title and its lower axis; nil for as many as suit its kind.
    package var rows: Int?
    package var signs: Signs
    /// For who listens (`Ink.plain`) there is no picture but its sentence and its values, a row each.
    package var ink: Ink
    /// Whether the sentence stands below the picture.
    package var isTold: Bool

    package init(
        columns: Int = 80, rows: Int? = nil, signs: Signs = .utf8, ink: Ink = .none, isTold: Bool = false
    ) {
        self.columns = columns
        self.rows = rows
        self.signs = signs
        self.ink = ink
        self.isTold = isTold
    }
}

/// A picture as lines, with the marks of `Ink`, and what they do not show.
package struct TerminalDrawing: Sendable, Equatable {
    package var lines: [[UInt8]]
    /// The scene's own remarks and those that come of the size.
    package var remarks: [SceneRemark]
}
