import Reporting

/// Dates and periods, and the errors for what nearly is one.
extension Reader {
    /// Reads `2025-09-30` where a year of four digits ends before a hyphen. Returns false for a plain number.
    mutating func date(at start: Int, afterYear hyphen: Int) throws(SyntaxError) -> Bool {
        guard let year = digits(start, hyphen, count: 4) else {
            try refuseBackwards(start, hyphen)
            return false
        }
        let month = hyphen + width(hyphen)
        let monthLength = countDigits(month)
        guard monthLength > 0, plain(hyphen) == UInt8(ascii: "-") else { return false }
        let second = skipDigits(month)
        guard plain(second) == UInt8(ascii: "-"), case let day = second + width(second), countDigits(day) > 0 else {
            return try refuseMonth(start, year, month, second)
        }
        let end = skipDigits(day)
        let run = nameRun(at: end)
        position = run.end
        if let month = digits(month, second, count: 2), let day = digits(day, end, count: 2), run.isEmpty,
            (1...12).contains(month), (1...31).contains(day)
        {
            token = Token(.date, start, end)
            return true
        }
        let span = Span(start, run.end)
        let spaced =
            "\(source.text(Span(start, hyphen))) - \(source.text(Span(month, second)))"
            + " - \(source.text(Span(day, end)))"
        let fix: String? =
            if run.isEmpty, let month = digits(month, second), let day = digits(day, end),
                (1...12).contains(month), (1...31).contains(day), day <= 29 || month != 2,
                day <= 30 || ![4, 6, 9, 11].contains(month)
            {
                "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
            } else {
                nil
            }
        let subtraction = "for a subtraction put spaces: `\(Self.clip(spaced))`"
        let message =
            if let fix {
                "a date is written `\(fix)`; \(subtraction)"
            } else {
                "there is no date `\(Self.clip(source.text(span)))`; \(subtraction)"
            }
        throw error(.badDate, message, span, fix: fix)
    }

    /// `2025-09` is no date, no period, and looks too much like both to be a subtraction.
    private mutating func refuseMonth(
        _ start: Int, _ year: Int, _ month: Int, _ end: Int
    ) throws(SyntaxError) -> Bool {
        guard (1900...2100).contains(year), let number = digits(month, end), countDigits(month) <= 2 else {
            return false
        }
        if continuesName(end) || plain(end) == UInt8(ascii: "%") { return false }
        if plain(end) == UInt8(ascii: "."), Self.isDigit(plain(end + width(end))) { return false }
        position = end
        let spaced = "\(padded(year, 4)) - \(source.text(Span(month, end)))"
        let fix = (1...12).contains(number) ? "\(padded(year, 4))M\(padded(number, 2))" : spaced
        throw error(
            .spacedSubtraction,
            "this may be a month or a subtraction: write `\(padded(year, 4))M\(padded(number, 2))` or `\(spaced)`",
            Span(start, end), fix: fix)
    }

    /// `2025/09/30` is read as a date everywhere but here, and hardly ever means two divisions.
    mutating func refuseSlashes(_ start: Int, _ slash: Int) throws(SyntaxError) {
        guard let year = digits(start, slash, count: 4), (1900...2100).contains(year) else { return }
        let month = slash + width(slash)
        let second = skipDigits(month)
        guard plain(second) == UInt8(ascii: "/"), let monthNumber = digits(month, second),
            (1...12).contains(monthNumber)
        else { return }
        let day = second + width(second)
        let end = skipDigits(day)
        guard let dayNumber = digits(day, end), (1...31).contains(dayNumber), !continuesName(end),
            plain(end) != UInt8(ascii: ".")
        else { return }
        position = end
        let date = "\(padded(year, 4))-\(padded(monthNumber, 2))-\(padded(dayNumber, 2))"
        let division = "\(year) / \(source.text(Span(month, second))) / \(source.text(Span(day, end)))"
        throw error(
            .badDate, "A date is written `\(date)`; for divisions put spaces: `\(division)`", Span(start, end),
            fix: date)
    }

    /// `30-09-2025` looks like a date with the year last.
    private mutating func refuseBackwards(_ start: Int, _ hyphen: Int) throws(SyntaxError) {
        let middle = hyphen + width(hyphen)
        let second = skipDigits(middle)
        guard let first = digits(start, hyphen), (1...31).contains(first), let number = digits(middle, second),
            (1...31).contains(number), min(first, number) <= 12, plain(second) == UInt8(ascii: "-")
        else { return }
        let last = second + width(second)
        let end = skipDigits(last)
        guard let year = digits(last, end, count: 4), (1900...2100).contains(year), !continuesName(end),
            plain(end) != UInt8(ascii: ".")
        else { return }
        position = end
        func date(_ month: Int, _ day: Int) -> String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
        let dates = Set([(number, first), (first, number)].filter { $0.0 <= 12 }.map { date($0.0, $0.1) }).sorted()
        let spaced = [(start, hyphen), (middle, second), (last, end)].map { source.text(Span($0.0, $0.1)) }
        let written = dates.map { "`\($0)`" }.joined(separator: " or ")
        throw error(
            .badDate,
            "A date is written \(written); for a subtraction put spaces: `\(spaced.joined(separator: " - "))`",
            Span(start, end), fix: dates.count == 1 ? dates[0] : nil)
    }

    /// Reads `2025H1`, `2025Q3`, `2025M03` or `9M2025`. Returns false where the letter belongs to a unit or scale.
    mutating func period(at start: Int, letter: Int) throws(SyntaxError) -> Bool {
        let after = letter + width(letter)
        let length = countDigits(start)
        let count = countDigits(after)
        guard count > 0, skipDigits(start) == letter else { return false }
        let character = plain(letter)
        let isUpper = character < 97
        let looks =
            isUpper
            ? character == UInt8(ascii: "M") || length == 4 || length == 1 && (count == 4 || count == 2)
            : length == 4 && (character != UInt8(ascii: "m") ? count == 1 : count == 2) || length <= 2 && count == 4
        guard looks else { return false }
        let end = skipDigits(after)
        let run = nameRun(at: end)
        position = run.end
        if run.isEmpty, isUpper, periodLiteral(start) != nil {
            token = Token(.period, start, end)
            return true
        }
        let fix = periodFix(start, letter, after, end, length, count, run.isEmpty)
        throw badPeriod(start, run.end, fix: fix ?? NearPeriod.meant(by: source.text(Span(start, run.end))))
    }

    /// What was meant with a period that is nearly right.
    private func periodFix(
        _ start: Int, _ letter: Int, _ after: Int, _ end: Int, _ length: Int, _ count: Int, _ isWhole: Bool
    ) -> String? {
        guard isWhole, length <= 4, count <= 4, let first = digits(start, letter), let second = digits(after, end)
        else { return nil }
        switch (plain(letter) & 0xDF, length, count) {
        case (UInt8(ascii: "M"), 4, 1...2) where (1...12).contains(second):
            return "\(padded(first, 4))M\(padded(second, 2))"
        case (UInt8(ascii: "H"), 4, 1) where (1...2).contains(second): return "\(padded(first, 4))H\(second)"
        case (UInt8(ascii: "Q"), 4, 1) where (1...4).contains(second): return "\(padded(first, 4))Q\(second)"
        case (UInt8(ascii: "M"), 1...2, 2) where (1...12).contains(first): return "\(first)M20\(padded(second, 2))"
        case (UInt8(ascii: "M"), 1...2, 4) where (1...12).contains(first): return "\(first)M\(padded(second, 4))"
        default: return nil
        }
    }

    /// Reads `FY2024` at an `F`. Returns false for any other name.
    mutating func fiscalYear(at start: Int) throws(SyntaxError) -> Bool {
        let second = start + width(start)
        guard plain(second) == UInt8(ascii: "Y") else { return false }
        let year = second + width(second)
        let count = countDigits(year)
        guard count > 0 else { return false }
        let end = skipDigits(year)
        if plain(end) == UInt8(ascii: "_") { return false }
        let run = nameRun(at: end)
        position = run.end
        if count == 4, run.isEmpty {
            token = Token(.period, start, end)
            return true
        }
        let short = count == 2 ? digits(year, end) : nil
        throw badPeriod(start, run.end, fix: run.isEmpty ? short.map { "FY20\(padded($0, 2))" } : nil)
    }

    private func badPeriod(_ start: Int, _ end: Int, fix: String?) -> SyntaxError {
        let written = Self.clip(source.text(Span(start, end)))
        let forms = "periods are written FY2024, 2025H1, 2025Q3, 2025M03, 9M2025"
        let message = fix.map { "a period is written `\($0)`" } ?? "there is no period `\(written)`; \(forms)"
        return error(.badPeriod, message, Span(start, end), fix: fix)
    }

    /// The period at an offset, nil if its parts are out of range.
    func periodLiteral(_ start: Int) -> PeriodLiteral? {
        if plain(start) == UInt8(ascii: "F") {
            let year = start + width(start) * 2
            return digits(year, skipDigits(year)).map { PeriodLiteral(year: $0, part: .year) }
        }
        let letter = skipDigits(start)
        let after = letter + width(letter)
        guard let first = digits(start, letter), let second = digits(after, skipDigits(after)) else { return nil }
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

    /// The parts of a date token.
    func dateLiteral(_ token: Token) -> DateLiteral {
        let month = skipDigits(token.start) + width(skipDigits(token.start))
        let day = skipDigits(month) + width(skipDigits(month))
        return DateLiteral(
            year: digits(token.start, skipDigits(token.start)) ?? 0, month: digits(month, skipDigits(month)) ?? 0,
            day: digits(day, skipDigits(day)) ?? 0, span: token.span)
    }

    private func skipDigits(_ start: Int) -> Int {
        var place = start
        while Self.isDigit(plain(place)) { place += width(place) }
        return place
    }

    /// The whole number between two offsets; nil unless it is all digits, at most 9 of them, and as many as `count`.
    private func digits(_ start: Int, _ end: Int, count: Int? = nil) -> Int? {
        var value = 0
        var length = 0
        var place = start
        while place < end {
            let character = plain(place)
            guard Self.isDigit(character), length < 9 else { return nil }
            value = value * 10 + Int(character &- 48)
            length += 1
            place += width(place)
        }
        return length == 0 || count.map { $0 != length } == true ? nil : value
    }

    private func padded(_ value: Int, _ length: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
