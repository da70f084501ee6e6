/// The text of a paragraph or heading: its lines joined, without the marks before them, and where each byte stands in the
/// note.
package struct InlineText {
    package let bytes: [UInt8]
    /// Where lines begin: in this text, and in the note.
    private let starts: [(place: Int, source: Int, number: Int)]

    package init(_ note: [UInt8], _ lines: [TextLine]) {
        var bytes: [UInt8] = []
        var starts: [(Int, Int, Int)] = []
        for line in lines {
            if !starts.isEmpty { bytes.append(0x0A) }
            starts.append((bytes.count, line.content.lowerBound, line.number))
            bytes += note[line.content]
        }
        (self.bytes, self.starts) = (bytes, starts)
    }

    /// A text that stands in no note.
    init(_ text: ArraySlice<UInt8>) { (bytes, starts) = (Array(text), [(0, text.startIndex, 0)]) }

    private func line(of place: Int) -> (place: Int, source: Int, number: Int)? {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle].place <= place { low = middle } else { high = middle }
        }
        return low < starts.count ? starts[low] : nil
    }

    /// Where a range stands in the note; nil where it goes over several lines.
    package func source(_ range: Range<Int>) -> Range<Int>? {
        guard let line = line(of: range.lowerBound), !bytes[range].contains(0x0A) else { return nil }
        let start = line.source + range.lowerBound - line.place
        return start..<start + range.count
    }

    /// The number of the note's line that a place is in.
    package func lineNumber(_ place: Int) -> Int { line(of: place)?.number ?? 0 }
}
