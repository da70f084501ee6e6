import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// `unit rack = 72 GPU`, `unit wafer also 晶圆`.
struct UnitDeclaration {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    /// - Parameter names: what the unit is called, the first of them first.
    func carryOut(_ names: [Name], _ definition: Tree?) throws(Failure) {
        execution.begin()
        let defined = try definition.map { (tree) throws(Failure) in try meaning(of: tree) }
        for name in names {
            guard let known = state.unit(name.symbol), !isFree(name) else { continue }
            // The same definition again is none: a script may be run twice, and may define what is here by now.
            if let defined, state.declaredUnits[name.symbol.index] ?? true,
                let factor = try? state.units.factor(from: known, to: defined.unit),
                Number.compare(factor, defined.factor) == 0
            {
                continue
            }
            if defined == nil, state.declaredUnits[name.symbol.index] == false { continue }
            throw execution.failure(UnitDeclarationFinding.exists(execution.text(name)), at: name.span)
        }
        let fresh = names.filter { state.unit($0.symbol) == nil || isFree($0) }
        guard !fresh.isEmpty else { return }
        state.declareUnit(fresh.map(\.symbol), definition: defined)
    }

    /// Whether a name is that of a unit only by a prefix, or of a currency that no amount was seen of, so that it may be
    /// declared as something else.
    private func isFree(_ name: Name) -> Bool { FurtherUnits(state.units).has(execution.text(name)) }

    /// How many of a known unit it is.
    private func meaning(of definition: Tree) throws(Failure) -> (factor: Number, unit: UnitID) {
        let resolver = execution.resolver()
        let resolved = try resolver.resolved(definition)
        execution.begin()
        let quantity = try execution.evaluator.quantity(resolved)
        if state.units.isThermometer(quantity.unit) {
            throw execution.failure(
                UnitFinding.thermometer(
                    state.units.text(of: quantity.unit),
                    difference: TemperatureScale(in: state.units, of: quantity.unit)?.difference ?? "kelvin"),
                at: definition.span)
        }
        guard quantity.number.sign > 0 else {
            throw execution.failure(UnitDeclarationFinding.notPositive, at: definition.span)
        }
        return (quantity.number, state.units.canonical(quantity.unit))
    }
}
