import Numbers
import Reporting
import Resolution

/// What cannot be done with a quantity that is not known for sure.
package enum SamplingFinding: Reporting.Finding, Hashable {
    /// Branches of an `if` of different kinds, each for some of the samples.
    case branches(ValueKind, ValueKind)
    /// Something was asked that samples answer differently: which of two is greater for an order, how many items there
    /// are, which one is meant.
    case certainWanted
    /// The same in a place that is told of by what it is.
    case certainWantedAs(Place)
    /// A condition that holds for some samples only, where true or false is wanted.
    case truthWanted(holding: Int, of: Int)
    /// What a function gives is no number, and another for some samples than for others.
    case unlikeValues(function: String, ValueKind)
    /// Branches of an `if` that are of one kind, which is no number, and differ.
    case branchesDiffer(ValueKind)
    /// There is no sample for which a condition could be asked.
    case noSamples
    /// What a function gives of one sample is another kind of thing, or of another length, than of the others.
    case unlikeResults(function: String)
    /// What a function finds wrong with some samples.
    case inSamples(Cause, failing: Int, of: Int)
    /// What a function warns of for some samples.
    case warned(Cause, samples: Int, of: Int)

    /// How many samples were drawn, and with which seed.
    case drawn(samples: Int, seed: Int)
    /// An equation whose sides are uncertain, which is true for some samples at any value of the name.
    case uncertainEquation
    /// The bounds of what is uncertain: `bounds` follows printed digits alone.
    case noBounds
    /// Two amounts to be reconciled, of which one is uncertain.
    case notReconciled
    /// How little of the variance of ranks the ranks of the inputs explain together, in percent.
    case littleExplained(percent: Int)
    /// An uncertain result that all samples agree on.
    case sameForAll
    /// Further inputs than are shown.
    case moreInputs(Int)

    /// Where one thing is wanted for all samples.
    package enum Place: Sendable, Hashable {
        /// An index of a list, or a name of one.
        case index
        /// The ends of a range, which say how many items there are.
        case range
        case date
        /// What `solve` looks for.
        case root
    }

    package var isToldOnce: Bool { if case .drawn = self { true } else { false } }

    package var code: DiagnosticCode {
        switch self {
        case .noSamples: .noSamples
        case .drawn, .littleExplained: .sampled
        case .sameForAll: .unchanging
        case .moreInputs: .leftOut
        case .uncertainEquation, .noBounds, .notReconciled: .uncertain
        case .branches, .branchesDiffer, .certainWanted, .certainWantedAs, .truthWanted, .unlikeResults, .unlikeValues:
            .uncertain
        case .inSamples(let cause, _, _), .warned(let cause, _, _): cause.finding.code
        }
    }
}
