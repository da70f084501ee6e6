import Reporting

/// A line of a table from another program to suan.
struct HelpRow: Sendable {
    /// How it is written there.
    var theirs: String
    /// How it is written here, statements parted by `;`; nil where there is none.
    var ours: String?
    /// What differs, or what to do instead.
    var remark = ""
}

extension HelpLayout {
    /// The rows of a table, each with what it is here beside it, or below where that is too wide.
    mutating func rows(_ rows: [HelpRow], column: Int = 24) {
        for row in rows {
            let ours = row.ours ?? "none"
            if fits(ours, besides: column) {
                self.row(row.theirs, ours, column: column)
            } else {
                prose(row.theirs, indent: 2, hanging: 4)
                source(ours, indent: 4)
            }
            if !row.remark.isEmpty { prose(row.remark, indent: width >= 60 ? column + 2 : 4) }
        }
    }

    /// Whether a line to type has room right of a column; it is never broken.
    func fits(_ text: String, besides column: Int) -> Bool {
        !text.utf8.contains(0x0A) && column + 2 + CellWidth.of(text) <= width
    }
}
