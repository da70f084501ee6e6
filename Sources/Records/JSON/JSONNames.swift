import Files

/// The names of the objects that are open, so that none comes twice in one.
struct JSONNames {
    private struct Entry {
        let hash: UInt64
        let slice: JSONSlice
    }

    /// Of all open objects, the outer ones first.
    private var entries: [Entry] = []
    /// Where the names of each open object begin.
    private var starts: [Int] = []
    /// The last entry of each hash in an object of many names, by the object's depth.
    private var tables: [Int: [UInt64: [Int]]] = [:]
    /// An object of more names is looked through by hash.
    private static let few = 24

    mutating func open() { starts.append(entries.count) }

    mutating func close() {
        guard let start = starts.popLast() else { return }
        if entries.count - start > JSONNames.few { tables[starts.count] = nil }
        entries.removeLast(entries.count - start)
    }

    /// Adds a name to the innermost object; false where it is there already.
    mutating func add(_ slice: JSONSlice, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let hash = JSONNames.hash(slice, bytes)
        let start = starts.last ?? 0
        let count = entries.count - start
        if count < JSONNames.few {
            for index in start..<entries.count where entries[index].hash == hash {
                if isSame(entries[index].slice, slice, bytes) { return false }
            }
        } else {
            let depth = starts.count - 1
            if count == JSONNames.few {
                var table: [UInt64: [Int]] = [:]
                for index in start..<entries.count { table[entries[index].hash, default: []].append(index) }
                tables[depth] = table
            }
            for index in tables[depth]?[hash] ?? [] where isSame(entries[index].slice, slice, bytes) { return false }
            tables[depth]?[hash, default: []].append(entries.count)
        }
        entries.append(Entry(hash: hash, slice: slice))
        return true
    }

    private static func hash(_ slice: JSONSlice, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard slice.hasEscapes else { return ByteHash(UnsafeRawBufferPointer(slice.bytes(bytes))).value }
        return slice.decoded(bytes).withUnsafeBytes { ByteHash($0).value }
    }

    private func isSame(_ one: JSONSlice, _ other: JSONSlice, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !one.hasEscapes, !other.hasEscapes else { return one.decoded(bytes) == other.decoded(bytes) }
        return one.bytes(bytes).elementsEqual(other.bytes(bytes))
    }
}
