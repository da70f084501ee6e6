import Numbers
import Quantities
import Reporting
import Syntax

/// `a < b <= c`.
final class Comparison: Code {
    let first: Code
    let steps: [(comparison: ComparisonOperator, code: Code)]
    private let (firstWhole, secondWhole): (WholeOperand, WholeOperand)
    private let single: ComparisonOperator

    /// - Parameter hasLocals: whether one side may be a local, so that it is worth while to look where it stands.
    init(
        _ span: Span, _ first: Code, _ steps: [(comparison: ComparisonOperator, code: Code)], hasLocals: Bool = false
    ) {
        self.first = first
        self.steps = steps
        let isSingle = hasLocals && steps.count == 1
        (firstWhole, secondWhole) = isSingle ? (first.asOperand, steps[0].code.asOperand) : (.other, .other)
        single = steps.first?.comparison ?? .equal
        super.init(span)
    }

    /// Whether it holds, where it is between two whole numbers that are at hand.
    @inline(__always)
    func atOnce(_ machine: Machine) -> Bool? {
        guard let a = firstWhole.whole(machine), let b = secondWhole.whole(machine), !machine.isWatched else {
            return nil
        }
        switch single {
        case .equal: return a == b
        case .unequal: return a != b
        case .less: return a < b
        case .atMost: return a <= b
        case .greater: return a > b
        case .atLeast: return a >= b
        }
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        if let holds = atOnce(machine) { return .truth(holds) }
        var left = first
        var a = try first.value(machine)
        for step in steps {
            let b = try step.code.value(machine)
            let places = (left.span, step.code.span)
            guard try machine.holds(a, step.comparison, b, at: places, whole: span) else { return .truth(false) }
            (left, a) = (step.code, b)
        }
        return .truth(true)
    }
}

/// `A ≈ B within T`.
final class Closeness: Code {
    let left: Code
    let right: Code
    let tolerance: Code

    init(_ span: Span, _ left: Code, _ right: Code, tolerance: Code) {
        self.left = left
        self.right = right
        self.tolerance = tolerance
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let a = try machine.quantity(left)
        let b = try machine.quantity(right)
        let allowed = try machine.quantity(tolerance)
        if allowed.number.sign < 0 {
            throw machine.failure(.wrongArguments, "a tolerance is not negative", at: tolerance.span)
        }
        if let concern = machine.world.bases.comparison(a.basis, b.basis) {
            try machine.say(concern, a.basis, b.basis, at: (left.span, right.span))
        }
        let distance = try machine.distance(a, b, Places(whole: span, left: left.span, right: right.span))
        var limit = allowed
        // A percentage is one of |B|; percentage points, like any other quantity, are taken as they stand.
        if machine.world.units.isPercentLike(allowed.unit), !machine.world.units.isPoint(allowed.unit) {
            let share = try machine.scaled(allowed.number, from: allowed.unit, tolerance.span)
            let number = try machine.number(tolerance.span) { () throws(NumberError) in
                try b.number.magnitude().multiplied(by: share)
            }
            limit = Quantity(number, unit: b.unit)
        }
        return .truth(try machine.order(limit, distance, at: (tolerance.span, right.span), whole: span) >= 0)
    }
}

extension Machine {
    func quantity(_ code: Code) throws(Failure) -> Quantity {
        let value = try code.value(self)
        if case .quantity(let quantity) = value { return quantity }
        throw wrongKind(value, wanted: "a quantity", at: code.span)
    }

    /// How far two amounts are apart, whatever times they speak of.
    func distance(_ x: Quantity, _ y: Quantity, _ code: Places) throws(Failure) -> Quantity {
        if y.isPlain, y.number.isZero { return Quantity(x.number.magnitude(), unit: x.unit) }
        if x.isPlain, x.number.isZero { return Quantity(y.number.magnitude(), unit: y.unit) }
        guard world.units.sameDimension(x.unit, y.unit) else { throw mismatch(x, y, code, verb: "compare") }
        let left = try converted(x, to: y.unit, code.whole)
        let number = try number(code.whole) { () throws(NumberError) in try left.subtracting(y.number).magnitude() }
        return Quantity(number, unit: y.unit)
    }

    /// Whether one comparison holds.
    func holds(
        _ a: Value, _ comparison: ComparisonOperator, _ b: Value, at places: (Span, Span), whole: Span
    ) throws(Failure) -> Bool {
        switch comparison {
        case .equal: return try equal(a, b, at: places, whole: whole)
        case .unequal: return try !equal(a, b, at: places, whole: whole)
        default:
            let order = try order(a, b, at: places, whole: whole)
            switch comparison {
            case .less: return order < 0
            case .atMost: return order <= 0
            case .greater: return order > 0
            default: return order >= 0
            }
        }
    }

    func equal(_ a: Value, _ b: Value, at places: (Span, Span), whole: Span) throws(Failure) -> Bool {
        switch (a, b) {
        case (.truth(let x), .truth(let y)): return x == y
        case (.text(let x), .text(let y)):
            if widening != nil { lookAtText() }
            return x == y
        case (.company(let x), .company(let y)): return x == y
        case (.period(let x), .period(let y)): return x == y
        case (.list(let x), .list(let y)):
            try checkStack(whole)
            guard x.items.count == y.items.count else { return false }
            for index in x.items.indices {
                try poll(whole)
                guard try equal(x.items[index], y.items[index], at: places, whole: whole) else { return false }
            }
            return true
        case (.interval(let x), .interval(let y)):
            guard try order(x.low, y.low, at: places, whole: whole) == 0 else { return false }
            return try order(x.high, y.high, at: places, whole: whole) == 0
        default: return try order(a, b, at: places, whole: whole) == 0
        }
    }

    /// -1, 0 or 1; an error where the two have no order.
    func order(_ a: Value, _ b: Value, at places: (Span, Span), whole: Span) throws(Failure) -> Int {
        switch (a, b) {
        case (.quantity(let x), .quantity(let y)): return try order(x, y, at: places, whole: whole)
        case (.date(let x), .date(let y)): return x == y ? 0 : x < y ? -1 : 1
        case (.text(let x), .text(let y)):
            if widening != nil { lookAtText() }
            return x == y ? 0 : x < y ? -1 : 1
        case (.missing(let missing), _): throw missingFailure(missing, at: places.0)
        case (_, .missing(let missing)): throw missingFailure(missing, at: places.1)
        default:
            throw failure(
                .wrongKind, "\(a.kindName) and \(b.kindName) cannot be compared",
                at: [(places.0, a.kindName), (places.1, b.kindName)])
        }
    }

    func order(_ x: Quantity, _ y: Quantity, at places: (Span, Span), whole: Span) throws(Failure) -> Int {
        if x.basis != y.basis, let concern = world.bases.comparison(x.basis, y.basis) {
            try say(concern, x.basis, y.basis, at: places)
        }
        if x.unit == y.unit { return Number.compare(x.number, y.number) }
        if y.isPlain, y.number.isZero { return x.number.sign }
        if x.isPlain, x.number.isZero { return -y.number.sign }
        guard world.units.sameDimension(x.unit, y.unit) else {
            throw mismatch(x, y, at: places, whole: whole, verb: "compare")
        }
        return Number.compare(x.number, try converted(y, to: x.unit, whole))
    }
}
