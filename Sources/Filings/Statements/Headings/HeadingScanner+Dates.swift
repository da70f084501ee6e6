import Calendars

/// Dates and periods, in English and Chinese.
extension HeadingScanner {
    /// Takes a date, a part of one, or a period; false where none begins here.
    mutating func scanDate() -> Bool {
        if let (month, length) = monthName(place) { return scanMonth(month, length) }
        if scalar(place) == "f" || scalar(place) == "q" || scalar(place) == "h" { return scanNamedPart() }
        guard let number = number(place) else { return false }
        if scalar(place - 1).isWordSign { return false }
        return scanNumber(number)
    }

    struct Count {
        var value: Int
        var digits: Int
        var end: Int
    }

    /// A whole number of up to four digits, Arabic or Chinese.
    func number(_ start: Int) -> Count? {
        var end = start
        var value = 0
        while scalar(end).isDigit, end - start < 5 {
            value = value * 10 + Int(scalar(end).value) - 48
            end += 1
        }
        if end > start { return end - start <= 4 ? Count(value: value, digits: end - start, end: end) : nil }
        return chineseNumber(start)
    }

    private func chineseDigit(_ place: Int) -> Int? {
        switch scalar(place) {
        case "零", "〇", "○": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    private func chineseNumber(_ start: Int) -> Count? {
        var digits: [Int] = []
        while let digit = chineseDigit(start + digits.count), digits.count < 4 { digits.append(digit) }
        if digits.count == 4 { return Count(value: digits.reduce(0) { $0 * 10 + $1 }, digits: 4, end: start + 4) }
        guard digits.count <= 1 else { return nil }
        var end = start + digits.count
        guard scalar(end) == "十" else {
            return digits.first.map { Count(value: $0, digits: 1, end: end) }
        }
        end += 1
        var value = (digits.first ?? 1) * 10
        if let unit = chineseDigit(end) { (value, end) = (value + unit, end + 1) }
        return Count(value: value, digits: 2, end: end)
    }

    private func skipBlank(_ place: Int) -> Int { scalar(place) == " " ? place + 1 : place }

    // MARK: English

    private static let months = FiscalCalendar.months

    private func monthName(_ start: Int) -> (month: Int, length: Int)? {
        guard ("a"..."z").contains(scalar(start)), !scalar(start - 1).isWordSign else { return nil }
        var word = ""
        var end = start
        while ("a"..."z").contains(scalar(end)), word.utf8.count < 10 {
            word.unicodeScalars.append(scalar(end))
            end += 1
        }
        guard word.utf8.count >= 3, !scalar(end).isWordSign else { return nil }
        let found = HeadingScanner.months.firstIndex {
            $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september"
        }
        guard let found else { return nil }
        if scalar(end) == "." { end += 1 }
        return (found + 1, end - start)
    }

    /// `September 30, 2024`, `September 30,`, `September`.
    private mutating func scanMonth(_ month: Int, _ length: Int) -> Bool {
        let next = skipBlank(place + length)
        if let day = number(next), day.digits <= 2, (1...31).contains(day.value), scalar(next).isDigit {
            var end = skipOrdinal(day.end)
            if scalar(end) == "," { end += 1 }
            let yearPlace = skipBlank(end)
            if let year = year(yearPlace), let date = Day(year: year.value, month: month, day: day.value) {
                take(.date(date), year.end - place)
            } else {
                take(.monthDay(month, day.value), end - place)
            }
        } else {
            take(.month(month), length)
        }
        return true
    }

    private func skipOrdinal(_ place: Int) -> Int {
        for ending in ["st", "nd", "rd", "th"] where scalar(place) == ending.unicodeScalars.first {
            if scalar(place + 1) == ending.unicodeScalars.last { return place + 2 }
        }
        return place
    }

    private func year(_ start: Int) -> Count? {
        guard let year = number(start), year.digits == 4, (1900...2100).contains(year.value) else { return nil }
        return scalar(year.end).isWordSign ? nil : year
    }

    /// `FY2024`, `Q3 2024`, `H1 2024`.
    private mutating func scanNamedPart() -> Bool {
        guard !scalar(place - 1).isWordSign else { return false }
        if scalar(place) == "f", scalar(place + 1) == "y" {
            guard let year = year(skipBlank(place + 2)) else { return false }
            take(.period(year.value, .year), year.end - place)
            return true
        }
        let isQuarter = scalar(place) == "q"
        guard isQuarter || scalar(place) == "h", let count = number(place + 1), count.digits == 1,
            (1...(isQuarter ? 4 : 2)).contains(count.value), let year = year(skipBlank(count.end))
        else { return false }
        take(.period(year.value, isQuarter ? .quarter(count.value) : .half(count.value)), year.end - place)
        return true
    }

    // MARK: Numbers first

    private mutating func scanNumber(_ count: Count) -> Bool {
        if count.digits == 4, (1900...2100).contains(count.value) { return scanYear(count) }
        guard count.digits <= 2 else { return false }
        let next = skipBlank(count.end)
        if scalar(next) == "月", (1...12).contains(count.value) { return scanChineseMonth(nil, count.value, next + 1) }
        if scalar(next) == "q" || scalar(next) == "h" || scalar(next) == "m", scalar(count.end) == scalar(next) {
            return scanCountedPart(count, next)
        }
        let named = skipBlank(skipOrdinal(count.end))
        if let (month, length) = monthName(named), (1...31).contains(count.value) {
            var end = named + length
            if scalar(end) == "," { end += 1 }
            if let year = year(skipBlank(end)), let date = Day(year: year.value, month: month, day: count.value) {
                take(.date(date), year.end - place)
            } else {
                take(.monthDay(month, count.value), named + length - place)
            }
            return true
        }
        guard scalar(count.end) == ",", scalar(count.end + 1) == "\n" || scalar(count.end + 1) == " ",
            (1...31).contains(count.value), scalar(place).isDigit
        else { return false }
        take(.day(count.value), count.end + 1 - place)
        return true
    }

    /// `3Q2024`, `1H2024`, `9M2024`.
    private mutating func scanCountedPart(_ count: Count, _ sign: Int) -> Bool {
        guard let year = year(skipBlank(sign + 1)) else { return false }
        let part: Period.Part
        switch scalar(sign) {
        case "q" where (1...4).contains(count.value): part = .quarter(count.value)
        case "h" where (1...2).contains(count.value): part = .half(count.value)
        case "m" where (1...12).contains(count.value): part = count.value == 12 ? .year : .months(count.value)
        default: return false
        }
        take(.period(year.value, part), year.end - place)
        return true
    }

    private mutating func scanYear(_ year: Count) -> Bool {
        let sign = skipBlank(year.end)
        if scalar(sign) == "年" { return scanChineseYear(year.value, sign + 1) }
        if let (day, end) = numericDay(year) {
            take(.date(day), end - place)
            return true
        }
        if scalar(year.end) == "q" || scalar(year.end) == "h", let part = number(year.end + 1), part.digits == 1 {
            let isQuarter = scalar(year.end) == "q"
            guard (1...(isQuarter ? 4 : 2)).contains(part.value) else { return false }
            take(.period(year.value, isQuarter ? .quarter(part.value) : .half(part.value)), part.end - place)
            return true
        }
        guard scalar(place).isDigit, !scalar(year.end).isWordSign,
            scalar(year.end) != "," || !scalar(year.end + 1).isDigit
        else {
            return false
        }
        take(.year(year.value), year.end - place)
        return true
    }

    /// `2024-12-31`, `2024/12/31`, `2024.12.31`.
    private func numericDay(_ year: Count) -> (Day, end: Int)? {
        let sign = scalar(year.end)
        guard sign == "-" || sign == "/" || sign == ".", let month = number(year.end + 1), month.digits <= 2,
            scalar(month.end) == sign, let day = number(month.end + 1), day.digits <= 2, scalar(place).isDigit
        else { return nil }
        return Day(year: year.value, month: month.value, day: day.value).map { ($0, day.end) }
    }

    // MARK: Chinese

    /// What follows `2024年`.
    private mutating func scanChineseYear(_ year: Int, _ after: Int) -> Bool {
        let next = skipBlank(after)
        if let month = number(next), (1...12).contains(month.value), month.digits <= 2 {
            let sign = skipBlank(month.end)
            if scalar(sign) == "月" { return scanChineseMonth(year, month.value, sign + 1) }
            if month.value == 1, scalar(sign) == "-" || scalar(sign) == "至" || scalar(sign) == "~",
                let last = number(skipBlank(sign + 1)), (2...12).contains(last.value),
                scalar(skipBlank(last.end)) == "月"
            {
                let part: Period.Part =
                    last.value == 12
                    ? .year
                    : last.value == 6
                        ? .half(1)
                        : last.value == 3
                            ? .quarter(1) : .months(last.value)
                take(.period(year, part), skipBlank(last.end) + 1 - place)
                return true
            }
        }
        for (word, part) in HeadingScanner.chineseParts where standsChinese(word, next) {
            take(.period(year, part), next + word.unicodeScalars.count - place)
            return true
        }
        take(.year(year), after - place)
        return true
    }

    private static let chineseParts: [(String, Period.Part)] = [
        ("前三季度", .months(9)), ("第一季度", .quarter(1)), ("第二季度", .quarter(2)), ("第三季度", .quarter(3)),
        ("第四季度", .quarter(4)), ("上半年度", .half(1)), ("半年度", .half(1)), ("上半年", .half(1)), ("下半年", .half(2)),
        ("年度", .year), ("全年", .year), ("度", .year),
    ]

    private func standsChinese(_ word: String, _ start: Int) -> Bool {
        for (offset, scalar) in word.unicodeScalars.enumerated() where self.scalar(start + offset) != scalar {
            return false
        }
        return true
    }

    /// What follows `9月`.
    private mutating func scanChineseMonth(_ year: Int?, _ month: Int, _ after: Int) -> Bool {
        let next = skipBlank(after)
        if let day = number(next), (1...31).contains(day.value), day.digits <= 2, scalar(skipBlank(day.end)) == "日" {
            let end = skipBlank(day.end) + 1
            guard let year else {
                take(.monthDay(month, day.value), end - place)
                return true
            }
            guard let date = Day(year: year, month: month, day: day.value) else { return false }
            take(.date(date), end - place)
        } else if let year {
            take(.period(year, .month(month)), after - place)
        } else {
            take(.month(month), after - place)
        }
        return true
    }
}
