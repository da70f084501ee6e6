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
        let unit = try block.unit.map { (tree) throws(Failure) in try self.unit(tree, resolver) } ?? first.unit
        guard !block.bases.isEmpty else {
            return outer.map { CompanyContext(company: $0.company, time: $0.time, unit: unit) }
        }
        if first.time != .none { throw failure(.basisWithinBasis, at: block.span) }
        var columns: [CompanyContext] = []
        for tree in block.bases {
            let time = try self.time(tree, resolver)
            if columns.contains(where: { $0.time == time }) { throw failure(.basisTwice, at: tree.span) }
            columns.append(CompanyContext(company: first.company, time: time, unit: unit))
        }
        return columns
    }

    /// What plain numbers are multiplied with.
    private func unit(_ tree: UnitTree, _ resolver: Resolver) throws(Failure) -> BlockUnit {
        let power = tree.factors.reduce(0) { $0 + $1.scale * $1.exponent.signum() }
        let found = try resolver.unit(tree, of: nil)
        do {
            return BlockUnit(
                factor: try Number(mantissa: 1, exponent: power).multiplied(by: found.factor ?? .one),
                unit: execution.state.units.canonical(found.unit))
        } catch {
            throw resolver.numberFailure(error, tree.span)
        }
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
