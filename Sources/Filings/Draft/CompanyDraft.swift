import Calendars
import Companies

/// A company as documents give it, before it is a company file: its names, its fiscal year, where its figures were
/// printed, and the figures.
package struct CompanyDraft {
    /// A metric that the shipped catalogue does not have.
    package struct NewMetric: Equatable, Sendable {
        package var name: String
        package var title: String?
        /// `flow`, `balance`, …
        package var kind: String
        /// `Money`, `Money/share`; nil where the first figure sets it.
        package var dimension: String?

        package init(name: String, title: String? = nil, kind: String, dimension: String? = nil) {
            self.name = name
            self.title = title
            self.kind = kind
            self.dimension = dimension
        }
    }

    /// One value as it was printed.
    package struct Entry: Equatable, Sendable {
        package var metric: String
        package var time: Figure.Time
        /// A decimal number, exactly as the document has it: `-986770000`, `53.437`.
        package var number: String
        /// A unit as the language writes it after a number: `USD`, `USD/share`, `share`, `%`; empty for a plain number.
        package var unit: String
        /// The name of the source it stands in.
        package var source: String
        /// What the document calls it: a tag, or the row's label.
        package var words: String
        /// What a comment beside it says; nil for none.
        package var remark: String?

        package init(
            metric: String, time: Figure.Time, number: String, unit: String, source: String, words: String
        ) {
            self.metric = metric
            self.time = time
            self.number = number
            self.unit = unit
            self.source = source
            self.words = words
        }
    }

    package var name: String
    package var title: String
    package var also: [String] = []
    package var calendar = FiscalCalendar.calendar
    package var sources: [Company.Source] = []
    package var newMetrics: [NewMetric] = []
    /// In the order in which they are to stand; of one metric and time, the later filed come later.
    package var entries: [Entry] = []
    /// Expressions that hold among its figures, as `check` has them.
    package var checks: [String] = []

    package init(name: String, title: String) { (self.name, self.title) = (name, title) }
}
