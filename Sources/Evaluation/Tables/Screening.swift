import Calendars
import Companies
import Quantities
import Reporting
import Resolution

/// Makes the table of `screen all in USD where … by …`: the rows of a comparison of which a condition holds, one company
/// after the other, so that each is needed for its own row only. What could not be told of is counted by its reason.
package struct Screening {
    private let evaluator: Evaluator
    private let compare: CompareNode
    private let resolved: Resolved
    private var state: State { evaluator.state }
    private var site: Site { evaluator.site }

    package init(_ evaluator: Evaluator, _ compare: CompareNode, _ resolved: Resolved) {
        (self.evaluator, self.compare, self.resolved) = (evaluator, compare, resolved)
    }

    /// The value of what hangs on nothing but constants.
    package static func constant(_ node: Node, _ evaluator: Evaluator) throws(Failure) -> Value {
        try evaluator.value(node)
    }

    /// The companies that it goes through.
    package func companies() throws(Failure) -> [Int] {
        try evaluator.within(resolved.frame) { () throws(Failure) in
            guard case .companies(let node, _) = compare.rows else { return [] }
            return try Comparing(evaluator, compare, resolved.span).companies(node)
        }
    }

    /// A row that fits, with what is said of it.
    private struct Fit {
        let row: Comparing.Row
        let notes: [Diagnostic]
        let rests: [QualifiedName]
        let calendar: FiscalCalendar
    }

    /// What the walk found.
    private struct Found {
        var fits: [Fit] = []
        var count = 0
        /// Companies that the condition does not hold of.
        var others = 0
        var unknown = ScreenTally()
        /// Files of companies that cannot be read.
        var broken: [BrokenFile] = []
        var warnings = ScreenWarnings()
    }

    /// Opens a company for the time of a body, and gives why it could not be opened.
    package typealias Visit = (_ company: Int, _ body: () throws(Failure) -> Void) throws(Failure) -> BrokenFile?

    package func table(visit: Visit) throws(Failure) -> Value {
        try evaluator.within(resolved.frame) { () throws(Failure) in
            guard case .companies(let node, let slot) = compare.rows else {
                throw site.failure(TableFinding.noRows, at: compare.rowsSpan)
            }
            let comparing = Comparing(evaluator, compare, resolved.span)
            let (terms, target) = (try comparing.terms(), try comparing.target())
            let top = try self.top()
            let companies = try comparing.companies(node)
            guard !companies.isEmpty else { throw site.failure(TableFinding.noRows, at: compare.rowsSpan) }
            let nameless = evaluator.report.warnings.flatMap { ($0.finding as? CompanyListFinding)?.broken ?? [] }
            var found = try evaluator.lens.compare(terms) { () throws(Failure) in
                try evaluator.report.collecting { () throws(Failure) in
                    try walk(companies, slot, ComparedRow(evaluator, compare, target, terms), at: node.span, visit)
                }
            }
            // They were told of with the list of companies.
            for file in nameless { found.unknown.add(file) }
            return try evaluator.lens.compare(terms) { () throws(Failure) in try table(found, comparing, top) }
        }
    }

    /// How many rows are shown at the most; nil for all.
    private func top() throws(Failure) -> Int? {
        guard let node = compare.top else { return nil }
        let value = try evaluator.value(node)
        guard case .quantity(let quantity) = value, quantity.unit == .none, let count = quantity.number.asWhole,
            count > 0
        else { throw site.failure(ScreenFinding.top, at: node.span) }
        return count
    }

    // MARK: Walking

    private func walk(
        _ companies: [Int], _ slot: Slot, _ maker: ComparedRow, at place: Span, _ visit: Visit
    ) throws(Failure) -> Found {
        var found = Found()
        state.progress?.begin(.screening, of: companies.count)
        defer { state.progress?.end() }
        for company in companies {
            try evaluator.limits.poll(place)
            found.count += 1
            let broken = try visit(company) { () throws(Failure) in
                try look(at: company, slot, maker, at: place, &found)
            }
            // A figure that is made later may stand where one of this company stood.
            evaluator.lens.memo.forget()
            if let broken {
                found.unknown.add(
                    .notRead(broken.cause), state.name(state.companies.companies[company].name), company,
                    file: broken.place)
                found.broken.append(broken)
            }
            state.progress?.show(found.count)
        }
        return found
    }

    private func look(
        at company: Int, _ slot: Slot, _ maker: ComparedRow, at place: Span, _ found: inout Found
    ) throws(Failure) {
        let report = evaluator.report
        let (before, count, rests) = (report.remembered, report.count.notes, report.rests.count)
        // What is said of a row is kept with it, and said once it is known which rows are shown.
        defer { report.goBack(to: before) }
        try evaluator.put(.company(company), in: slot, place)
        let row = try maker.row(.company(company), company: company)
        let warned = report.count.warnings
        let holds = try maker.holds(row, company: company, isOneOfMany: true)
        let name = state.name(state.companies.companies[company].name)
        if let condition = compare.condition {
            found.warnings.add(report.warnings.dropFirst(warned), site.text(condition.span).title, name)
        }
        switch holds {
        case .success(true):
            try evaluator.limits.count(items: row.cells.count + 1, place)
            found.fits.append(
                Fit(
                    row: row, notes: Array(report.notes.dropFirst(count)),
                    rests: Array(report.rests.dropFirst(rests)),
                    calendar: state.companies.companies[company].calendar))
        case .success(false): found.others += 1
        case .failure(let failure):
            found.unknown.add(ScreenReason(failure, of: name), name, company)
        }
    }

    // MARK: The table

    private func table(_ found: Found, _ comparing: Comparing, _ top: Int?) throws(Failure) -> Value {
        var places = Array(found.fits.indices)
        if let order = compare.order, !places.isEmpty {
            // The heads tell the rows from each other.
            let sorted = try comparing.sorted(found.fits.map(\.row), order)
            var placeOf: [Int: Int] = [:]
            for (place, fit) in found.fits.enumerated() {
                if case .company(let company) = fit.row.head { placeOf[company] = place }
            }
            places = sorted.compactMap { row in
                if case .company(let company) = row.head { placeOf[company] } else { nil }
            }
        }
        if let top { places = Array(places.prefix(top)) }
        let shown = places.map { found.fits[$0] }
        let rows = shown.map(\.row)
        var unknown = found.unknown
        try tell(found, shown, &unknown)
        var titles = [TableValue.Column("company")]
        for (index, column) in compare.columns.enumerated() {
            let cautions = try comparing.cautions(rows.map { $0.cells[index].value }, column)
            titles.append(.init(column.title, cautions: cautions))
        }
        var cells = rows.flatMap { [$0.head] + $0.cells.map(\.value) }
        var statistics: [TableValue.Statistic] = []
        for statistic in compare.statistics where !rows.isEmpty {
            let (row, counts) = try comparing.row(of: statistic, rows)
            cells += row
            statistics.append(.init(name: statistic.name, counts: counts))
        }
        return try evaluator.limits.table(
            TableValue(
                titles, cells: cells, comparison: .init(statistics: statistics), leftOut: unknown.table), resolved.span)
    }

    /// How many fit, why others are not known, and what is to be known of those that are shown.
    private func tell(_ found: Found, _ shown: [Fit], _ unknown: inout ScreenTally) throws(Failure) {
        let report = evaluator.report
        let place = compare.condition?.span ?? compare.rowsSpan
        report.note(
            ScreenFinding.fit(
                found.fits.count, of: found.count, shown: shown.count,
                condition: compare.condition.map { site.text($0.span).title }),
            at: place)
        if !unknown.isEmpty {
            report.note(ScreenFinding.unknown(unknown.reasons), at: place, facts: unknown.facts)
        }
        if !found.broken.isEmpty {
            try report.caution(CompanyListFinding.broken(found.broken), at: [(compare.rowsSpan, "")])
        }
        for (index, column) in compare.columns.enumerated() {
            var missing = ScreenTally()
            for fit in shown {
                guard case .company(let company) = fit.row.head, let failure = fit.row.cells[index].failure else {
                    continue
                }
                let name = state.name(state.companies.companies[company].name)
                missing.add(ScreenReason(failure, of: name), name, company, column: column.title)
            }
            guard !missing.isEmpty else { continue }
            report.note(
                ScreenFinding.noCells(column.title, missing.reasons), at: column.node.span, facts: missing.facts)
            unknown.join(missing)
        }
        try tellWarnings(found.warnings, of: shown, at: place)
        tellNotes(of: shown, at: place)
        tellCalendars(of: shown, at: place)
    }

    /// Warnings of single rows: one of a kind.
    private func tellWarnings(_ ofConditions: ScreenWarnings, of shown: [Fit], at place: Span) throws(Failure) {
        var all = ofConditions
        for fit in shown {
            guard case .company(let company) = fit.row.head else { continue }
            let name = state.name(state.companies.companies[company].name)
            for (column, cell) in zip(compare.columns, fit.row.cells) { all.add(cell.warnings, column.title, name) }
            if let order = compare.order, let key = fit.row.key { all.add(key.warnings, order.key.title, name) }
        }
        for (finding, facts) in all.findings {
            try evaluator.report.caution(finding, at: [(place, "")], facts: facts)
        }
    }

    /// Notes of single rows, which are many for a long table: then how many there are of a kind.
    private func tellNotes(of shown: [Fit], at place: Span) {
        let report = evaluator.report
        for fit in shown { report.rest(on: fit.rests) }
        var notes: [Diagnostic] = []
        var seen: Set<Cause> = []
        for fit in shown {
            for note in fit.notes where seen.insert(Cause(note.finding)).inserted { notes.append(note) }
        }
        let most = ScreenFinding.mostNotes
        var kept: [Diagnostic] = []
        var counts: [(code: DiagnosticCode, count: Int)] = []
        for code in notes.map(\.code).withoutRepeats {
            let ofCode = notes.filter { $0.code == code }
            if ofCode.count <= most { kept += ofCode } else { counts.append((code, ofCode.count)) }
        }
        report.resume(warnings: report.warnings, notes: report.notes + kept, printed: report.printed)
        for (code, count) in counts { report.note(ScreenFinding.notes(code, count), at: place) }
    }

    /// Fiscal years that end at different times are told where rows are set side by side.
    private func tellCalendars(of shown: [Fit], at place: Span) {
        var years: [(end: String, names: [String])] = []
        for fit in shown {
            guard case .company(let company) = fit.row.head else { continue }
            let (end, name) = (fit.calendar.description, state.name(state.companies.companies[company].name))
            if let known = years.firstIndex(where: { $0.end == end }) {
                years[known].names.append(name)
            } else {
                years.append((end, [name]))
            }
        }
        guard years.count > 1 else { return }
        years.sort { $0.names.count > $1.names.count }
        evaluator.report.note(
            ScreenFinding.fiscalYears(years.map { ScreenReason.Count(what: $0.end, names: $0.names) }), at: place,
            facts: years.map { (name: $0.end, value: $0.names.joined(separator: ", ")) })
    }
}

extension [DiagnosticCode] {
    fileprivate var withoutRepeats: [DiagnosticCode] {
        var known: Set<DiagnosticCode> = []
        return filter { known.insert($0).inserted }
    }
}

extension TableValue {
    /// What the rows of a screen that nothing is known of are had by.
    static let leftOutName = "left_out"
}
