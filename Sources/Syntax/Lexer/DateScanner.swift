import Reporting

/// The date that digits may begin, and the problems of what nearly is one.
struct DateScanner {
    let text: UnsafeBufferPointer<UInt8>
    /// Where the digits begin.
    let start: Int

    /// `2025-09-30` where a year of four digits ends before a hyphen; nil for a plain number.
    func date(afterYear hyphen: Int) throws(SyntaxError) -> Token? {
        guard let year = text.wholeNumber(start, hyphen, count: 4) else {
            try refuseYearLast(UInt8(ascii: "-"), hyphen)
            try refuseOther(hyphen)
            return nil
        }
        let month = hyphen + text.width(hyphen)
        guard text.plain(month).isDigit else { return nil }
        let second = text.skipDigits(month)
        try refuseYears(hyphen)
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
            Self.exists(year, month, day)
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
        try refuseYears(slash)
        try refuseYearLast(UInt8(ascii: "/"), slash, isShort: true)
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
        throw .unreadable(
            LiteralFinding.slashedDate(iso: iso, division: division), start, end,
            fix: Self.exists(year, monthNumber, dayNumber) ? iso : nil)
    }

    /// `30-09-2025`, `12/31/2024` and `31.12.2024` look like dates with the year last; day and month may change places.
    ///
    /// - Parameter isShort: whether the year may have two digits, `12/31/24`: one of 2000 to 2049.
    private func refuseYearLast(_ sign: UInt8, _ first: Int, isShort: Bool = false) throws(SyntaxError) {
        let middle = first + text.width(first)
        let second = text.skipDigits(middle)
        guard text.plain(second) == sign, let one = text.wholeNumber(start, first), (1...31).contains(one),
            let two = text.wholeNumber(middle, second), (1...31).contains(two), min(one, two) <= 12
        else { return }
        let last = second + text.width(second)
        let end = text.skipDigits(last)
        let short = isShort ? text.wholeNumber(last, end, count: 2).flatMap { $0 < 50 ? $0 + 2000 : nil } : nil
        guard let year = short ?? text.wholeNumber(last, end, count: 4), (1900...2100).contains(year),
            !text.continuesName(end), text.plain(end) != sign,
            text.plain(end) != UInt8(ascii: ".") || text.plain(end + text.width(end)) == UInt8(ascii: ".")
        else { return }
        let readings = [(two, one), (one, two)].filter { Self.exists(year, $0.0, $0.1) }
        guard !readings.isEmpty else {
            throw .unreadable(LiteralFinding.noSuchDate(text.string(start, end).excerpt), start, end)
        }
        let dates = Set(readings.map { iso(year, $0.0, $0.1) }).sorted()
        let parts = [(start, first), (middle, second), (last, end)].map { text.string($0.0, $0.1) }
        let spaced = sign == UInt8(ascii: ".") ? nil : parts.joined(separator: " \(Character(Unicode.Scalar(sign))) ")
        throw .unreadable(
            LiteralFinding.yearLastDate(iso: dates, arithmetic: spaced, isDivision: sign == UInt8(ascii: "/")), start,
            end,
            fix: dates.count == 1 ? dates[0] : nil)
    }

    /// `2023/24`, `2023-24` and `2023-2024` may be the year from one to the other: a fiscal one, named by its end.
    private func refuseYears(_ sign: Int) throws(SyntaxError) {
        let next = sign + text.width(sign)
        let end = text.skipDigits(next)
        guard let year = text.wholeNumber(start, sign, count: 4), (1900..<2100).contains(year),
            let last = text.wholeNumber(next, end), text.countDigits(next) == 2 || text.countDigits(next) == 4,
            last == year + 1 || last == (year + 1) % 100 && text.countDigits(next) == 2, !text.continuesName(end)
        else { return }
        switch text.plain(end) {
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "%"): return
        default: break
        }
        // `2011-12` may be a month too.
        if text.plain(sign) == UInt8(ascii: "-"), last <= 12 { return }
        let arithmetic = "\(year) \(text.plain(sign) == UInt8(ascii: "-") ? "-" : "/") \(text.string(next, end))"
        throw .unreadable(LiteralFinding.yearPair("FY\(year + 1)", arithmetic: arithmetic), start, end)
    }

    /// `31.12.2024` and `2024.12.31`, where a number has two points.
    func refusePointed() throws(SyntaxError) {
        let point = text.skipDigits(start)
        try refuseYearLast(UInt8(ascii: "."), point)
        let month = point + text.width(point)
        let second = text.skipDigits(month)
        let day = second + text.width(second)
        let end = text.skipDigits(day)
        guard let year = text.wholeNumber(start, point, count: 4), (1900...2100).contains(year),
            let number = text.wholeNumber(month, second), (1...12).contains(number),
            text.plain(second) == UInt8(ascii: "."), text.countDigits(day) <= 2,
            let dayNumber = text.wholeNumber(day, end), (1...31).contains(dayNumber), !text.continuesName(end)
        else { return }
        try refuse(year, number, dayNumber, upTo: end)
    }

    /// `25-Dec-2025`, `25-Dec-25`, and `10000-01-01`, which no date is.
    private func refuseOther(_ hyphen: Int) throws(SyntaxError) {
        let middle = hyphen + text.width(hyphen)
        if text.startsName(middle) {
            let month = text.nameRun(at: middle)
            guard text.plain(month.end) == UInt8(ascii: "-"), let day = text.wholeNumber(start, hyphen),
                let name = MonthNames.month(text.string(month.start, month.end))
            else { return }
            let last = month.end + text.width(month.end)
            let end = text.skipDigits(last)
            let short = text.wholeNumber(last, end, count: 2).flatMap { $0 < 50 ? $0 + 2000 : nil }
            guard (1...31).contains(day), let year = short ?? text.wholeNumber(last, end, count: 4),
                !text.continuesName(end)
            else { return }
            try refuse(year, name, day, upTo: end)
        }
        let second = text.skipDigits(middle)
        let day = second + text.width(second)
        let end = text.skipDigits(day)
        guard text.countDigits(start) > 4, text.plain(second) == UInt8(ascii: "-"),
            let month = text.wholeNumber(middle, second, count: 2), let number = text.wholeNumber(day, end, count: 2),
            (1...12).contains(month), (1...31).contains(number), !text.continuesName(end)
        else { return }
        let spaced = [(start, hyphen), (middle, second), (day, end)].map { text.string($0.0, $0.1) }
        throw .unreadable(
            LiteralFinding.noDate(
                text.string(start, end).excerpt, subtraction: spaced.joined(separator: " - ").excerpt),
            start, end)
    }

    /// A date in another form than ours.
    private func refuse(_ year: Int, _ month: Int, _ day: Int, upTo end: Int) throws(SyntaxError) {
        guard Self.exists(year, month, day) else {
            throw .unreadable(LiteralFinding.noSuchDate(text.string(start, end).excerpt), start, end)
        }
        let date = iso(year, month, day)
        throw .unreadable(
            LiteralFinding.yearLastDate(iso: [date], arithmetic: nil, isDivision: false), start, end, fix: date)
    }

    /// Whether the calendar has such a day.
    static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        (1...12).contains(month) && (1...days(in: month, of: year)).contains(day)
    }

    static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year.inDigits(4))-\(month.inDigits(2))-\(day.inDigits(2))"
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The parts of a date token.
    func dateLiteral(_ token: Token) -> DateLiteral {
        if case .date(let year, let month, let day)? = ChineseDateScanner(text: self, start: token.start).reading()?.0 {
            return DateLiteral(year: year, month: month, day: day, span: token.span)
        }
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
