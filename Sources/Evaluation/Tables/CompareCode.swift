import Quantities
import Reporting
import Syntax

/// `compare [a, b] in USD by revenue, cash with median`: a row for each company, or for each scenario.
final class CompareCode: Code {
    enum Rows {
        /// Companies, and the local that holds the one whose row is made.
        case companies(Code, slot: Int)
        case scenarios([(name: Symbol, span: Span)])
    }

    struct Column {
        let title: String
        let code: Code
    }

    let rows: Rows
    /// What every amount of money is converted to, and where that was written.
    let unit: (unit: UnitID, span: Span)?
    let columns: [Column]
    let statistics: [(name: String, code: Code)]
    /// Where a conversion would be written in, for the fix of a warning.
    let rowsSpan: Span

    init(
        _ span: Span, _ rows: Rows, rowsSpan: Span, unit: (unit: UnitID, span: Span)?, columns: [Column],
        statistics: [(name: String, code: Code)]
    ) {
        self.rows = rows
        self.rowsSpan = rowsSpan
        self.unit = unit
        self.columns = columns
        self.statistics = statistics
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        var cells: [[Value]] = []
        var failures: [[Failure?]] = []
        let first: String
        switch rows {
        case .companies(let code, let slot):
            first = "company"
            for company in try companies(code, machine) {
                machine.locals[machine.base + slot] = .company(company)
                let (row, failed) = try self.row(machine, company: company)
                cells.append([.company(company)] + row)
                failures.append(failed)
            }
        case .scenarios(let names):
            first = "scenario"
            for (name, span) in names {
                let variation = Variation(machine.variation)
                for (target, value) in try machine.changes(ofScenario: name, span, 0) {
                    variation.put(value, for: target)
                }
                let (row, failed) = try machine.vary(variation) { () throws(Failure) in
                    try self.row(machine, company: nil)
                }
                cells.append([.text(machine.world.symbols.text(name))] + row)
                failures.append(failed)
            }
        }
        guard !cells.isEmpty else { throw machine.failure(.emptyList, "there is nothing to compare", at: rowsSpan) }
        try machine.count(items: cells.count * (columns.count + 1), span)
        try tell(failures, machine)
        var titles = [TableValue.Column(first)]
        for (index, column) in columns.enumerated() {
            let concern = try concern(cells.map { $0[index + 1] }, column, machine)
            titles.append(.init(column.title, caution: concern))
        }
        let own = cells
        for statistic in statistics { cells.append(try row(of: statistic, own, machine)) }
        return try machine.table(TableValue(titles, cells: cells.flatMap { $0 }), span)
    }

    private func companies(_ code: Code, _ machine: Machine) throws(Failure) -> [Int] {
        let value = try code.value(machine)
        let items: [Value]
        if case .list(let list) = value { items = list.items } else { items = [value] }
        var companies: [Int] = []
        for (index, item) in items.enumerated() {
            guard case .company(let company) = item else {
                throw machine.named(machine.wrongKind(item, wanted: "a company", at: code.span), item: index)
            }
            companies.append(company)
        }
        return companies
    }

    // MARK: Cells

    private func row(_ machine: Machine, company: Int?) throws(Failure) -> ([Value], [Failure?]) {
        var cells: [Value] = []
        var failures: [Failure?] = []
        for column in columns {
            let cell = Cell(column.code, company, unit, machine.source)
            switch try machine.attempt(cell) {
            case .success(.missing(let missing)) where missing.name != nil:
                cells.append(.missing(missing))
                failures.append(machine.missingFailure(missing, at: column.code.span))
            case .success(let value):
                cells.append(value)
                failures.append(nil)
            case .failure(let failure):
                cells.append(.missing(Missing(name: nil, available: [])))
                failures.append(failure)
            }
        }
        return (cells, failures)
    }

    /// One column for one row: the expression, or the function it gives applied to the company, converted where all are.
    private final class Cell: Code {
        let code: Code
        let company: Int?
        let unit: (unit: UnitID, span: Span)?

        init(_ code: Code, _ company: Int?, _ unit: (unit: UnitID, span: Span)?, _ source: Source) {
            (self.code, self.company, self.unit) = (code, company, unit)
            super.init(code.span)
        }

        override func run(_ machine: Machine) throws(Failure) -> Value {
            var value = try code.value(machine)
            if case .function(let function) = value, let company {
                value = try machine.apply(function, [.company(company)], span)
            }
            guard let unit, case .quantity(let quantity) = value else { return value }
            return try machine.inCurrency(quantity, unit.unit, Constant(span, value), unit.span)
        }
    }

    /// Why cells are missing. Where a column has no value in any row, its error is that of the statement, unless it is
    /// only that nothing was reported.
    private func tell(_ failures: [[Failure?]], _ machine: Machine) throws(Failure) {
        for column in columns.indices {
            let failed = failures.compactMap { $0[column] }
            if failed.count == failures.count, let other = failed.first(where: { $0.diagnostic.code != .missingFigure })
            {
                throw other
            }
            for failure in failed {
                machine.note(
                    .undefinedCells, "\(columns[column].title): \(failure.diagnostic.message)",
                    at: columns[column].code.span)
            }
        }
    }

    // MARK: What does not compare

    /// Whether the cells of a column differ in currency or in the length of their periods; the words for its title.
    private func concern(_ cells: [Value], _ column: Column, _ machine: Machine) throws(Failure) -> String? {
        var quantities: [Quantity] = []
        for case .quantity(let quantity) in cells { quantities.append(quantity) }
        guard let first = quantities.first else { return nil }
        let (units, bases) = (machine.world.units, machine.world.bases)
        var words: [String] = []
        if let other = quantities.first(where: { units.currency(of: $0.unit) != units.currency(of: first.unit) }),
            let one = units.currency(of: first.unit), let second = units.currency(of: other.unit)
        {
            words.append("currencies differ")
            let place = Span(Int(rowsSpan.end), Int(rowsSpan.end))
            try say(
                .mixedCurrencies, "\(column.title) is in \(one) and \(second)", column, machine,
                fix: unit == nil ? machine.replacing(place, with: " in \(one)", in: span) : nil)
        }
        if let other = quantities.first(where: { bases.comparison(first.basis, $0.basis) == .unequalPeriods }) {
            words.append("periods differ")
            let (a, b) = (machine.basisName(first.basis), machine.basisName(other.basis))
            try say(
                .unequalPeriods, "\(column.title) is over unequal lengths of time: \(a) and \(b)", column, machine,
                fix: machine.replacing(
                    column.code.span, with: "annualize(\(machine.source.text(column.code.span)))", in: span))
        } else if quantities.contains(where: { bases.comparison(first.basis, $0.basis) != nil }) {
            words.append("times differ")
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private func say(
        _ code: DiagnosticCode, _ words: String, _ column: Column, _ machine: Machine, fix: String?
    ) throws(Failure) {
        guard machine.basisSilence == 0 || code == .mixedCurrencies else { return }
        if machine.world.settings.isStrict { throw machine.failure(code, words, at: column.code.span, fix: fix) }
        try machine.warn(code, words, at: [(column.code.span, "")], fix: fix)
    }

    // MARK: Statistics

    /// `median` of every column that is of one kind of amounts; what is missing is left out, and told of.
    private func row(
        of statistic: (name: String, code: Code), _ cells: [[Value]], _ machine: Machine
    ) throws(Failure) -> [Value] {
        let value = try statistic.code.value(machine)
        guard case .function(let function) = value else {
            throw machine.wrongKind(value, wanted: "a function such as median", at: statistic.code.span)
        }
        var row: [Value] = [.text(statistic.name)]
        for column in 1...columns.count {
            var items: [Value] = []
            for cells in cells {
                guard case .quantity(let quantity) = cells[column] else { continue }
                items.append(.quantity(Quantity(quantity.number, unit: quantity.unit)))
            }
            let list = List(items)
            let call = Applied(statistic.code.span, function, .list(list))
            switch try machine.attempt(call) {
            case .success(let value) where !items.isEmpty: row.append(value)
            case .failure(let failure) where !items.isEmpty:
                machine.note(
                    .undefinedCells, "\(statistic.name) of \(columns[column - 1].title): \(failure.diagnostic.message)",
                    at: statistic.code.span)
                row.append(.missing(Missing(name: nil, available: [])))
            default: row.append(.missing(Missing(name: nil, available: [])))
            }
        }
        return row
    }

    private final class Applied: Code {
        let function: Function
        let argument: Value

        init(_ span: Span, _ function: Function, _ argument: Value) {
            (self.function, self.argument) = (function, argument)
            super.init(span)
        }

        override func run(_ machine: Machine) throws(Failure) -> Value {
            try machine.apply(function, [argument], span)
        }
    }
}

extension Machine {
    /// An amount with its currency changed to that of a unit: `USD/month` in `CNY` is `CNY/month`. What has no currency
    /// stays as it is.
    func inCurrency(_ x: Quantity, _ unit: UnitID, _ code: Code, _ target: Span) throws(Failure) -> Value {
        let units = world.units
        guard let old = units.currency(of: x.unit), let new = units.currency(of: unit) else { return .quantity(x) }
        var wanted = unit
        if !units.sameDimension(units.canonical(unit), x.unit), old != new || units.factors(of: x.unit).count > 1 {
            guard let one = units.unit(named: old), let other = units.unit(named: new),
                let exponent = units.factors(of: x.unit).first(where: { $0.name == old })?.exponent,
                let change = (try? units.quotient(other, one).unit).flatMap({ units.power($0, exponent) }),
                let changed = try? units.product(units.canonical(x.unit), change).unit
            else { return .quantity(x) }
            if units.factors(of: x.unit).count > 1 { wanted = changed }
        }
        let conversion = Conversion(
            code.span, code, unit: units.canonical(wanted), shown: { _ in wanted }, target: target, rate: nil)
        return try conversion.value(self)
    }
}
