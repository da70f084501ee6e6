import Files

/// A name as a small number: equal names have equal symbols, so later stages index arrays instead of comparing text.
package struct Symbol: Hashable, Sendable {
    package let index: Int32

    package init(index: Int32) { self.index = index }
}

/// Signs that are units or currencies by themselves; their symbols follow those of the words.
enum Sign: Int32, CaseIterable {
    case percent, permille, dollar, euro, pound, won, rupee, yen

    static let spellings: [StaticString] = ["%", "‰", "$", "€", "£", "₩", "₹", "¥"]

    var symbol: Symbol { Symbol(index: Word.count + rawValue) }

    /// The sign that a character is, both forms of `¥` among them.
    init?(_ scalar: Unicode.Scalar?) {
        switch scalar {
        case "%", "％": self = .percent
        case "‰": self = .permille
        case "$", "＄": self = .dollar
        case "€": self = .euro
        case "£": self = .pound
        case "₩": self = .won
        case "₹": self = .rupee
        case "¥", "￥": self = .yen
        default: return nil
        }
    }
}

/// The names met so far. One table serves a whole session; it only grows.
package final class Symbols {
    private var table = Table()

    /// A table that holds the words and signs of the grammar and nothing else.
    package init() {
        for keyword in Keyword.table { add(keyword.spelling) }
        for sign in Sign.spellings { add(sign) }
    }

    private func add(_ name: StaticString) {
        _ = intern(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    package var count: Int { table.ends.count }

    /// The symbol of a name given as UTF-8.
    package func intern(_ name: UnsafeBufferPointer<UInt8>) -> Symbol { table.intern(name) }

    package func intern(_ name: String) -> Symbol {
        var name = name
        return name.withUTF8 { intern(anyForm: $0) }
    }

    /// The symbol of a name that is perhaps not in Unicode's composed form.
    func intern(anyForm name: UnsafeBufferPointer<UInt8>) -> Symbol {
        guard ComposedName.isNeeded(name) else { return intern(name) }
        var composed = ComposedName.of(String(decoding: name, as: UTF8.self))
        return composed.withUTF8 { intern($0) }
    }

    /// The name of a symbol.
    package func text(_ symbol: Symbol) -> String {
        String(decoding: table.bytes[table.range(Int(symbol.index))], as: UTF8.self)
    }
}

extension Symbols {
    /// The names one after the other, and a hash table over them.
    private struct Table {
        var bytes: [UInt8] = []
        /// End offset in `bytes` of each name.
        var ends: [Int] = []
        var hashes: [UInt32] = []
        /// Open addressing; -1 is an empty place. The count is a power of two.
        var places: [Int32] = Array(repeating: -1, count: 1024)

        mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> Symbol {
            let hash = ByteHash(UnsafeRawBufferPointer(name)).folded
            var place = Int(hash) & (places.count - 1)
            while places[place] >= 0 {
                let index = Int(places[place])
                if hashes[index] == hash, matches(index, name) { return Symbol(index: Int32(index)) }
                place = (place + 1) & (places.count - 1)
            }
            let index = ends.count
            bytes.append(contentsOf: name)
            ends.append(bytes.count)
            hashes.append(hash)
            places[place] = Int32(index)
            if ends.count * 2 > places.count { grow() }
            return Symbol(index: Int32(index))
        }

        func range(_ index: Int) -> Range<Int> {
            (index == 0 ? 0 : ends[index - 1])..<ends[index]
        }

        private func matches(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
            let range = range(index)
            guard range.count == name.count else { return false }
            return bytes.withUnsafeBufferPointer { bytes in
                for offset in 0..<name.count where bytes[range.lowerBound &+ offset] != name[offset] { return false }
                return true
            }
        }

        private mutating func grow() {
            places = Array(repeating: -1, count: places.count * 2)
            for index in hashes.indices {
                var place = Int(hashes[index]) & (places.count - 1)
                while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
                places[place] = Int32(index)
            }
        }
    }
}
