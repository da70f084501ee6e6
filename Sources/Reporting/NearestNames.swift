/// Names that a mistyped one may have meant.
package enum NearestNames {
    /// Longer names are compared for equality but for case only.
    private static let longest = 64

    /// Up to `limit` candidates near the name, the nearest first: those that differ in case only, then those a
    /// slip or few away, then by their text. The name itself is none.
    ///
    /// A slip is a letter missing, added, wrong, or swapped with its neighbour: the optimal string alignment
    /// distance, L. Boytsov, "Indexing methods for approximate dictionary searching", JEA 16 (2011), section 2.2.
    /// A name of one letter may have none, up to five letters one, up to eight two, longer ones three.
    ///
    /// Complexity: O(n · m) a candidate of like length, with m at most 64; others are passed over at once.
    package static func find(
        _ name: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let wanted = folded(name, atMost: longest)
        let slips = wanted.map { mostSlips($0.count) } ?? 0
        var best: [(distance: Int, name: String)] = []
        var rows = Rows()
        for candidate in candidates where candidate != name {
            let distance: Int
            if let wanted {
                // A scalar takes one to four bytes.
                let bytes = candidate.utf8.count
                guard bytes >= wanted.count - slips, bytes <= 4 * (wanted.count + slips),
                    let letters = folded(candidate, atMost: wanted.count + slips),
                    let found = rows.distance(wanted, letters, atMost: slips)
                else { continue }
                distance = found
            } else {
                guard candidate.utf8.count <= 2 * name.utf8.count, candidate.lowercased() == name.lowercased()
                else { continue }
                distance = 0
            }
            let entry = (distance, candidate)
            guard best.count < limit || best.last.map({ entry < $0 }) == true else { continue }
            if best.contains(where: { $0.name == candidate }) { continue }
            best.insert(entry, at: best.firstIndex { entry < $0 } ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        return best.map(\.name)
    }

    private static func mostSlips(_ length: Int) -> Int {
        switch length {
        case ...1: 0
        case ...5: 1
        case ...8: 2
        default: 3
        }
    }

    /// The scalars in lower case; nil when there are more.
    private static func folded(_ name: String, atMost most: Int) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        for scalar in name.unicodeScalars {
            if scalar.isASCII {
                let isUpper = 0x41...0x5A ~= scalar.value
                scalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
            } else {
                scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
            if scalars.count > most { return nil }
        }
        return scalars
    }
}

/// The last three rows of the distance table, kept from one candidate to the next.
private struct Rows {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    /// The distance; nil when it is more than `limit`.
    mutating func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        last = Array(0...b.count)
        beforeLast = last
        current = last
        for i in a.indices {
            current[0] = i + 1
            var least = i + 1
            for j in b.indices {
                let same = a[i] == b[j]
                var value = min(last[j] + (same ? 0 : 1), last[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, beforeLast[j - 1] + 1) }
                current[j + 1] = value
                least = min(least, value)
            }
            // No later row has less than the least of this one.
            if least > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        guard let distance = last.last, distance <= limit else { return nil }
        return distance
    }
}
