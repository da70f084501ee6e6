import Calendars
import Companies
import Evaluation
import Files
import Money
import Numbers
import Presentation
import Reporting
import Resolution
import Statements

/// Writes the facts of all companies that a session knows into a folder, for engines that read CSV: a file for each company
/// in a folder of its name, rates for every time that an amount of money speaks of, and what makes them tables. The
/// folder is written whole or not at all.
package struct FactsExport {
    package struct Summary {
        package var companies = 0
        package var facts = 0
        package var rates = 0
        /// What was left out, and why: a figure without a value, a file that cannot be read.
        package var leftOut: [Diagnostic] = []
        /// How many more there are of these.
        package var more = 0
    }

    package enum Problem: Error {
        case file(FileProblem)
        case interrupted
        /// There is no company.
        case empty
    }

    private let session: Session
    private var state: State { session.state }
    /// Problems that are told one by one.
    private static let mostTold = 20
    /// Currencies that rates are given to, besides those of the facts.
    private static let usual = ["CNY", "EUR", "GBP", "HKD", "JPY", "USD"]

    package init(_ session: Session) { self.session = session }

    package func write(to folder: String) throws(Problem) -> Summary {
        session.prepare()
        state.begin()
        session.needCompanies()
        defer { state.rollBack() }
        var isEmpty = false
        do throws(FileProblem) {
            var files = try UnfinishedFolder(for: folder, replacing: FactsSchema.isOwn)
            var summary = Summary()
            var times: Set<FactLines.RateTime> = []
            var listed: [UInt8] = Array("number,company,title,also,fiscal_year,files\n".utf8)
            let broken = state.folders.broken { _ in true }
            if !broken.isEmpty { leaveOut(Diagnostic(.error, CompanyListFinding.broken(broken)), &summary) }
            let all = state.companies.all
            state.progress?.begin(.exporting, of: all.count)
            defer { state.progress?.end() }
            for (number, place) in all.enumerated() {
                let lines = try lines(of: place, &summary, &listed)
                if state.interrupt.isRaised { throw FileProblem.interrupted }
                state.progress?.show(number)
                guard let lines else { continue }
                try files.write(
                    lines.bytes, to: "facts/company=\(state.name(state.companies.companies[place].name))/facts.csv")
                summary.companies += 1
                summary.facts += lines.count
                times.formUnion(lines.times)
            }
            let (rates, count) = rates(times)
            summary.rates = count
            try files.write(rates, to: "rates.csv")
            try files.write(listed, to: "companies.csv")
            for (name, text) in FactsSchema.texts { try files.write(Array(text.utf8), to: name) }
            isEmpty = summary.companies == 0
            guard !isEmpty else { throw FileProblem.missing }
            try files.finish()
            return summary
        } catch {
            throw state.interrupt.isRaised ? .interrupted : isEmpty ? .empty : .file(error)
        }
    }

    /// The lines of a company; nil where it has no facts.
    private func lines(of place: Int, _ summary: inout Summary, _ listed: inout [UInt8]) throws(FileProblem)
        -> FactLines?
    {
        let said = state.pending
        defer { state.pending = said }
        // Figures that went may have stood where others stand now.
        session.evaluator.begin(Source(name: "-", text: ""), statement: Span(0, 0))
        var found: FactLines?
        do throws(Failure) {
            let failure = try CompanyLoader(state).visit(place) { () throws(Failure) in
                var lines = FactLines(session.evaluator, place)
                try lines.addAll()
                let company = state.companies.companies[place]
                FactLines.append(
                    line: [
                        "\(place)", state.name(company.name), company.title ?? "",
                        company.also.map { state.name($0) }.joined(separator: " "), company.calendar.description,
                        Set(company.figures.values.flatMap { $0.map(\.origin) }).sorted().joined(separator: " "),
                    ], to: &listed)
                found = lines
            }
            if let failure { leaveOut(failure.diagnostic, &summary) }
        } catch { leaveOut(error.diagnostic, &summary) }
        for failure in found?.failures ?? [] { leaveOut(failure, &summary) }
        return found.flatMap { $0.count == 0 ? nil : $0 }
    }

    private func leaveOut(_ diagnostic: Diagnostic, _ summary: inout Summary) {
        if summary.leftOut.count < FactsExport.mostTold {
            summary.leftOut.append(diagnostic)
        } else {
            summary.more += 1
        }
    }

    // MARK: Rates

    /// The rate of each currency and time to each other currency, as a conversion takes it: at a date the last on or
    /// before it, over a period the mean of its business days, of no time the newest; before all of them one that the
    /// session states without a day. Where there is none, there is no line.
    private func rates(_ times: Set<FactLines.RateTime>) -> (bytes: [UInt8], count: Int) {
        var bytes = Array("currency,target,time,rule,rate,first_date,last_date,days,source\n".utf8)
        var count = 0
        let targets = Set(times.map(\.currency)).union(FactsExport.usual).sorted().compactMap { CurrencyCode($0) }
        let sorted = times.map { (key: FactLines.key($0.time), $0) }.sorted {
            ($0.1.currency, $0.key) < ($1.1.currency, $1.key)
        }
        for (key, time) in sorted {
            guard let from = CurrencyCode(time.currency) else { continue }
            for target in targets where target != from {
                if state.interrupt.isRaised { return ([], 0) }
                let fields: [String]
                if let (number, stated) = state.rates.rate(from: from, to: target) {
                    fields = ["stated without a day", "\(number.doubleValue)", "", "", "", stated.source ?? ""]
                } else if let (rule, rate) = rate(from, target, time.time) {
                    fields = [
                        rule, "\(rate.number.doubleValue)", "\(rate.first)", "\(rate.last)", "\(rate.days)",
                        rate.source,
                    ]
                } else {
                    continue
                }
                FactLines.append(line: [time.currency, target.text, key] + fields, to: &bytes)
                count += 1
            }
        }
        return (bytes, count)
    }

    private func rate(
        _ from: CurrencyCode, _ to: CurrencyCode, _ time: Figure.Time
    ) -> (rule: String, rate: RateAnswer)? {
        do throws(RateProblem) {
            return switch time {
            case .date(let day): ("last on or before", try state.book.rate(from: from, to: to, on: day))
            case .period(let period): ("mean of business days", try state.book.mean(from: from, to: to, over: period))
            case .none: ("newest", try state.book.newest(from: from, to: to, notAfter: state.today.day))
            }
        } catch { return nil }
    }
}
