import Numbers
import Quantities
import Reporting
import Resolution

/// `if C then A else B` where C holds for some samples only: every sample takes its own branch, and what a branch cannot
/// do for a sample that takes the other is no harm.
struct SampledChoice {
    private let evaluator: Evaluator
    private let event: Event
    private let then: Node
    private let otherwise: Node
    private let span: Span
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, _ event: Event, _ then: Node, _ otherwise: Node, _ span: Span) {
        (self.evaluator, self.event) = (evaluator, event)
        (self.then, self.otherwise, self.span) = (then, otherwise, span)
    }

    func value() throws(Failure) -> Value {
        let seen = try Conditions(evaluator).seen(event, span)
        if let answer = seen.answer { return try evaluator.value(answer ? then : otherwise) }
        // A function that calls itself would never end where nothing tells which way to go.
        guard seen.tally.present > 0 else { throw site.failure(SamplingFinding.noSamples, at: span) }
        let first = try evaluator.lens.select(seen) { () throws(Failure) in try evaluator.value(then) }
        let second = try evaluator.lens.select(seen.negated) { () throws(Failure) in try evaluator.value(otherwise) }
        return try merged(first, second, seen)
    }

    /// For each sample what its branch gives.
    private func merged(_ a: Value, _ b: Value, _ event: Event) throws(Failure) -> Value {
        switch (a, b) {
        case (.quantity(let x), .quantity(let y)): return .quantity(try merged(x, y, event))
        case (.truth, .truth), (.truth, .event), (.event, .truth), (.event, .event):
            let (x, y) = (sampled(a), sampled(b))
            return .event(try site.numbers(span) { () throws(NumberError) in try event.choice(x, y) })
        case (.list(let x), .list(let y)) where x.items.count == y.items.count:
            try evaluator.limits.checkStack(span)
            var items: [Value] = []
            for (one, other) in zip(x.items, y.items) { items.append(try merged(one, other, event)) }
            return try evaluator.limits.list(items, span)
        case (.table(let x), .table(let y))
        where x.cells.count == y.cells.count && x.columns.map(\.title) == y.columns.map(\.title):
            try evaluator.limits.checkStack(span)
            var cells: [Value] = []
            for (one, other) in zip(x.cells, y.cells) { cells.append(try merged(one, other, event)) }
            return try evaluator.limits.table(x.with(cells: cells), span)
        case (.missing(let missing), _): throw site.missingFailure(missing, at: then.span)
        case (_, .missing(let missing)): throw site.missingFailure(missing, at: otherwise.span)
        case (.date(let x), .date(let y)) where x == y: return a
        case (.text(let x), .text(let y)) where x == y: return a
        case (.company(let x), .company(let y)) where x == y: return a
        case (.period(let x), .period(let y)) where x == y: return a
        case (.function(let x), .function(let y)) where x === y: return a
        default:
            if a.kind == b.kind, a.kind != .list, a.kind != .record {
                throw site.failure(
                    SamplingFinding.branchesDiffer(a.kind), at: [(then.span, ""), (otherwise.span, "")])
            }
            throw site.failure(
                SamplingFinding.branches(a.kind, b.kind), at: [(then.span, ""), (otherwise.span, "")])
        }
    }

    private func merged(_ x: Quantity, _ y: Quantity, _ event: Event) throws(Failure) -> Quantity {
        let places = Places(whole: span, left: then.span, right: otherwise.span)
        let units = evaluator.state.units
        var (first, second, unit) = (x.number, y.number, x.unit)
        var basis = x.basis
        if x.isPlain, x.number.isExact, x.number.isZero {
            (unit, basis) = (y.unit, y.basis)
        } else if !(y.isPlain && y.number.isExact && y.number.isZero) {
            guard units.sameDimension(x.unit, y.unit) else {
                throw evaluator.arithmetic.mismatch.failure(x, y, places, to: .combine)
            }
            second = try evaluator.arithmetic.converted(y, to: x.unit, span)
            basis = try evaluator.arithmetic.basisOfSum(x, y, false, places)
        }
        first = try site.number(span) { () throws(NumberError) in try event.choice(first, second) }
        return Quantity(first, unit: unit, basis: basis)
    }

    private func sampled(_ value: Value) -> Event {
        switch value {
        case .event(let event): event
        case .truth(let truth): .constant(truth, count: event.count, event.sampling)
        default: .constant(false, count: event.count, event.sampling)
        }
    }
}
