import Reporting
import Resolution

/// A call of a function that ships as text and gives way to all others of its name. It runs as a user's own would; but
/// its parameters are declared, and what is said inside is told of the call.
struct ShippedCall {
    private let evaluator: Evaluator
    private let function: Function
    private let code: FunctionCode
    /// Where the arguments are.
    private let frame: Int
    /// What was written for them, if anything was.
    private let written: [ArgumentNode]
    private let span: Span

    init(
        _ evaluator: Evaluator, _ function: Function, _ code: FunctionCode, _ frame: Int, _ written: [ArgumentNode],
        _ span: Span
    ) {
        (self.evaluator, self.function, self.code) = (evaluator, function, code)
        (self.frame, self.written, self.span) = (frame, written, span)
    }

    func value(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        let arguments = arguments
        let places = ShippedPlaces(code.frame.source, evaluator.site.source, span) { name in
            arguments.first { $0.parameter.name == name }?.place
        }
        let said = evaluator.report.count
        do throws(Failure) {
            let value = try body()
            if evaluator.report.count != said { evaluator.report.move(since: said) { places.moved($0) } }
            try ArgumentAudit(
                evaluator: evaluator, arguments: arguments, result: value, units: .open, isToldOfTimes: true,
                hasUnits: true, span: span
            ).check()
            return value
        } catch {
            var failure = error
            failure.diagnostic = places.moved(failure.diagnostic)
            throw failure
        }
    }

    private var arguments: [ArgumentAudit.Argument] {
        function.takes.enumerated().compactMap { (index, parameter) in
            let named = written.first { $0.name.map { evaluator.state.symbols.text($0) } == parameter.name }
            let node = named ?? (index < written.count && written[index].name == nil ? written[index] : nil)
            guard written.isEmpty || node != nil, frame + index < evaluator.locals.count,
                let value = evaluator.locals[frame + index]
            else { return nil }
            return .init(parameter: parameter, value: value, place: node?.node.span ?? span, code: node?.node)
        }
    }
}
