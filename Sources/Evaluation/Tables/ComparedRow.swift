import Quantities
import Reporting
import Resolution

/// A cell of a comparison.
struct ComparedCell {
    /// As it is shown: converted, where all are.
    var value: Value
    /// As its expression gave it, for other cells of its row.
    var own: Value
    /// Why it has no value.
    var failure: Failure?
    /// What was warned of while it was found.
    var warnings: [Diagnostic] = []

    init(_ value: Value, own: Value? = nil) { (self.value, self.own) = (value, own ?? value) }

    /// One that nothing can be found for.
    init(_ failure: Failure) {
        value = .missing(Builtin.passedOver)
        (own, self.failure) = (value, failure)
    }
}

/// Makes the cells of one row after the other.
///
/// Where all is converted to one currency, a cell is first found in the currencies of its figures, and what it gives is
/// converted: so a multiple of amounts of one currency needs no rate, and is the same whatever it is shown in. Where
/// currencies meet in it, or its time does not say at which rate, each figure is converted where it is looked up.
struct ComparedRow {
    private let evaluator: Evaluator
    private let compare: CompareNode
    private let target: TableTerms.Target?
    private let terms: TableTerms

    init(_ evaluator: Evaluator, _ compare: CompareNode, _ target: TableTerms.Target?, _ terms: TableTerms) {
        (self.evaluator, self.compare, self.target, self.terms) = (evaluator, compare, target, terms)
    }

    /// The cells of a row, and what it is sorted by.
    func row(_ head: Value, company: Int?) throws(Failure) -> Comparing.Row {
        var row = Comparing.Row(head: head, cells: [])
        for column in compare.columns {
            let cell = try cell(column.node, company, among: row.cells)
            row.cells.append(cell)
            if let slot = column.slot { try evaluator.put(cell.own, in: slot, column.node.span) }
        }
        if let order = compare.order { row.key = try cell(order.key.node, company, among: row.cells) }
        return row
    }

    /// Whether the condition holds of a row; a failure where that is not known.
    ///
    /// - Parameter isOneOfMany: whether what goes wrong in one row is counted, and ends nothing.
    func holds(
        _ row: Comparing.Row, company: Int, isOneOfMany: Bool = false
    ) throws(Failure) -> Result<Bool, Failure> {
        guard let condition = compare.condition else { return .success(true) }
        let site = evaluator.site
        let cell = try cell(condition, company, among: row.cells)
        if let failure = cell.failure {
            switch failure.diagnostic.code {
            case .unknownName, .unknownMetric: throw failure
            case _ where isOneOfMany: return .failure(failure)
            // What goes wrong in the condition itself would leave out what should be there.
            case .currencyMismatch, .dimensionMismatch, .wrongKind, .wrongArguments:
                throw failure
            default: return .failure(failure)
            }
        }
        switch cell.value {
        case .truth(let truth): return .success(truth)
        case .event(let event) where event.answer != nil: return .success(event.answer == true)
        case .event: throw Conditions(evaluator).notTrue(cell.value, condition.span)
        case .missing(let missing): return .failure(site.missingFailure(missing, at: condition.span))
        default: throw site.wrongKind(cell.value, .truth, at: condition.span)
        }
    }

    // MARK: Cells

    private func cell(
        _ node: Node, _ company: Int?, among row: [ComparedCell]
    ) throws(Failure) -> ComparedCell {
        let count = evaluator.report.count.warnings
        var cell = try silentCell(node, company, among: row)
        if evaluator.report.count.warnings > count {
            cell.warnings = Array(evaluator.report.warnings.dropFirst(count))
        }
        return cell
    }

    private func silentCell(
        _ node: Node, _ company: Int?, among row: [ComparedCell]
    ) throws(Failure) -> ComparedCell {
        let report = evaluator.report
        let before = report.remembered
        let found = try found(node, company)
        guard let target, !asksForItsOwn(node) else { return try made(found, node, row) }
        switch found {
        case .success(.quantity(let quantity)):
            let count = currencies(in: quantity.unit)
            if count == 0 { return ComparedCell(.quantity(quantity)) }
            guard count == 1 else { break }
            let converted = try evaluator.attempt { () throws(Failure) in
                .quantity(try Converter.inCurrency(quantity, target, node.span, evaluator))
            }
            switch converted {
            case .success(let value): return ComparedCell(value, own: .quantity(quantity))
            // Amounts of several times: each has a rate of its own.
            case .failure(let failure) where failure.diagnostic.code == .basisMismatch: break
            case .failure(let failure): return ComparedCell(failure)
            }
        case .failure(let failure) where failure.diagnostic.code == .currencyMismatch: break
        default: return try made(found, node, row)
        }
        report.goBack(to: before)
        return try made(try foundConverted(node, company, target, row), node, row)
    }

    /// Whether a column is converted to a currency by itself, which is what was asked of it.
    private func asksForItsOwn(_ node: Node) -> Bool {
        guard case .conversion(_, let conversion) = node.form, let unit = conversion.unit else { return false }
        return currencies(in: unit) > 0
    }

    /// The expression, or the function it gives applied to the company.
    private func found(_ node: Node, _ company: Int?) throws(Failure) -> Result<Value, Failure> {
        try evaluator.attempt { () throws(Failure) in
            let value = try evaluator.value(node)
            guard case .function(let function) = value, let company else { return value }
            return try evaluator.apply(function, [.company(company)], node.span)
        }
    }

    /// The same of figures that are converted one by one.
    private func foundConverted(
        _ node: Node, _ company: Int?, _ target: TableTerms.Target, _ row: [ComparedCell]
    ) throws(Failure) -> Result<Value, Failure> {
        try put(row, node.span) { $0.value }
        var terms = terms
        terms.target = target
        let found = try evaluator.lens.compare(terms) { () throws(Failure) in try self.found(node, company) }
        try put(row, node.span) { $0.own }
        guard case .success(.quantity(let quantity)) = found, currencies(in: quantity.unit) == 1 else { return found }
        return try evaluator.attempt { () throws(Failure) in
            .quantity(try Converter.inCurrency(quantity, target, node.span, evaluator))
        }
    }

    /// Gives the names of cells so far other values.
    private func put(_ row: [ComparedCell], _ place: Span, _ value: (ComparedCell) -> Value) throws(Failure) {
        for (column, cell) in zip(compare.columns, row) {
            if let slot = column.slot { try evaluator.put(value(cell), in: slot, place) }
        }
    }

    private func made(
        _ found: Result<Value, Failure>, _ node: Node, _ row: [ComparedCell]
    ) throws(Failure) -> ComparedCell {
        switch found {
        case .success(.missing(let missing)) where missing.name != nil:
            var cell = ComparedCell(evaluator.site.missingFailure(missing, at: node.span))
            (cell.value, cell.own) = (.missing(missing), .missing(missing))
            return cell
        case .success(.missing):
            return ComparedCell(cause(node, row) ?? evaluator.site.missingFailure(Builtin.passedOver, at: node.span))
        case .success(let value): return ComparedCell(value)
        case .failure(let failure):
            // A name of a cell that has no value: what is wrong is told there.
            if case .missing(nil, _, _, _)? = failure.diagnostic.finding as? FigureFinding, let other = cause(node, row)
            {
                return ComparedCell(other)
            }
            return ComparedCell(failure)
        }
    }

    /// Why a cell that an expression names has no value.
    private func cause(_ node: Node, _ row: [ComparedCell]) -> Failure? {
        for (column, cell) in zip(compare.columns, row) {
            if let slot = column.slot, let failure = cell.failure, node.names(slot) { return failure }
        }
        return nil
    }

    private func currencies(in unit: UnitID) -> Int {
        let units = evaluator.state.units
        return units.factors(of: CurrencyUnits(units).inCurrencies(unit)).count { factor in
            units.unit(named: factor.name).map { units.isMoney($0) } ?? false
        }
    }
}

extension Node {
    /// Whether a slot is looked at in it.
    fileprivate func names(_ slot: Slot) -> Bool {
        if case .local(slot) = form { return true }
        return parts.contains { $0.names(slot) }
    }
}
