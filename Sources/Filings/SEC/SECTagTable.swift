import CEmbeddedData

/// The table of tags that ships: which tags of filings are which metrics.
///
///     METRIC: TAG, TAG, …
///     total: METRIC, …     outside: TAG*, …     unit NAME: WORD, …
struct SECTagTable {
    /// A tag's place at a metric: the metric in the table's order, and how many tags go before.
    struct Place {
        let metric: Int
        let rank: Int
    }

    private(set) var metrics: [String] = []
    /// Of `Revenues`, `ifrs:Revenue`, `dei:EntityNumberOfEmployees`.
    private(set) var places: [String: [Place]] = [:]
    private(set) var totals: Set<String> = []
    /// What units of filings are called in the language.
    private(set) var units: [String: String] = [:]
    private var outside: [Pattern] = []

    static let shipped: SECTagTable = {
        let text = suan_filing_tags()
        return SECTagTable(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }()

    init(_ text: UnsafeBufferPointer<UInt8>) {
        places.reserveCapacity(1_000)
        var line: [UInt8] = []
        for next in text.split(separator: 0x0A) where next.first != UInt8(ascii: "#") {
            if next.first != 0x20 {
                add(line)
                line.removeAll(keepingCapacity: true)
            }
            line += next
        }
        add(line)
    }

    private mutating func add(_ line: [UInt8]) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let head = String(decoding: line[..<colon], as: UTF8.self)
        let items = line[(colon + 1)...].split { $0 == UInt8(ascii: ",") || $0 == 0x20 }
            .map { String(decoding: $0, as: UTF8.self) }
        if head == "total" {
            totals.formUnion(items)
        } else if head == "outside" {
            outside += items.map(Pattern.init)
        } else if head == "unit" || head.hasPrefix("unit ") {
            for item in items { units[item] = String(head.dropFirst(5)) }
        } else {
            for (rank, item) in items.enumerated() {
                places[item, default: []].append(Place(metric: metrics.count, rank: rank))
            }
            metrics.append(head)
        }
    }

    /// As the table has a tag.
    static func key(_ tag: SECFacts.Tag) -> String {
        switch tag.taxonomy {
        case "us-gaap": tag.name
        case "ifrs-full": "ifrs:" + tag.name
        default: "\(tag.taxonomy):\(tag.name)"
        }
    }

    /// Whether a tag is of notes, which no sum of a statement contains.
    func isOutside(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return outside.contains { $0.fits(bytes) }
    }

    /// A word that may begin or end with `*`, which stands for anything.
    private struct Pattern {
        private let core: [UInt8]
        private let (isOpenBefore, isOpenAfter): (Bool, Bool)

        init(_ text: String) {
            core = text.utf8.filter { $0 != UInt8(ascii: "*") }
            (isOpenBefore, isOpenAfter) = (text.utf8.first == UInt8(ascii: "*"), text.utf8.last == UInt8(ascii: "*"))
        }

        func fits(_ name: [UInt8]) -> Bool {
            guard name.count >= core.count else { return false }
            let last = name.count - core.count
            switch (isOpenBefore, isOpenAfter) {
            case (true, true): return (0...last).contains { stands(at: $0, in: name) }
            case (true, false): return stands(at: last, in: name)
            case (false, true): return stands(at: 0, in: name)
            default: return last == 0 && stands(at: 0, in: name)
            }
        }

        private func stands(at place: Int, in name: [UInt8]) -> Bool {
            for index in core.indices where name[place + index] != core[index] { return false }
            return true
        }
    }
}
