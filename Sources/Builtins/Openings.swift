import Calendars
import Numbers
import Quantities
import Resolution

/// How functions open whose formula depends on what they were given.
enum Openings {
    @Sendable static func annualize(_ call: OpenedCall) -> [Opened] {
        guard let basis = call.basis, case .period(let period) = basis.time, !basis.isAnnualized, !period.isYear
        else { return [] }
        guard let months = period.spannedMonths else {
            return call.one("flow * 365 / \(period.days)", .yearOfDays(period.days))
        }
        return call.one("flow * 12 / \(months)", .yearOfMonths(months))
    }

    @Sendable static func per(_ call: OpenedCall) -> [Opened] {
        guard let basis = call.basis, case .period(let period) = basis.time else { return [] }
        let months = basis.isAnnualized ? 12 : period.spannedMonths
        return call.one(months.map { "flow / (\($0) month)" } ?? "flow / (\(period.days) day)")
    }

    @Sendable static func over(_ call: OpenedCall) -> [Opened] {
        guard case .period(let period)? = call.value("period") else { return [] }
        return call.one(period.spannedMonths.map { "rate * \($0) month" } ?? "rate * \(period.days) day")
    }

    /// Of two amounts a quotient; of a metric the two figures that were compared.
    @Sendable static func growth(_ call: OpenedCall) -> [Opened] {
        guard call.arguments.count == 1 else { return call.one("new / old - 1") }
        let figures = call.figures()
        guard figures.count >= 2 else { return [] }
        let pair = figures.suffix(2).map { ($0.value ?? .truth(false), $0.figure.end ?? .latest) }
        let (new, old) = pair[0].1 > pair[1].1 ? (pair[0], pair[1]) : (pair[1], pair[0])
        return [
            Opened(
                names: [("new", OpenedCall.plain(new.0)), ("old", OpenedCall.plain(old.0))], text: "new / old - 1",
                expected: call.result, remark: .yearBefore)
        ]
    }

    /// The flows that twelve months were put together from.
    @Sendable static func ltm(_ call: OpenedCall) -> [Opened] {
        let forms = [2: "whole - part", 3: "year + now - before", 4: "first + second + third + fourth"]
        let figures = call.figures()
        guard let text = forms[figures.count] else { return [] }
        let words = text.split(separator: " ").filter { $0.utf8.count > 1 }
        var names: [(name: String, value: Value)] = []
        for (word, entry) in zip(words, figures) {
            guard let value = entry.value else { return [] }
            names.append((String(word), OpenedCall.plain(value)))
        }
        return [
            Opened(names: names, text: text, expected: call.result, remark: .times(figures.map(\.figure.time.name)))
        ]
    }

    /// Of `sum` and `mean`: the items one by one.
    @Sendable static func sum(_ call: OpenedCall) -> [Opened] {
        let count: Int
        var (names, text): ([(name: String, value: Value)], String)
        if call.arguments.count == 1, let n = call.count("xs") {
            count = n
            (names, text) = (call.given, (1...n).map { "xs[\($0)]" }.joined(separator: " + "))
        } else if call.arguments.count > 1, let each = call.each {
            count = call.arguments.count
            (names, text) = (each, each.map(\.name).joined(separator: " + "))
        } else {
            return []
        }
        if call.builtin.name == "mean" { text = "(\(text)) / \(count)" }
        return [Opened(names: names, text: text, expected: call.result)]
    }

    // MARK: Flows

    @Sendable static func npv(_ call: OpenedCall) -> [Opened] {
        guard let count = call.count("flows") else { return [] }
        if case .list? = call.value("rate") { return npvOfPath(call, count) }
        guard case .quantity(let start)? = call.value("first"), let first = start.number.asInt else {
            return call.one(series("flows", count, "rate") { $0 == 0 ? "first" : "(\($0) + first)" })
        }
        return call.one(series("flows", count, "rate") { "\($0 + first)" })
    }

    @Sendable static func xnpv(_ call: OpenedCall) -> [Opened] {
        guard let (count, days) = dated(call) else { return [] }
        return call.one(series("flows", count, "rate") { "(\(days[$0]) / 365)" })
    }

    @Sendable static func irr(_ call: OpenedCall) -> [Opened] {
        guard let count = call.count("flows") else { return [] }
        return atTheRate(call, "irr", series("flows", count, "irr") { "\($0)" })
    }

    @Sendable static func xirr(_ call: OpenedCall) -> [Opened] {
        guard let (count, days) = dated(call) else { return [] }
        return atTheRate(call, "xirr", series("flows", count, "xirr") { "(\(days[$0]) / 365)" })
    }

    @Sendable static func fvschedule(_ call: OpenedCall) -> [Opened] {
        guard let count = call.count("rates") else { return [] }
        return call.one("amount" + (1...count).map { " * (1 + rates[\($0)])" }.joined())
    }

    @Sendable static func pduration(_ call: OpenedCall) -> [Opened] {
        // `to` is a word of the language.
        guard let first = call.value("from"), let last = call.value("to"), let rate = call.value("rate") else {
            return []
        }
        let names = [("first", first), ("last", last), ("rate", rate)]
        return [Opened(names: names, text: "ln(last / first) / ln(1 + rate)", expected: call.result)]
    }

    /// Of `enterprise_value` and `equity_value`: what was given, added or taken off.
    @Sendable static func bridge(_ call: OpenedCall) -> [Opened] {
        let isEquity = call.builtin.name == "equity_value"
        var text = ""
        for (name, _) in call.written {
            let isTaken = name == "cash" || name == "investments"
            let isFirst = name == "equity" || name == "enterprise"
            text += isFirst ? name : isTaken != isEquity ? " - \(name)" : " + \(name)"
        }
        return call.one(text)
    }

    private static func npvOfPath(_ call: OpenedCall, _ count: Int) -> [Opened] {
        guard case .quantity(let first)? = call.value("first") else { return [] }
        let skipped = first.number.isZero ? 1 : 0
        var (discount, terms): (String, [String]) = ("", [])
        for flow in 1...count {
            if flow > skipped {
                discount += " / (1 + rate[\(flow - skipped)])" + (flow == 1 ? "^first" : "")
            }
            terms.append("flows[\(flow)]\(discount)")
        }
        return call.one(terms.joined(separator: " + "))
    }

    // MARK: Parts

    /// A sum of flows, each discounted by the power that its place has.
    private static func series(_ flows: String, _ count: Int, _ rate: String, _ power: (Int) -> String) -> String {
        (0..<count).map { "\(flows)[\($0 + 1)] / (1 + \(rate))^\(power($0))" }.joined(separator: " + ")
    }

    private static func atTheRate(_ call: OpenedCall, _ name: String, _ text: String) -> [Opened] {
        [
            Opened(
                names: call.given + [(name, call.result)], text: text, rateTried: call.describe(call.result),
                remark: .worthNothing)
        ]
    }

    /// How many flows there are, and their days from the first.
    private static func dated(_ call: OpenedCall) -> (count: Int, days: [Int])? {
        guard let count = call.count("flows"), case .list(let dates)? = call.value("dates"),
            dates.items.count == count
        else { return nil }
        var start: Day?
        if case .date(let day)? = call.value("at") {
            start = day
        } else {
            for case .date(let day) in dates.items where start.map({ day < $0 }) ?? true { start = day }
        }
        guard let start else { return nil }
        return (count, dates.items.map { item in if case .date(let day) = item { day - start } else { 0 } })
    }
}
