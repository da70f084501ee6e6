import Quantities
import Resolution

/// A part of an expression in SQL. Money has two forms: in the currencies of its figures, and converted to that of the
/// screen; which one counts hangs on whether the currencies that meet are one.
struct SQLTerm {
    /// In the figures' own currencies.
    var own: String
    /// The same, each figure converted.
    var converted: String
    /// The power of money it has: 0 or 1.
    var power = 0
    /// The rest of its dimension.
    var rest = UnitID.none
    var isTruth = false
    var isPercent = false
    /// Figures of money in it, by the names of their tables.
    var figures: Set<String> = []
    /// Currencies that stand in it as they are.
    var codes: Set<String> = []
    /// The only figure that it is, for functions that take a metric.
    var pick: SQLPick?

    init(_ text: String) { (own, converted) = (text, text) }

    init(own: String, converted: String) { (self.own, self.converted) = (own, converted) }

    /// What both forms go into.
    func map(_ change: (String) -> String) -> SQLTerm {
        var term = self
        (term.own, term.converted, term.pick) = (change(own), change(converted), nil)
        return term
    }

    /// Two that become one number or truth.
    func joined(_ other: SQLTerm, _ join: (String, String) -> String) -> SQLTerm {
        var term = SQLTerm(own: join(own, other.own), converted: join(converted, other.converted))
        term.figures = figures.union(other.figures)
        term.codes = codes.union(other.codes)
        return term
    }

    /// Whether no currency can meet another in it.
    var isOfOneCurrency: Bool { figures.count + codes.count < 2 }

    /// Whether its currencies are one, as a condition.
    var sameCurrency: String {
        let figures = figures.sorted()
        guard let first = figures.first else { return codes.count < 2 ? "TRUE" : "FALSE" }
        let others = figures.dropFirst().map { "\($0).currency = \(first).currency" }
        return (others + codes.sorted().map { "\(first).currency = '\($0)'" }).joined(separator: " AND ")
    }
}

/// Which facts of a company an expression takes.
struct SQLPick: Hashable {
    enum Form: Hashable {
        case latest, lastTwelveMonths
        /// With the figure of a year earlier.
        case growth
    }

    let metric: Int
    let form: Form
}
