import Numbers
import Quantities
import Reporting
import Syntax

extension Resolver {
    /// `x in 万 CNY/万 user at …`: the unit without scales converts, the scales are for show.
    func conversion(_ operand: Tree, _ target: UnitTree, _ rate: ConversionRate?, _ span: Span) throws(Failure) -> Code
    {
        let inner = try code(operand)
        let rateCode: Conversion.Rate?
        switch rate {
        case .at(let tree): rateCode = .at(try code(tree))
        case .over(let tree): rateCode = .over(try code(tree))
        case nil: rateCode = nil
        }
        let units = world.units
        let symbols = world.symbols
        let scales = target.factors.map {
            UnitScale(power: $0.scale, word: $0.scaleWord.map { symbols.text($0) } ?? "")
        }
        guard target.factors.contains(where: { $0.name != nil }) else {
            // A scale alone: the unit stays what it is.
            let scale = scales.first ?? .none
            return Conversion(
                span, inner, unit: nil, shown: { units.display($0, scales: [scale]) }, target: target.span,
                rate: rateCode)
        }
        let (unit, shownUnit) = try self.target(target)
        return Conversion(span, inner, unit: unit, shown: { _ in shownUnit }, target: target.span, rate: rateCode)
    }

    /// The unit of a target, and the same as it is shown, with its scales.
    func target(_ target: UnitTree) throws(Failure) -> (unit: UnitID, shown: UnitID) {
        let (units, symbols) = (world.units, world.symbols)
        let found = try unit(target, of: nil)
        guard found.factor == nil else {
            throw failure(
                .dimensionMismatch, "the target names one dimension in two units; write it with one of them",
                at: target.span)
        }
        let scales = target.factors.map {
            UnitScale(power: $0.scale, word: $0.scaleWord.map { symbols.text($0) } ?? "")
        }
        let hasScales = scales.contains { $0.power != 0 }
        return (units.canonical(found.unit), hasScales ? units.display(found.unit, scales: scales) : found.unit)
    }
}
