import Files
import Reporting

/// Where each name of the catalogues is defined: a hash table over the bytes of the texts, built when first asked.
final class UnitNames {
    /// One name: where its bytes stand and which line defines it.
    struct Entry {
        var hash: UInt32
        var start: Int32
        var count: Int16
        var catalogue: Int16
        var line: Int32
        /// Whether an English plural of it is understood.
        var takesPlural: Bool
    }

    /// One definition line, and the atom made of it once it was used.
    struct Line {
        var catalogue: Int
        var range: Range<Int>
        var atom: Int32 = -1
    }

    let catalogues: [UnitCatalogue]
    @exclusivity(unchecked) private(set) var entries: [Entry] = []
    @exclusivity(unchecked) var lines: [Line] = []
    /// Open addressing; -1 is an empty place. The count is a power of two.
    @exclusivity(unchecked) private var places: [Int32] = []

    /// Complexity: one pass over the catalogues' bytes.
    init(_ catalogues: [UnitCatalogue]) {
        self.catalogues = catalogues
        entries.reserveCapacity(1024)
        lines.reserveCapacity(256)
        for (index, catalogue) in catalogues.enumerated() { read(catalogue, index) }
        var size = 1024
        while size < entries.count * 3 { size *= 2 }
        places = Array(repeating: -1, count: size)
        for index in entries.indices { place(Int32(truncatingIfNeeded: index)) }
    }

    private func read(_ catalogue: UnitCatalogue, _ index: Int) {
        var names = self.entries
        var found = self.lines
        catalogue.forEachLine { range in
            let isCurrency = catalogue.bytes[range.lowerBound] == UInt8(ascii: "c")
            let line = Int32(truncatingIfNeeded: found.count)
            found.append(Line(catalogue: index, range: range))
            catalogue.forEachName(range) { name, _ in
                let bytes = UnsafeBufferPointer(rebasing: catalogue.bytes[name])
                names.append(
                    Entry(
                        hash: Self.hash(bytes), start: Int32(truncatingIfNeeded: name.lowerBound),
                        count: Int16(truncatingIfNeeded: name.count), catalogue: Int16(truncatingIfNeeded: index),
                        line: line, takesPlural: Self.takesPlural(bytes) && !(isCurrency && bytes[0] < 97)))
            }
        }
        entries = names
        lines = found
    }

    private func place(_ entry: Int32) {
        var place = Int(entries[Int(entry)].hash) & (places.count - 1)
        while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
        places[place] = entry
    }

    /// The entry of a name as it stands in a catalogue, or nil.
    func entry(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = Self.hash(name)
        var place = Int(hash) & (places.count - 1)
        while places[place] >= 0 {
            let entry = Int(places[place])
            if entries[entry].hash == hash, matches(entry, name) { return entry }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    /// The entry of a name, of an English plural of it, or of the same word in simplified script.
    func entryOrPlural(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        if let entry = entry(name) { return entry }
        for singular in UnitPlural.singulars(name) {
            let found = singular.withUnsafeBufferPointer { entry($0) }
            if let found, entries[found].takesPlural { return found }
        }
        // Traditional script: 個月 is 个月.
        guard let first = name.first, first >= 0xE3,
            var simplified = ChineseScript.simplified(String(decoding: name, as: UTF8.self))
        else { return nil }
        return simplified.withUTF8 { entry($0) }
    }

    func text(_ entry: Entry) -> String {
        catalogues[Int(entry.catalogue)].text(Int(entry.start)..<(Int(entry.start) + Int(entry.count)))
    }

    private func matches(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = entries[index]
        guard Int(entry.count) == name.count else { return false }
        let bytes = catalogues[Int(entry.catalogue)].bytes
        for offset in 0..<name.count where bytes[Int(entry.start) + offset] != name[offset] { return false }
        return true
    }

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        ByteHash(UnsafeRawBufferPointer(name)).folded
    }

    private static func takesPlural(_ name: UnsafeBufferPointer<UInt8>) -> Bool { UnitPlural.isTaken(by: name) }
}
