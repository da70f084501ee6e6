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
    private var outside: [Substring] = []

    static let shipped: SECTagTable = {
        let text = suan_filing_tags()
        return SECTagTable(String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self))
    }()

    init(_ text: String) {
        var line = Substring()
        for next in text.split(separator: "\n") {
            if next.first == "#" { continue }
            if next.first == " " {
                line += next
                continue
            }
            add(line)
            line = next
        }
        add(line)
    }

    private mutating func add(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let head = line[..<colon]
        let items = line[line.index(after: colon)...].split(whereSeparator: { $0 == "," || $0 == " " })
        if head == "total" {
            totals.formUnion(items.map(String.init))
        } else if head == "outside" {
            outside += items
        } else if head == "unit" || head.hasPrefix("unit ") {
            for item in items { units[String(item)] = String(head.dropFirst(5)) }
        } else {
            for (rank, item) in items.enumerated() {
                places[String(item), default: []].append(Place(metric: metrics.count, rank: rank))
            }
            metrics.append(String(head))
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
        outside.contains { pattern in
            let core = pattern.filter { $0 != "*" }
            switch (pattern.first == "*", pattern.last == "*") {
            case (true, true): return name.utf8.count >= core.utf8.count && SECTagTable.holds(name, core)
            case (true, false): return name.hasSuffix(core)
            case (false, true): return name.hasPrefix(core)
            default: return name == core
            }
        }
    }

    private static func holds(_ text: String, _ part: String) -> Bool {
        let (text, part) = (Array(text.utf8), Array(part.utf8))
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
