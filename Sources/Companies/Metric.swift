import Quantities

/// A kind of figure that companies report: its names and how it relates to time. Names are symbol numbers.
package struct Metric: Sendable {
    package var name: Int32
    package var title: String?
    package var also: [Int32]
    package var kind: Basis.Kind

    package init(name: Int32, title: String?, also: [Int32], kind: Basis.Kind) {
        self.name = name
        self.title = title
        self.also = also
        self.kind = kind
    }
}
