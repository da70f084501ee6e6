import Quantities

/// A kind of figure that companies report: its names, how it relates to time, and what it measures. Names are symbol
/// numbers.
package struct Metric: Sendable {
    package var name: Int32
    package var title: String?
    package var also: [Int32]
    package var kind: Basis.Kind
    /// What its figures measure; nil until its first figure tells.
    package var dimension: MetricDimension?
    /// Whether it was taken back while others after it stayed.
    package internal(set) var isGone = false

    package init(
        name: Int32, title: String?, also: [Int32], kind: Basis.Kind, dimension: MetricDimension? = nil
    ) {
        self.name = name
        self.title = title
        self.also = also
        self.kind = kind
        self.dimension = dimension
    }
}

extension Metric {
    /// Whether the flows of two periods are that of both together, and one less another that of the rest.
    package var addsUp: Bool { kind == .flow && !(dimension?.isPerUnit ?? false) }

    /// What a metric may be, as it is typed.
    package static let kinds: [(word: String, kind: Basis.Kind)] = [
        ("flow", .flow), ("balance", .balance), ("average", .average), ("ratio", .ratio), ("rate", .rate),
        ("attribute", .attribute),
    ]

    /// Its kind, as it is typed.
    package var kindWord: String { Metric.kinds.first { $0.kind == kind }?.word ?? "" }
}
