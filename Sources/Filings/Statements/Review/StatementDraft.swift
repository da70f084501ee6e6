import Calendars
import Companies

extension StatementReading {
    /// A figure that is taken.
    package struct Fact: Equatable, Sendable {
        package var metric: String
        package var time: Figure.Time
        /// A decimal number in plain units.
        package var number: String
        package var unit: String
        package var label: String
        package var line: Int
    }

    /// The figures that are taken, in the page's order; one that comes twice stands once.
    package var facts: [Fact] {
        struct Key: Hashable {
            var metric: String
            var time: Figure.Time
        }
        var seen: Set<Key> = []
        var facts: [Fact] = []
        for row in tables.lazy.flatMap(\.rows) where row.doubt == nil {
            guard let metric = row.metric else { continue }
            for figure in row.figures where !figure.isApart {
                guard let time = figure.time, let amount = figure.amount,
                    seen.insert(Key(metric: metric, time: time)).inserted
                else { continue }
                facts.append(
                    Fact(
                        metric: metric, time: time, number: amount.text, unit: figure.unit, label: row.label,
                        line: row.line))
            }
        }
        return facts
    }

    /// The company that the page tells of.
    ///
    /// - Parameters:
    ///   - name: what the language calls it.
    ///   - source: what the page is called, for people.
    package func draft(name: String, title: String, source: String) -> CompanyDraft {
        var draft = CompanyDraft(name: name, title: title)
        draft.calendar = calendar
        draft.sources = [Company.Source(name: "statement", title: source, remark: nil)]
        let facts = facts
        var times: [Figure.Time] = []
        for fact in facts where !times.contains(fact.time) { times.append(fact.time) }
        times.sort { $1.isEarlier(than: $0) }
        for time in times {
            for fact in facts where fact.time == time {
                draft.entries.append(
                    CompanyDraft.Entry(
                        metric: fact.metric, time: time, number: fact.number, unit: fact.unit, source: "statement",
                        words: fact.label))
            }
        }
        draft.checks = checks(facts, in: draft.calendar)
        return draft
    }

    /// The sums of metrics that hold, as a company's checks have them.
    private func checks(_ facts: [Fact], in calendar: FiscalCalendar) -> [String] {
        var checks: [String] = []
        for sum in sums where sum.verdict != .fails {
            guard case .metrics(let total, let parts) = sum.subject else { continue }
            let time = Self.index(sum.time, calendar)
            var text = "\(total)[\(time)] ≈"
            for (place, part) in parts.enumerated() {
                text += place == 0 ? " " : part.isTakenOff ? " - " : " + "
                text += "\(part.metric)[\(time)]"
            }
            if sum.verdict == .nearly { text += " within \(sum.bound) \(sum.unit)" }
            // The words it rests on: the total's own label, without what would be read in a text.
            let label = facts.first { $0.metric == total && $0.time == sum.time }?.label ?? total
            checks.append(text + " \"" + label.filter { !"\"\\{}".contains($0) } + "\"")
        }
        return checks
    }

    /// A time as it stands in an index of a company.
    static func index(_ time: Figure.Time, _ calendar: FiscalCalendar) -> String {
        guard case .period(let period) = time else { return time.name }
        let known = calendar.labelled(period)
        if calendar == .calendar { return known.name }
        if let span = known.fiscal, !calendar.isUnsure(of: span) { return span.name }
        return period.daysName
    }
}

extension SumCheck {
    /// What it may be off, as its rounding left it.
    fileprivate var bound: String { (difference.isNegative ? difference.negated : difference).text }
}
