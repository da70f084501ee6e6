import Records

/// A piece of a text in memory, by its bytes.
struct ByteText {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        self.bytes = UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    @inline(__always) var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }
    @inline(__always) subscript(_ index: Int) -> UInt8 { bytes[index] }

    /// Without spaces and tabs at either end.
    @inline(__always)
    var trimmed: ByteText {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] == 32 || bytes[start] == 9 { start &+= 1 }
        while end > start, bytes[end &- 1] == 32 || bytes[end &- 1] == 9 { end &-= 1 }
        return ByteText(bytes, start, end)
    }

    /// Without one pair of double quotes round it.
    var unquoted: ByteText {
        guard count >= 2, bytes[0] == 34, bytes[count - 1] == 34 else { return self }
        return ByteText(bytes, 1, count - 1).trimmed
    }

    /// Whether it begins so; the small letters stand for capitals too.
    func starts(with prefix: StaticString) -> Bool {
        guard count >= prefix.utf8CodeUnitCount else { return false }
        for index in 0..<prefix.utf8CodeUnitCount {
            let wanted = prefix.utf8Start[index]
            let byte = bytes[index]
            guard byte == wanted || (97...122 ~= wanted && byte == wanted - 32) else { return false }
        }
        return true
    }

    /// Whether it is this word; the small letters stand for capitals too.
    @inline(__always)
    func equals(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && starts(with: word)
    }

    func dropFirst(_ number: Int) -> ByteText { ByteText(bytes, min(number, count), count) }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// The lines of a text, without what ends them: LF, CR LF or CR.
struct ByteLines {
    struct Line {
        let text: ByteText
        /// From 1.
        let number: Int
        /// Whether something ends it; only the last line may be without.
        let isEnded: Bool

        var trimmed: ByteText { text.trimmed }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var number = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        number += 1
        let start = position
        var end = start
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end &+= 1 }
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == 13, bytes[end + 1] == 10 { position = end + 2 }
        return Line(text: ByteText(bytes, start, end), number: number, isEnded: end < bytes.count)
    }

    /// The text without the byte order mark of UTF-8.
    static func withoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: bytes[3...]) : bytes
    }
}

/// The fields of a line, trimmed and without quotes. A line that ends with its separator has one more, empty field; of one
/// whose quotes are wrong the rest is one field.
struct ByteFields {
    private let line: ByteText
    private var scanner: CSVScanner
    private var isMore = true

    init(_ line: ByteText, _ separator: UInt8) {
        self.line = line
        scanner = CSVScanner(line.bytes, from: 0, separator: separator)
    }

    mutating func next() -> ByteText? {
        guard isMore else { return nil }
        let start = scanner.place
        do throws(CSVScanner.Problem) {
            let (cell, ending) = try scanner.next()
            isMore = ending == .separator
            return ByteText(line.bytes, cell.range.lowerBound, cell.range.upperBound).trimmed
        } catch {
            isMore = false
            return ByteText(line.bytes, start, line.count).trimmed
        }
    }

    /// How many fields are left.
    var remaining: Int {
        var copy = self
        var count = 0
        while copy.next() != nil { count += 1 }
        return count
    }
}
