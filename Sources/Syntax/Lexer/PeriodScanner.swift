import Reporting

/// The period that digits or an `F` may begin, and the problems of what nearly is one.
struct PeriodScanner {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the digits or the `F` begin.
    let start: Int

    /// `2025H1`, `2025Q3`, `2025M03` or `9M2025`; nil where the letter belongs to a unit or scale.
    func period(letter: Int) throws(SyntaxError) -> Token? {
        let after = letter + text.width(letter)
        guard text.plain(after).isDigit, text.skipDigits(start) == letter else { return nil }
        let length = text.countDigits(start)
        let count = text.countDigits(after)
        let character = text.plain(letter)
        let isUpper = character < 97
        let looks =
            isUpper
            ? character == UInt8(ascii: "M") || length == 4 || length == 1 && (count == 4 || count == 2)
            : length == 4 && (character != UInt8(ascii: "m") ? count == 1 : count == 2) || length <= 2 && count == 4
        guard looks else { return nil }
        let end = text.skipDigits(after)
        let run = text.nameRun(at: end)
        if run.isEmpty, isUpper, text.periodLiteral(start) != nil { return Token(.period, start, end) }
        let fix = nearPeriod(letter, after, end, length, count, run.isEmpty)
        throw badPeriod(run.end, fix: fix ?? NearPeriod.meant(by: text.string(start, run.end)))
    }

    /// What was meant with a period that is nearly right.
    private func nearPeriod(
        _ letter: Int, _ after: Int, _ end: Int, _ length: Int, _ count: Int, _ isWhole: Bool
    ) -> String? {
        guard isWhole, length <= 4, count <= 4, let first = text.wholeNumber(start, letter),
            let second = text.wholeNumber(after, end)
        else { return nil }
        switch (text.plain(letter) & 0xDF, length, count) {
        case (UInt8(ascii: "M"), 4, 1...2) where (1...12).contains(second):
            return "\(first.inDigits(4))M\(second.inDigits(2))"
        case (UInt8(ascii: "H"), 4, 1) where (1...2).contains(second): return "\(first.inDigits(4))H\(second)"
        case (UInt8(ascii: "Q"), 4, 1) where (1...4).contains(second): return "\(first.inDigits(4))Q\(second)"
        case (UInt8(ascii: "M"), 1...2, 2) where (1...12).contains(first): return "\(first)M20\(second.inDigits(2))"
        case (UInt8(ascii: "M"), 1...2, 4) where (1...12).contains(first): return "\(first)M\(second.inDigits(4))"
        default: return nil
        }
    }

    /// `FY2024` at an `F`; nil for any other name.
    func fiscalYear() throws(SyntaxError) -> Token? {
        let second = start + text.width(start)
        guard text.plain(second) == UInt8(ascii: "Y") else { return nil }
        let year = second + text.width(second)
        guard text.plain(year).isDigit else { return nil }
        let end = text.skipDigits(year)
        if text.plain(end) == UInt8(ascii: "_") { return nil }
        let run = text.nameRun(at: end)
        let count = text.countDigits(year)
        if count == 4, run.isEmpty { return Token(.period, start, end) }
        let short = count == 2 && run.isEmpty ? text.wholeNumber(year, end) : nil
        throw badPeriod(run.end, fix: short.map { "FY20\($0.inDigits(2))" })
    }

    private func badPeriod(_ end: Int, fix: String?) -> SyntaxError {
        if let fix { return .unreadable(LiteralFinding.nearPeriod(fix), start, end, fix: fix) }
        return .unreadable(LiteralFinding.noPeriod(text.string(start, end).excerpt), start, end)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The period at an offset, nil if its parts are out of range.
    func periodLiteral(_ start: Int) -> PeriodLiteral? {
        if plain(start) == UInt8(ascii: "F") {
            let second = start + width(start)
            let year = second + width(second)
            return wholeNumber(year, skipDigits(year)).map { PeriodLiteral(year: $0, part: .year) }
        }
        let letter = skipDigits(start)
        if plain(letter) >= 0x80 || spaceWidth(letter) > 0 {
            guard case .period(let period)? = ChineseDateScanner(text: self, start: start).reading()?.0 else {
                return nil
            }
            return period
        }
        let after = letter + width(letter)
        guard let first = wholeNumber(start, letter), let second = wholeNumber(after, skipDigits(after)) else {
            return nil
        }
        switch (plain(letter), countDigits(start), countDigits(after)) {
        case (UInt8(ascii: "H"), 4, 1) where (1...2).contains(second):
            return PeriodLiteral(year: first, part: .half(second))
        case (UInt8(ascii: "Q"), 4, 1) where (1...4).contains(second):
            return PeriodLiteral(year: first, part: .quarter(second))
        case (UInt8(ascii: "M"), 4, 2) where (1...12).contains(second):
            return PeriodLiteral(year: first, part: .month(second))
        case (UInt8(ascii: "M"), 1...2, 4) where (1...12).contains(first):
            return PeriodLiteral(year: second, part: .months(first))
        default: return nil
        }
    }
}
