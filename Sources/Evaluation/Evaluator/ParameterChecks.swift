import Quantities
import Reporting
import Resolution
import Syntax

/// Checks the arguments of a call, which are in its frame, against the types of the parameters.
struct ParameterChecks {
    private let state: State
    private let site: Site
    private let function: Function
    private let code: FunctionCode
    /// The value of each parameter.
    private let values: [Value?]

    init(_ evaluator: Evaluator, _ function: Function, _ code: FunctionCode, frame: Int) {
        (state, site) = (evaluator.state, evaluator.site)
        (self.function, self.code) = (function, code)
        values = code.parameters.indices.map { evaluator.locals[frame + $0] }
    }

    func check(_ arguments: [ArgumentNode], _ span: Span) throws(Failure) {
        var money: (currency: UnitID, place: Span)?
        for (index, parameter) in code.parameters.enumerated() {
            guard let type = parameter.type, let value = values[index] else { continue }
            let place = place(of: parameter.name, index, arguments) ?? span
            guard try matches(value, type) else {
                let name = state.symbols.text(parameter.name)
                switch value {
                case .missing(let missing): throw site.missingFailure(missing, at: place)
                case .quantity(let quantity) where type.kind == nil:
                    let words = state.units.describeDimension(quantity.unit)
                    throw site.failure(InvocationFinding.otherDimension(name, wants: type.text, words), at: place)
                default:
                    throw site.failure(InvocationFinding.otherKind(name, wants: type.text, value.kind), at: place)
                }
            }
            guard let currency = currency(value, type) else { continue }
            if let money, money.currency != currency {
                let names = (state.units.text(of: money.currency), state.units.text(of: currency))
                throw site.failure(
                    InvocationFinding.currencies(names.0, names.1, function: function.name),
                    at: [(money.place, names.0), (place, names.1)])
            }
            money = money ?? (currency, place)
        }
    }

    /// Where the argument of a parameter was written; nil where it was not.
    private func place(of name: Symbol, _ index: Int, _ arguments: [ArgumentNode]) -> Span? {
        if let named = arguments.first(where: { $0.name == name }) { return named.node.span }
        guard index < arguments.count, arguments[index].name == nil else { return nil }
        return arguments[index].node.span
    }

    /// The currency that stands for `Money`.
    private func currency(_ value: Value, _ type: ParameterType) -> UnitID? {
        guard type.money != 0, case .quantity(let quantity) = value else { return nil }
        return state.units.currency(of: quantity.unit).flatMap { state.units.unit(named: $0) }
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
        guard type.money != 0 else { return state.units.sameDimension(quantity.unit, type.rest) }
        guard let found = currency(value, type), let power = state.units.power(found, type.money),
            let wanted = try? state.units.product(power, type.rest).unit
        else { return false }
        return state.units.sameDimension(quantity.unit, wanted)
    }
}
