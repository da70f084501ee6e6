/// The part of a quoted line that is shown: all of it, or as many cells as fit round a place.
struct Window {
    /// Columns of the line, those under an `…` included.
    let columns: Range<Int>
    let cutsLeft: Bool
    let cutsRight: Bool

    /// Round the main mark, and as many of the other marks as fit beside it.
    ///
    /// - Parameters:
    ///   - length: the cells of the line, marks past its end included.
    ///   - width: the cells there are, at least 3.
    init(_ main: Mark, _ marks: [Mark], length: Int, width: Int) {
        guard length > width else {
            columns = 0..<length
            (cutsLeft, cutsRight) = (false, false)
            return
        }
        // Room for an `…` on either side.
        let room = width - 2
        var (low, high) = (main.columns.lowerBound, main.columns.upperBound)
        for mark in marks {
            let (lower, higher) = (min(low, mark.columns.lowerBound), max(high, mark.columns.upperBound))
            if higher - lower <= room { (low, high) = (lower, higher) }
        }
        let spare = max(0, room - (high - low))
        let start = max(0, min(low - 1 - spare / 2, length - width))
        columns = start..<start + width
        cutsLeft = start > 0
        cutsRight = start + width < length
    }

    /// The columns that are seen.
    var visible: Range<Int> {
        columns.lowerBound + (cutsLeft ? 1 : 0)..<columns.upperBound - (cutsRight ? 1 : 0)
    }

    /// Whether a mark begins where it is seen.
    func shows(_ mark: Mark) -> Bool {
        visible.contains(mark.columns.lowerBound)
    }

    /// Appends the line with `^` under every mark.
    func appendUnderline(_ marks: [Mark], to bytes: inout [UInt8], _ ink: Ink, _ role: Ink.Role) {
        var cells = [UInt8](repeating: UInt8(ascii: " "), count: columns.count)
        var width = 0
        for mark in marks {
            for column in mark.columns.clamped(to: visible) {
                cells[column - columns.lowerBound] = UInt8(ascii: "^")
                width = max(width, column - columns.lowerBound + 1)
            }
        }
        bytes.append(spaces: 2)
        ink.append(cells[..<width], in: role, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends the words of the marks, each below its mark, on as few lines as they need; what would not fit within
    /// `width` begins further left, and where it `wraps` is broken.
    func appendWords(_ marks: [Mark], to bytes: inout [UInt8], width: Int, wraps: Bool) {
        var rows: [[(column: Int, text: String)]] = []
        // From the right, so that what must stand lower is on the left and passes below the others.
        for mark in marks.sorted(by: { $0.columns.lowerBound > $1.columns.lowerBound }) {
            guard !mark.text.isEmpty else { continue }
            let length = min(CellWidth.of(mark.text), Window.longestWords)
            let column = max(0, min(mark.columns.lowerBound - columns.lowerBound, width - length))
            if let row = rows.firstIndex(where: { column + length + 2 <= ($0.last?.column ?? .max) }) {
                rows[row].append((column, mark.text))
            } else {
                rows.append([(column, mark.text)])
            }
        }
        for row in rows {
            bytes.append(spaces: 2)
            var end = 0
            for (column, text) in row.reversed() {
                bytes.append(spaces: column - end)
                var words: [UInt8] = []
                end = column + VisibleText.append(text, to: &words, cells: Window.longestWords)
                if wraps, column == 0 {
                    Wrapping.append(words, .prose, Wrapping.Layout(width: width + 2, taken: 2, hang: 4), to: &bytes)
                } else {
                    bytes.append(contentsOf: words)
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    private static let longestWords = 500
}
