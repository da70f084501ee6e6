import Reporting

/// Where an operation stands, with its two operands.
struct Places {
    var whole: Span
    var left: Span
    var right: Span
}

/// `a + b` and its like: the two operands and what is done with them.
class BinaryCode: Code {
    final let left: Code
    final let right: Code
    final let (leftWhole, rightWhole): (WholeOperand, WholeOperand)

    /// - Parameter hasLocals: whether one side may be a local, so that it is worth while to look where it stands.
    init(_ span: Span, _ left: Code, _ right: Code, hasLocals: Bool = false) {
        self.left = left
        self.right = right
        (leftWhole, rightWhole) = hasLocals ? (left.asOperand, right.asOperand) : (.other, .other)
        super.init(span)
    }

    final var places: Places { Places(whole: span, left: left.span, right: right.span) }

    /// What to do with two single values.
    func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        throw machine.failure(.wrongKind, "these cannot be combined", at: span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let a = try left.value(machine)
        let b = try right.value(machine)
        return try combine(a, b, machine)
    }

    /// Element by element where a side is a list.
    final func spread(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value? {
        try machine.checkStack(span)
        switch (a, b) {
        case (.list(let x), .list(let y)):
            guard x.items.count == y.items.count else {
                throw machine.failure(
                    .lengthMismatch, "lists of \(x.items.count) and \(y.items.count) items do not go together",
                    at: [(left.span, "\(x.items.count) items"), (right.span, "\(y.items.count) items")])
            }
            var items: [Value] = []
            items.reserveCapacity(x.items.count)
            for index in x.items.indices {
                try machine.poll(span)
                items.append(try combine(x.items[index], y.items[index], machine))
            }
            return try machine.list(items, span)
        case (.list(let x), _):
            var items: [Value] = []
            items.reserveCapacity(x.items.count)
            for item in x.items {
                try machine.poll(span)
                items.append(try combine(item, b, machine))
            }
            return try machine.list(items, span)
        case (_, .list(let y)):
            var items: [Value] = []
            items.reserveCapacity(y.items.count)
            for item in y.items {
                try machine.poll(span)
                items.append(try combine(a, item, machine))
            }
            return try machine.list(items, span)
        default: return nil
        }
    }

    /// The error for operands that are no quantities.
    final func kindFailure(_ a: Value, _ b: Value, _ verb: String, _ machine: Machine) -> Failure {
        if case .missing(let missing) = a { return machine.missingFailure(missing, at: left.span) }
        if case .missing(let missing) = b { return machine.missingFailure(missing, at: right.span) }
        return machine.failure(
            .wrongKind, "\(a.kindName) and \(b.kindName) cannot be \(verb)",
            at: [(left.span, a.kindName), (right.span, b.kindName)])
    }
}

final class Sum: BinaryCode {
    override func run(_ machine: Machine) throws(Failure) -> Value {
        if let a = leftWhole.whole(machine), let b = rightWhole.whole(machine), !machine.isWatched {
            let (result, overflow) = a.addingReportingOverflow(b)
            if !overflow { return Value(whole: result) }
        }
        let a = try left.value(machine)
        let b = try right.value(machine)
        if let x = a.whole, let y = b.whole {
            let (result, overflow) = x.addingReportingOverflow(y)
            if !overflow { return Value(whole: result) }
        }
        return try combine(a, b, machine)
    }

    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b {
            return .quantity(try machine.sum(x, y, negative: false, places))
        }
        if let list = try spread(a, b, machine) { return list }
        if let date = try machine.dateSum(a, b, places) { return date }
        if case .text = a, case .text = b {
            throw machine.failure(
                .wrongKind, "texts are joined inside one text", at: span,
                fix: machine.replacing(
                    span, with: "\"{\(machine.source.text(left.span))}{\(machine.source.text(right.span))}\"", in: span)
            )
        }
        throw kindFailure(a, b, "added", machine)
    }
}

final class Difference: BinaryCode {
    override func run(_ machine: Machine) throws(Failure) -> Value {
        if let a = leftWhole.whole(machine), let b = rightWhole.whole(machine), !machine.isWatched {
            let (result, overflow) = a.subtractingReportingOverflow(b)
            if !overflow { return Value(whole: result) }
        }
        let a = try left.value(machine)
        let b = try right.value(machine)
        if let x = a.whole, let y = b.whole {
            let (result, overflow) = x.subtractingReportingOverflow(y)
            if !overflow { return Value(whole: result) }
        }
        return try combine(a, b, machine)
    }

    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b {
            return .quantity(try machine.sum(x, y, negative: true, places))
        }
        if let list = try spread(a, b, machine) { return list }
        if let date = try machine.dateDifference(a, b, places) { return date }
        throw kindFailure(a, b, "subtracted", machine)
    }
}

final class Product: BinaryCode {
    override func run(_ machine: Machine) throws(Failure) -> Value {
        if let a = leftWhole.whole(machine), let b = rightWhole.whole(machine), !machine.isWatched {
            let (result, overflow) = a.multipliedReportingOverflow(by: b)
            if !overflow { return Value(whole: result) }
        }
        let a = try left.value(machine)
        let b = try right.value(machine)
        return try combine(a, b, machine)
    }

    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b { return .quantity(try machine.product(x, y, places)) }
        if let list = try spread(a, b, machine) { return list }
        throw kindFailure(a, b, "multiplied", machine)
    }
}

final class Quotient: BinaryCode {
    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b { return .quantity(try machine.quotient(x, y, places)) }
        if let list = try spread(a, b, machine) { return list }
        throw kindFailure(a, b, "divided", machine)
    }
}

final class Modulo: BinaryCode {
    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b { return .quantity(try machine.modulo(x, y, places)) }
        if let list = try spread(a, b, machine) { return list }
        throw kindFailure(a, b, "divided", machine)
    }
}

final class Power: BinaryCode {
    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let x) = a, case .quantity(let y) = b { return .quantity(try machine.power(x, y, places)) }
        if let list = try spread(a, b, machine) { return list }
        throw kindFailure(a, b, "raised to a power", machine)
    }
}

/// `P of X`, `P on X`, `P off X`.
final class PercentPhrase: BinaryCode {
    enum Kind { case of, on, off }

    let kind: Kind

    init(_ span: Span, _ kind: Kind, _ left: Code, _ right: Code) {
        self.kind = kind
        super.init(span, left, right)
    }

    override func combine(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> Value {
        if case .quantity(let share) = a, case .quantity(let whole) = b {
            guard machine.world.units.isDimensionless(share.unit) else {
                throw machine.failure(
                    .dimensionMismatch, "a share such as 5% is wanted before `\(kind)`", at: left.span,
                    machine.dimension(share.unit))
            }
            let part = try machine.product(share, whole, places)
            return .quantity(
                kind == .of
                    ? part : try machine.sum(whole, part, negative: kind == .off, places))
        }
        if let list = try spread(a, b, machine) { return list }
        throw kindFailure(a, b, "combined so", machine)
    }
}

/// `-x`.
final class Negation: Code {
    let operand: Code

    init(_ span: Span, _ operand: Code) {
        self.operand = operand
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        try negated(try operand.value(machine), machine)
    }

    private func negated(_ value: Value, _ machine: Machine) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            quantity.number = quantity.number.negated()
            quantity.qualifiers = 0
            return .quantity(quantity)
        case .list(let list):
            try machine.checkStack(span)
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                try machine.poll(span)
                items.append(try negated(item, machine))
            }
            return try machine.list(items, span)
        default: throw machine.wrongKind(value, wanted: "a number", at: operand.span)
        }
    }
}

/// `and`, `or`: the right side is found only where it matters.
final class Junction: Code {
    let left: Code
    let right: Code
    let isAnd: Bool

    init(_ span: Span, _ left: Code, _ right: Code, isAnd: Bool) {
        self.left = left
        self.right = right
        self.isAnd = isAnd
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        if try machine.truth(left) != isAnd { return .truth(!isAnd) }
        return .truth(try machine.truth(right))
    }
}

final class Not: Code {
    let operand: Code

    init(_ span: Span, _ operand: Code) {
        self.operand = operand
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value { .truth(!(try machine.truth(operand))) }
}
