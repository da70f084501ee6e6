import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// One call of a function of the language: the values that its parameters have, and where each was written. Bodies see
/// nothing else of the evaluation.
package struct Call {
    package let builtin: Builtin
    /// By parameter; those left out at the end are not there.
    package var values: [Value]
    /// Where each was written.
    package let spans: [Span]
    let span: Span
    let evaluator: Evaluator

    package var name: String { builtin.name }
    package var units: UnitTable { evaluator.state.units }
    package var bases: BasisTable { evaluator.state.bases }
    /// Whether anybody reads notes, so that it is worth while to put one together.
    package var wantsNotes: Bool { evaluator.state.wantsNotes }
    var isStrict: Bool { evaluator.report.isStrict }
    package var isInterrupted: Bool { evaluator.state.interrupt.isUp }

    /// Whether an argument was written, and not passed over.
    package func isGiven(_ index: Int) -> Bool {
        guard index < values.count else { return false }
        if case .missing(let missing) = values[index] { return missing !== Builtin.passedOver }
        return true
    }

    /// The same call of other values.
    package func with(_ values: [Value]) -> Call {
        var other = self
        other.values = values
        return other
    }

    /// A call of one value in the place of an argument: an item of it is read as the argument would be.
    package func item(_ value: Value, of index: Int) -> Call {
        Call(builtin: builtin, values: [value], spans: [spans[index]], span: span, evaluator: evaluator)
    }

    /// Fails when little of the stack is left.
    package func checkStack() throws(Failure) { try evaluator.limits.checkStack(span) }

    /// Fails when the statement was interrupted.
    @inline(__always)
    package func poll() throws(Failure) { try evaluator.limits.poll(span) }

    // MARK: Failures and what is said

    /// - Parameter place: the argument it is of; else it is of the whole call.
    package func failure(_ problem: some CallFinding, at place: Int? = nil, _ text: String = "", fix: String? = nil)
        -> Failure
    {
        evaluator.site.failure(problem, at: place.map { spans[$0] } ?? span, text, fix: fix)
    }

    package func failure(
        _ problem: some CallFinding, at places: [(Int, String)], fix: String? = nil
    ) -> Failure {
        evaluator.site.failure(problem, at: places.map { (spans[$0.0], $0.1) }, fix: fix)
    }

    /// The error for an argument of another kind than is wanted.
    package func wrongKind(_ index: Int, _ wanted: KindFinding.Wanted) -> Failure {
        evaluator.site.wrongKind(values[index], wanted, at: spans[index])
    }

    /// The error for a value of another kind than is wanted.
    package func wrongKind(_ value: Value, _ wanted: KindFinding.Wanted, at place: Int? = nil) -> Failure {
        evaluator.site.wrongKind(value, wanted, at: place.map { spans[$0] } ?? span)
    }

    /// The error for an item that is no quantity.
    package func odd(_ item: Value, _ index: Int, at place: Int? = nil) -> Failure {
        evaluator.site.odd(item, index, place.map { spans[$0] } ?? span)
    }

    /// An error inside a list, with the item it was met at.
    package func named(_ failure: Failure, item index: Int) -> Failure { evaluator.site.named(failure, item: index) }

    /// The error for two amounts that do not go together.
    package func mismatch(_ x: Quantity, _ y: Quantity, at places: (Int, Int)) -> Failure {
        evaluator.arithmetic.mismatch.failure(
            x, y, at: (spans[places.0], spans[places.1]), whole: span, to: .combine)
    }

    package func note(
        _ remark: some CallFinding, at place: Int? = nil, facts: [(name: String, value: String)] = []
    ) {
        evaluator.report.note(remark, at: place.map { spans[$0] } ?? span, facts: facts)
    }

    /// The present day, as the session has it.
    package var today: PresentDay { evaluator.state.today }

    /// A warning that is an error where the session is strict.
    package func tell(_ remark: some CallFinding, at places: [(Int, String)]) throws(Failure) {
        let places = places.map { (spans[$0.0], $0.1) }
        if isStrict { throw evaluator.site.failure(remark, at: places) }
        evaluator.report.warn(remark, at: places)
    }

    /// The text of the line with another in the place of an argument; of the whole call where none is named.
    package func replacing(_ place: Int?, with text: String) -> String {
        evaluator.site.replacing(place.map { spans[$0] } ?? span, with: text, in: span)
    }

    /// The line with a `%` behind an argument that is a bare number above 1; nil where it is none.
    package func percentFix(_ place: Int) -> String? {
        guard case .quantity(let rate) = values[place], rate.isPlain, !rate.number.isSpread,
            Number.compare(rate.number, .one) > 0
        else { return nil }
        return MissingPercent.fix([spans[place]], evaluator.site)
    }

    /// An argument as it was written.
    package func text(of place: Int) -> String { evaluator.site.text(spans[place]) }

    package func describe(_ value: Value) -> String { evaluator.state.describe(value) }
    package func describe(_ quantity: Quantity) -> String { evaluator.state.describe(.quantity(quantity)) }

    package func basisName(_ basis: BasisID) -> String { evaluator.state.bases.fullName(basis) }

    /// What an amount of a unit is where nothing else is known: a flow, or a balance.
    package func kind(of unit: UnitID) -> Basis.Kind { evaluator.state.units.kind(of: unit) }

    // MARK: Printed digits

    /// Whether printed numbers stand for all that would be rounded to them.
    package var isWidening: Bool { evaluator.lens.doubt != nil }

    /// A text of a value is made: it may be another within what the printed digits allow.
    package func openText(of value: Value) { if isWidening, value.holdsRange { evaluator.lens.hasOpenTexts = true } }

    /// Somebody looks at such a text.
    package func lookAtText() { evaluator.lens.lookAtText() }

    /// Places of two arguments for an operation on both.
    package func places(_ a: Int, _ b: Int) -> Places { Places(whole: span, left: spans[a], right: spans[b]) }

    /// Both sides of an operation inside a list: the whole call.
    package var inside: Places { Places(whole: span, left: spans.first ?? span, right: spans.first ?? span) }
}
