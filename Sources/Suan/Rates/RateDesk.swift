import Calendars
import Money
import Numbers
import Presentation

/// What is done with rates from outside a session: imported, looked at, taken away. All that it says is text.
package struct RateDesk {
    /// Why something was not done: one sentence, without a final period.
    package struct Problem: Error {
        package let message: String

        package init(_ message: String) { self.message = message }
    }

    let store: RateStore?

    /// `folder` is `Configuration.dataFolder`.
    package init(folder: String?) {
        store = folder.map { RateStore(folder: $0) }
    }

    func needStore() throws(Problem) -> RateStore {
        guard let store else {
            throw Problem("there is no place for imported rates: neither XDG_DATA_HOME nor HOME is set")
        }
        return store
    }

    /// The tables there are. Imported ones that cannot be read are a problem, and not passed over.
    func book() throws(Problem) -> RateBook {
        RateBook(imported: try importedTables())
    }

    func importedTables() throws(Problem) -> [RateTable] {
        do throws(RateStoreProblem) { return try store?.tables() ?? [] } catch { throw Problem(error.message) }
    }

    /// Takes an imported table away.
    package func remove(_ name: String) throws(Problem) -> [String] {
        let store = try needStore()
        do throws(RateStoreProblem) {
            let count = try store.remove(name)
            return ["removed \(name): \(Self.count(count, "rate"))"]
        } catch {
            if case .unknownTable("ECB", _) = error {
                throw Problem("\(error.message); the ECB's rates that ship with suan cannot be removed")
            }
            throw Problem(error.message)
        }
    }

    /// What all tables hold, those that go before others first. The shipped one is told of even where `problem` says
    /// that the imported ones cannot be read.
    package func information() -> (lines: [String], problem: Problem?) {
        var lines: [String] = []
        var found: Problem?
        var imported: [RateTable] = []
        do throws(Problem) { imported = try importedTables() } catch { found = error }
        for table in imported { lines += Self.lines(table.information, "imported") }
        if let shipped = RateTable.shipped { lines += Self.lines(shipped.information, "shipped with suan") }
        if let store {
            lines.append(
                imported.isEmpty
                    ? "no imported rates; they would be kept in \(store.path)"
                    : "imported rates are kept in \(store.path)")
        }
        return (lines, found)
    }

    private static func lines(_ table: RateTable.Information, _ origin: String) -> [String] {
        let period = table.period.map { ", \($0.first)..\($0.last)" } ?? ""
        var lines = [
            "\(table.name) (\(origin)): \(count(table.rates, "rate")) of \(table.currencies.count) currencies on "
                + count(table.days, "day") + period
        ]
        if let attribution = table.attribution { lines.append("  \(attribution)") }
        // Pairs that are there from the first day to the last need no line each.
        let whole = table.pairs.filter { $0.period == table.period && $0.gaps.isEmpty }
        let isReference = table.attribution != nil
        if !whole.isEmpty {
            let names = whole.map { isReference ? $0.pair.quote.text : $0.pair.description }
            lines.append("  all days: " + names.joined(separator: " "))
        }
        for pair in table.pairs where pair.period != table.period || !pair.gaps.isEmpty {
            let name = isReference ? pair.pair.quote.text : pair.pair.description
            let period = pair.period.map { " \($0.first)..\($0.last)" } ?? ""
            let gaps = pair.gaps.prefix(5).map { "\($0.first)..\($0.last)" }.joined(separator: ", ")
            lines.append(
                "  \(name)\(period), \(count(pair.count, "rate"))"
                    + (gaps.isEmpty ? "" : "; none in \(gaps)\(pair.gaps.count > 5 ? ", …" : "")"))
        }
        return lines
    }

    static func count(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
