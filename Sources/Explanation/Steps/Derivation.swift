import Resolution

/// How a result came about, line by line, as it would be written on a board. The result itself follows the last line.
package struct Derivation {
    package struct Line {
        /// How deep it stands: what opens a name is deeper than the name.
        package var indent: Int
        /// `=` or `≈` before a line that goes on from the one above; empty for a line that names something.
        package var lead = ""
        package var text: String
        package var remark = Remark.none
        /// What stands in the place of the text, where it is a remark for which there was no room beside a line above.
        package var spoken = Remark.none
    }

    package var lines: [Line] = []
    package var isMarkdown = false
    /// What the printed digits allow, where that was asked for.
    package var bounds: Value?
    /// What the result was rounded to, where it was.
    package var rounding: Rounding?
}
