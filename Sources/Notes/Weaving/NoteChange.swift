/// A part of a note, and what takes its place.
package struct NoteChange {
    package var range: Range<Int>
    package var bytes: [UInt8]

    package init(_ range: Range<Int>, _ bytes: [UInt8]) { (self.range, self.bytes) = (range, bytes) }
}

extension Note {
    /// The note with its replacements, which stand in order and apart; every other byte is as it was.
    package func replacing(_ replacements: [NoteChange]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        for replacement in replacements {
            result += bytes[place..<replacement.range.lowerBound]
            result += replacement.bytes
            place = replacement.range.upperBound
        }
        return result + bytes[place...]
    }

    /// What takes the place of a value's expression, or of the value that was woven before.
    package func replacement(of value: NoteValue, by shown: [UInt8]) -> NoteChange {
        NoteChange(value.range, InlineValue.written(value.expression, shown))
    }
}
