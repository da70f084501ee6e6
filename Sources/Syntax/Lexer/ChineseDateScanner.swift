import Reporting

/// A date or period in Chinese: `2024年12月31日`, `2024年10月`, `2024年`, `2024年度`, `2025年上半年`, `2024年前三季度`,
/// `2024年第三季度`; the year in Chinese digits too (`二零二四年`). Single spaces may stand between its parts.
struct ChineseDateScanner {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the digits of the year begin.
    let start: Int

    /// What it says, and where it ends.
    enum Reading {
        case date(year: Int, month: Int, day: Int)
        case period(PeriodLiteral)
    }

    /// Its token; nil where none stands here.
    func token() -> Token? {
        guard let (reading, end) = reading() else { return nil }
        switch reading {
        case .date: return Token(.date, start, end)
        case .period: return Token(.period, start, end)
        }
    }

    /// The token where a year in Arabic digits ends before a place; `2024 年` may be a year or many of them.
    func token(afterYear digits: Int) throws(SyntaxError) -> Token? {
        let sign = text.skipOneSpace(digits)
        guard text.stands("年", at: sign) else { return nil }
        try refuseMonths()
        guard let (reading, end) = reading() else {
            try refuseMonth(sign + 3)
            try refuseNear()
            return nil
        }
        if sign > digits, case .period(let period) = reading, period.part == .year, text.stands("年", at: end - 3) {
            let year = text.string(start, digits)
            throw .unreadable(LiteralFinding.yearOrYears(year), start, end)
        }
        return token()
    }

    /// `2024年13月`, and `2024年1月32日`.
    private func refuseMonth(_ place: Int) throws(SyntaxError) {
        guard let (_, digits) = text.smallNumber(at: place), text.stands("月", at: digits) else { return }
        var end = digits + 3
        if let (_, digits) = text.smallNumber(at: end), text.stands("日", at: digits) { end = digits + 3 }
        guard isWhole(end) else { return }
        throw .unreadable(LiteralFinding.noSuchDate(text.string(start, end)), start, end)
    }

    func reading() -> (Reading, end: Int)? {
        guard let (year, digits) = year(), case let sign = text.skipOneSpace(digits), text.stands("年", at: sign) else {
            return nil
        }
        let end = sign + 3
        let part = text.skipOneSpace(end)
        for candidate in [date(year, part), self.part(year, part)] {
            if let candidate, isWhole(candidate.end) { return candidate }
        }
        // Of other years there may be as many: `1000年`.
        let isYear = (1900...2100).contains(year) && isWhole(end)
        return isYear ? (.period(PeriodLiteral(year: year, part: .year)), end) : nil
    }

    private func isWhole(_ end: Int) -> Bool { !text.continuesName(end) }

    /// Four digits, of either kind.
    func year() -> (value: Int, end: Int)? {
        if text.plain(start).isDigit {
            let end = text.skipDigits(start)
            return text.wholeNumber(start, end, count: 4).map { ($0, end) }
        }
        var value = 0
        var place = start
        for _ in 0..<4 {
            guard let digit = text.isChineseZero(at: place) ? 0 : text.chineseDigit(at: place) else { return nil }
            (value, place) = (value * 10 + digit, place + 3)
        }
        return (value, place)
    }

    /// `10月`, `12月31日`.
    private func date(_ year: Int, _ place: Int) -> (Reading, end: Int)? {
        guard let (month, digits) = text.smallNumber(at: place), (1...12).contains(month),
            case let sign = text.skipOneSpace(digits), text.stands("月", at: sign)
        else { return nil }
        let end = sign + 3
        let next = text.skipOneSpace(end)
        guard let (day, digits) = text.smallNumber(at: next) else {
            let last = text.stands("份", at: end) ? end + 3 : end
            return (.period(PeriodLiteral(year: year, part: .month(month))), last)
        }
        let daySign = text.skipOneSpace(digits)
        guard (1...31).contains(day),
            text.stands("日", at: daySign) || text.stands("号", at: daySign) || text.stands("號", at: daySign)
        else { return nil }
        return (.date(year: year, month: month, day: day), daySign + 3)
    }

    /// `度`, `上半年`, `第三季度`, `前三季度`, `前九个月`.
    private func part(_ year: Int, _ place: Int) -> (Reading, end: Int)? {
        func period(_ part: PeriodLiteral.Part, _ end: Int) -> (Reading, end: Int) {
            (.period(PeriodLiteral(year: year, part: part)), end)
        }
        if text.stands("度", at: place) { return period(.year, place + 3) }
        if text.stands("全年", at: place) { return period(.year, place + 6) }
        if text.stands("上半年", at: place) { return period(.half(1), halfEnd(place + 9)) }
        if text.stands("下半年", at: place) { return period(.half(2), halfEnd(place + 9)) }
        if text.stands("前", at: place) || text.stands("首", at: place) {
            guard let (count, sign) = text.smallNumber(at: place + 3) else { return nil }
            if let end = quarterEnd(sign), (1...4).contains(count) { return period(.months(count * 3), end) }
            guard text.stands("个月", at: sign) || text.stands("個月", at: sign), (1...12).contains(count) else {
                return nil
            }
            return period(.months(count), sign + 6)
        }
        let number = text.stands("第", at: place) ? place + 3 : place
        guard let (quarter, sign) = text.smallNumber(at: number), (1...4).contains(quarter),
            let end = quarterEnd(sign)
        else { return nil }
        return period(.quarter(quarter), end)
    }

    private func halfEnd(_ end: Int) -> Int { text.stands("度", at: end) ? end + 3 : end }

    private func quarterEnd(_ place: Int) -> Int? {
        text.stands("季度", at: place) ? place + 6 : text.stands("季", at: place) ? place + 3 : nil
    }
}
