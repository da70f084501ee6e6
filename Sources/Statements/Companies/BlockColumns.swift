import Companies
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// The columns of a block within a company: `over FY2024, FY2025 in thousand USD { … }`.
struct BlockColumns {
    private let execution: Execution
    private let block: StatementBlock

    init(_ execution: Execution, _ block: StatementBlock) { (self.execution, self.block) = (execution, block) }

    /// What a value in each column is of: the block's own bases in the place of those around it.
    func columns(within outer: [CompanyContext]) throws(Failure) -> [CompanyContext] {
        guard let first = outer.first else { return outer }
        let resolver = execution.resolver(of: block.span)
        resolver.context = first
        let units = try units(resolver, within: first.units)
        guard !block.bases.isEmpty else {
            return outer.map { CompanyContext(company: $0.company, time: $0.time, units: units) }
        }
        if first.time != .none { throw failure(.basisWithinBasis, at: block.span) }
        var columns: [CompanyContext] = []
        for tree in block.bases {
            let calendar = execution.state.companies.companies[first.company].calendar
            let time = try self.time(tree, resolver).labelled(calendar)
            if columns.contains(where: { $0.time == time }) { throw failure(.basisTwice, at: tree.span) }
            columns.append(CompanyContext(company: first.company, time: time, units: units))
        }
        return columns
    }

    /// What plain numbers are multiplied with: the block's own units, and of other dimensions those around it.
    private func units(_ resolver: Resolver, within outer: [BlockUnit]) throws(Failure) -> [BlockUnit] {
        guard !block.units.isEmpty else { return outer }
        var units: [BlockUnit] = []
        for tree in block.units {
            let unit = try unit(tree, resolver)
            if let other = units.first(where: { isOfOneDimension($0, unit) }) {
                throw failure(.unitsOfOneDimension(other.text, unit.text), at: tree.span)
            }
            units.append(unit)
        }
        return units + outer.filter { old in !units.contains { isOfOneDimension($0, old) } }
    }

    /// Whether two units measure the same, any currency being money.
    private func isOfOneDimension(_ one: BlockUnit, _ other: BlockUnit) -> Bool {
        let units = execution.state.units
        return MetricDimension(of: one.unit, units).isSame(as: MetricDimension(of: other.unit, units), units)
    }

    private func unit(_ tree: UnitTree, _ resolver: Resolver) throws(Failure) -> BlockUnit {
        let power = tree.factors.reduce(0) { $0 + $1.scale * $1.exponent.signum() }
        let found = try resolver.unit(tree, of: nil)
        do {
            return BlockUnit(
                factor: try Number(mantissa: 1, exponent: power).multiplied(by: found.factor ?? .one),
                unit: execution.state.units.canonical(found.unit), text: text(of: tree))
        } catch {
            throw resolver.numberFailure(error, tree.span)
        }
    }

    /// As it is typed: `thousand USD`, however the heading had it.
    private func text(of tree: UnitTree) -> String {
        guard tree.factors.count == 1, let factor = tree.factors.first else { return execution.source.text(tree.span) }
        let name = factor.name.map { execution.text($0) }
        return [factor.scaleWord.map { execution.state.symbols.text($0) }, name].compactMap { $0 }
            .joined(separator: " ")
    }

    private func time(_ tree: Tree, _ resolver: Resolver) throws(Failure) -> Figure.Time {
        let value = try execution.evaluator.run(resolver.resolved(tree))
        switch (value, block.isOver) {
        case (.period(let period), true): return .period(period)
        case (.date(let day), false): return .date(day)
        case (.period, _): throw failure(.periodAfterAt, at: tree.span, otherWord("over", upTo: tree))
        default:
            let isDate = if case .date = value { true } else { false }
            throw failure(
                block.isOver == true ? .noPeriodAfterOver : .noDateAfterAt, at: tree.span,
                isDate ? otherWord("at", upTo: tree) : nil)
        }
    }

    /// The head of the block with `over` for `at` or the reverse, in its place in the block where that is short.
    private func otherWord(_ word: String, upTo basis: Tree) -> (fix: String, place: Span)? {
        guard let first = block.bases.first, first.span == basis.span else { return nil }
        let source = execution.source
        let (old, place) = (block.isOver == true ? "over" : "at", Span(Int(block.span.start), Int(first.span.start)))
        var parts = source.text(place).split(separator: " ").map(String.init)
        guard let index = parts.firstIndex(of: old) else { return nil }
        parts[index] = word
        let head = parts.joined(separator: " ") + " "
        let fix = source.replacing(place, with: head, in: block.span)
        return (fix, fix == head ? place : block.span)
    }

    private func failure(
        _ finding: CompanyDefinitionFinding, at span: Span, _ mend: (fix: String, place: Span)? = nil
    ) -> Failure {
        execution.failure(finding, at: span, fix: mend?.fix, mended: mend?.place)
    }
}
