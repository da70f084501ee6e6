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
    package let captured: [Value]
    /// What each parameter of a shipped function is declared to be; empty for every other.
    package let takes: [Parameter]
    /// How deep values are kept within values.
    package let depth: Int

    package init(name: String?, body: Body, captured: [Value] = [], takes: [Parameter] = []) {
        self.name = name
        self.body = body
        self.captured = captured
        self.takes = takes
        depth = captured.extent.depth
    }

    /// What it was written as, `fn double(x) = 2 * x`; nil for one that is built in.
    package var definition: String? {
        guard case .code(let code) = body else { return nil }
        return code.source.text(code.span)
    }
}

/// The resolved form of a function, shared by all closures made from one lambda.
package final class FunctionCode {
    package struct Parameter {
        package let name: Symbol
        package let type: ParameterType?
        package let initial: Node?
    }

    package let body: Node
    /// The text it was read from, and the slots of a call: parameters, captured values and `where` names.
    package let frame: Frame
    package let parameters: [Parameter]
    /// Whether a parameter says what it wants.
    package let hasTypes: Bool
    /// Slots that hold captured values.
    package let captureSlots: [Slot]
    /// The names of the session that its statement uses.
    let uses: [NameID]
    /// How many parameters there are, where all are given by their places and looked at by nobody; else -1.
    package let plainCount: Int
    /// The text of the definition, for `:info` and errors.
    package let span: Span

    /// Tells it from every other function of the session, those that are gone among them.
    let serial: Int
    /// Its steps on registers, once it is known to run often.
    package let form = FormSlot()

    @inline(__always)
    package var source: Source { frame.source }

    init(
        _ body: Node, _ frame: Frame, serial: Int, parameters: [Parameter], captureSlots: [Slot], uses: [NameID],
        span: Span
    ) {
        self.body = body
        self.frame = frame
        self.serial = serial
        self.parameters = parameters
        self.captureSlots = captureSlots
        self.uses = uses
        self.span = span
        hasTypes = parameters.contains { $0.type != nil }
        plainCount = hasTypes || !captureSlots.isEmpty ? -1 : parameters.count
    }
}

/// A place for what the evaluator makes of a function so that it runs sooner. It goes when the function goes.
package final class FormSlot {
    package var form: (any CodeForm)?
}

/// A function in another form, as the evaluator keeps it.
package protocol CodeForm: AnyObject {}

/// The dimensions a parameter asks for. `Money` is any currency, but one and the same throughout a signature.
package struct ParameterType {
    /// What was written, for errors.
    package let text: String
    /// The power of `Money`.
    package let money: Int
    /// The rest, as a unit of the same dimension; `none` for a plain number.
    package let rest: UnitID
    /// A kind other than a quantity: `Text`, `Date`; nil for quantities.
    package let kind: String?
}

/// What a call by name needs of a function, without a hold on it: the session has it as long as a statement runs.
package struct DirectFunction {
    package let body: Unmanaged<Node>
    package let form: Unmanaged<FormSlot>
    package let serial: Int
    package let source: ObjectIdentifier
    /// How many arguments it takes, all by their places.
    package let plainCount: Int
    /// Slots beyond those of the arguments.
    package let more: Int

    /// - Returns: Nil where a call has more to do: captured values, types, initial values.
    init?(_ code: FunctionCode) {
        guard code.plainCount >= 0 else { return nil }
        body = .passUnretained(code.body)
        form = .passUnretained(code.form)
        serial = code.serial
        source = ObjectIdentifier(code.source)
        plainCount = code.plainCount
        more = code.frame.size - code.plainCount
    }
}
