import Companies
import Evaluation
import Reporting
import Suan
import Syntax

/// `company.metric` or `company.metric[basis]`, the company being any expression without brackets of its own.
enum InfoPath {
    case figure(company: Int, metric: Int, Figure.Time?, AsOf?)
    /// The company has no metric of this name.
    case noMetric(company: Int, String)
    /// What stands between the brackets is no time.
    case noBasis

    /// Nil for what is no path to a figure.
    init?(_ text: String, in session: Session) {
        let source = Source(name: "-", text: text)
        var parser = Parser(source, symbols: session.state.symbols)
        guard case .statement(let statement, _)? = parser.next(), case .expression(let tree) = statement.form else {
            return nil
        }
        var path = tree
        var basis: Tree?
        var asOf = session.state.asOf
        if case .asOf(let figure, let day) = path.form {
            guard case .date(let day)? = Aside(session).result(of: source.text(day.span))?.value else { return nil }
            (path, asOf) = (figure, AsOf(asOf.map { min($0.day, day) } ?? day))
        }
        if case .index(let inner, let index) = path.form { (path, basis) = (inner, index) }
        guard case .member(let owner, let metric) = path.form,
            case .company(let company)? = Aside(session).result(of: source.text(owner.span))?.value
        else { return nil }
        let name = session.state.symbols.text(metric.symbol)
        guard let place = session.lookUp(metric: name) else {
            self = .noMetric(company: company, name)
            return
        }
        guard let basis else {
            self = .figure(company: company, metric: place, nil, asOf)
            return
        }
        if case .period(let literal) = basis.form {
            let calendar = session.state.companies.companies[company].calendar
            let period = calendar.period(year: literal.year, part: literal.part.inYear)
            self = period.map { .figure(company: company, metric: place, .period($0), asOf) } ?? .noBasis
            return
        }
        switch Aside(session).result(of: source.text(basis.span))?.value {
        case .date(let day)?: self = .figure(company: company, metric: place, .date(day), asOf)
        case .period(let period)?: self = .figure(company: company, metric: place, .period(period), asOf)
        default: self = .noBasis
        }
    }
}
