import Explanation
import Resolution

/// What comes with a result.
package final class ResultAttachment {
    /// Why the statement fails although it has a result to show: an audit that found a contradiction.
    package let verdict: Failure?
    /// The steps that led to the result, where they were asked for.
    package let derivation: Derivation?

    init(verdict: Failure? = nil, derivation: Derivation? = nil) {
        (self.verdict, self.derivation) = (verdict, derivation)
    }
}
