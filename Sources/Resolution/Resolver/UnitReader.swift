import Numbers
import Quantities
import Reporting
import Syntax

/// Reads units by their names: after numbers, and as targets of conversions.
struct UnitReader {
    let environment: Environment

    private var state: State { environment.state }
    private var passage: Passage { environment.passage }

    /// The unit that a tree of factors names, with the factor its scales and merged units leave.
    ///
    /// - Parameter number: the whole literal, where the unit stands behind a number.
    func unit(_ tree: UnitTree, of number: Span?) throws(Failure) -> (unit: UnitID, factor: Number?) {
        var unit = UnitID.none
        var factor: Number?
        for (index, part) in tree.factors.enumerated() {
            guard let name = part.name else { continue }
            let one = try self.unit(name, in: tree, number: part.isQuoted ? nil : number)
            if part.exponent.magnitude != 1, state.units.isPercentLike(one) { throw powerOfPercent(name, tree, number) }
            if tree.factors.count > 1 || part.exponent != 1, state.units.isThermometer(one) {
                let difference = TemperatureScale(in: state.units, of: one)?.difference ?? "kelvin"
                throw passage.failure(
                    UnitFinding.thermometer(environment.text(name.symbol), difference: difference), at: name.span,
                    fix: difference)
            }
            guard let power = state.units.power(one, part.exponent) else {
                throw passage.failure(UnitFinding.exponent, at: tree.span)
            }
            if index == 0 {
                unit = power
            } else {
                do {
                    let product = try state.units.product(unit, power)
                    unit = product.unit
                    if let more = product.factor { factor = try (factor ?? .one).multiplied(by: more) }
                } catch {
                    throw passage.failure(error, at: tree.span)
                }
            }
        }
        return (unit, factor)
    }

    /// One unit by its name; a name that a variable has too is an error where it follows a number.
    func unit(_ name: Name, in tree: UnitTree, number: Span?) throws(Failure) -> UnitID {
        let known = state.writtenUnit(name.symbol)
        if let number, environment.local(name.symbol) != nil || environment.variable(name.symbol) != nil {
            let text = environment.text(name.symbol)
            throw WrittenAmount(number, tree, in: passage).notAmount(
                known == nil ? .variable(text) : .variableAndUnit(text), at: name.span)
        }
        if number != nil, state.hasFailed(name.symbol) {
            throw UnknownName(name.symbol, name.span, environment).failure
        }
        if name.symbol == state.known.times, let number {
            try WrittenAmount(number, tree, in: passage).refuseSpace(before: name)
        }
        if let known { return known }
        throw UnknownUnit(environment.text(name.symbol), name.span, environment)
            .failure(after: number.map { WrittenAmount($0, tree, in: passage) })
    }

    /// `5%^2` could be 5% squared or five times a squared percent.
    private func powerOfPercent(_ name: Name, _ tree: UnitTree, _ literal: Span?) -> Failure {
        guard let literal, tree.factors.count == 1 else {
            return passage.failure(UnitFinding.percentPower, at: tree.span)
        }
        return WrittenAmount(literal, tree, in: passage).powerOfPercent(name)
    }

    // MARK: Targets

    /// The unit of a target, and the same as it is shown, with its scales.
    func target(_ target: UnitTree) throws(Failure) -> (unit: UnitID, shown: UnitID) {
        let units = state.units
        var found = try unit(target, of: nil)
        if found.factor != nil {
            // `cm/m`, `hour/day`: what has one dimension stands apart, as it is written.
            var parts: [(unit: UnitID, exponent: Int)] = []
            for part in target.factors {
                if let name = part.name, let one = state.writtenUnit(name.symbol) { parts.append((one, part.exponent)) }
            }
            guard let ratio = UnitTargets(units).ratio(of: parts) else {
                throw passage.failure(UnitFinding.mixedTarget, at: target.span)
            }
            found = (ratio, nil)
        }
        let scales = scales(of: target)
        let hasScales = scales.contains { $0.power != 0 }
        return (units.canonical(found.unit), hasScales ? units.display(found.unit, scales: scales) : found.unit)
    }

    /// The unit of a target such as `foot+inch`; nil where a name after `+` is no unit, so that a sum is meant.
    func together(_ target: UnitTree) throws(Failure) -> UnitID? {
        guard let first = target.factors.first?.name else { return nil }
        var parts = [try unit(first, in: target, number: nil)]
        for name in target.smaller {
            guard environment.isFree(name.symbol), environment.state.company(name.symbol) == nil,
                let unit = state.writtenUnit(name.symbol)
            else { return nil }
            parts.append(unit)
        }
        guard parts.allSatisfy({ state.units.sameDimension($0, parts[0]) }) else { return nil }
        guard let unit = UnitTargets(state.units).together(parts) else {
            throw passage.failure(
                UnitFinding.unitsTogether, at: target.span.joined(target.smaller.last?.span ?? target.span))
        }
        return unit
    }

    func scales(of target: UnitTree) -> [UnitScale] {
        target.factors.map { UnitScale(power: $0.scale, word: $0.scaleWord.map { environment.text($0) } ?? "") }
    }
}
