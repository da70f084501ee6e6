/// A row as it stands: its label and numbers, and the section it stands in.
struct StatementRow {
    var line: Int
    var label: String
    var indent: Int
    /// One for each column; nil where nothing stands there.
    var values: [StatementValue?]
    /// Keys of the sections it stands in, outermost first; a section without a key bears its own words.
    var section: StatementSection?
    var doubt: RowDoubt?
    /// All its numbers as they are printed.
    var printed: [String] = []
    var hasControls = false

    /// Whether a label of its own has all its numbers: what stands below begins something else.
    var isComplete: Bool {
        doubt == nil && !values.contains { $0 == nil }
            && LabelText(label).keys.contains { LabelTable.shipped.meaning(of: $0, in: section?.key) != nil }
    }
}

/// A heading that rows stand under.
struct StatementSection: Equatable {
    /// As it is printed.
    var title: String
    /// What the shipped table calls it; nil where it does not know it.
    var key: String?
    var indent: Int
    var line: Int
}

/// Why a row's figures are not taken.
package enum RowDoubt: Hashable, Sendable {
    case noLabel
    /// No metric is called so.
    case unknownLabel
    /// The parts of the label, in two scripts, name two metrics.
    case twoMetrics(String, String)
    /// It stands under a heading that may change what it means.
    case underHeading(String)
    /// It has more or fewer numbers than there are columns.
    case count(Int, wanted: Int)
    /// What looks like a number and is none.
    case badNumber(String)
    /// A number of a note, or an amount.
    case noteOrAmount(String)
    /// A number that may end the label, or an amount, where no room parts them.
    case labelOrAmount(String)
    /// A flow in a column of a date, or a balance in one of a period.
    case wrongTime(metric: String, kind: String)
    /// A percentage of a metric that is none, or the other way round.
    case percent(metric: String)
    /// Brackets may mean a cost or a credit, a loss or a profit.
    case sign(metric: String)
    /// Another row has another value for the same metric and time.
    case twoValues(metric: String, otherLine: Int)
    /// Money of another currency than the heading's.
    case currency(String, heading: String)
    /// A sign that several currencies share, where nothing tells which.
    case sharedSign(String)
    /// It does not say what numbers of shares are counted in.
    case shareScale(metric: String)
    /// Its label holds signs that are obeyed and not shown.
    case controls
    /// Words in brackets behind its name that may change what it is: `(%)`, `(2022)`.
    case bracket(String)
    /// A label with two meanings, which no sum tells apart.
    case unsureLabel(metric: String)
    /// The columns of its table are not understood.
    case columns
    case noCurrency
}
