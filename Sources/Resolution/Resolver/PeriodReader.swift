import Calendars
import Companies
import Reporting
import Syntax

/// Gives period literals their calendar: inside a company, and in the index of its path, that is the company's own.
struct PeriodReader {
    /// Whose calendar a literal in an index means.
    enum Owner {
        case company(Int)
        /// That of the path, which is known only when it is evaluated.
        case path
    }

    private let resolver: Resolver
    private var environment: Environment { resolver.environment }
    private var state: State { environment.state }

    init(_ resolver: Resolver) { self.resolver = resolver }

    /// The owner of the place that is read; nil where the calendar's own periods are meant.
    private var owner: Owner? { environment.indexOwner ?? environment.context.map { .company($0.company) } }

    func node(_ literal: PeriodLiteral, _ span: Span) throws(Failure) -> Node {
        switch owner {
        case .path: return Node(span, .fiscalPeriod(literal, company: nil))
        case .company(let company) where state.companies.companies[company].calendar != .calendar:
            return Node(span, .fiscalPeriod(literal, company: company))
        case .company, nil:
            guard let period = FiscalCalendar.calendar.period(year: literal.year, part: literal.part.inYear) else {
                throw failure(.noPeriod, at: span)
            }
            return .constant(span, .period(period))
        }
    }

    /// Days, and what they are in a fiscal calendar: in that of the company inside it, in any that they can be in
    /// elsewhere.
    func node(_ tree: LabelledPeriodTree) throws(Failure) -> Node {
        let place = Span(Int(tree.from.span.start), Int(tree.to.span.end))
        let days = try CalendarReader(environment).period(tree.from, tree.to, place)
        let label = environment.passage.text(tree.span)
        guard let first = FiscalSpan(year: tree.first.year, part: tree.first.part.inYear),
            let last = FiscalSpan(year: tree.last.year, part: tree.last.part.inYear), last.end > first.start,
            let span = FiscalSpan(start: first.start, months: last.end - first.start)
        else { throw failure(.noPeriod, at: tree.span) }
        if case .company(let company)? = owner {
            let calendar = state.companies.companies[company].calendar
            guard let own = calendar.period(span) else { throw failure(.noPeriod, at: tree.span) }
            guard own == days else {
                throw failure(.otherDays(label, own: own.daysName, calendar: calendar.description), at: tree.span)
            }
        }
        guard days.mayBe(span), let period = Period(first: days.first, last: days.last, fiscal: span) else {
            throw failure(.cannotBe(label, days: days.days, months: span.months), at: tree.span)
        }
        return .constant(tree.span, .period(period))
    }

    /// The index of a path or list: in that of a path, periods are the company's.
    func index(_ tree: Tree, of base: Node) throws(Failure) -> Node {
        let outer = environment.indexOwner
        defer { environment.indexOwner = outer }
        switch base.form {
        case .ownFigure(let path, _): environment.indexOwner = .company(path.company)
        case .member(let member):
            if case .company(let company)? = member.company.constantValue {
                environment.indexOwner = .company(company)
            } else {
                environment.indexOwner = .path
            }
        default: break
        }
        return try resolver.node(tree)
    }

    private func failure(_ finding: CalendarFinding, at span: Span) -> Failure {
        environment.passage.failure(finding, at: span)
    }
}

extension PeriodLiteral.Part {
    /// The same part of a year, of whichever calendar.
    package var inYear: Period.Part {
        switch self {
        case .year: .year
        case .half(let number): .half(number)
        case .quarter(let number): .quarter(number)
        case .months(let number): .months(number)
        case .month(let number): .month(number)
        }
    }
}
