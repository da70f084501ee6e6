import Companies
import Evaluation
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Which of a block's units the plain numbers of a figure take: that of its metric's dimension. What may be read in two
/// ways is an error that shows both.
struct BlockScaling {
    private let execution: Execution
    private let column: CompanyContext
    private var state: State { execution.state }

    init(_ execution: Execution, _ column: CompanyContext) { (self.execution, self.column) = (execution, column) }

    /// The unit that is a figure's; nil where its numbers are what they are.
    func unit(of tree: Tree, _ written: WrittenFigure, _ metric: Metric) throws(Failure) -> BlockUnit? {
        guard !column.units.isEmpty, written != .other else { return nil }
        if written == .mixed {
            guard let unit = moneyUnit else { return nil }
            throw failure(.mixedScales(text(tree), block: unit.text), at: tree)
        }
        guard let dimension = metric.dimension else { return try unknown(tree, written, metric) }
        let unit = column.units.first { dimension.measures($0.unit, state.units) }
        if written == .withCurrency {
            if dimension == .money, let unit = moneyUnit { throw try ownScale(tree, unit) }
            if dimension != .money, let unit { throw try currencyFor(tree, metric, dimension, unit) }
            return nil
        }
        guard let unit else {
            let isNumber = dimension.isSame(as: .number, state.units)
            if isNumber || tree.isZero { return nil }
            throw unlisted(tree, metric, dimension)
        }
        // A share or a multiple is no amount; a percent is what it is given in.
        let isScale = state.units.isDimensionless(unit.unit) && !state.units.isPercentLike(unit.unit)
        if isScale, metric.kind == .ratio || metric.kind == .attribute { return nil }
        if written == .scaled, !unit.isOne { throw try ownScale(tree, unit) }
        return unit
    }

    /// A number of a metric that nothing is known of but its kind.
    private func unknown(_ tree: Tree, _ written: WrittenFigure, _ metric: Metric) throws(Failure) -> BlockUnit? {
        if written == .withCurrency {
            if let unit = moneyUnit { throw try ownScale(tree, unit) }
            return nil
        }
        if metric.kind == .ratio || metric.kind == .attribute || tree.isZero { return nil }
        let unit = column.units[0]
        throw failure(
            .unknownMeasure(
                execution.text(metric.name), kind: metric.kindWord, block: unit.text, number: text(tree),
                dimension: MetricDimension(of: unit.unit, state.units).text), at: tree)
    }

    /// The unit that plain amounts of money take and that is more than one of a currency; or a scale alone, which is one
    /// of money with the currency left out.
    private var moneyUnit: BlockUnit? {
        column.units.first { state.units.isMoney($0.unit) && !$0.isOne } ?? scaleAlone
    }

    private var scaleAlone: BlockUnit? {
        guard !column.units.contains(where: { state.units.isMoney($0.unit) }) else { return nil }
        return column.units.first {
            state.units.isDimensionless($0.unit) && !state.units.isPercentLike($0.unit) && !$0.isOne
        }
    }

    /// `$1.20` of a metric that is money by something, as its row is headed.
    private func currencyFor(
        _ tree: Tree, _ metric: Metric, _ dimension: MetricDimension, _ unit: BlockUnit
    ) throws(Failure) -> Failure {
        let value = try execution.evaluator.run(execution.resolver(of: tree.span).resolved(tree))
        guard case .quantity(let quantity) = value else {
            return failure(.mixedScales(text(tree), block: unit.text), at: tree)
        }
        let written = state.describe(.quantity(Quantity(quantity.number, unit: unit.unit)))
        return failure(
            .currencyFor(text(tree), execution.text(metric.name), wants: dimension.text, write: written), at: tree)
    }

    private func ownScale(_ tree: Tree, _ unit: BlockUnit) throws(Failure) -> Failure {
        failure(
            .ownScale(
                text(tree), block: unit.text, asItStands: try reading(tree, nil, unit),
                scaled: try reading(tree, unit, unit)), at: tree)
    }

    /// A value as it is found with a block's unit or without; one without any unit gets that of the block.
    private func reading(_ tree: Tree, _ block: BlockUnit?, _ unit: BlockUnit) throws(Failure) -> String {
        let resolver = execution.resolver(of: tree.span)
        resolver.context = column
        let isScale = state.units.isDimensionless(unit.unit)
        resolver.blockUnit = isScale ? nil : block
        let value = try execution.evaluator.run(resolver.resolved(tree))
        guard case .quantity(var quantity) = value else { return state.describe(value) }
        // A scale alone is put to what has a currency already.
        if block != nil, isScale {
            quantity.number = try execution.evaluator.site.number(tree.span) { () throws(NumberError) in
                try quantity.number.multiplied(by: unit.factor)
            }
        }
        return state.describe(
            .quantity(Quantity(quantity.number, unit: quantity.unit == .none ? unit.unit : quantity.unit)))
    }

    private func unlisted(_ tree: Tree, _ metric: Metric, _ dimension: MetricDimension) -> Failure {
        let blocks = column.units.map(\.text).joined(separator: ", ")
        let alone = dimension.isSame(as: .number, state.units) ? nil : scaleAlone
        let code = column.units.lazy.compactMap { self.state.units.moneyPower(of: $0.unit)?.code }.first ?? "USD"
        let unit = state.units.unit(named: code).flatMap { dimension.unit(in: $0, state.units) }
        let ownText = unit.map { state.units.text(of: $0) } ?? dimension.text
        let scaled = alone.map { "\($0.text) \(ownText)" }
        return failure(
            .unlisted(
                execution.text(metric.name), wants: dimension.text, block: blocks,
                withUnit: ([ownText] + (scaled.map { [$0] } ?? [])).map { "\(text(tree)) \($0)" },
                listed: scaled ?? "\(blocks), \(ownText)"),
            at: tree)
    }

    private func text(_ tree: Tree) -> String { execution.source.text(tree.span) }

    private func failure(_ finding: CompanyDefinitionFinding, at tree: Tree) -> Failure {
        execution.failure(finding, at: tree.span)
    }
}

extension Tree {
    /// Whether it is nothing but zero.
    fileprivate var isZero: Bool {
        switch form {
        case .number(let literal): literal.digits.isZero
        case .negate(let inner): inner.isZero
        default: false
        }
    }
}
