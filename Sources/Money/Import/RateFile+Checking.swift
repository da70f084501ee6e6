import Calendars

/// What a file's rates are beside those that are known already.
extension RateFile {
    /// The same file, known for what it is: of a table with a column a currency, the rates tell which currency they are
    /// for one of, and whether they are the bank's own.
    ///
    /// - Throws: `RateFileProblem` where the rates do not fit any currency, or some of them are far off those known of
    ///   their day, or stand the wrong way round.
    package func checked(against witness: RateWitness) throws(RateFileProblem) -> RateFile {
        var file = self
        if format == .europeanTable { file = try based(witness) }
        if format == .portal, !isBanks(witness) { file = file.ofOthers }
        if let doubt = file.draft.doubt(witness) {
            let other = file.inverted
            let whole: RateMismatch.Offer = isInverted ? .asItStands : .wholeFile
            throw RateFileProblem(.offTable(doubt.offering(other.draft.doubt(witness) == nil ? whole : .inverted)))
        }
        return file
    }

    /// The same rates the other way round: what were units of the second currency for one of the first are units of the
    /// first for one of the second.
    package var inverted: RateFile {
        var file = self
        file.draft = draft.inverted
        file.isInverted.toggle()
        return file
    }
}

/// A rate of a file that is far off what is known, or stands the wrong way round.
package struct RateMismatch: Hashable, Sendable {
    /// What could be meant instead.
    package enum Offer: Hashable, Sendable {
        case none
        /// The pair the other way round.
        case inverted
        /// All of the file the other way round.
        case wholeFile
        /// All of the file as it stands, where it was to be read the other way round.
        case asItStands
    }

    /// What knows better: a table by its name, or the file itself, on another day.
    package enum Witness: Hashable, Sendable {
        case table(String)
        case itself(Day)
    }

    package let pair: CurrencyPair
    package let day: Day
    /// As the file has it.
    package let text: String
    /// In six digits, and where from.
    package let known: String
    package let source: Witness
    package let doubt: RateDoubt
    /// On how many further days the pair is so.
    package let others: Int
    package fileprivate(set) var offer: Offer = .none

    fileprivate func offering(_ offer: Offer) -> RateMismatch {
        var mismatch = self
        if doubt == .inverted || doubt == .farOff(fitsInverted: true) { mismatch.offer = offer }
        return mismatch
    }
}

extension RateDraft {
    var inverted: RateDraft {
        let turned = columns.map { Column(pair: $0.pair.reversed, days: $0.days, cells: $0.cells) }
        return RateDraft(columns: turned.sorted { $0.pair < $1.pair }, isReference: false)
    }

    /// The first rate, by its pair and day, that cannot be what it says: beside those known of about its day, or of the
    /// nearest day that is known, or beside the one before it in the file.
    fileprivate func doubt(_ witness: RateWitness) -> RateMismatch? {
        for column in columns {
            let earliest = witness.first(column.pair)
            var first: (day: Int32, cell: RateCell, doubt: RateDoubt)?
            var others = 0
            for (day, cell) in zip(column.days, column.cells) {
                guard let known = witness.rate(column.pair, on: day) ?? earliest else { break }
                let age = abs(Int(day) - Int(known.day))
                let rate = RateFraction(cell, over: .one).doubleValue
                guard let doubt = RateDoubt(rate, known: known.rate, age: age) else { continue }
                // In many years a rate may move far, but hardly to where it stands the wrong way round.
                if age > RateProblem.telling, doubt != .farOff(fitsInverted: true) { continue }
                if first == nil { first = (day, cell, doubt) } else { others += 1 }
            }
            if let (day, cell, doubt) = first, let known = witness.known(column.pair, on: day) {
                return RateMismatch(
                    pair: column.pair, day: Day(number: day), text: cell.text, known: known.cell,
                    source: .table(known.source),
                    doubt: doubt, others: others)
            }
            if let mismatch = column.contradiction { return mismatch }
        }
        return nil
    }
}

extension RateDraft.Column {
    /// The first rate that stands the other way round than the one before it. Which of them does is not known, so that
    /// neither way round of all of them would mend it.
    fileprivate var contradiction: RateMismatch? {
        var last: (day: Int32, cell: RateCell, rate: Double)?
        for (day, cell) in zip(days, cells) where !cell.isMissing {
            let rate = RateFraction(cell, over: .one).doubleValue
            defer { last = (day, cell, rate) }
            guard let before = last, case let age = abs(Int(day) - Int(before.day)), age <= RateProblem.telling,
                RateDoubt(rate, known: before.rate, age: age) == .farOff(fitsInverted: true)
            else { continue }
            return RateMismatch(
                pair: pair, day: Day(number: day), text: cell.text, known: before.cell.text,
                source: .itself(Day(number: before.day)), doubt: .farOff(fitsInverted: false), others: 0)
        }
        return nil
    }
}
