import Reporting

/// The lines of a page of a statement.
struct StatementText {
    private(set) var lines: [StatementLine] = []

    /// Bytes of a text; a longer one is no page of a statement.
    static let largest = 4 << 20

    /// - Throws: what keeps it from being read at all.
    init(_ bytes: [UInt8]) throws(StatementProblem) {
        guard bytes.count <= StatementText.largest else { throw .tooLarge(bytes: bytes.count) }
        var maker = LineMaker(number: 1)
        var place = 0
        while place < bytes.count {
            let step = UTF8Text.scalar(bytes, at: place, end: bytes.count)
            guard let scalar = step.scalar else { throw .notText(line: maker.line.number) }
            place += step.length
            switch scalar {
            case "\r" where place < bytes.count && bytes[place] == 0x0A: continue
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{0085}":
                let next = maker.line.number + 1
                lines.append(maker.finished())
                maker = LineMaker(number: next)
            default: maker.add(scalar)
            }
        }
        lines.append(maker.finished())
    }
}

/// Makes a line of its signs, one after the other.
private struct LineMaker {
    var line: StatementLine
    private var word = String.UnicodeScalarView()
    private var start = 0
    private var column = 0
    private var lastEnd = 0
    /// Words before the first bar and between them, until it is known whether there are bars.
    private var bars = 0
    private var cells: [Int] = []
    private var cell = 0
    private var tabs = 0

    init(number: Int) { line = StatementLine(number: number) }

    mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09:
            close()
            cell += 1
            tabs += 1
            column += 2
        case 0x7C, 0x2502, 0xFF5C:
            close()
            cell += 1
            bars += 1
            column += 1
        case 0x20, 0x0C, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F:
            close()
            column += 1
        case 0x3000:
            close()
            column += 2
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: break
        default:
            if scalar.isObeyed { line.hasControls = true }
            if word.isEmpty { start = column }
            word.append(LineMaker.plain(scalar))
            column += CellWidth.of(scalar)
        }
    }

    private mutating func close() {
        guard !word.isEmpty else { return }
        line.terms.append(
            StatementLine.Word(
                text: String(word), start: start, end: column, gap: line.terms.isEmpty ? start : start - lastEnd))
        cells.append(cell)
        lastEnd = column
        word.removeAll()
    }

    /// A text that is no table keeps its bars as room between words.
    mutating func finished() -> StatementLine {
        close()
        guard tabs > 0 || bars > 1 else { return line }
        // The bar at the margin opens no cell of its own.
        let first = tabs == 0 && (cells.first ?? 0) > 0 ? 1 : 0
        line.cellCount = cell + 1 - first
        var previous = -1
        var offset = 0
        for index in line.terms.indices {
            let own = cells[index] - first
            let width = line.terms[index].end - line.terms[index].start
            offset = own == previous ? offset + min(line.terms[index].gap, 2) : 0
            line.terms[index].gap = own == previous ? 1 : StatementLine.columnWidth
            line.terms[index].start = own * StatementLine.columnWidth + min(offset, StatementLine.columnWidth - 2)
            offset += width
            line.terms[index].end = own * StatementLine.columnWidth + min(offset, StatementLine.columnWidth - 1)
            previous = own
        }
        return line
    }

    /// Full-width forms, dashes and curly marks in their plain forms.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500: "-"
        case 0x2018, 0x2019, 0x02BC, 0x2032, 0x60, 0xB4: "'"
        case 0x201C, 0x201D: "\""
        case 0xFFE5: "¥"
        case 0x3010: "["
        case 0x3011: "]"
        default: scalar
        }
    }
}
