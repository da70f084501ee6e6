import Resolution

/// How a result came about, line by line, as it would be written on a board. The result itself follows the last line.
package struct Derivation {
    package struct Line {
        /// How deep it stands: what opens a name is deeper than the name.
        package var indent: Int
        /// `=` or `≈` before a line that goes on from the one above; empty for a line that names something.
        package var lead = ""
        package var text: String
        /// What stands beside it: the words of a figure, the rate of a conversion, units that cancel.
        package var remark = ""
    }

    package var lines: [Line] = []
    package var isMarkdown = false
    /// What the printed digits allow, where that was asked for.
    package var bounds: Value?
    /// Said of the result's rounding.
    package var rounding = ""
}
