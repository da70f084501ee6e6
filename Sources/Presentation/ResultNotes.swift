import Evaluation
import Formatting
import Quantities
import Reporting
import Resolution

/// What stands under a result: a mixed basis, the qualified figures it rests on, the even year of a run-rate.
package struct ResultNotes {
    let evaluator: Evaluator

    package init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    package func append(on value: Value, _ span: Span, _ source: Source, to notes: inout [Diagnostic]) {
        func note(_ finding: any Finding) {
            notes.append(Diagnostic(.note, finding, labels: [Label(source, span)]))
        }
        switch value {
        case .quantity(let quantity):
            let bases = evaluator.state.bases
            if let basis = bases[quantity.basis] {
                if basis.isMixed {
                    let length = bases.length(of: quantity.basis).map { length in
                        length.months.map { ResultFinding.Length.months($0) } ?? .days(length.days)
                    }
                    note(ResultFinding.mixture(of: bases.fullName(quantity.basis), over: length))
                }
                if basis.isAnnualized { note(ResultFinding.runRate) }
            }
            if let digits = NotatedAmount.tooLong(quantity, evaluator.state.units) {
                note(ResultFinding.longFraction(digits: digits))
            }
            if quantity.qualifiers == 0, let marked { note(marked) }
        case .missing(let missing):
            if let name = missing.name {
                note(
                    ResultFinding.missing(
                        .missing(
                            name: name, available: missing.available, hint: missing.hint, later: missing.later)))
            }
        case .company: break
        default:
            if let marked { note(marked) }
        }
    }

    /// The figures with qualifiers that it rests on.
    private var marked: ResultFinding? {
        guard !evaluator.report.rests.isEmpty else { return nil }
        return .rests(
            on: evaluator.report.rests.map { name in
                name == .others ? nil : (QualifierWords.text(name.qualifiers, separator: ", "), name.name)
            })
    }
}
