import Presentation
import Reporting

/// What a script did: what each of its statements gave, with all that it takes to open and to trace it.
///
/// It is made whole and holds nothing of the session.
package struct Transcript: Sendable {
    /// What messages call the script.
    package let name: String
    /// Its text, and where each comment stands in it, as ranges of bytes.
    package let text: [UInt8]
    package let comments: [Range<Int>]
    /// The statements that were run, in order.
    package internal(set) var entries: [TranscriptEntry] = []
    /// The figures that some statement looked up, in the order they were met.
    package internal(set) var figures: [TranscriptFigure] = []
    /// The rates of conversions, in the order they were met.
    package internal(set) var rates: [TranscriptRate] = []
    /// Whether some statement failed, or nothing could be run.
    package internal(set) var hasFailed = false
    /// The line on which `quit` ended it; nil where it ran to its end.
    package internal(set) var end: Int?
    /// Whether an interrupt ended it.
    package internal(set) var isStopped = false
    /// The day on which it was made.
    package internal(set) var day = ""
    /// The day that figures were seen as of; nil for all that was filed.
    package internal(set) var asOf: String?
    /// How many samples were drawn and which, where any were.
    package internal(set) var sampling: (samples: Int, seed: Int)?

    init(name: String, text: [UInt8], comments: [Range<Int>]) {
        (self.name, self.text, self.comments) = (name, text, comments)
    }
}

/// What is said of a statement.
package struct TranscriptMessage: Sendable {
    package let severity: Severity
    package let code: String
    /// One sentence.
    package let text: String
    /// A correction that can be typed as it stands; nil for none.
    package let fix: String?
    package let line: Int
}

/// A figure of a company that a script rests on.
package struct TranscriptFigure: Sendable {
    /// As it is asked for, `minimax.revenue`.
    package let path: String
    package let company: String
    /// What its metric is called; the name where it has no title.
    package let metric: String
    /// The time it speaks of, `9M2025`; empty for none.
    package let time: String
    package let value: ShownValue
    /// The words it was printed with; nil for none.
    package let words: String?
    /// Where it was printed, or that it was assumed and why.
    package let origin: String
    package let isAssumed: Bool
    /// How sure it is: `about`, `expected`.
    package let qualifiers: [String]
}

/// The rate of a conversion.
package struct TranscriptRate: Sendable {
    /// `7.17908 CNY/USD`.
    package let amount: String
    /// Where it is from, of which day, and why it was taken.
    package let sentence: String
}
