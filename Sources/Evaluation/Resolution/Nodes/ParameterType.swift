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
    /// Checks the arguments of a call, which are in its frame, against the types of the parameters.
    func checkTypes(
        _ function: Function, _ code: FunctionCode, frame: Int, _ arguments: [ArgumentCode], _ span: Span
    ) throws(Failure) {
        var money: (currency: UnitID, place: Span)?
        for (index, parameter) in code.parameters.enumerated() {
            guard let type = parameter.type else { continue }
            let value = locals[frame + index]
            let place = place(of: parameter.name, index, arguments) ?? span
            guard try matches(value, type) else {
                let name = world.symbols.text(parameter.name)
                let wants = "the parameter `\(name)` wants \(type.text)"
                switch value {
                case .missing(let missing): throw missingFailure(missing, at: place)
                case .quantity(let quantity) where type.kind == nil:
                    throw failure(.dimensionMismatch, "\(wants), and this is \(dimension(quantity.unit))", at: place)
                default: throw failure(.wrongKind, "\(wants), and this is \(value.kindName)", at: place)
                }
            }
            guard let currency = currency(value, type) else { continue }
            if let money, money.currency != currency {
                let names = (world.units.text(of: money.currency), world.units.text(of: currency))
                throw failure(
                    .currencyMismatch,
                    "\(names.0) and \(names.1) are different currencies, and \(function.name ?? "this function") takes one",
                    at: [(money.place, names.0), (place, names.1)])
            }
            money = money ?? (currency, place)
        }
    }

    /// Where the argument of a parameter was written; nil where it was not.
    private func place(of name: Symbol, _ index: Int, _ arguments: [ArgumentCode]) -> Span? {
        if let named = arguments.first(where: { $0.name == name }) { return named.code.span }
        guard index < arguments.count, arguments[index].name == nil else { return nil }
        return arguments[index].code.span
    }

    /// The currency that stands for `Money`.
    private func currency(_ value: Value, _ type: ParameterType) -> UnitID? {
        guard type.money != 0, case .quantity(let quantity) = value else { return nil }
        return world.units.currency(of: quantity.unit).flatMap { world.units.unit(named: $0) }
    }

    private func matches(_ value: Value, _ type: ParameterType) throws(Failure) -> Bool {
        if let kind = type.kind {
            switch (kind, value) {
            case ("Text", .text), ("Truth", .truth), ("Date", .date), ("Period", .period), ("List", .list),
                ("Company", .company), ("Function", .function):
                return true
            default: return false
            }
        }
        guard case .quantity(let quantity) = value else { return false }
        guard type.money != 0 else { return world.units.sameDimension(quantity.unit, type.rest) }
        guard let found = currency(value, type), let power = world.units.power(found, type.money),
            let wanted = try? world.units.product(power, type.rest).unit
        else { return false }
        return world.units.sameDimension(quantity.unit, wanted)
    }
}
