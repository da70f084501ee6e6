import Companies
import Money
import Quantities

/// What the shipped catalogue says of the metrics that labels name.
struct MetricFacts {
    struct Fact {
        var kind: Basis.Kind
        /// `Money`, `Money/share`, `share`, `Percent`.
        var dimension: String
        var word: String
    }

    private var facts: [String: Fact] = [:]

    init() {
        let units = UnitTable.standard()
        var names: [String] = []
        MetricCatalogue.shipped.forEachMetric(
            units,
            intern: { bytes in
                names.append(String(decoding: bytes, as: UTF8.self))
                return Int32(truncatingIfNeeded: names.count - 1)
            },
            take: { metric in
                guard names.indices.contains(Int(metric.name)) else { return }
                facts[names[Int(metric.name)]] = Fact(
                    kind: metric.kind, dimension: metric.dimension?.text ?? "Number", word: metric.kindWord)
            })
    }

    subscript(_ metric: String) -> Fact? { facts[metric] }
}
