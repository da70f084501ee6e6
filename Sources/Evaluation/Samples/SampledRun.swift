import Numbers
import Reporting
import Resolution

/// An expression evaluated where there are uncertain quantities: what samples answer differently, and nobody has asked of
/// each by itself, is an error where it was asked.
struct SampledRun {
    private let evaluator: Evaluator
    private let resolved: Resolved
    private var sampling: Sampling { evaluator.state.sampling }

    init(_ evaluator: Evaluator, _ resolved: Resolved) { (self.evaluator, self.resolved) = (evaluator, resolved) }

    /// The value, in the frame that is open.
    func value() throws(Failure) -> Value {
        let wasOpen = sampling.isOpen
        defer { if wasOpen { sampling.open() } }
        sampling.close()
        let draws = evaluator.lens.draws
        do throws(Failure) {
            let value = try evaluator.value(resolved.node)
            if !sampling.isOpen {
                if value.isEmptyOfSamples { throw evaluator.site.failure(SamplingFinding.noSamples, at: resolved.span) }
                return value
            }
        } catch {
            guard sampling.isOpen, error.diagnostic.code != .interrupted else { throw error }
            guard !(error.diagnostic.finding is SamplingFinding) else {
                sampling.close()
                throw error
            }
        }
        evaluator.lens.draws = draws
        throw failure()
    }

    /// The error, at the place where an open question was asked first: found by evaluating again.
    func failure() -> Failure {
        let watch = OpenWatch(sampling)
        sampling.close()
        let mark = evaluator.mark
        _ = try? evaluator.watched(by: watch) { () throws(Failure) in try evaluator.value(resolved.node) }
        evaluator.rewind(to: mark)
        sampling.close()
        let (span, source) =
            watch.span.map { ($0, watch.source ?? evaluator.site.source) }
            ?? (resolved.span, evaluator.site.source)
        let finding = watch.place.map { SamplingFinding.certainWantedAs($0) } ?? .certainWanted
        return Failure(Diagnostic(.error, finding, labels: [Label(source, span)]))
    }
}

/// Notices where a question was asked first that samples answer differently.
private final class OpenWatch: Observer {
    private let sampling: Sampling
    /// What is being evaluated, the innermost last.
    private var open: [(node: Node, source: Source)] = []
    private var found: (node: Node, source: Source)?

    init(_ sampling: Sampling) { self.sampling = sampling }

    /// Where it was asked; where that was an error, what was being evaluated last.
    private var asked: (node: Node, source: Source)? { found ?? open.last }
    var span: Span? { asked?.node.span }
    var source: Source? { asked?.source }

    var place: SamplingFinding.Place? {
        if open.contains(where: { if case .solve = $0.node.form { true } else { false } }) { return .root }
        switch asked?.node.form {
        case .index: return .index
        case .range: return .range
        case .arithmetic, .based: return isOfDates ? .date : nil
        default: return nil
        }
    }

    /// Whether a date or a period is an operand.
    private var isOfDates = false

    func willEvaluate(_ node: Node, _ evaluator: Evaluator) {
        guard found == nil else { return }
        open.append((node, evaluator.site.source))
        isOfDates = false
    }

    func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator) {
        guard found == nil else { return }
        while let last = open.popLast(), last.node !== node {}
        if sampling.isOpen { found = (node, evaluator.site.source) }
        switch value {
        case .date, .period: isOfDates = true
        default: break
        }
    }
}
