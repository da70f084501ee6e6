/// What is doubtful of a rate beside one that is known of the same two currencies.
package enum RateDoubt: Hashable, Sendable {
    /// More than five times as much, or less than a fifth; told whether its inverse is not.
    case farOff(fitsInverted: Bool)
    /// Its inverse is far nearer: it stands the wrong way round.
    case inverted

    /// A rate this much off is still taken for one of about the day, whichever way round is nearer: near par, the spread
    /// of a bank may be more than what tells the two ways apart, and with time rates move more than that.
    private static func spread(age: Int) -> Double {
        age <= RateProblem.oldest ? 1.03 : age <= RateProblem.stale ? 1.12 : 1.25
    }

    /// Nil where nothing is doubtful.
    ///
    /// - Parameters:
    ///   - number: greater than zero, as `known` is.
    ///   - age: by how many days the known rate is older; past a year, only what is far off counts.
    package init?(_ number: Double, known: Double, age: Int) {
        let away = RateDoubt.times(number, known)
        let inverted = RateDoubt.times(number, 1 / known)
        if away > Double(RateProblem.farOff) {
            self = .farOff(fitsInverted: inverted <= Double(RateProblem.farOff))
        } else if age <= RateProblem.telling, away > RateDoubt.spread(age: age), (inverted - 1) * 2 < away - 1 {
            self = .inverted
        } else {
            return nil
        }
    }

    /// How many times the one is the other, at least 1.
    static func times(_ one: Double, _ other: Double) -> Double { max(one / other, other / one) }
}

extension RateProblem {
    /// How many times a rate may be off the table.
    package static let farOff = 5
    /// How old the newest rate may be, in days, before an undated conversion warns.
    package static let stale = 30
    /// How old a known rate may be, in days, to tell which way round another stands.
    package static let telling = 365
}
