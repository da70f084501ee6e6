import Numbers
import Reporting
import Resolution

/// Conditions, which may hold for some samples only.
struct Conditions {
    private let evaluator: Evaluator
    private var site: Site { evaluator.site }
    private var lens: Lens { evaluator.lens }

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// `not x`.
    func opposite(of operand: Node) throws(Failure) -> Value {
        switch try evaluator.value(operand) {
        case .truth(let truth): return .truth(!truth)
        case .event(let event): return .event(event.negated)
        case let other: throw site.wrongKind(other, .truth, at: operand.span)
        }
    }

    /// `x and y`, `x or y`: the right side is found only where it matters.
    func joined(_ left: Node, _ right: Node, isAnd: Bool) throws(Failure) -> Value {
        switch try evaluator.value(left) {
        case .truth(let truth):
            if truth != isAnd { return .truth(!isAnd) }
            switch try evaluator.value(right) {
            case .truth(let other): return .truth(other)
            case .event(let event): return .event(event)
            case let other: throw site.wrongKind(other, .truth, at: right.span)
            }
        case .event(let event):
            let seen = try seen(event, left.span)
            if let answer = seen.answer, answer != isAnd { return .event(event) }
            let open = try self.seen(event.undecided(isAnd: isAnd), left.span)
            let other = try lens.select(open) { () throws(Failure) in try evaluator.value(right) }
            switch other {
            case .truth(let truth):
                let all = Event.constant(truth, count: event.count, evaluator.state.sampling)
                return .event(try both(event, all, isAnd: isAnd, right.span))
            case .event(let other): return .event(try both(event, other, isAnd: isAnd, right.span))
            default: throw site.wrongKind(other, .truth, at: right.span)
            }
        case let other: throw site.wrongKind(other, .truth, at: left.span)
        }
    }

    /// The error for a value that is not true or false where that is wanted.
    func notTrue(_ value: Value, _ span: Span) -> Failure {
        guard case .event(let event) = value else { return site.wrongKind(value, .truth, at: span) }
        let (holding, present) = event.tally
        return site.failure(SamplingFinding.truthWanted(holding: holding, of: present), at: span)
    }

    /// An event as far as the branch under way is concerned: other samples are absent.
    func seen(_ event: Event, _ span: Span) throws(Failure) -> Event {
        guard let selection = lens.selection else { return event }
        do throws(NumberError) { return try event.within(selection) } catch { throw site.failure(error, at: span) }
    }

    func both(_ a: Event?, _ b: Event, isAnd: Bool, _ span: Span) throws(Failure) -> Event {
        guard let a else { return b }
        do throws(NumberError) { return try a.joined(b, isAnd: isAnd) } catch { throw site.failure(error, at: span) }
    }
}
