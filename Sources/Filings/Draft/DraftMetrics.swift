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
        metrics.reserveCapacity(300)
        names.reserveCapacity(1_000)
        for line in ShippedTexts.metrics.split(separator: 0x0A) {
            guard line.starts(with: "metric ".utf8), let open = line.firstIndex(of: UInt8(ascii: "\"")),
                let close = line[(open + 1)...].firstIndex(of: UInt8(ascii: "\"")),
                let colon = line[close...].lastIndex(of: UInt8(ascii: ":"))
            else { continue }
            let words = line[colon...].split(separator: 0x20)
            guard words.count == 4 else { continue }
            let name = text(line[(line.startIndex + 7)..<open].dropLast())
            names.insert(name)
            for other in line[(close + 1)..<colon].split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == 0x20 })
            where !other.elementsEqual("also".utf8) {
                names.insert(text(other))
            }
            metrics[name] = Metric(
                name: name, title: text(line[(open + 1)..<close]), kind: text(words[1]), dimension: text(words[3]))
        }
        func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    }

    package subscript(_ name: String) -> Metric? { metrics[name] }
}
