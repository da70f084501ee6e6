import CZlib
import Files

/// A ZIP archive, of which one entry at a time is unpacked: memory has the directory and that entry.
///
/// Source: APPNOTE.TXT, the .ZIP File Format Specification, version 6.3.
package struct ZipFile: ~Copyable {
    package struct Entry: Equatable, Sendable {
        package let name: String
        let flags: Int
        let method: Int
        let sum: UInt32
        let packed: Int
        let size: Int
        let offset: Int
    }

    package let entries: [Entry]
    private let file: FilePieces

    /// The most bytes that an entry may have, unpacked.
    package static let largest = 1 << 28
    /// The most bytes that the directory may have.
    private static let largestDirectory = 1 << 27

    /// Whether a file begins as an archive does.
    package static func isArchive(_ path: String) throws(FileProblem) -> Bool {
        guard path.hasSuffix(".zip") || path.hasSuffix(".ZIP") else { return false }
        _ = try FilePieces(path)
        return true
    }

    package init(_ path: String) throws(ZipProblem) {
        let opened: FilePieces
        do throws(FileProblem) { opened = try FilePieces(path) } catch { throw .file(error) }
        entries = try ZipFile.directory(opened)
        file = opened
    }

    // MARK: The directory

    private static func directory(_ file: borrowing FilePieces) throws(ZipProblem) -> [Entry] {
        let tail = min(file.count, 65_557)
        let bytes = try read(file, at: file.count - tail, tail)
        guard bytes.count >= 22,
            let end = (0...bytes.count - 22).reversed().first(where: { place in
                bytes.word(place) == 0x0605_4B50 && place + 22 + bytes.half(place + 20) == bytes.count
            })
        else { throw .cutShort }
        guard bytes.half(end + 4) == 0 || bytes.half(end + 4) == 0xFFFF else { throw .severalParts }
        var (count, size, start) = (bytes.half(end + 10), Int(bytes.word(end + 12)), Int(bytes.word(end + 16)))
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
            (count, size, start) = try largeDirectory(file, bytes, end)
        }
        guard size <= largestDirectory else { throw .tooLarge(limit: largestDirectory) }
        guard start >= 0, size >= 0, start <= file.count - size, count >= 0, count <= size / 46 else { throw .damaged }
        let directory = try read(file, at: start, size)
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        var place = 0
        for _ in 0..<count {
            guard place + 46 <= directory.count, directory.word(place) == 0x0201_4B50 else { throw .damaged }
            let (name, extra, comment) = (
                directory.half(place + 28), directory.half(place + 30), directory.half(place + 32)
            )
            let next = place + 46 + name + extra + comment
            guard next <= directory.count else { throw .damaged }
            entries.append(try entry(directory, place, name, extra))
            place = next
        }
        return entries
    }

    private static func entry(_ bytes: [UInt8], _ place: Int, _ name: Int, _ extra: Int) throws(ZipProblem) -> Entry {
        var (packed, size, offset) = (
            Int(bytes.word(place + 20)), Int(bytes.word(place + 24)), Int(bytes.word(place + 42))
        )
        // Sizes past 4 GB stand in a field of their own, those of them that need it.
        var field = place + 46 + name
        let end = field + extra
        while field + 4 <= end {
            let (kind, count) = (bytes.half(field), bytes.half(field + 2))
            guard field + 4 + count <= end else { break }
            if kind == 1 {
                var value = field + 4
                func next() throws(ZipProblem) -> Int {
                    guard value + 8 <= field + 4 + count, let number = bytes.long(value) else { throw .damaged }
                    value += 8
                    return number
                }
                if size == 0xFFFF_FFFF { size = try next() }
                if packed == 0xFFFF_FFFF { packed = try next() }
                if offset == 0xFFFF_FFFF { offset = try next() }
            }
            field += 4 + count
        }
        return Entry(
            name: String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self), flags: bytes.half(place + 8),
            method: bytes.half(place + 10), sum: bytes.word(place + 16), packed: packed, size: size, offset: offset)
    }

    /// Where the directory is in an archive of more than 65,535 entries or 4 GB.
    private static func largeDirectory(
        _ file: borrowing FilePieces, _ tail: [UInt8], _ end: Int
    ) throws(ZipProblem) -> (count: Int, size: Int, start: Int) {
        guard end >= 20, tail.word(end - 20) == 0x0706_4B50, let offset = tail.long(end - 12),
            offset <= file.count - 56
        else { throw .damaged }
        let record = try read(file, at: offset, 56)
        guard record.word(0) == 0x0606_4B50, let count = record.long(32), let size = record.long(40),
            let start = record.long(48)
        else { throw .damaged }
        return (count, size, start)
    }

    private static func read(_ file: borrowing FilePieces, at offset: Int, _ count: Int) throws(ZipProblem) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= file.count - count else { throw .cutShort }
        do throws(FileProblem) { return try file.read(at: offset, count) } catch { throw .file(error) }
    }

    // MARK: An entry

    /// The bytes of an entry, unpacked and checked.
    package func bytes(of entry: Entry) throws(ZipProblem) -> [UInt8] {
        guard entry.flags & 1 == 0, entry.flags & 0x40 == 0 else { throw .encrypted }
        guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(entry.method) }
        guard entry.size <= ZipFile.largest, entry.packed <= ZipFile.largest else {
            throw .tooLarge(limit: ZipFile.largest)
        }
        let head = try ZipFile.read(file, at: entry.offset, 30)
        guard head.word(0) == 0x0403_4B50 else { throw .damaged }
        let start = entry.offset + 30 + head.half(26) + head.half(28)
        let packed = try ZipFile.read(file, at: start, entry.packed)
        if entry.method == 0 {
            guard packed.count == entry.size else { throw .damaged }
            try ZipFile.check(packed, entry.sum)
            return packed
        }
        let bytes = try ZipFile.unpacked(packed, entry.size)
        try ZipFile.check(bytes, entry.sum)
        return bytes
    }

    private static func check(_ bytes: [UInt8], _ sum: UInt32) throws(ZipProblem) {
        let found = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        guard UInt32(truncatingIfNeeded: found) == sum else { throw .wrongSum }
    }

    /// Unpacks deflate to just so many bytes.
    private static func unpacked(_ packed: [UInt8], _ size: Int) throws(ZipProblem) -> [UInt8] {
        var stream = z_stream()
        guard suan_inflate_begin(&stream) == Z_OK else { throw .file(.outOfMemory) }
        defer { inflateEnd(&stream) }
        var end = Z_OK
        var left = 0
        // One more byte, so that an entry that expands beyond its size shows itself.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            packed.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(size + 1)
                end = inflate(&stream, Z_FINISH)
                left = Int(stream.avail_out)
            }
            count = size + 1 - left
        }
        if bytes.count > size { throw .expands }
        guard end == Z_STREAM_END else { throw end == Z_BUF_ERROR || end == Z_OK ? .cutShort : .damaged }
        guard bytes.count == size else { throw .damaged }
        return bytes
    }
}

extension [UInt8] {
    /// Numbers of two, four and eight bytes, the lowest byte first; the caller sees to the bounds.
    fileprivate func half(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

    fileprivate func word(_ place: Int) -> UInt32 { UInt32(half(place)) | UInt32(half(place + 2)) << 16 }

    /// Nil for more than an `Int` has.
    fileprivate func long(_ place: Int) -> Int? {
        Int(exactly: UInt64(word(place)) | UInt64(word(place + 4)) << 32)
    }
}
