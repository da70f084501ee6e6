import Numbers
import Quantities
import Reporting
import Resolution

extension Arithmetic {
    /// A plain number as a percentage.
    func percent(_ number: Number, _ span: Span) throws(Failure) -> Quantity {
        guard let unit = state.units.unit(named: "%") else {
            throw site.failure(AmountFinding.noPercent, at: span)
        }
        let hundred = try site.number(span) { () throws(NumberError) in try number.multiplied(by: Number(100)) }
        return Quantity(hundred, unit: unit)
    }
}
