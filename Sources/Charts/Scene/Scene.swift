/// A picture as data: what is drawn, in the amounts that it speaks of. How large it is, and with which signs, is for
/// who draws it.
package struct Scene: Sendable, Equatable {
    package var kind: ChartKind
    /// What stands above it.
    package var title: String
    /// The axis along the bottom.
    package var across: Axis
    /// The axis along the left side.
    package var up: Axis
    /// What several lines, or bars beside each other, are called; one without a name where there is one alone.
    package var series: [String]
    package var marks: [Mark]
    /// What the fields of a heat map are measured in, which has no axis for that; nil for every other kind.
    package var fields: AmountAxis?
    /// Whether the bars beside a name are parts of one whole, one after the other.
    package var isStacked = false
    /// Amounts that a thin line runs through: the base of a tornado, the price of a football field.
    package var rules: [Rule]
    /// What is to be known of what is not seen: gaps, points that were thinned.
    package var remarks: [SceneRemark]
    /// One sentence for who cannot see it. Written where all sentences are.
    package var sentence: String
    /// Whether the last name across is no name of its amounts, but that of their total.
    package var hasTotal = false

    package init(
        _ kind: ChartKind, title: String, across: Axis, up: Axis, series: [String] = [""], marks: [Mark],
        fields: AmountAxis? = nil, rules: [Rule] = [], remarks: [SceneRemark] = [], sentence: String = ""
    ) {
        self.kind = kind
        self.title = title
        self.across = across
        self.up = up
        self.series = series
        self.marks = marks
        self.fields = fields
        self.rules = rules
        self.remarks = remarks
        self.sentence = sentence
    }
}

/// The kinds of picture, by the names that they are asked for.
package enum ChartKind: String, Sendable, CaseIterable {
    case line, bar, histogram, waterfall, football, tornado, heat, scatter

    /// Whether its bars lie: names stand along the left side, amounts along the bottom.
    package var isLying: Bool { self == .football || self == .tornado }
}

/// The words in a picture that are no names of what is drawn.
package enum SceneWord: String, CaseIterable, Sendable {
    case total, samples, count, median
}

/// A line through one amount of the axis that has amounts.
package struct Rule: Sendable, Equatable {
    package var value: Double
    package var label: String

    package init(_ value: Double, label: String) { (self.value, self.label) = (value, label) }
}

/// What a picture does not show.
package enum SceneRemark: Sendable, Hashable {
    /// Places without a value, by name.
    case gaps([String])
    /// How many points stand for how many; the highest and the lowest of each stretch are among them.
    case thinned(shown: Int, of: Int)
    /// How many values have no place, since they are infinite or no numbers.
    case notFinite(Int)
    /// How many names of an axis are written, of how many, where there is no room for all.
    case unwrittenNames(shown: Int, of: Int)
    /// How many names and labels are shortened, and end with `…`.
    case shortened(Int)
    /// How many amounts beside bars, or in fields, are left out for want of room.
    case unwrittenLabels(Int)
    /// How many fields are written as a field beside them is, though their values differ.
    case alike(Int)
    /// How many values lie beyond the ends of the picture.
    case beyond(Int)
    /// There is no value to be drawn.
    case nothing
}
