import Reporting
import Resolution

/// The arguments of a call of a function that is code, put in the order of its parameters.
struct FunctionArguments {
    private let evaluator: Evaluator
    private let function: Function
    private let code: FunctionCode
    private let span: Span
    private var site: Site { evaluator.site }
    private var state: State { evaluator.state }

    init(_ evaluator: Evaluator, _ function: Function, _ code: FunctionCode, _ span: Span) {
        (self.evaluator, self.function, self.code, self.span) = (evaluator, function, code, span)
    }

    /// The parameters after the first `given`, which must all have initial values.
    @inline(__always)
    func left(after given: Int) throws(Failure) -> [Int] {
        guard given != code.parameters.count else { return [] }
        guard given < code.parameters.count, code.parameters[given...].allSatisfy({ $0.initial != nil }) else {
            throw count(given)
        }
        return Array(given..<code.parameters.count)
    }

    /// The values of arguments with names, in the order of the parameters.
    ///
    /// - Returns: Beside them the parameters that were not given and have initial values.
    func arranged(_ arguments: [ArgumentNode]) throws(Failure) -> (values: [Value], left: [Int]) {
        var places: [Value?] = Array(repeating: nil, count: code.parameters.count)
        var position = 0
        for argument in arguments {
            let index: Int
            if let name = argument.name {
                guard let found = code.parameters.firstIndex(where: { $0.name == name }) else {
                    throw site.failure(
                        InvocationFinding.noParameter(signature, state.symbols.text(name)),
                        at: argument.node.span)
                }
                index = found
            } else {
                index = position
                position += 1
            }
            guard index < places.count else { throw count(arguments.count) }
            guard places[index] == nil else {
                throw site.failure(
                    InvocationFinding.givenTwice(state.symbols.text(code.parameters[index].name)),
                    at: argument.node.span)
            }
            places[index] = try evaluator.value(argument.node)
        }
        for (parameter, place) in zip(code.parameters, places) where place == nil && parameter.initial == nil {
            throw site.failure(
                InvocationFinding.parameterMissing(signature, state.symbols.text(parameter.name)), at: span)
        }
        return (places.map { $0 ?? .truth(false) }, places.indices.filter { places[$0] == nil })
    }

    private func count(_ given: Int) -> Failure {
        let most = code.parameters.count
        let least = code.parameters.filter { $0.initial == nil }.count
        return site.failure(InvocationFinding.count(signature, least: least, most: most, given: given), at: span)
    }

    /// `runway(cash, burn)`, as errors call a function.
    private var signature: InvocationFinding.Signature {
        InvocationFinding.Signature(
            function: function.name, parameters: code.parameters.map { state.symbols.text($0.name) })
    }
}
