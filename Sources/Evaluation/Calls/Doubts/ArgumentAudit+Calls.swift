import Reporting
import Resolution

extension ArgumentAudit {
    /// Of a function of the language.
    ///
    /// - Parameter codes: what was written for each argument; empty where that is not known.
    init(_ call: Call, _ codes: [Node], _ result: Value) {
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
            isToldOfTimes: builtin.times == .combined || builtin.times == .own, span: call.span)
    }
}

/// Functions that ship as text and give way to all others of their name. They run as a user's own would; but their
/// parameters are declared, and what is said inside is told of the call.
extension Evaluator {
    /// - Parameter frame: where the arguments are; `written`: what was written for them, if anything was.
    @inline(never)
    func shipped(
        _ function: Function, _ code: FunctionCode, frame: Int, written: [ArgumentNode], _ span: Span,
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let arguments = function.takes.enumerated().compactMap { (index, parameter) -> ArgumentAudit.Argument? in
            let named = written.first { $0.name.map { state.symbols.text($0) } == parameter.name }
            let node = named ?? (index < written.count && written[index].name == nil ? written[index] : nil)
            guard written.isEmpty || node != nil, frame + index < locals.count, let value = locals[frame + index] else {
                return nil
            }
            return .init(parameter: parameter, value: value, place: node?.node.span ?? span, code: node?.node)
        }
        let places = ShippedPlaces(code.frame.source, site.source, span) { name in
            arguments.first { $0.parameter.name == name }?.place
        }
        let said = report.count
        do throws(Failure) {
            let value = try body()
            if report.count != said { report.move(since: said) { places.moved($0) } }
            try ArgumentAudit(
                evaluator: self, arguments: arguments, result: value, units: .open, isToldOfTimes: true, span: span
            ).check()
            return value
        } catch {
            var failure = error
            failure.diagnostic = places.moved(failure.diagnostic)
            throw failure
        }
    }
}
