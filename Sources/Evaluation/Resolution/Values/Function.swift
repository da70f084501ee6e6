import Quantities
import Reporting
import Syntax

/// A function: defined with `fn`, written as a lambda, or built in.
package final class Function {
    package enum Body {
        case code(FunctionCode)
        case builtin(Builtin)
    }

    /// Nil for a lambda.
    package let name: String?
    package let body: Body
    /// Values of enclosing names that a lambda keeps, in the order of its capture slots.
    let captured: [Value]
    /// How deep values are kept within values.
    let depth: Int

    init(name: String?, body: Body, captured: [Value] = []) {
        self.name = name
        self.body = body
        self.captured = captured
        depth = captured.extent.depth
    }

    /// What it was written as, `fn double(x) = 2 * x`; nil for one that is built in.
    package var definition: String? {
        guard case .code(let code) = body else { return nil }
        return code.source.text(code.span)
    }
}

/// What a call by name needs of a function, without a hold on it: the session has it as long as a statement runs.
struct DirectFunction {
    let body: Unmanaged<Code>
    let source: ObjectIdentifier
    /// How many arguments it takes, all by their places.
    let plainCount: Int
    /// Slots beyond those of the arguments.
    let more: Int

    /// - Returns: Nil where a call has more to do: captured values, types, initial values.
    init?(_ code: FunctionCode) {
        guard code.plainCount >= 0 else { return nil }
        body = .passUnretained(code.body)
        source = code.sourceIdentity
        plainCount = code.plainCount
        more = code.frameSize - code.plainCount
    }
}

/// The resolved form of a function, shared by all closures made from one lambda.
package final class FunctionCode {
    struct Parameter {
        let name: Symbol
        let type: ParameterType?
        let initial: Code?
    }

    let source: Source
    let sourceIdentity: ObjectIdentifier
    let body: Code
    let parameters: [Parameter]
    /// Whether a parameter says what it wants.
    let hasTypes: Bool
    /// Slots that hold captured values.
    let captureSlots: [Int]
    let hasCaptures: Bool
    /// Slots of a call: parameters, captured values and `where` names.
    let frameSize: Int
    /// How many parameters there are, where all are given by their places and looked at by nobody; else -1.
    let plainCount: Int
    /// The text of the definition, for `:info` and errors.
    let span: Span

    init(source: Source, parameters: [Parameter], body: Code, captureSlots: [Int], frameSize: Int, span: Span) {
        self.source = source
        sourceIdentity = ObjectIdentifier(source)
        self.parameters = parameters
        self.body = body
        self.captureSlots = captureSlots
        self.frameSize = frameSize
        hasCaptures = !captureSlots.isEmpty
        hasTypes = parameters.contains { $0.type != nil }
        plainCount = hasTypes || hasCaptures ? -1 : parameters.count
        self.span = span
    }
}
