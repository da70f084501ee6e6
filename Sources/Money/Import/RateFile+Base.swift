import Calendars

/// Which currency the rates of a table with a column a currency are for one of. The shape does not tell: others publish
/// such tables too. The rates do, where the witness knows some of their days.
extension RateFile {
    /// A currency that the rates may be for one of, and how far they are off then.
    private struct Candidate {
        let base: CurrencyCode
        /// The median of the distances, 0 where the rates are the very ones known.
        let distance: Double
        /// How much older, in days, what is known may be.
        let age: Int

        /// Whether sources of one currency are that near, so much later.
        var isNear: Bool { distance <= (age <= RateProblem.oldest ? 0.02 : age <= 31 ? 0.08 : 0.2) }
    }

    /// The bank's own rates are known to the digit.
    private static let exact = 0.0005
    /// So many days of each column are looked at.
    private static let mostDays = 16

    /// The file with the currency that its rates are for one of, or one of which they are for where it is inverted.
    func based(_ witness: RateWitness) throws(RateFileProblem) -> RateFile {
        let columns = draft.columns.map { isInverted ? $0.pair.base : $0.pair.quote }
        // A column of ones is that of the currency itself.
        let ones = draft.columns.indices.filter { index in
            draft.columns[index].cells.allSatisfy { $0.reduced == .one }
        }.map { columns[$0] }
        let bases = ([.euro] + witness.currencies.filter { $0 != .euro }).filter {
            !columns.contains($0) || ones.contains($0)
        }
        let found = candidates(bases, witness, inverted: isInverted)
        guard let best = found.first else {
            if let own = ones.first, ones.count == 1 { return based(own, isBank: false) }
            throw RateFileProblem(.unknownBase)
        }
        let rival = found.dropFirst().first?.distance ?? .infinity
        guard best.isNear, rival > max(best.distance * 3, best.distance + 0.002) else {
            let other = candidates(bases, witness, inverted: !isInverted).first
            if let other, other.isNear, !best.isNear {
                throw RateFileProblem(.invertedBase(other.base, asItStands: isInverted))
            }
            throw RateFileProblem(.unknownBase)
        }
        // Of days that the bank's tables have yet, the rates are the same; later ones are of currencies it has.
        let isBank =
            best.base == .euro && !isInverted && columns.allSatisfy(witness.currencies.contains)
            && (best.age > 0 || best.distance <= Self.exact) && isBanks(witness)
        return based(best.base, isBank: isBank)
    }

    private func based(_ base: CurrencyCode, isBank: Bool) -> RateFile {
        guard !isBank else { return self }
        var file = self
        let kept = draft.columns.filter { (isInverted ? $0.pair.base : $0.pair.quote) != base }
        file.draft = RateDraft(
            columns: kept.map { column in
                let other = isInverted ? column.pair.base : column.pair.quote
                let pair = CurrencyPair(base: isInverted ? other : base, quote: isInverted ? base : other)
                return RateDraft.Column(pair: pair, days: column.days, cells: column.cells)
            }.sorted { $0.pair < $1.pair }, isReference: false)
        file.base = base
        return file.ofOthers
    }

    /// Known under its own name, and not the bank's.
    var ofOthers: RateFile {
        var file = self
        file.draft = RateDraft(columns: draft.columns, isReference: false)
        file.format = .columns
        return file
    }

    /// Whether the rates of days that the bank's tables have are the very ones, but for one in a thousand that it may
    /// have corrected.
    func isBanks(_ witness: RateWitness) -> Bool {
        var (known, others) = (0, 0)
        for column in draft.columns {
            for (day, cell) in zip(column.days, column.cells) {
                guard let bank = witness.rate(column.pair, on: day), bank.day == day else { continue }
                known += 1
                let rate = RateFraction(cell, over: .one).doubleValue
                if RateDoubt.times(rate, bank.rate) - 1 > Self.exact { others += 1 }
            }
        }
        return others <= known / 1000
    }

    /// The nearest first; none where the witness knows no rate of a year before any day of the file.
    private func candidates(_ bases: [CurrencyCode], _ witness: RateWitness, inverted: Bool) -> [Candidate] {
        var candidates: [Candidate] = []
        for base in bases {
            var (distances, ages): ([Double], [Int]) = ([], [])
            for column in draft.columns {
                let other = isInverted ? column.pair.base : column.pair.quote
                guard other != base else { continue }
                let pair = CurrencyPair(base: inverted ? other : base, quote: inverted ? base : other)
                let step = max(1, column.days.count / Self.mostDays)
                for index in stride(from: 0, to: column.days.count, by: step) {
                    let day = column.days[index]
                    guard let known = witness.rate(pair, on: day) else { continue }
                    let age = Int(day) - Int(known.day)
                    guard age <= RateProblem.telling else { continue }
                    ages.append(age)
                    let rate = RateFraction(column.cells[index], over: .one).doubleValue
                    distances.append(RateDoubt.times(rate, known.rate) - 1)
                }
            }
            guard !distances.isEmpty else { continue }
            distances.sort()
            candidates.append(
                Candidate(base: base, distance: distances[distances.count / 2], age: ages.sorted()[ages.count / 2]))
        }
        return candidates.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }.map(\.element)
    }
}

extension CurrencyCode {
    static let dollar = CurrencyCode(letters: 0x55_5344)
    /// No currency (ISO 4217): what a table is for one of before it is known.
    static let none = CurrencyCode(letters: 0x58_5858)
}
