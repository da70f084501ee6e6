import Charts
import Quantities
import Reporting

/// A picture as a value. It keeps what it shows and not how it looks, so that it is drawn anew for each width, and what it
/// is of, so that another kind can be drawn of it.
package final class Chart {
    package let scene: Scene
    /// What is to be said of it to who cannot see it.
    package let summary: ChartSummary
    /// The value that it is of.
    package let source: Value
    /// The same as whoever draws charts has read it.
    package let matter: any ChartMatter
    /// What was given with it, which another kind of it keeps.
    package let given: Given

    package struct Given {
        package let title: String?
        package let rules: [(amount: Quantity, label: String)]

        package init(title: String? = nil, rules: [(amount: Quantity, label: String)] = []) {
            (self.title, self.rules) = (title, rules)
        }
    }

    package init(
        _ scene: Scene, _ summary: ChartSummary, of source: Value, _ matter: any ChartMatter, given: Given = Given()
    ) {
        (self.scene, self.summary, self.source, self.matter) = (scene, summary, source, matter)
        self.given = given
    }

    /// How much there is to print.
    var size: Int {
        scene.marks.reduce(1) { $0 + $1.size }
    }
}

/// What a value has that can be drawn, as the evaluator reads it.
package protocol ChartMatter: AnyObject {}

extension Mark {
    fileprivate var size: Int {
        switch self {
        case .path(_, let points): points.count
        case .dots(_, let points, _): points.count
        case .bar, .column, .cell: 1
        }
    }
}

/// What a chart shows, in facts: a sentence is made of them.
package struct ChartSummary: Finding, Hashable {
    package let kind: ChartKind
    package let title: String
    /// How many figures it has in all, and of how many series.
    package let count: Int
    package let seriesCount: Int
    package let parts: [Part]

    package init(_ kind: ChartKind, title: String, count: Int, seriesCount: Int, parts: [Part]) {
        (self.kind, self.title, self.count) = (kind, title, count)
        (self.seriesCount, self.parts) = (seriesCount, parts)
    }

    package var code: DiagnosticCode { .remark }

    /// An amount and where it stands, both as they are written; the place is empty where there is none.
    package struct Spot: Hashable, Sendable {
        package let amount: String
        package let place: String

        package init(_ amount: String, at place: String) { (self.amount, self.place) = (amount, place) }
    }

    package enum Part: Hashable, Sendable {
        /// A series, which is called so where there are several.
        case run(name: String, count: Int, first: Spot, last: Spot, lowest: Spot, highest: Spot)
        /// What lies from one amount to another, perhaps with a middle.
        case range(name: String, low: String, middle: String?, high: String)
        case total(String)
        /// How far an input moves a result, and the result without it.
        case swing(input: String, low: String, high: String)
        case base(String)
        case ends(lowest: Spot, highest: Spot)
        /// Two sides of what is set against each other.
        case against(name: String, low: String, high: String)
        /// A line through an amount.
        case rule(String)
        /// Parts beyond these.
        case more(Int)
    }
}
