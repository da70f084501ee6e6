import Calendars
import Companies
import Evaluation
import Files
import Quantities
import Reporting
import Resolution
import Statements
import Syntax

/// A screen as SQL over exported facts, in the words of one engine. What cannot be said there is named: every expression
/// that it is so with.
package struct ScreenSQL {
    /// Whose SQL it is.
    package enum Engine: String, Sendable, CaseIterable { case duckdb, spark }

    private let session: Session
    private let engine: Engine
    private var state: State { session.state }

    package init(_ session: Session, _ engine: Engine) { (self.session, self.engine) = (session, engine) }

    /// The query; failing that, what is wrong.
    package func text(of line: String) -> (text: String?, problems: [Diagnostic], source: Source) {
        session.prepare()
        state.begin()
        defer { state.rollBack() }
        let source = Source(name: "-", text: line)
        var parser = Parser(source, symbols: state.symbols)
        do throws(Failure) {
            guard case .statement(let statement, _)? = try parsed(&parser),
                case .expression(let tree) = statement.form, tree.isScreen, parser.next() == nil
            else {
                throw Failure(
                    Diagnostic(
                        .error, SQLFinding.notAScreen, labels: [Label(source, Span(0, source.bytes.count))]))
            }
            let (screen, companies) = try session.executor.screen(tree, statement.span, source)
            return try query(screen, companies, tree, source)
        } catch {
            return (nil, [error.diagnostic] + error.more, source)
        }
    }

    private func parsed(_ parser: inout Parser) throws(Failure) -> Parsed? {
        let parsed = parser.next()
        if case .failure(let diagnostic, _)? = parsed { throw Failure(diagnostic) }
        return parsed
    }

    // MARK: The query

    private func query(
        _ screen: CompareNode, _ companies: [Int], _ tree: Tree, _ source: Source
    ) throws(Failure) -> (text: String?, problems: [Diagnostic], source: Source) {
        guard case .companies(_, let slot) = screen.rows else { return (nil, [], source) }
        var problems: [Diagnostic] = []
        func note(_ finding: SQLFinding, _ span: Span) {
            problems.append(Diagnostic(.error, finding, labels: [Label(source, span)]))
        }
        if let rate = screen.target?.rate { note(.writtenRate, rate.node.span) }
        for statistic in screen.statistics { note(.unsaid("with \(statistic.name)", .statistic), statistic.node.span) }
        var day: Day?
        if let node = screen.day {
            if case .date(let value)? = node.constantValue {
                day = value
            } else {
                note(.unsaid(source.text(node.span), .day), node.span)
            }
        }
        // What the session may not know yet is not in the SQL either.
        if let known = state.settings.asOf { day = day.map { min($0, known) } ?? known }
        var top: Int?
        if let node = screen.top {
            if case .quantity(let quantity)? = node.constantValue {
                top = quantity.unit == .none ? quantity.number.asWhole : nil
                if top.map({ $0 < 1 }) ?? true {
                    problems.append(Diagnostic(.error, ScreenFinding.top, labels: [Label(source, node.span)]))
                }
            } else {
                note(.unsaid(source.text(node.span)), node.span)
            }
        }
        let target = screen.target.flatMap { state.units.moneyPower(of: $0.unit)?.code }
        var made = SQLExpressions(session.evaluator, source, target: target, row: slot)
        func cell(_ node: Node) -> SQLTerm? {
            do throws(Failure) { return try made.cell(try made.term(node), node) } catch {
                problems.append(error.diagnostic)
                return nil
            }
        }
        var columns: [(title: String, cell: SQLTerm)] = []
        for column in screen.columns {
            guard let cell = cell(column.node) else {
                if let slot = column.slot { made.name(slot, SQLTerm("NULL")) }
                continue
            }
            // Times are in seconds there, and in units of their own here; those that are asked for are had.
            if case .conversion = column.node.form {
            } else if hasTime(cell.rest) {
                note(.ofTime(source.text(column.node.span)), column.node.span)
            }
            columns.append((column.title, cell))
            if let slot = column.slot { made.name(slot, cell) }
        }
        var condition: SQLTerm?
        if let node = screen.condition {
            do throws(Failure) { condition = try made.cell(try made.truth(node), node) } catch {
                problems.append(error.diagnostic)
            }
        }
        let order = screen.order.flatMap { cell($0.key.node) }
        if day != nil, made.picks.contains(where: { $0.form != .latest }) {
            note(.unsaid("as of", .known), screen.day?.span ?? tree.span)
        }
        guard problems.isEmpty else { return (nil, problems, source) }

        let facts = made.picks.map { table(of: $0, day) }
        let cells =
            columns.map { "    \(made.text($0.cell)) AS \(quoted($0.title))" + currency($0.title, $0.cell, target) }
            + [order.map { "    \(made.text($0)) AS sort_key" }, condition.map { "    \(made.text($0)) AS fits" }]
            .compactMap { $0 }
        let joins = made.picks.map { join($0, target) }
        let names = companies.map { state.name(state.companies.companies[$0].name) }
        let isAll = companies == state.companies.all
        var text = header(source, companies.count, isAll)
        text +=
            "WITH\n"
            + (facts + [
                "cells AS (\n  SELECT c.number, c.company,\n" + cells.joined(separator: ",\n")
                    + "\n  FROM companies c\n"
                    + joins.joined()
                    + (isAll ? "" : "  WHERE c.company IN (\(names.map(literal).joined(separator: ", ")))\n") + ")"
            ])
            .joined(separator: ",\n")
        let shown =
            ["company"]
            + columns.flatMap { column in
                [quoted(column.title)]
                    + (column.cell.power == 1 && target == nil ? [quoted(column.title + " currency")] : [])
            }
        text += "\nSELECT \(shown.joined(separator: ", "))\nFROM cells\n"
        if condition != nil { text += "WHERE fits\n" }
        let direction = screen.order?.isDescending == true ? "DESC" : "ASC"
        text += "ORDER BY " + (order == nil ? "" : "sort_key \(direction) NULLS LAST, ") + "number"
        if let top { text += "\nLIMIT \(top)" }
        return (text + ";", [], source)
    }

    /// Whether a time is a part of a unit.
    private func hasTime(_ unit: UnitID) -> Bool {
        let units = state.units
        guard unit != .none, let day = units.unit(named: "day") else { return false }
        return units.factors(of: unit).contains { factor in
            units.unit(named: factor.name).map { units.sameDimension($0, day) } ?? false
        }
    }

    private func header(_ source: Source, _ count: Int, _ isAll: Bool) -> String {
        let line = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n").joined(separator: " ")
        return "-- \(line)\n-- over the tables of `suan export facts`, for \(engine.rawValue)\n"
            + "-- numbers that differ by less than 1e-12 of the larger are equal, as doubles of equal amounts may\n"
    }

    /// The fact of each company that an expression takes.
    private func table(of pick: SQLPick, _ day: Day?) -> String {
        let name = SQLExpressions.name(of: pick, state)
        let metric = literal(state.name(state.companies.metrics[pick.metric].name))
        let order = "ORDER BY f.firm DESC, f.to_date DESC NULLS LAST, f.days DESC"
        switch pick.form {
        case .latest, .lastTwelveMonths:
            let form = pick.form == .latest ? "reported" : "ltm"
            var (kept, last) = ("f.in_force", "")
            if let day {
                kept = "COALESCE(f.filed, f.to_date, DATE '0001-01-01') <= DATE '\(day)'"
                last = ", f.filed DESC NULLS LAST, f.number DESC"
            }
            return """
                \(name) AS (
                  SELECT company, value * factor AS value, currency, time, per_year FROM (
                    SELECT f.*, ROW_NUMBER() OVER (PARTITION BY f.company \(order)\(last)) AS place
                    FROM facts f WHERE f.metric = \(metric) AND f.form = '\(form)' AND \(kept)) s WHERE place = 1)
                """
        case .growth:
            return """
                \(name) AS (
                  SELECT company, CASE WHEN earlier > 0 AND same THEN value / earlier - 1 END AS value FROM (
                    SELECT f.company, f.value * f.factor AS value, e.value * e.factor AS earlier,
                      f.currency IS NOT DISTINCT FROM e.currency AS same,
                      ROW_NUMBER() OVER (PARTITION BY f.company \(order)) AS place
                    FROM facts f JOIN facts e ON e.company = f.company AND e.metric = f.metric AND e.form = f.form
                      AND e.in_force AND e.time = f.before
                    WHERE f.metric = \(metric) AND f.form = 'reported' AND f.in_force) s WHERE place = 1)
                """
        }
    }

    private func join(_ pick: SQLPick, _ target: String?) -> String {
        let name = SQLExpressions.name(of: pick, state)
        var text = "  LEFT JOIN \(name) ON \(name).company = c.company\n"
        if let target, pick.form != .growth, state.companies.metrics[pick.metric].dimension?.money == 1 {
            text +=
                "  LEFT JOIN rates \(name)_rates ON \(name)_rates.currency = \(name).currency"
                + " AND \(name)_rates.target = '\(target)'\n    AND COALESCE(\(name)_rates.time, '') = COALESCE(\(name).time, '')\n"
        }
        return text
    }

    /// Where amounts stand in the currencies of their companies, these stand beside them.
    private func currency(_ title: String, _ cell: SQLTerm, _ target: String?) -> String {
        guard cell.power == 1, target == nil, let figure = cell.figures.sorted().first else { return "" }
        return ",\n    \(figure).currency AS \(quoted(title + " currency"))"
    }

    private func quoted(_ name: String) -> String {
        let mark = engine == .spark ? "`" : "\""
        return mark
            + name.split(separator: Character(mark), omittingEmptySubsequences: false).joined(separator: mark + mark)
            + mark
    }

    private func literal(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
