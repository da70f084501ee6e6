import Calendars
import Companies
import Reporting
import Resolution

/// What is wrong with a company's figure, or is to be said of it. Figures and times are called by their names.
package enum FigureFinding: Reporting.Finding, Hashable {
    /// A figure that took the place of others of its time.
    package struct Replacing: Sendable, Hashable {
        package let name: String
        /// The file it was read in; nil for the prompt.
        package let file: String?
        package let before: Before
        /// What the other one is, where that is an amount.
        package let value: String?
        /// How many there are besides these two.
        package let more: Int
    }

    /// Where the other figure was read.
    package enum Before: Sendable, Hashable {
        case here, prompt
        case file(String)
    }

    /// What the expression asked for, nil for the word `missing`; the bases there are, nil for a figure without a date,
    /// and what helps to find it.
    case missing(name: String?, available: [String?], hint: Missing.OwnPeriod?, later: Missing.Later?)
    /// Something other than a company was asked for a figure.
    case notACompany(String, kind: ValueKind)
    /// Which figure was taken, and the times of those that were not.
    case chosen(String, time: String, others: [String?])
    /// The session sees nothing that was filed later.
    case asOf(Day)
    /// More was asked for than the session sees, or what stands around it.
    case narrower(asked: Day, asOf: Day)
    /// A figure as it was filed on a day, in a source.
    case filed(String, on: Day, source: String?)
    /// Something else than a company's figure was asked for as of a day.
    case asOfNoFigure
    /// Parts of a figure are of several filings, and some of them of what was given otherwise before.
    case partsOfVersions(String, [Part])
    /// Parts of a figure stand under several tags.
    case partsOfTags(String, [Tagged])
    /// A figure that nothing says the filing of, seen as of a day.
    case unfiled(String)
    /// A figure without a date that was taken for one of a day.
    case undated(String, asOf: Day)
    /// A figure that others are made of: its time, the day it was filed, and whether it was another before.
    package struct Part: Sendable, Hashable {
        package let time: String
        package let filed: Day
        package let isRevised: Bool
    }

    /// A figure that others are made of: its time, and the tag it stands under.
    package struct Tagged: Sendable, Hashable {
        package let time: String
        package let tag: String
    }

    case unknownMetric(String, near: [String])
    case noFormula(String)
    /// The figures of which each rests on the next, and the last on the first.
    case circular([String])
    case otherKind(String, given: ValueKind)
    /// What the metric measures, as it is typed, and what the figure does.
    case otherDimension(String, wants: String, given: String)
    case replaced(Replacing)

    package var code: DiagnosticCode {
        switch self {
        case .missing: .missingFigure
        case .notACompany, .otherKind: .wrongKind
        case .chosen, .undated: .chosen
        case .asOf, .narrower, .filed, .unfiled: .asOf
        case .asOfNoFigure: .wrongKind
        case .partsOfVersions, .partsOfTags: .derived
        case .unknownMetric: .unknownMetric
        case .noFormula: .noFigure
        case .circular: .circular
        case .otherDimension: .dimensionMismatch
        case .replaced: .figureReplaced
        }
    }
}
