import Calendars
import Companies
import Evaluation
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// The facts of a company as lines of CSV (RFC 4180), with the names of their columns above them.
struct FactLines {
    /// One column: its name, its type in SQL, and what it has.
    static let columns: [(name: String, type: String)] = [
        ("metric", "VARCHAR"), ("form", "VARCHAR"), ("kind", "VARCHAR"), ("label", "VARCHAR"), ("time", "VARCHAR"),
        ("from_date", "DATE"), ("to_date", "DATE"), ("days", "INTEGER"), ("before", "VARCHAR"),
        ("per_year", "DOUBLE"), ("exact", "VARCHAR"), ("value", "DOUBLE"), ("unit", "VARCHAR"),
        ("factor", "DOUBLE"),
        ("currency", "VARCHAR"), ("in_force", "BOOLEAN"), ("firm", "BOOLEAN"), ("qualifiers", "VARCHAR"),
        ("source", "VARCHAR"), ("title", "VARCHAR"), ("words", "VARCHAR"), ("filed", "DATE"), ("assumption", "VARCHAR"),
        ("number", "INTEGER"),
    ]

    private let evaluator: Evaluator
    private let place: Int
    private var state: State { evaluator.state }
    private var company: Company { state.companies.companies[place] }
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    /// Figures that have no value, with what is wrong.
    private(set) var failures: [Diagnostic] = []
    /// Currencies with times, for which rates may be asked.
    private(set) var times: Set<RateTime> = []

    /// A currency and a time that an amount of it speaks of.
    struct RateTime: Hashable {
        let currency: String
        let time: Figure.Time
    }

    init(_ evaluator: Evaluator, _ place: Int) {
        (self.evaluator, self.place) = (evaluator, place)
        add(FactLines.columns.map(\.name))
    }

    mutating func addAll() throws(Failure) {
        for metric in company.metrics {
            let path = Path(company: place, metric: metric)
            guard let history = company.figures[metric] else { continue }
            for (number, figure) in history.enumerated() {
                try evaluator.limits.poll(Span(0, 0))
                do throws(Failure) {
                    guard let fact = try FigureFacts(evaluator).fact(figure, path) else { continue }
                    add(fact, figure, path, number: number)
                } catch {
                    if state.interrupt.isRaised { throw error }
                    failures.append(error.diagnostic)
                    // It stays the latest, or an older one would stand in its place.
                    add(FigureFacts(evaluator).unknown(figure, path), figure, path, number: number)
                }
            }
            if let fact = try FigureFacts(evaluator).lastTwelveMonths(path) { add(fact, nil, path, number: 0) }
        }
    }

    /// - Parameter figure: nil for the last twelve months.
    private mutating func add(_ fact: FigureFacts.Fact, _ figure: Figure?, _ path: Path, number: Int) {
        let metric = state.companies.metrics[path.metric]
        let (from, to): (Day?, Day?) =
            switch fact.time {
            case .none: (nil, nil)
            case .date(let day): (day, day)
            case .period(let period): (period.first, period.last)
            }
        // A percentage is the part that it is.
        let isPercent = state.units.isPercentLike(fact.amount.unit)
        let plain = isPercent ? (try? evaluator.arithmetic.converted(fact.amount, to: .none, Span(0, 0))) : nil
        let value = plain ?? fact.amount.number
        let unit = isPercent ? "" : state.units.text(of: fact.amount.unit)
        let factor: Number? = isPercent ? .one : fact.factor
        let factorText = fact.isKnown ? factor.map { "\($0.doubleValue)" } ?? "" : ""
        let source = figure.flatMap { figure in company.sources.first { $0.name == figure.source } }
        if let currency = fact.currency { times.insert(RateTime(currency: currency, time: fact.time)) }
        add([
            state.name(metric.name), figure == nil ? "ltm" : "reported", metric.kindWord, fact.time.name,
            FactLines.key(fact.time), from.map { "\($0)" } ?? "", to.map { "\($0)" } ?? "", "\(fact.time.length)",
            fact.before.map { FactLines.key($0) } ?? "", fact.perYear.map { "\($0.doubleValue)" } ?? "",
            fact.isKnown ? FactLines.exact(value) : "", fact.isKnown ? "\(value.doubleValue)" : "", unit,
            factorText, fact.currency ?? "",
            figure.map { company.figure($0.metric, at: $0.time) === $0 } ?? true ? "true" : "false",
            figure?.isFirm(expected: Qualifiers.expected.rawValue) ?? true ? "true" : "false",
            QualifierWords.words(figure?.qualifiers ?? 0).joined(separator: " "), figure?.source ?? "",
            source?.title ?? "", figure?.words ?? "", source?.filed?.description ?? "",
            figure?.assumption ?? "", "\(number)",
        ])
        if fact.isKnown { count += 1 }
    }

    private mutating func add(_ fields: [String]) { FactLines.append(line: fields, to: &bytes) }

    // MARK: Fields

    /// A line of fields.
    static func append(line fields: [String], to bytes: inout [UInt8]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field, to: &bytes)
        }
        bytes.append(0x0A)
    }

    /// A field, in quotation marks where it needs them; of several lines it is made one, as not every reader takes more.
    private static func append(_ field: String, to bytes: inout [UInt8]) {
        guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 < 0x20 }) else {
            bytes += field.utf8
            return
        }
        bytes.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte < 0x20 ? 0x20 : byte)
        }
        bytes.append(0x22)
    }

    /// What a time is told from others by: `2025-01-01..2025-12-31`, `2025-12-31`; nothing for none.
    static func key(_ time: Figure.Time) -> String {
        switch time {
        case .none: ""
        case .date(let day): "\(day)"
        case .period(let period): period.daysName
        }
    }

    /// The number in full: a decimal where it ends, else a fraction; nothing where it is not exact.
    static func exact(_ number: Number) -> String {
        guard let (numerator, denominator) = number.numeratorAndDenominator else { return "" }
        if denominator == "1" { return numerator }
        guard let digits = number.terminatingDigits else { return "\(numerator)/\(denominator)" }
        return number.plainText(significant: digits)
    }
}
