import Reporting
import Resolution

extension ArgumentAudit {
    /// Of a function of the language.
    ///
    /// - Parameter codes: what was written for each argument; empty where that is not known.
    init(_ call: Call, _ codes: [Node], _ result: Value, hasUnits: Bool) {
        let builtin = call.builtin
        var arguments: [Argument] = []
        arguments.reserveCapacity(call.values.count)
        for index in call.values.indices where call.isGiven(index) {
            // Of many arguments the last parameter stands for all that follow.
            let parameter = builtin.parameters[min(index, builtin.parameters.count - 1)]
            let code = index < codes.count ? codes[index] : nil
            arguments.append(
                Argument(
                    parameter: parameter, value: call.values[index], place: code?.span ?? call.spans[index],
                    code: code))
        }
        self.init(
            evaluator: call.evaluator, arguments: arguments, result: result, units: builtin.units,
            isToldOfTimes: builtin.times == .combined || builtin.times == .own,
            hasUnits: hasUnits, span: call.span)
    }
}
