import Quantities
import Reporting
import Resolution

/// The times that the items of a list speak of, taken together: what is said of them is said once, whatever their order.
package struct ItemTimes {
    private let call: Call
    private var tally = BasisTally()

    package init(of call: Call) { self.call = call }

    package init(of call: Call, _ items: [Value]) {
        self.call = call
        for case .quantity(let quantity) in items where quantity.basis != .none { tally.meet(quantity.basis) }
    }

    package mutating func meet(_ basis: BasisID) { tally.meet(basis) }

    /// The basis of the sum of the items.
    package func ofSum() throws(Failure) -> BasisID { try told(call.bases.sum(of: tally)) }

    /// The basis of their mean.
    package func ofMean() throws(Failure) -> BasisID { try told(call.bases.mean(of: tally)) }

    /// Warns of flows of unlike lengths.
    package func compareLengths() throws(Failure) {
        guard let pair = call.bases.unlikeLengths(tally.bases) else { return }
        _ = try told(CombinedBasis(.none, .unequalPeriods, between: pair))
    }

    /// Says nothing of times in the body, where all that is to be said of them was said.
    package func silently<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        try call.evaluator.report.silentOnBases(body)
    }

    private func told(_ combined: CombinedBasis) throws(Failure) -> BasisID {
        let report = call.evaluator.report
        if let concern = combined.concern, let (a, b) = combined.between, report.basisSilence == 0 {
            let place = call.spans.count == 1 ? call.spans[0] : call.span
            try report.caution(BasisFinding.concern(concern, call.basisName(a), call.basisName(b)), at: [(place, "")])
        }
        return combined.basis
    }
}
