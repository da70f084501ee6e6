import Companies
import Quantities
import Reporting

/// A resolved expression: every name is a slot, every unit an identifier.
///
/// `value` is what callers use; subclasses override `run`. An observer sees every value as it comes to be, so that
/// explanations are readings of the ordinary evaluation; without one the cost is a single test.
package class Code {
    package let span: Span

    init(_ span: Span) { self.span = span }

    /// What an operator may look at where it stands.
    var asOperand: WholeOperand { .other }

    func run(_ machine: Machine) throws(Failure) -> Value {
        throw machine.failure(.undefinedResult, "nothing to evaluate", at: span)
    }

    @inline(__always)
    final func value(_ machine: Machine) throws(Failure) -> Value {
        if machine.isWatched { return try watched(machine) }
        return try run(machine)
    }

    private func watched(_ machine: Machine) throws(Failure) -> Value {
        machine.observer?.willEvaluate(self, machine)
        let value = try run(machine)
        machine.observer?.didEvaluate(self, value, machine)
        return value
    }
}

/// Watches an evaluation from beside it. It can't change what is evaluated.
protocol Observer: AnyObject {
    func willEvaluate(_ code: Code, _ machine: Machine)
    func didEvaluate(_ code: Code, _ value: Value, _ machine: Machine)
    /// A company's figure was looked up.
    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value)
    /// Something is to be said of what is being evaluated.
    func didNote(_ code: DiagnosticCode, _ message: String)
}

extension Observer {
    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) {}
    func didNote(_ code: DiagnosticCode, _ message: String) {}
}

/// A value known when the line was read.
class Constant: Code {
    final let constant: Value

    init(_ span: Span, _ constant: Value) {
        self.constant = constant
        super.init(span)
    }

    override var asOperand: WholeOperand { constant.whole.map { .constant($0) } ?? .other }

    override func run(_ machine: Machine) throws(Failure) -> Value { constant }
}

/// A literal that was written with qualifiers: what rests on it says so.
final class QualifiedLiteral: Code {
    let constant: Value
    let qualifiers: UInt8

    init(_ span: Span, _ constant: Value, qualifiers: UInt8) {
        self.constant = constant
        self.qualifiers = qualifiers
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        machine.rest(on: machine.source.text(span), qualifiers)
        if let doubt = machine.widening, case .quantity(let quantity) = constant {
            if opensAnEnd(qualifiers) { machine.isTouched = true }
            return .quantity(quantity.opened(qualifiers, doubt))
        }
        return constant
    }
}

/// A parameter, a captured value or a `where` name.
final class Local: Code {
    let slot: Int

    init(_ span: Span, slot: Int) {
        self.slot = slot
        super.init(span)
    }

    override var asOperand: WholeOperand { .local(slot) }

    override func run(_ machine: Machine) throws(Failure) -> Value { machine.locals[machine.base + slot] }
}

/// A variable, an assumption or a function of the session.
final class Global: Code {
    let slot: Int

    init(_ span: Span, slot: Int) {
        self.slot = slot
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        try machine.variable(slot, span)
    }
}

extension Machine {
    /// The value of a variable or function of the session.
    func variable(_ slot: Int, _ span: Span) throws(Failure) -> Value {
        if isVarying, let variation, let value = try varied(slot, variation, span) { return value }
        let variable = world.globals[slot]
        guard let value = variable.value else {
            throw failure(.unknownName, "`\(world.symbols.text(variable.name))` has no value yet", at: span)
        }
        if !variable.rests.isEmpty { rest(on: variable.rests) }
        if variable.restsOnNewestRate { world.restsOnNewestRate = true }
        return value
    }
}

/// `[a, b, c]`.
final class ListCode: Code {
    let items: [Code]

    init(_ span: Span, _ items: [Code]) {
        self.items = items
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items {
            try machine.poll(span)
            values.append(try item.value(machine))
        }
        return try machine.list(values, span)
    }
}

/// `if C then A else B`.
class Conditional: Code {
    final let condition: Code
    final let then: Code
    final let otherwise: Code
    init(_ span: Span, _ condition: Code, then: Code, otherwise: Code) {
        self.condition = condition
        self.then = then
        self.otherwise = otherwise
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        if let doubt = machine.widening { return try machine.either(self, doubt) }
        return try machine.truth(condition) ? then.value(machine) : otherwise.value(machine)
    }
}

/// A conditional whose condition is a comparison, which needs no value of its own.
final class ComparingConditional: Conditional {
    private let comparison: Comparison

    init(_ span: Span, _ comparison: Comparison, then: Code, otherwise: Code) {
        self.comparison = comparison
        super.init(span, comparison, then: then, otherwise: otherwise)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        guard let holds = comparison.atOnce(machine) else { return try super.run(machine) }
        return holds ? try then.value(machine) : try otherwise.value(machine)
    }
}

/// `E where n = V, …`: each value goes to its slot before E is found.
final class Bindings: Code {
    let bindings: [(slot: Int, value: Code)]
    let body: Code

    init(_ span: Span, _ bindings: [(slot: Int, value: Code)], body: Code) {
        self.bindings = bindings
        self.body = body
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        for binding in bindings {
            let value = try binding.value.value(machine)
            machine.locals[machine.base + binding.slot] = value
        }
        return try body.value(machine)
    }
}

/// `x else y`: y where x is missing.
final class OrElse: Code {
    let first: Code
    let second: Code

    init(_ span: Span, _ first: Code, _ second: Code) {
        self.first = first
        self.second = second
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let value = try first.value(machine)
        if case .missing = value { return try second.value(machine) }
        return value
    }
}

/// A text with expressions in it.
final class TextCode: Code {
    enum Part {
        case characters(String)
        case code(Code)
    }

    let parts: [Part]

    init(_ span: Span, _ parts: [Part]) {
        self.parts = parts
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        var text = ""
        for part in parts {
            switch part {
            case .characters(let characters): text += characters
            case .code(let code):
                if let doubt = machine.widening {
                    text += try machine.words(of: code, doubt)
                    continue
                }
                let value = try code.value(machine)
                switch value {
                case .text(let inner): text += inner
                case .quantity(let quantity) where machine.tellsPlainly:
                    text += machine.world.describe(.quantity(Quantity(quantity.number, unit: quantity.unit)))
                default: text += machine.world.describe(value)
                }
            }
            guard text.utf8.count <= Machine.longestText else {
                throw machine.failure(.tooLarge, "the text would be longer than 10 MB", at: span)
            }
        }
        machine.world.memory.charge(text.utf8.count)
        return .text(text)
    }
}
