import Companies
import Money
import Reporting
import Resolution

/// What is to be said of a screen. Companies are called by their names.
package enum ScreenFinding: Reporting.Finding, Hashable {
    /// So many of all companies fit the condition, and so many rows are shown.
    case fit(Int, of: Int, shown: Int, condition: String?)
    /// Why it is not known of companies whether they fit.
    case unknown([ScreenReason.Count])
    /// Why a column has no value in rows.
    case noCells(String, [ScreenReason.Count])
    /// When the fiscal years of the companies shown end.
    case fiscalYears([ScreenReason.Count])
    /// Notes of one kind that are too many to be shown.
    case notes(DiagnosticCode, Int)
    /// Warnings of one kind, the first of them, in columns of so many companies.
    case warnings(Cause, columns: [String], names: [String])
    /// What stands after `top` is no whole number above 0.
    case top

    /// Notes of one kind that are shown one by one.
    static let mostNotes = 8

    package var code: DiagnosticCode {
        switch self {
        case .fit, .unknown: .leftOut
        case .noCells: .undefinedCells
        case .fiscalYears: .fiscalCalendar
        case .notes: .remark
        case .warnings(let cause, _, _): cause.finding.code
        case .top: .wrongArguments
        }
    }
}

/// Why nothing is known of a company in a screen, apart from which company it is.
package enum ScreenReason: Reporting.Finding, Hashable {
    /// The metric.
    case notReported(String)
    /// The metric, and the time asked for.
    case notReportedAt(String)
    /// The metric has no two figures a year apart.
    case noYearBefore(String)
    case noTwelveMonths(String)
    /// A currency, or a pair of them, that has no rate at all.
    case noRate(String)
    /// No rate of the time of a figure.
    case noRateThen(String)
    /// Its file cannot be read, and why.
    case notRead(Cause)
    /// Another, as it is in the first company that has it.
    case other(Cause)

    /// Companies for one reason.
    package struct Count: Hashable, Sendable {
        package let reason: ScreenReason?
        /// What they have in common, where that is no reason.
        package let what: String
        package let names: [String]

        init(what: String, names: [String]) { (reason, self.what, self.names) = (nil, what, names) }

        init(_ reason: ScreenReason, names: [String]) { (self.reason, what, self.names) = (reason, "", names) }
    }

    init(_ failure: Failure, of company: String) {
        func metric(_ name: String) -> String {
            name.hasPrefix(company + ".") ? String(name.dropFirst(company.count + 1)) : name
        }
        var finding = failure.diagnostic.finding
        while let item = finding as? ItemFinding { finding = item.cause.finding }
        switch finding {
        case FigureFinding.missing(let name?, _, _, _) as FigureFinding:
            let metric = metric(name)
            self = metric.hasSuffix("]") ? .notReportedAt(metric) : .notReported(metric)
        case FlowFinding.noYearBefore(let name, _, _, _) as FlowFinding: self = .noYearBefore(metric(name))
        case FlowFinding.noTwelveMonths(let name, _, _, _, _) as FlowFinding: self = .noTwelveMonths(metric(name))
        case RateFinding.noRate(let problem) as RateFinding:
            switch problem {
            case .unknownCurrency(let code, _): self = .noRate("\(code)")
            case .notJoined(let one, let other, _): self = .noRate("\(other)/\(one)")
            case .before(_, let holding), .after(_, let holding), .gap(_, let holding, _, _),
                .periodNotCovered(_, let holding, _, _), .noDay(_, let holding, _, _):
                if case .named(let name) = holding.what { self = .noRateThen(name) } else { self = .noRateThen("") }
            default: self = .other(Cause(finding))
            }
        default: self = .other(Cause(finding))
        }
    }

    /// What makes two one reason: of others the code.
    fileprivate var key: Key {
        switch self {
        case .other(let cause): .other(cause.finding.code)
        case .notRead(let cause): .notRead(cause.finding.code)
        default: .one(self)
        }
    }

    fileprivate enum Key: Hashable {
        case one(ScreenReason)
        case other(DiagnosticCode)
        case notRead(DiagnosticCode)
    }
}

/// Companies by the reason why nothing is known of them.
struct ScreenTally {
    private var places: [ScreenReason.Key: Int] = [:]
    private var all: [(reason: ScreenReason, names: [String])] = []
    private var rows: [Value] = []

    var isEmpty: Bool { all.isEmpty }

    mutating func add(
        _ reason: ScreenReason, _ name: String, _ company: Int, column: String? = nil, file: String = ""
    ) {
        let place = places[reason.key] ?? all.count
        if place == all.count {
            places[reason.key] = place
            all.append((reason, []))
        }
        all[place].names.append(name)
        add(.company(company), column ?? "", reason, file)
    }

    /// Adds a file of which no company is known. It is counted with the files.
    mutating func add(_ file: BrokenFile) { add(.text(""), "", .notRead(file.cause), file.place) }

    private mutating func add(_ head: Value, _ column: String, _ reason: ScreenReason, _ file: String) {
        rows += [head, .text(column), .text(reason.words), .text(reason.code.rawValue), .text(file)]
    }

    mutating func join(_ other: ScreenTally) { rows += other.rows }

    /// The most frequent first.
    var reasons: [ScreenReason.Count] {
        all.sorted { $0.names.count > $1.names.count }.map { ScreenReason.Count($0.reason, names: $0.names) }
    }

    /// For programs: every name.
    var facts: [(name: String, value: String)] {
        all.map { (name: $0.reason.words, value: $0.names.joined(separator: ", ")) }
    }

    /// Each company with its reason; nil for none.
    var table: TableValue? {
        rows.isEmpty ? nil : TableValue(["company", "column", "why", "code", "file"].map { .init($0) }, cells: rows)
    }
}

extension ScreenReason {
    package var code: DiagnosticCode {
        switch self {
        case .notReported, .notReportedAt: .missingFigure
        case .noYearBefore, .noTwelveMonths: .noFigure
        case .noRate, .noRateThen: .noRate
        case .notRead(let cause), .other(let cause): cause.finding.code
        }
    }

    /// As a table has it.
    fileprivate var words: String { Wording(of: self, .english).sentence }
}
