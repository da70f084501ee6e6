import Quantities
import Reporting
import Syntax

/// The dimensions a parameter asks for. `Money` is any currency, but one and the same throughout a signature.
struct ParameterType {
    /// What was written, for errors.
    let text: String
    /// The power of `Money`.
    let money: Int
    /// The rest, as a unit of the same dimension; `none` for a plain number.
    let rest: UnitID
    /// A kind other than a quantity: `Text`, `Date`; nil for quantities.
    let kind: String?
}

extension Machine {
    /// Checks the arguments of a call against the types of the parameters.
    func checkTypes(_ code: FunctionCode, frame: Int, caller: Source, _ span: Span) throws(Failure) {
        var currency: UnitID?
        for (index, parameter) in code.parameters.enumerated() {
            guard let type = parameter.type else { continue }
            let value = locals[frame + index]
            guard try matches(value, type, &currency) else {
                source = caller
                let name = world.symbols.text(parameter.name)
                if case .missing(let missing) = value { throw missingFailure(missing, at: span) }
                var found = value.kindName
                if case .quantity(let quantity) = value { found = dimension(quantity.unit) }
                throw failure(.dimensionMismatch, "the parameter '\(name)' wants \(type.text), and this is \(found)", at: span)
            }
        }
    }

    private func matches(_ value: Value, _ type: ParameterType, _ currency: inout UnitID?) throws(Failure) -> Bool {
        if let kind = type.kind {
            switch (kind, value) {
            case ("Text", .text), ("Truth", .truth), ("Date", .date), ("Period", .period), ("List", .list),
                ("Company", .company), ("Function", .function):
                return true
            default: return false
            }
        }
        guard case .quantity(let quantity) = value else { return false }
        let units = world.units
        var wanted = type.rest
        if type.money != 0 {
            guard let code = units.currency(of: quantity.unit), let found = units.unit(named: code) else { return false }
            if let currency, currency != found { return false }
            currency = found
            guard let power = units.power(found, type.money), let product = try? units.product(power, wanted).unit else {
                return false
            }
            wanted = product
        }
        return units.sameDimension(quantity.unit, wanted)
    }
}
