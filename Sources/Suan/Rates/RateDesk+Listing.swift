import Calendars
import Money
import Numbers
import Presentation

extension RateDesk {
    /// `suan rates list USD CNY 2025-09`: the rates of each day, and their mean.
    package func list(from: String, to: String, over text: String) throws(Problem) -> [String] {
        let (from, to) = (try Self.currency(from), try Self.currency(to))
        let period = try Self.period(text)
        let book = try book()
        let unit = "\(to)/\(from)"
        do throws(RateProblem) {
            let entries = try book.list(from: from, to: to, over: period)
            guard !entries.isEmpty else {
                return Self.last(try book.rate(from: from, to: to, on: period.last), before: period)
            }
            var lines = entries.map { Self.line($0.day, $0.number, unit, $0.source) }
            if period.days > 1 { lines.append(Self.mean(book, from, to, period)) }
            return lines
        } catch {
            throw Problem(error.message)
        }
    }

    private static func mean(_ book: RateBook, _ from: CurrencyCode, _ to: CurrencyCode, _ period: Period) -> String {
        do throws(RateProblem) {
            let mean = try book.mean(from: from, to: to, over: period)
            return "mean over \(period.name), \(count(mean.days, "day")): \(text(mean.number)) \(to)/\(from)"
        } catch {
            return "no mean: \(error.message)"
        }
    }

    /// A weekend has the rate of the last day before it, where that is not too old.
    private static func last(_ rate: RateAnswer, before period: Period) -> [String] {
        let what = period.days == 1 ? period.first.description : period.name
        return [
            "there is no rate of \(what); the last before it:",
            "  " + line(rate.first, rate.number, "\(rate.to)/\(rate.from)", rate.source),
        ]
    }

    /// `suan rates find 7.0393 CNY/USD`: the days on which the rate was that to its last digit, else the nearest.
    package func find(_ rate: String, _ pair: String, over text: String?) throws(Problem) -> [String] {
        let (number, places) = try Self.number(rate)
        let codes = pair.split(separator: "/", omittingEmptySubsequences: false)
        guard codes.count == 2 else {
            throw Problem("`\(pair)` is no unit of a rate; write it as CNY/USD, for yuan to one dollar")
        }
        let (quote, base) = (try Self.currency(String(codes[0])), try Self.currency(String(codes[1])))
        var period: Period?
        if let text { period = try Self.period(text) }
        let found: RateBook.Found
        let book = try book()
        do throws(RateProblem) {
            found = try book.find(number, places: places, of: CurrencyPair(base: base, quote: quote), over: period)
        } catch {
            throw Problem(error.message)
        }
        let within = period.map { " in \($0.name)" } ?? ""
        guard !found.entries.isEmpty else { throw Problem("there is no rate of \(quote)/\(base)\(within)") }
        let head =
            found.isMatch
            ? "\(rate) \(quote)/\(base)\(within): \(Self.count(found.entries.count, "day"))"
            : "no day\(within) had \(rate) \(quote)/\(base); the nearest:"
        return [head] + found.entries.map { "  " + Self.line($0.day, $0.number, "\(quote)/\(base)", $0.source) }
    }
}
