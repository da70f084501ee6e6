/// Entries as lines of the history file, oldest first, in one piece of memory. Where each begins is found when the first
/// search asks for it.
package final class HistoryLines {
    /// The lines, each with its newline.
    package private(set) var bytes: [UInt8] = []
    /// Where each line begins; nil before anybody asked.
    private var starts: [Int]?

    package init() {}

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if let last = bytes.last, last != UInt8(ascii: "\n") { self.bytes.append(UInt8(ascii: "\n")) }
    }

    /// What an entry must have to be found.
    package enum Wish: Equatable {
        case any
        /// The bytes that its line begins with.
        case prefix([UInt8])
        /// Bytes that stand anywhere in its line.
        case part([UInt8])
    }

    package func add(_ line: [UInt8]) {
        starts?.append(bytes.count)
        bytes += line
    }

    /// How many lines there are.
    package var count: Int { index().count }

    /// Forgets all but the last so many lines.
    package func keepLast(_ most: Int) {
        let starts = index()
        guard starts.count > most else { return }
        let first = most > 0 ? starts[starts.count - most] : bytes.count
        bytes.removeFirst(first)
        self.starts = nil
    }

    /// The text of a line, still escaped.
    package func line(_ place: Int) -> Substring {
        Substring(String(decoding: bytes[range(place)], as: UTF8.self))
    }

    package var newest: Substring? { count > 0 ? line(count - 1) : nil }

    /// The place of the nearest line before another that grants the wish and is not the one given.
    /// - Complexity: O(n) in the bytes passed over.
    package func older(than place: Int, _ wish: Wish, unlike shown: [UInt8] = []) -> Int? {
        var place = min(place, count) - 1
        while place >= 0 {
            if grants(place, wish, shown) { return place }
            place -= 1
        }
        return nil
    }

    /// The place of the nearest line after another that grants the wish and is not the one given.
    package func newer(than place: Int, _ wish: Wish, unlike shown: [UInt8] = []) -> Int? {
        var place = place + 1
        let end = count
        while place < end {
            if grants(place, wish, shown) { return place }
            place += 1
        }
        return nil
    }

    private func grants(_ place: Int, _ wish: Wish, _ shown: [UInt8]) -> Bool {
        let range = range(place)
        switch wish {
        case .any: break
        case .prefix(let wanted):
            guard range.count >= wanted.count, isSame(range.lowerBound, wanted) else { return false }
        case .part(let wanted):
            guard holds(range, wanted) else { return false }
        }
        return range.count != shown.count || !isSame(range.lowerBound, shown)
    }

    private func isSame(_ start: Int, _ wanted: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for (place, byte) in wanted.enumerated() where bytes[start + place] != byte { return false }
            return true
        }
    }

    private func holds(_ range: Range<Int>, _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first else { return true }
        return bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var place = range.lowerBound
            while place + wanted.count <= range.upperBound {
                let room = range.upperBound - wanted.count + 1 - place
                guard let found = memchr(base + place, Int32(first), room) else { return false }
                if memcmp(found, wanted, wanted.count) == 0 { return true }
                place = base.distance(to: UnsafeRawPointer(found)) + 1
            }
            return false
        }
    }

    private func range(_ place: Int) -> Range<Int> {
        let starts = index()
        let end = place + 1 < starts.count ? starts[place + 1] : bytes.count
        return starts[place]..<end - 1
    }

    private func index() -> [Int] {
        if let starts { return starts }
        var starts: [Int] = []
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var place = 0
            while place < bytes.count {
                starts.append(place)
                guard let end = memchr(base + place, Int32(UInt8(ascii: "\n")), bytes.count - place) else { break }
                place = base.distance(to: UnsafeRawPointer(end)) + 1
            }
        }
        self.starts = starts
        return starts
    }
}
