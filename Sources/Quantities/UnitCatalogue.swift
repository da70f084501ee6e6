import CEmbeddedData

/// A text of unit definitions, one a line, that stays where it is and is read in place.
///
///     unit NAME also NAME, NAME : KIND = FACTOR UNITS "meaning"
///     currency CODE symbol SYMBOL, SYMBOL also NAME, NAME : N decimals "meaning"
package struct UnitCatalogue: @unchecked Sendable {
    // Sendable because the bytes are constants of the program.
    let bytes: UnsafeBufferPointer<UInt8>

    /// `start` must point to `count` bytes that are never changed or freed.
    package init(start: UnsafePointer<UInt8>, count: Int) {
        bytes = UnsafeBufferPointer(start: start, count: count)
    }

    /// The units that ship with suan, without currencies.
    package static var units: UnitCatalogue {
        let text = suan_units()
        return UnitCatalogue(start: text.bytes, count: text.count)
    }

    /// Calls `line` with the range of each definition line, comments and blank lines left out.
    /// Complexity: one pass over the bytes.
    package func forEachLine(_ line: (Range<Int>) -> Void) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if end > start, bytes[start] != UInt8(ascii: "#") { line(start..<end) }
            start = end + 1
        }
    }

    /// Calls `name` with the range of each name on a definition line, the printed one first; a symbol is a name too.
    /// Answers where the names end.
    @discardableResult
    package func forEachName(_ line: Range<Int>, _ name: (Range<Int>, _ isSymbol: Bool) -> Void) -> Int {
        var cursor = UnitCatalogueCursor(bytes, line)
        _ = cursor.word()
        name(cursor.word(), false)
        while true {
            let mark = cursor.place
            let word = cursor.word()
            let isSymbol = bytes.matches(word, "symbol")
            guard isSymbol || bytes.matches(word, "also") else { return mark }
            var more = true
            while more {
                var range = cursor.word()
                more = !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: ",")
                if more { range = range.lowerBound..<(range.upperBound - 1) }
                if range.isEmpty { return cursor.place }
                name(range, isSymbol)
            }
        }
    }

    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

/// A place on a catalogue line.
struct UnitCatalogueCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var place: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        place = range.lowerBound
    }

    /// The next run of bytes without a space; empty at the end of the line.
    mutating func word() -> Range<Int> {
        while place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
        let start = place
        while place < end, bytes[place] != UInt8(ascii: " ") { place += 1 }
        return start..<place
    }
}

extension UnsafeBufferPointer where Element == UInt8 {
    /// Whether the bytes at `range` are those of `text`.
    func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count where self[range.lowerBound + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
