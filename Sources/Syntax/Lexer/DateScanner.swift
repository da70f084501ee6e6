import Reporting

/// The date that digits may begin, and the problems of what nearly is one.
struct DateScanner {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the digits begin.
    let start: Int

    /// `2025-09-30` where a year of four digits ends before a hyphen; nil for a plain number.
    func date(afterYear hyphen: Int) throws(SyntaxError) -> Token? {
        guard let year = text.wholeNumber(start, hyphen, count: 4) else {
            try refuseBackwards(hyphen)
            return nil
        }
        let month = hyphen + text.width(hyphen)
        guard text.plain(month).isDigit else { return nil }
        let second = text.skipDigits(month)
        guard text.plain(second) == UInt8(ascii: "-"), case let day = second + text.width(second),
            text.plain(day).isDigit
        else {
            try refuseMonth(year, month, second)
            return nil
        }
        let end = text.skipDigits(day)
        let run = text.nameRun(at: end)
        if let month = text.wholeNumber(month, second, count: 2), let day = text.wholeNumber(day, end, count: 2),
            run.isEmpty, (1...12).contains(month), (1...31).contains(day)
        {
            return Token(.date, start, end)
        }
        let subtraction =
            "\(text.string(start, hyphen)) - \(text.string(month, second)) - \(text.string(day, end))".excerpt
        if run.isEmpty, let month = text.wholeNumber(month, second), let day = text.wholeNumber(day, end),
            (1...12).contains(month), (1...31).contains(day), day <= 29 || month != 2,
            day <= 30 || ![4, 6, 9, 11].contains(month)
        {
            let iso = iso(year, month, day)
            throw .unreadable(LiteralFinding.nearDate(iso: iso, subtraction: subtraction), start, run.end, fix: iso)
        }
        let written = text.string(start, run.end).excerpt
        throw .unreadable(LiteralFinding.noDate(written, subtraction: subtraction), start, run.end)
    }

    /// `2025-09` is no date, no period, and looks too much like both to be a subtraction.
    private func refuseMonth(_ year: Int, _ month: Int, _ end: Int) throws(SyntaxError) {
        guard (1900...2100).contains(year), let number = text.wholeNumber(month, end), text.countDigits(month) <= 2
        else { return }
        if text.continuesName(end) || text.plain(end) == UInt8(ascii: "%") { return }
        if text.plain(end) == UInt8(ascii: "."), text.plain(end + text.width(end)).isDigit { return }
        let spaced = "\(year.inDigits(4)) - \(text.string(month, end))"
        let period = "\(year.inDigits(4))M\(number.inDigits(2))"
        throw .unreadable(
            LiteralFinding.monthOrSubtraction(month: period, subtraction: spaced), start, end,
            fix: (1...12).contains(number) ? period : spaced)
    }

    /// `2025/09/30` is read as a date everywhere but here, and hardly ever means two divisions.
    func refuseSlashed(_ slash: Int) throws(SyntaxError) {
        guard let year = text.wholeNumber(start, slash, count: 4), (1900...2100).contains(year) else { return }
        let month = slash + text.width(slash)
        let second = text.skipDigits(month)
        guard text.plain(second) == UInt8(ascii: "/"), let monthNumber = text.wholeNumber(month, second),
            (1...12).contains(monthNumber)
        else { return }
        let day = second + text.width(second)
        let end = text.skipDigits(day)
        guard let dayNumber = text.wholeNumber(day, end), (1...31).contains(dayNumber), !text.continuesName(end),
            text.plain(end) != UInt8(ascii: ".")
        else { return }
        let iso = iso(year, monthNumber, dayNumber)
        let division = "\(year) / \(text.string(month, second)) / \(text.string(day, end))"
        throw .unreadable(LiteralFinding.slashedDate(iso: iso, division: division), start, end, fix: iso)
    }

    /// `30-09-2025` looks like a date with the year last.
    private func refuseBackwards(_ hyphen: Int) throws(SyntaxError) {
        let middle = hyphen + text.width(hyphen)
        let second = text.skipDigits(middle)
        guard let first = text.wholeNumber(start, hyphen), (1...31).contains(first),
            let number = text.wholeNumber(middle, second), (1...31).contains(number), min(first, number) <= 12,
            text.plain(second) == UInt8(ascii: "-")
        else { return }
        let last = second + text.width(second)
        let end = text.skipDigits(last)
        guard let year = text.wholeNumber(last, end, count: 4), (1900...2100).contains(year),
            !text.continuesName(end), text.plain(end) != UInt8(ascii: ".")
        else { return }
        let readings = [(number, first), (first, number)].filter { $0.0 <= 12 }
        let dates = Set(readings.map { iso(year, $0.0, $0.1) }).sorted()
        let spaced = [(start, hyphen), (middle, second), (last, end)].map { text.string($0.0, $0.1) }
        throw .unreadable(
            LiteralFinding.backwardsDate(iso: dates, subtraction: spaced.joined(separator: " - ")), start, end,
            fix: dates.count == 1 ? dates[0] : nil)
    }

    private func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year.inDigits(4))-\(month.inDigits(2))-\(day.inDigits(2))"
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The parts of a date token.
    func dateLiteral(_ token: Token) -> DateLiteral {
        let year = skipDigits(token.start)
        let month = year + width(year)
        let monthEnd = skipDigits(month)
        let day = monthEnd + width(monthEnd)
        return DateLiteral(
            year: wholeNumber(token.start, year) ?? 0, month: wholeNumber(month, monthEnd) ?? 0,
            day: wholeNumber(day, skipDigits(day)) ?? 0, span: token.span)
    }

    /// The whole number between two offsets; nil unless it is all digits, at most 9 of them, and as many as `count`.
    func wholeNumber(_ start: Int, _ end: Int, count: Int? = nil) -> Int? {
        var value = 0
        var length = 0
        var place = start
        while place < end {
            let character = plain(place)
            guard character.isDigit, length < 9 else { return nil }
            value = value * 10 + Int(character &- 48)
            length += 1
            place += width(place)
        }
        return length == 0 || count.map { $0 != length } == true ? nil : value
    }
}

extension Int {
    /// A whole number in so many digits, with zeros before it.
    func inDigits(_ count: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, count - digits.utf8.count)) + digits
    }
}
