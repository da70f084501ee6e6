import Reporting

/// Input that arrives in pieces: what does not yet end a statement waits for more.
///
/// However the pieces are cut, the same is read. Statements that are whole are read many at once. Where something is
/// wrong or unfinished, the same statement is read again from a text that depends on its own lines alone: its first line,
/// then one more at a time; a long one after twice as much each time.
struct PendingInput {
    /// From the beginning of a line on.
    private(set) var bytes: [UInt8] = []
    /// The beginning of the line in which the next statement begins.
    private(set) var lineStart = 0
    /// The number of that line.
    private(set) var line = 1
    /// Where the next statement is looked for.
    var start = 0
    /// Up to here the bytes are valid UTF-8, and whole lines.
    private(set) var whole = 0
    /// Up to here no line ends that was not taken up.
    private var searched = 0
    /// Where a sign stands in the place of bytes that were no character; in order, none before `lineStart`.
    private var bad: [Int] = []
    /// For a statement that is read line by line: it is read again with the line that holds this byte, or the first
    /// line after it.
    private var least: Int?
    var failed = false
    /// Whether `quit` was read: what comes after it is not.
    var hasLeft = false

    /// What is longer and no statement is an error: 256 MB.
    static let longest = 1 << 28
    /// An unfinished statement of more bytes is not read again for every line.
    private static let long = 1 << 16

    mutating func add(_ more: [UInt8]) { bytes += more }

    /// How much waits that is no whole statement.
    var waiting: Int { bytes.count - start }

    /// Lets all go that was read.
    mutating func compact() {
        guard lineStart > 0 else { return }
        bytes.removeFirst(lineStart)
        (start, whole, searched) = (start - lineStart, whole - lineStart, searched - lineStart)
        least = least.map { $0 - lineStart }
        for place in bad.indices { bad[place] -= lineStart }
        lineStart = 0
    }

    /// Lets all go.
    mutating func removeAll() { self = PendingInput(line: line, failed: failed, hasLeft: hasLeft) }

    init(line: Int = 1, failed: Bool = false, hasLeft: Bool = false) {
        (self.line, self.failed, self.hasLeft) = (line, failed, hasLeft)
    }

    // MARK: Whole lines

    /// Takes up the lines that are whole by now; at the end all that is there. Bytes that are no character are noted, and
    /// U+FFFD stands for them.
    mutating func takeUp(atEnd: Bool) {
        let end = atEnd ? bytes.count : (bytes[max(whole, searched)...].lastIndex(of: 0x0A).map { $0 + 1 } ?? whole)
        defer { searched = bytes.count }
        guard end > whole else { return }
        guard let first = UTF8Text.firstInvalid(bytes, in: whole..<end) else {
            whole = end
            return
        }
        var mended = Array(bytes[..<first])
        var place = first
        while place < end {
            let next = UTF8Text.firstInvalid(bytes, in: place..<end) ?? end
            mended += bytes[place..<next]
            guard next < end else { break }
            bad.append(mended.count)
            mended += Array("\u{FFFD}".utf8)
            place = next + UTF8Text.scalar(bytes, at: next, end: end).length
        }
        whole = mended.count
        bytes = mended + bytes[end...]
    }

    /// Where the text ends that is to be read next; nil where it is not there yet.
    mutating func nextEnd() -> (end: Int, isScheduled: Bool)? {
        guard whole > start else { return nil }
        if least == nil, let first = bad.first {
            // What stands before a bad line is read as if that were not there.
            let lineStart = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            if lineStart > start { return (lineStart, false) }
            least = start
        }
        guard let least else { return (whole, false) }
        guard least < whole, let end = bytes[least..<whole].firstIndex(of: 0x0A) else { return nil }
        return (end + 1, true)
    }

    /// The statement that begins here is read line by line from now on.
    mutating func readSlowly(from place: Int) {
        move(to: place)
        least = place
    }

    /// The statement that begins here was not finished at that end.
    mutating func wait(after end: Int) {
        least = end - start > PendingInput.long ? max(end, start + (end - start) * 2) : end
    }

    /// What is before this place was read.
    mutating func move(to place: Int) {
        start = place
        least = nil
        let newStart = bytes[lineStart..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? lineStart
        line += Source.lineBreaks(bytes[lineStart..<newStart])
        lineStart = newStart
        bad.removeAll { $0 < place }
    }

    // MARK: To be read

    /// The text from the line of the next statement up to an end. Where it begins with a byte order mark that is not the
    /// input's first character, the line break before that mark stands before it, so that it is not taken for one.
    func source(upTo end: Int, name: String) -> (source: Source, offset: Int) {
        let isMarked = line > 1 && bytes[lineStart...].starts(with: [0xEF, 0xBB, 0xBF])
        let text = (isMarked ? [0x0A] : []) + Array(bytes[lineStart..<end])
        let source = Source(name: name, bytes: text, firstLine: isMarked ? line - 1 : line, isPiece: true)
        return (source, lineStart - (isMarked ? 1 : 0))
    }

    /// The first place in a range that holds no character.
    func firstBad(in range: Range<Int>) -> Int? { bad.first { range.contains($0) } }
}
