import Quantities
import Reporting
import Resolution

extension Converter {
    /// An amount with its currency changed to that of a table: `USD/month` in `CNY` is `CNY/month`. What has no currency
    /// stays as it is.
    static func inCurrency(
        _ x: Quantity, _ aim: TableTerms.Target, _ place: Span, _ evaluator: Evaluator
    ) throws(Failure) -> Quantity {
        let unit = aim.unit
        let units = evaluator.state.units
        let held = CurrencyUnits(units).inCurrencies(x.unit)
        let x = held == x.unit ? x : try amount(x, in: held, place, evaluator)
        let target = CurrencyUnits(units).inCurrencies(unit)
        guard let old = units.currency(of: x.unit), let new = units.currency(of: target) else { return x }
        var wanted = unit
        if !units.sameDimension(units.canonical(unit), x.unit), old != new || units.factors(of: x.unit).count > 1 {
            guard let one = units.unit(named: old),
                // A unit that was declared of the currency stays what is asked for.
                let other = target == unit ? units.unit(named: new) : units.canonical(unit),
                let exponent = units.factors(of: x.unit).first(where: { $0.name == old })?.exponent,
                let change = (try? units.quotient(other, one).unit).flatMap({ units.power($0, exponent) }),
                let changed = try? units.product(units.canonical(x.unit), change).unit
            else { return x }
            if units.factors(of: x.unit).count > 1 { wanted = changed }
        }
        let conversion = Conversion(
            place, operand: place, unit: units.canonical(wanted), shown: .unit(wanted), target: aim.span,
            rate: old == new ? nil : aim.rate, isOfTable: true)
        return try Converter(evaluator, conversion).converted(x)
    }
}
