import Reporting

/// Where a prompt and the line behind it break into rows of the screen.
///
/// The widths are those of `CellWidth`, the one table there is. A row that is full is left at once; a letter of two cells
/// that has no room goes to the next row; a mark without a cell stays with its letter. A newline begins a row, a tab
/// reaches to the next eighth column, and what would move the terminal's cursor stands as a sign of one cell.
struct LineLayout {
    /// Added to the scalars of the prompt.
    static let promptMark: UInt32 = 1 << 31

    /// How a row ends.
    enum Ending {
        /// At the end of the text.
        case last
        /// With a newline.
        case newline
        /// With the last column.
        case full
        /// Before the last column, where the next letter needs two.
        case short
    }

    let columns: Int
    /// The scalars of the prompt, marked, and of the line.
    private(set) var text: [UInt32] = []
    /// Where rows begin in the text, the first at 0.
    private(set) var starts = [0]

    init(columns: Int) { self.columns = max(2, columns) }

    var rowCount: Int { starts.count }

    /// Takes another text.
    /// - Complexity: O(n) comparing what is the same at its beginning, then O(n) in the rest.
    mutating func update(_ new: [UInt32]) {
        let same = commonPrefix(text, new)
        text = new
        // A row stands where it did if all up to its first letter does.
        while starts.count > 1, let last = starts.last, last >= same { starts.removeLast() }
        var index = starts[starts.count - 1]
        var column = 0
        while index < text.count {
            let element = text[index]
            index += 1
            if LineLayout.isNewline(element) {
                starts.append(index)
                column = 0
                continue
            }
            let width = width(element, at: column)
            if width == 0 {
                if column == 0, index > 1, starts.last == index - 1, !LineLayout.isNewline(text[index - 2]) {
                    starts[starts.count - 1] = index
                }
                continue
            }
            if column + width > columns {
                starts.append(index - 1)
                column = 0
            }
            column += width
            if column >= columns {
                starts.append(index)
                column = 0
            }
        }
    }

    /// The elements of a row, without the newline that ends it.
    func row(_ number: Int) -> ArraySlice<UInt32> {
        let end = number + 1 < starts.count ? starts[number + 1] : text.count
        let row = text[starts[number]..<end]
        return row.last.map(LineLayout.isNewline) == true ? row.dropLast() : row
    }

    func ending(_ number: Int) -> Ending {
        guard number + 1 < starts.count else { return .last }
        let next = starts[number + 1]
        if next > 0, LineLayout.isNewline(text[next - 1]) { return .newline }
        return width(of: row(number)) >= columns ? .full : .short
    }

    /// The row and column of the place before an element.
    func place(of index: Int) -> (row: Int, column: Int) {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= index { low = middle } else { high = middle - 1 }
        }
        return (low, min(width(of: text[starts[low]..<max(starts[low], min(index, text.count))]), columns - 1))
    }

    /// The columns that elements take from the beginning of a row.
    func width(of elements: ArraySlice<UInt32>) -> Int {
        elements.reduce(0) { $0 + width($1, at: $0) }
    }

    /// The columns that an element takes at a place.
    func width(_ element: UInt32, at column: Int) -> Int {
        if element & ~LineLayout.promptMark == 9 { return max(1, min(8 - column % 8, columns - column)) }
        if LineLayout.isNewline(element) { return 0 }
        return CellWidth.of(LineLayout.sign(element))
    }

    /// What is seen of an element that is neither newline nor tab.
    static func sign(_ element: UInt32) -> Unicode.Scalar {
        VisibleText.sign(for: Unicode.Scalar(element & ~promptMark) ?? "\u{FFFD}")
    }

    static func isNewline(_ element: UInt32) -> Bool { element & ~promptMark == 10 }
}

/// How many elements two texts have in common at their beginnings.
func commonPrefix(_ one: [UInt32], _ other: [UInt32]) -> Int {
    let count = min(one.count, other.count)
    return one.withUnsafeBytes { one in
        other.withUnsafeBytes { other in
            guard let first = one.baseAddress, let second = other.baseAddress else { return 0 }
            var same = 0
            // Long stretches at once.
            while same + 256 <= count, memcmp(first + same * 4, second + same * 4, 1_024) == 0 { same += 256 }
            while same < count, memcmp(first + same * 4, second + same * 4, 4) == 0 { same += 1 }
            return same
        }
    }
}
