import Quantities
import Reporting
import Resolution

/// The times that the items of a list speak of, taken together: what is said of them is said once, whatever their order.
extension Call {
    /// The basis of the sum of some amounts.
    package func basisOfSum(_ tally: BasisTally) throws(Failure) -> BasisID { try told(bases.sum(of: tally)) }

    /// The basis of the mean of some amounts.
    package func basisOfMean(_ tally: BasisTally) throws(Failure) -> BasisID { try told(bases.mean(of: tally)) }

    /// Warns of flows of unlike lengths.
    package func compareLengths(_ tally: BasisTally) throws(Failure) {
        guard let pair = bases.unlikeLengths(tally.bases) else { return }
        _ = try told(CombinedBasis(.none, .unequalPeriods, between: pair))
    }

    /// Says nothing of the times of amounts in the body.
    package func silentOnBases<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        try evaluator.report.silentOnBases(body)
    }

    private func told(_ combined: CombinedBasis) throws(Failure) -> BasisID {
        if let concern = combined.concern, let (a, b) = combined.between, evaluator.report.basisSilence == 0 {
            let finding = BasisFinding.concern(concern, basisName(a), basisName(b))
            try evaluator.report.caution(finding, at: [(spans.count == 1 ? spans[0] : span, "")])
        }
        return combined.basis
    }
}
