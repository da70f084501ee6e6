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
        func note(_ code: DiagnosticCode, _ message: String) {
            notes.append(Diagnostic(.note, code, message, labels: [Label(source, span)]))
        }
        switch value {
        case .quantity(let quantity):
            if let basis = evaluator.state.bases[quantity.basis] {
                if basis.isMixed { note(.mixedBasis, "mixes \(name(ofMixture: quantity.basis))") }
                if basis.isAnnualized { note(.annualized, "a run-rate: it assumes an even year") }
            }
            if let digits = NotatedAmount.tooLong(quantity, evaluator.state.units) {
                note(.remark, "as a fraction it would have \(digits) digits")
            }
            if quantity.qualifiers == 0, let marked { note(.qualified, marked) }
        case .missing(let missing):
            if let words = missing.words { note(.missingFigure, words) }
        case .company: break
        default:
            if let marked { note(.qualified, marked) }
        }
    }

    /// `FY2023 with FY2024`, and of a mean of flows its length.
    private func name(ofMixture basis: BasisID) -> String {
        let bases = evaluator.state.bases
        guard let length = bases.length(of: basis) else { return bases.fullName(basis) }
        let words = length.months.map { $0 == 1 ? "1 month" : "\($0) months" } ?? "\(length.days) days"
        return "\(bases.fullName(basis)), as a flow over \(words)"
    }

    /// `rests on figures marked: about, expected (burn)`.
    private var marked: String? {
        guard !evaluator.report.rests.isEmpty else { return nil }
        let parts = evaluator.report.rests.map { name in
            name == .others ? "and others" : "\(QualifierWords.text(name.qualifiers, separator: ", ")) (\(name.name))"
        }
        return "rests on figures marked: \(parts.joined(separator: "; "))"
    }
}
