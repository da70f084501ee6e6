import Numbers
import Quantities
import Reporting
import Resolution

/// Temperatures in `°C` and `°F`: points of a scale, not amounts. Two of them have a difference and no sum; a difference
/// moves one; nothing multiplies them.
extension Arithmetic {
    /// A sum or a difference of which one side at least is a point of a scale.
    func temperatures(
        _ x: Quantity, _ y: Quantity, negative: Bool, _ code: Places
    ) throws(Failure) -> Quantity {
        let units = state.units
        let isPoint = (units.isThermometer(x.unit), units.isThermometer(y.unit))
        if isPoint == (true, true) {
            guard negative, let scale = TemperatureScale(in: units, of: x.unit),
                let other = TemperatureScale(in: units, of: y.unit),
                let unit = units.unit(named: scale.difference)
            else { throw notAdded(x, y, code) }
            let number = try site.number(code.whole) { () throws(NumberError) in
                try x.number.subtracting(other.point(y.number, on: scale))
            }
            return Quantity(number, unit: unit, basis: try basisOfSum(x, y, negative, code))
        }
        let (point, change) = isPoint.0 ? (x, y) : (y, x)
        guard let scale = TemperatureScale(in: units, of: point.unit), isPoint.0 || !negative else {
            throw notAdded(x, y, code)
        }
        guard let kelvin = units.unit(named: "kelvin"), units.sameDimension(change.unit, kelvin) else {
            throw mismatch.failure(x, y, code, to: negative ? .subtract : .add)
        }
        let kelvins = try converted(change, to: kelvin, code.whole)
        let number = try site.number(code.whole) { () throws(NumberError) in
            let moved = try kelvins.divided(by: scale.degree)
            return negative ? try point.number.subtracting(moved) : try point.number.adding(moved)
        }
        return Quantity(number, unit: point.unit, basis: try basisOfSum(x, y, negative, code))
    }

    /// Fails where a side of a product, a quotient or a power is a point of a scale.
    func refuseThermometer(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) {
        let units = state.units
        guard units.isThermometer(x.unit) || units.isThermometer(y.unit) else { return }
        let (place, unit) = units.isThermometer(x.unit) ? (code.left, x.unit) : (code.right, y.unit)
        throw site.failure(AmountFinding.temperatureFactor(units.text(of: unit)), at: place)
    }

    private func notAdded(_ x: Quantity, _ y: Quantity, _ code: Places) -> Failure {
        let difference = TemperatureScale(in: state.units, of: y.unit)?.difference ?? "kelvin"
        return site.failure(
            AmountFinding.temperaturesAdded(difference), at: [(code.left, ""), (code.right, "")])
    }
}
