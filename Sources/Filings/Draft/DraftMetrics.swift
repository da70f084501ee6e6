import Companies

/// The metrics that ship, as text: what a figure of each has to be.
package struct DraftMetrics {
    package struct Metric: Equatable, Sendable {
        package let name: String
        package let title: String
        /// `flow`, `balance`, …
        package let kind: String
        /// `Money`, `Money/share`, `Percent`, `employee`.
        package let dimension: String
    }

    private var metrics: [String: Metric] = [:]
    /// All of their names, the other ones too.
    package private(set) var names: Set<String> = []

    package static let shipped = DraftMetrics()

    /// Complexity: one pass over the catalogue's text, some 100 µs.
    private init() {
        for line in String(decoding: ShippedTexts.metrics, as: UTF8.self).split(separator: "\n") {
            guard line.hasPrefix("metric "), let open = line.firstIndex(of: "\"") else { continue }
            let name = String(line[line.index(line.startIndex, offsetBy: 7)..<open].dropLast())
            let rest = line[line.index(after: open)...]
            guard let close = rest.firstIndex(of: "\""), let colon = rest.lastIndex(of: ":") else { continue }
            let words = rest[colon...].split(separator: " ")
            guard words.count == 4 else { continue }
            names.insert(name)
            for other in rest[rest.index(after: close)..<colon].split(whereSeparator: { $0 == "," || $0 == " " })
            where other != "also" {
                names.insert(String(other))
            }
            metrics[name] = Metric(
                name: name, title: String(rest[..<close]), kind: String(words[1]), dimension: String(words[3]))
        }
    }

    package subscript(_ name: String) -> Metric? { metrics[name] }
}
