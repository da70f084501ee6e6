import Calendars

/// Two tags of one metric that disagree in a filing.
package struct SECDisagreement: Hashable, Sendable {
    package let metric: String
    package let taken: String
    package let other: String
    /// What the other is kept as.
    package let kept: String

    package init(metric: String, taken: String, other: String, kept: String) {
        (self.metric, self.taken, self.other, self.kept) = (metric, taken, other, kept)
    }
}

/// What became of the facts of one file.
package struct SECAccount: Sendable {
    /// The SEC's number of the company.
    package var number = ""
    /// Facts of the file.
    package var facts = 0
    /// Filed after the day that is asked for.
    package var later = 0
    /// Said again, unchanged, by a later filing.
    package var again = 0
    /// Said by two tags of one metric in one filing.
    package var repeated = 0
    /// Figures of the company.
    package var figures = 0
    /// Values of tags that were filed again differently: one for each tag, unit and time, by the gravest change.
    package var conflicts: [SECClass: Int] = [:]
    package var filings = 0
    /// Metrics that ship, and tags under their own names.
    package var metrics = 0
    package var ownTags = 0
    package var disagreements: [(tags: SECDisagreement, count: Int)] = []
    /// Units that the language does not have, which were read as plain numbers.
    package var unknownUnits: [String] = []
    package var left: [SECFacts.Left] = []
    /// Periods of a year in the file, and how many are none of the fiscal calendar's.
    package var years = 0
    package var otherYears = 0
    /// Facts that were filed before the time they speak of had ended.
    package var early = 0
    package var first: Day?
    package var last: Day?

    package init() {}
}
