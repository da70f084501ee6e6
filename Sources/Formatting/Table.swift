import Reporting

/// Cells of text in rows and columns, laid out for a terminal by `Table+Layout.swift` and `Table+Fitting.swift`.
///
/// Widths are those of the terminal, where an ideograph takes two cells.
package struct Table {
    /// How the cells of a column stand below each other.
    package enum Alignment: Sendable {
        case left, right
        /// The ends of the whole parts of their first numbers below each other: `≈ 30.4407B CNY`, `-5%`. A cell
        /// without a number ends there too, where there is room.
        case point
    }

    /// What a column does where the lines are too long.
    package enum Shrinking: Sendable {
        /// Nothing: its cells always stand whole.
        case never
        /// Its cells go over several lines.
        case wraps
        /// Its cells end with `…`.
        case cuts
    }

    package struct Column: Sendable {
        package var title: String?
        /// The heading where it takes several lines, the last of which stands directly above the cells.
        package var lines: [String]?
        package var alignment: Alignment
        /// The colour of cells that have none of their own.
        package var role: Ink.Role?
        package var shrinking: Shrinking

        package init(
            _ title: String? = nil, _ alignment: Alignment = .left, role: Ink.Role? = nil,
            shrinking: Shrinking = .never
        ) {
            (self.title, self.alignment, self.role, self.shrinking) = (title, alignment, role, shrinking)
        }
    }

    /// Text in UTF-8 without line breaks.
    package struct Cell: Sendable {
        package let bytes: [UInt8]
        /// Whether it brings its own colours.
        package let isInked: Bool
        /// Whether its number, where it has one, is put on the point of its column.
        package let hasNumber: Bool

        /// Text of whatever origin: what a terminal would obey is shown as a sign.
        package init(_ text: String) {
            var bytes: [UInt8] = []
            VisibleText.append(text, to: &bytes)
            (self.bytes, isInked, hasNumber) = (bytes, false, true)
        }

        /// Text that may hold the escape sequences of `Ink`.
        /// - Parameter hasNumber: false for a list, a text or a name, which begin where the column begins.
        package init(inked bytes: [UInt8], hasNumber: Bool = true) {
            (self.bytes, isInked, self.hasNumber) = (bytes, true, hasNumber)
        }
    }

    package let columns: [Column]
    package private(set) var rows: [[Cell]] = []
    /// Spaces before every line.
    package var indent = 0

    package init(_ columns: [Column], indent: Int = 0) {
        (self.columns, self.indent) = (columns, indent)
    }

    /// Adds a row. Cells that are missing at its end are empty; further ones than there are columns are left out.
    package mutating func add(_ row: [Cell]) {
        var row = Array(row.prefix(columns.count))
        while row.count < columns.count { row.append(Cell(inked: [])) }
        rows.append(row)
    }

    package mutating func add(_ texts: [String]) { add(texts.map { Cell($0) }) }
}
