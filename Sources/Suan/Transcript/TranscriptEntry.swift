import Charts
import Presentation

/// One statement of a transcript.
package struct TranscriptEntry: Sendable {
    package enum Kind: Sendable, Equatable {
        /// `x = E`.
        case definition
        /// `x := E`.
        case formula
        /// `assume x = E "why"`.
        case assumption(why: String)
        /// `param x = E "about"`; whether it was given another value.
        case parameter(about: String, isGiven: Bool)
        case function
        /// `scenario`, with what each of its changes says.
        case scenario(title: String?, changes: [String])
        case company, figure, metric, unit, rate
        case setting
        /// `assert`.
        case check
        case print
        /// `write "FILE"`.
        case written(String)
        case imported(String)
        /// An expression, and whether it only shows a name.
        case expression(isName: Bool)
        /// `explain`, `bounds`, `reconcile`, `sources`, `audit`.
        case reading
        case other
    }

    package let kind: Kind
    /// What it gave a name; nil for none.
    package let name: String?
    /// The statement as it was written.
    package let text: String
    /// The expression that its value comes of; empty where there is none.
    package internal(set) var expression = ""
    /// Where it stands: bytes of the script, and lines.
    package let bytes: Range<Int>
    package let lines: ClosedRange<Int>
    /// Its value; nil where it has none.
    package internal(set) var value: ShownValue?
    /// What `print` said, a line each.
    package internal(set) var printed: [[PrintedPiece]] = []
    package internal(set) var messages: [TranscriptMessage] = []
    package internal(set) var hasFailed = false
    /// Whether the script has notes shown where it stands.
    package internal(set) var showsNotes = true
    /// The names of the session that stand in it.
    package internal(set) var uses: [String] = []
    /// The figures and the rates that it rests on, by their places in the transcript.
    package internal(set) var figures: [Int] = []
    package internal(set) var rates: [Int] = []

    init(_ kind: Kind, name: String?, text: String, bytes: Range<Int>, lines: ClosedRange<Int>) {
        (self.kind, self.name, self.text, self.bytes, self.lines) = (kind, name, text, bytes, lines)
    }
}

/// A piece of a line that was printed.
package enum PrintedPiece: Sendable {
    case text(String)
    case value(ShownValue)
}

/// A value as it is shown, and how it came about.
package struct ShownValue: Sendable {
    /// As the prompt shows it.
    package let text: String
    /// The steps that led to it, without the value itself; empty where it came of nothing else.
    package let steps: [StepLine]
    /// Whether it is an amount, or a list of such.
    package let isNumeric: Bool
    /// Set where it is a table.
    package internal(set) var table: ShownTable?
    /// What an uncertain amount may be.
    package internal(set) var histogram: Scene?
    /// Set where it is a picture; then the table is what it was drawn of.
    package internal(set) var scene: Scene?
    /// The pictures that a table asked for.
    package internal(set) var scenes: [Scene] = []
    /// Set where it is a company.
    package internal(set) var isCompany = false
    /// The figures and rates that a printed value rests on, by their places in the transcript; nil where they are those of
    /// its statement.
    package internal(set) var rests: ValueRests?
    /// What tells whether it came out true; nil for any other value.
    package internal(set) var truth: Bool?

    init(text: String, steps: [StepLine], isNumeric: Bool) {
        (self.text, self.steps, self.isNumeric) = (text, steps, isNumeric)
    }
}

/// What a value rests on, by places in the transcript.
package struct ValueRests: Sendable {
    package let figures: [Int]
    package let rates: [Int]
}

/// A table as it is shown, each cell with how it came about.
package struct ShownTable: Sendable {
    package struct Column: Sendable {
        package let title: String
        /// The unit and the time that all its amounts share; may be empty.
        package let shared: String
        package let isNumeric: Bool
    }

    package struct Cell: Sendable {
        package let text: String
        /// As it is shown alone, where that says more.
        package let whole: String
        /// What rows are sorted by; nil for a text.
        package let key: Double?
        package let isNumber: Bool
        package let steps: [StepLine]
    }

    package let columns: [Column]
    package let rows: [[Cell]]
    /// What the cells of a table over two names share.
    package let shared: String
    /// The names whose values run down and across, where it is over two.
    package let axes: (down: String, across: String)?
    /// Whether some cells are rounded without a sign of it.
    package let isRounded: Bool
    /// Whether it is one row, whose parts are had by name.
    package let isRecord: Bool
    /// Whether it is a list of amounts, whose items stand side by side in its one row.
    package internal(set) var isList = false
    /// How many rows at its end are statistics of those above.
    package let statistics: Int

    /// Whether it shows the same as another.
    func hasTexts(of other: ShownTable) -> Bool {
        columns.map(\.title) == other.columns.map(\.title)
            && rows.map { $0.map(\.whole) } == other.rows.map { $0.map(\.whole) }
    }
}
