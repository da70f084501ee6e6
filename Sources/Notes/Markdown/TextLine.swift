/// A line of a note: where it stands, and which part of it belongs to its block.
package struct TextLine: Equatable, Sendable {
    /// All of it, with what ends it.
    package var whole: Range<Int>
    /// What belongs to the block: without the marks of lists and quotes before it, and without what ends the line.
    package var content: Range<Int>
    /// Blanks that stand before the content: what is left of a tab that the marks took a part of.
    package var pad = 0
    /// Its number, from 1.
    package var number = 0

    /// Where the marks of lists and quotes stand before the content.
    package var prefix: Range<Int> { whole.lowerBound..<content.lowerBound }
    /// What ends it: nothing on the last line of a text without one.
    package var ending: Range<Int> { content.upperBound..<whole.upperBound }
}

/// The lines of a text, each without its content being known yet. A line ends with a line feed, a carriage return or both
/// (CommonMark 0.31, 2.1).
struct LineSplitter: Sequence, IteratorProtocol {
    let bytes: [UInt8]
    private var place = 0
    private var number = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is no part of the first line's content.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    mutating func next() -> TextLine? {
        guard place < bytes.count else { return nil }
        let start = place
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        place = end
        if place < bytes.count {
            let isBoth = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
            place += isBoth ? 2 : 1
        }
        number += 1
        return TextLine(whole: start..<place, content: start..<end, number: number)
    }
}
