import Evaluation
import Reporting

/// Why an uncertain quantity is not read so.
package enum ReadingProblem: CallFinding {
    /// A count of samples that there are not: how many there are.
    case countOfSamples(Int)
    /// How many parts a histogram has at most.
    case countOfBins(most: Int)
    /// A list of amounts that are uncertain themselves, where one such amount or a list of known ones is wanted.
    case listOfUncertain(String)

    package var code: DiagnosticCode {
        switch self {
        case .countOfSamples, .countOfBins: .wrongArguments
        case .listOfUncertain: .uncertain
        }
    }
}

/// What is said beside what was read off samples. Amounts are as they are shown.
package enum ReadingRemark: CallFinding {
    /// How far off it may be: the standard error, by that many samples.
    case standardError(String, samples: Int)
    /// On how few samples it stands.
    case fewSamples(Int, of: Int)
    /// A condition that holds for none of the samples, or for all: the chance that it is below, or above, as good as sure.
    case none(of: Int, below: String)
    case all(of: Int, above: String)
    /// The least or the greatest of the samples is not that of what may be.
    case endOfSamples(Int, isGreatest: Bool)
    /// How many samples are listed, where nobody said how many.
    case firstSamples(Int, of: Int)

    package var code: DiagnosticCode { .sampled }
}
