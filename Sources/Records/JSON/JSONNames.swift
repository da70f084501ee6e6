/// The names of the objects that are open, so that none comes twice in one.
struct JSONNames {
    /// Of all open objects, the outer ones first.
    private var entries: [JSONSlice] = []
    /// Their keys.
    private var keys: [UInt64] = []
    /// Where the names of each open object begin.
    private var starts: [Int] = []
    /// The entries of each key in an object of many names, by the object's depth.
    private var tables: [Int: [UInt64: [Int]]] = [:]
    /// An object of more names is looked through by key.
    private static let few = 24

    mutating func open() { starts.append(entries.count) }

    mutating func close() {
        guard let start = starts.popLast() else { return }
        if entries.count - start > JSONNames.few { tables[starts.count] = nil }
        entries.removeLast(entries.count - start)
        keys.removeLast(keys.count - start)
    }

    /// Adds a name to the innermost object; false where it is there already.
    mutating func add(_ slice: JSONSlice, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts.last ?? 0
        let count = entries.count - start
        if count < JSONNames.few {
            var index = start
            while index < keys.count {
                if keys[index] == slice.key, isSame(entries[index], slice, bytes) { return false }
                index &+= 1
            }
        } else {
            let depth = starts.count - 1
            if count == JSONNames.few {
                var table: [UInt64: [Int]] = [:]
                for index in start..<entries.count { table[entries[index].key, default: []].append(index) }
                tables[depth] = table
            }
            for index in tables[depth]?[slice.key] ?? [] where isSame(entries[index], slice, bytes) { return false }
            tables[depth]?[slice.key, default: []].append(entries.count)
        }
        entries.append(slice)
        keys.append(slice.key)
        return true
    }

    private func isSame(_ one: JSONSlice, _ other: JSONSlice, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if one.hasOwnKey { return true }
        guard !one.hasEscapes, !other.hasEscapes else { return one.decoded(bytes) == other.decoded(bytes) }
        return one.isSame(other, bytes)
    }
}
