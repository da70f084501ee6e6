import Numbers
import Quantities
import Reporting
import Syntax

extension Resolver {
    /// `x in 万 CNY/万 user at …`: the unit without scales converts, the scales are for show.
    func conversion(_ operand: Tree, _ target: UnitTree, _ rate: ConversionRate?, _ span: Span) throws(Failure) -> Node
    {
        let inner = try node(operand)
        let written: Conversion.Rate?
        switch rate {
        case .at(let tree): written = .at(try node(tree))
        case .over(let tree): written = .over(try node(tree))
        case nil: written = nil
        }
        func made(_ unit: UnitID?, _ shown: Conversion.Shown) -> Node {
            let conversion = Conversion(
                span, operand: inner.span, unit: unit, shown: shown, target: target.span, rate: written)
            return Node(span, .conversion(inner, conversion))
        }
        guard target.factors.contains(where: { $0.name != nil }) else {
            return made(nil, .scale(scales(of: target).first ?? .none))
        }
        let (unit, shown) = try self.target(target)
        return made(unit, .unit(shown))
    }

    private func scales(of target: UnitTree) -> [UnitScale] {
        target.factors.map { UnitScale(power: $0.scale, word: $0.scaleWord.map { state.symbols.text($0) } ?? "") }
    }

    /// The unit of a target, and the same as it is shown, with its scales.
    func target(_ target: UnitTree) throws(Failure) -> (unit: UnitID, shown: UnitID) {
        let units = state.units
        let found = try unit(target, of: nil)
        guard found.factor == nil else {
            throw failure(
                .dimensionMismatch, "the target names one dimension in two units; write it with one of them",
                at: target.span)
        }
        let scales = scales(of: target)
        let hasScales = scales.contains { $0.power != 0 }
        return (units.canonical(found.unit), hasScales ? units.display(found.unit, scales: scales) : found.unit)
    }
}
