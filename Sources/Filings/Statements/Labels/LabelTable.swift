import CEmbeddedData

/// The shipped table of labels, read once.
struct LabelTable {
    /// What a metric does when it goes against profit.
    enum Nature: Sendable {
        /// A profit, a balance, a count: its sign is the printed one.
        case plain
        /// Never below zero.
        case cost
        /// A cost that may be a credit.
        case charge
        /// What is owed, never below zero.
        case liability
    }

    struct Meaning: Equatable, Sendable {
        var metric: String
        var nature: Nature
        /// Whether the label names the other direction.
        var isTurned: Bool
        /// Whether the label has another meaning too, so that a sum must show this one.
        var isUnsure = false
    }

    private struct Pattern {
        var front: [Substring]
        var back: [Substring]
        var meaning: Meaning
    }

    private var meanings: [String: Meaning] = [:]
    private var patterns: [Pattern] = []
    /// In the table's order.
    private(set) var metrics: [String] = []

    static let shipped = LabelTable(lines: ShippedTable.lines(suan_statement_labels()))

    init(lines: [(head: [Substring], entries: [String])]) {
        for (head, entries) in lines {
            guard let metric = head.first else { continue }
            let nature: Nature =
                switch head.dropFirst().first {
                case "cost": .cost
                case "charge": .charge
                case "liability": .liability
                default: .plain
                }
            metrics.append(String(metric))
            for entry in entries {
                let isTurned = entry.hasPrefix("-")
                let isUnsure = entry.hasPrefix("?")
                let meaning = Meaning(
                    metric: String(metric), nature: nature, isTurned: isTurned, isUnsure: isUnsure)
                let label = isTurned || isUnsure ? String(entry.dropFirst()) : entry
                let terms = label.split(separator: " ")
                if let star = terms.firstIndex(of: "*") {
                    patterns.append(
                        Pattern(front: Array(terms[..<star]), back: Array(terms[(star + 1)...]), meaning: meaning))
                } else {
                    meanings[label] = meaning
                }
            }
        }
    }

    /// What a label means, in the section with a key; nil where the table does not know it.
    func meaning(of label: String, in section: String?) -> Meaning? {
        if let section, section != "plain", let found = meanings["\(section) > \(label)"] { return found }
        if let found = meanings[label] { return found }
        let terms = label.split(separator: " ")
        return patterns.first { pattern in
            let name = terms.count - pattern.front.count - pattern.back.count
            guard (1...8).contains(name), terms.starts(with: pattern.front),
                terms.suffix(pattern.back.count).elementsEqual(pattern.back)
            else { return false }
            let between = terms[pattern.front.count..<(pattern.front.count + name)]
            return !between.contains { Vocabulary.shipped.has(String($0), in: "person") }
        }?.meaning
    }

    /// Whether a section that changes what labels mean has this one.
    func hasOwn(_ label: String, in section: String) -> Bool { meanings["\(section) > \(label)"] != nil }
}
