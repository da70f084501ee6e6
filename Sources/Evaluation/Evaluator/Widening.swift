import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What the printed digits of reported figures allow: the ordinary evaluation, in which every printed number stands for
/// all that would have been rounded to it.
package struct Widening {
    private let evaluator: Evaluator
    /// Raised where a question is left open.
    private let doubt: Doubt
    private var report: Report { evaluator.report }
    private var lens: Lens { evaluator.lens }

    package init(_ evaluator: Evaluator) { self.init(evaluator, Doubt()) }

    /// For what stands in an evaluation that is under way.
    init(_ evaluator: Evaluator, _ doubt: Doubt) { (self.evaluator, self.doubt) = (evaluator, doubt) }

    /// Evaluates with printed numbers as ranges. What rests on figures is found again, through definitions and formulas.
    package func value(of resolved: Resolved) throws(Failure) -> Value {
        let watch = DoubtWatch(doubt)
        let said = report.notes.count
        let value: Value
        do throws(Failure) {
            value = try evaluator.watched(by: watch) { () throws(Failure) in
                try lens.read(.printedDigits(doubt)) { () throws(Failure) in
                    try lens.vary(Variation(lens.variation)) { () throws(Failure) in try evaluator.run(resolved) }
                }
            }
        } catch {
            guard doubt.isRaised, error.diagnostic.code != .interrupted else { throw error }
            guard error.diagnostic.code != .divisionByZero else {
                var failure = error
                failure.diagnostic.finding = WideningFinding.divisorOfZero
                throw failure
            }
            throw open(watch, resolved)
        }
        guard !doubt.isRaised else { throw open(watch, resolved) }
        // What they tell of amounts was told of the middle of a range.
        report.forgetAmounts(since: said)
        return value
    }

    /// The error for a question that the printed digits leave open.
    private func open(_ watch: DoubtWatch, _ resolved: Resolved) -> Failure {
        let place = watch.place ?? (resolved.span, resolved.source)
        let text = place.source.text(place.span)
        return Failure(
            Diagnostic(
                .error, WideningFinding.open(text.utf8.count > 60 ? nil : text),
                labels: [Label(place.source, place.span)]))
    }
}

/// What ranges leave open on the way.
extension Widening {
    /// A part of a text. What ranges leave open in it is no harm unless somebody looks at the text.
    func words(of node: Node) throws(Failure) -> String {
        let (wasRaised, mark, known) = (doubt.isRaised, evaluator.mark, lens.memo)
        do throws(Failure) {
            let value = try evaluator.value(node)
            if value.holdsRange || doubt.isRaised && !wasRaised { lens.hasOpenTexts = true }
            if doubt.isRaised, !wasRaised { forget(known) }
            if case .text(let inner) = value { return inner }
            return evaluator.text(value)
        } catch {
            evaluator.rewind(to: mark)
            guard doubt.isRaised, !wasRaised, error.diagnostic.code != .interrupted else { throw error }
            forget(known)
            lens.hasOpenTexts = true
            return "…"
        }
    }

    /// Values that were found in doubt must be found again once the doubt is taken back.
    private func forget(_ known: Lens.Memo) {
        doubt.lower()
        lens.memo = known
    }

    /// A conditional whose condition the ranges leave open is whatever either branch may be.
    func either(
        _ condition: Node, _ then: Node, _ otherwise: Node, _ span: Span
    ) throws(Failure) -> Value {
        let (wasRaised, known) = (doubt.isRaised, lens.memo)
        let holds = try evaluator.truth(condition)
        guard doubt.isRaised, !wasRaised else { return try evaluator.value(holds ? then : otherwise) }
        forget(known)
        let both = (try evaluator.value(then), try evaluator.value(otherwise))
        guard case .quantity(let x) = both.0, case .quantity(let y) = both.1,
            evaluator.state.units.sameDimension(x.unit, y.unit)
        else {
            doubt.raise()
            return both.0
        }
        let other = try evaluator.arithmetic.converted(y, to: x.unit, span)
        return .quantity(Quantity(NumberRange.hull(of: [x.number, other], doubt), unit: x.unit, basis: x.basis))
    }
}

/// Notices where a doubt was raised first.
private final class DoubtWatch: Observer {
    private let doubt: Doubt
    private(set) var place: (span: Span, source: Source)?

    init(_ doubt: Doubt) { self.doubt = doubt }

    func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator) {
        if !doubt.isRaised {
            place = nil
        } else if place == nil {
            place = (node.span, evaluator.site.source)
        }
    }
}
