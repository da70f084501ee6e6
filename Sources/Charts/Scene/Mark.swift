/// What is drawn. Places on an axis of names are numbers from 0, those on an axis of days are days.
package enum Mark: Sendable, Equatable {
    /// A line through points in order; it breaks at nil.
    case path(series: Int, points: [Point?])
    /// Several points without a line, each with a name where one is known.
    case dots(series: Int, points: [Point], names: [String])
    case bar(Bar)
    /// A bar between two amounts of the lower axis: one class of a histogram.
    case column(from: Double, to: Double, height: Double)
    /// A field of a heat map; nil where there is no value.
    case cell(column: Int, row: Int, value: Double?, label: String)
}

package struct Point: Sendable, Equatable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }
}

/// A bar beside a name, from one amount to another: from 0 in a bar chart, from where the last ended in a waterfall, from
/// low to high in a football field.
package struct Bar: Sendable, Equatable {
    package enum Tone: Sendable {
        /// One of a series.
        case plain
        /// A step up or down of a waterfall; the side of a tornado where the input is high, or low.
        case rise, fall
        /// What the steps add up to.
        case total
    }

    package var series: Int
    /// Which name it stands beside.
    package var place: Int
    package var from: Double
    package var to: Double
    package var tone: Tone
    /// What is written at its end, `53.4M USD`; may be empty.
    package var label: String
    /// What is written at its other end: the low amount of a football field, the input of a tornado.
    package var startLabel: String
    /// An amount marked within it, a median; nil for none.
    package var middle: Double?

    package init(
        series: Int = 0, place: Int, from: Double = 0, to: Double, tone: Tone = .plain, label: String = "",
        startLabel: String = "", middle: Double? = nil
    ) {
        self.series = series
        self.place = place
        self.from = from
        self.to = to
        self.tone = tone
        self.label = label
        self.startLabel = startLabel
        self.middle = middle
    }
}
