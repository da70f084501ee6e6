import Numbers
import Quantities
import Reporting
import Resolution

/// Amounts of one unit, as the functions of `Finance` take them.
package struct Amounts {
    package var numbers: [Number]
    /// The unit that all of them are in; `none` for plain numbers.
    package var unit: UnitID

    package init(numbers: [Number], unit: UnitID) { (self.numbers, self.unit) = (numbers, unit) }
}

/// Several amounts in one unit.
extension Call {
    /// One amount in a unit that others have; a plain zero fits any.
    ///
    /// - Parameter other: the argument that has the unit, for errors.
    package func amount(_ index: Int, in unit: UnitID, of other: Int) throws(Failure) -> Number {
        let quantity = try quantity(index)
        if quantity.unit == unit { return quantity.number }
        if quantity.unit == .none, quantity.number.isZero { return quantity.number }
        guard units.sameDimension(quantity.unit, unit) else {
            throw evaluator.arithmetic.mismatch.failure(
                Quantity(.one, unit: unit), quantity, at: (spans[other], spans[index]), whole: span, to: .combine)
        }
        return try evaluator.arithmetic.converted(quantity, to: unit, spans[index])
    }

    /// The amounts of some arguments in the unit of the first that has one; those passed over are zero.
    package func amounts(at indices: ClosedRange<Int>) throws(Failure) -> Amounts {
        var unit = UnitID.none
        var first = indices.lowerBound
        for index in indices where isGiven(index) {
            let quantity = try quantity(index)
            guard quantity.unit != .none || !quantity.number.isZero else { continue }
            (unit, first) = (units.canonical(quantity.unit), index)
            break
        }
        var numbers: [Number] = []
        numbers.reserveCapacity(indices.count)
        for index in indices {
            numbers.append(isGiven(index) ? try amount(index, in: unit, of: first) : .zero)
        }
        return Amounts(numbers: numbers, unit: unit)
    }

    /// The amounts of a list in the unit of its first that has one. The first odd item fails by its number.
    package func amounts(_ index: Int) throws(Failure) -> Amounts {
        let items = try list(index).items
        var unit: UnitID?
        var numbers: [Number] = []
        numbers.reserveCapacity(items.count)
        for (position, item) in items.enumerated() {
            if position & 1023 == 0 { try poll() }
            guard case .quantity(let quantity) = item else { throw odd(item, position, at: index) }
            if quantity.unit == .none, quantity.number.isZero {
                numbers.append(quantity.number)
                continue
            }
            guard let known = unit else {
                try evaluator.arithmetic.refuseThermometer(
                    quantity, quantity, Places(whole: span, left: spans[index], right: spans[index]))
                unit = units.canonical(quantity.unit)
                // Zeros before it fit any unit; a scale of display does not change the number.
                numbers.append(quantity.number)
                continue
            }
            if quantity.unit == known {
                numbers.append(quantity.number)
            } else if units.sameDimension(quantity.unit, known) {
                numbers.append(try evaluator.arithmetic.converted(quantity, to: known, spans[index]))
            } else {
                throw named(
                    evaluator.arithmetic.mismatch.failure(
                        Quantity(.one, unit: known), quantity, at: (spans[index], spans[index]), whole: span,
                        to: .combine), item: position)
            }
        }
        return Amounts(numbers: numbers, unit: unit ?? .none)
    }

    /// Rates of a list, each read as a rate alone would be. The first odd item fails by its number.
    package func rates(_ index: Int) throws(Failure) -> [Number] {
        var rates: [Number] = []
        for (position, item) in try list(index).items.enumerated() {
            if position & 1023 == 0 { try poll() }
            do throws(Failure) { rates.append(try self.item(item, of: index).rate(0)) } catch {
                throw named(error, item: position)
            }
        }
        return rates
    }
}
