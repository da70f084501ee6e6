import Reporting

/// The marks between the digits of a number: the commas that group them, and the decimal point.
extension NumberScanner {
    /// The groups of `53,437,000`. Directly inside a call, list or index they are an error, since commas separate.
    mutating func groups() throws(SyntaxError) {
        let next = place + text.width(place)
        guard text.plain(next).isDigit else { return }
        let isHead =
            digits.significant > 0 && text.plain(start) != 48 && digits.significant <= 3
            && text.countDigits(start) == digits.significant
        if !groupsAllowed {
            if isHead && text.countDigits(next) == 3 { throw commaBetweenBrackets }
            return
        }
        let first = place
        var isGrouped = isHead
        while text.plain(place) == UInt8(ascii: ","), case let next = place + text.width(place),
            text.plain(next).isDigit
        {
            if text.countDigits(next) != 3 { isGrouped = false }
            place = next
            try run(isFraction: false)
        }
        if isGrouped { return }
        let commas = text.plainBytes(first, place).lazy.filter { $0 == 44 }.count
        let fix =
            commas == 1 ? unmarked(to: place, point: 44) : isLakhs(to: place) ? unmarked(to: place, point: nil) : nil
        throw .unreadable(
            LiteralFinding.badGroups(text.string(start, place).excerpt, isDecimalSign: commas == 1), start, place,
            fix: fix)
    }

    /// Whether commas group as in India, `1,23,45,000`: by two, and the last by three.
    private func isLakhs(to end: Int) -> Bool {
        let groups = text.plainBytes(start, end).split(separator: 44, omittingEmptySubsequences: false)
        return groups.count > 2 && groups[0].count <= 2 && groups.last?.count == 3
            && groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
    }

    /// `1'234'567` as it is written in Switzerland.
    func refuseApostrophes() throws(SyntaxError) {
        var end = place
        while isApostrophe(end), case let group = end + text.width(end), text.countDigits(group) == 3 {
            end = text.skipDigits(group)
        }
        guard end > place, !isApostrophe(end), digits.significant <= 3 else { return }
        var fix = text.plainBytes(start, end).filter(\.isDigit)
        let point = end + text.width(end)
        if text.plain(end) == UInt8(ascii: "."), text.plain(point).isDigit {
            end = text.skipDigits(point)
            fix += [UInt8(ascii: ".")] + text.plainBytes(point, end)
        }
        let number = String(decoding: fix, as: UTF8.self)
        throw .unreadable(LiteralFinding.foreignGroups(number.excerpt), start, end, fix: number)
    }

    private func isApostrophe(_ place: Int) -> Bool {
        text.byte(place) == UInt8(ascii: "'") || text.scalar(place).value == "’"
    }

    /// A second point: `31.12.2024` is a date, `1.000.000,50` a number whose points group.
    private func twoPoints() throws(SyntaxError) {
        try DateScanner(text: text, start: start).refusePointed()
        var end = start
        var groups: [Int] = []
        while text.plain(end).isDigit {
            groups.append(text.countDigits(end))
            end = text.skipDigits(end)
            guard text.plain(end) == UInt8(ascii: "."), text.plain(end + text.width(end)).isDigit else { break }
            end += text.width(end)
        }
        var fix = text.plainBytes(start, end).filter(\.isDigit)
        let comma = end + text.width(end)
        if text.plain(end) == UInt8(ascii: ","), text.plain(comma).isDigit {
            end = text.skipDigits(comma)
            fix += [UInt8(ascii: ".")] + text.plainBytes(comma, end)
        }
        guard let first = groups.first, first <= 3, groups.dropFirst().allSatisfy({ $0 == 3 }) else {
            throw .unreadable(LiteralFinding.twoPoints, start, end)
        }
        let number = String(decoding: fix, as: UTF8.self)
        throw .unreadable(LiteralFinding.foreignGroups(number.excerpt), start, end, fix: number)
    }

    /// The decimal point and the digits after it. `1..2` is a range.
    mutating func fraction() throws(SyntaxError) {
        let next = place + text.width(place)
        let character = text.plain(next)
        if character == UInt8(ascii: ".") { return }
        guard character.isDigit else {
            throw .unreadable(
                LiteralFinding.pointAtEdge, start, next,
                fix: text.startsName(next) ? nil : text.string(start, place))
        }
        place = next
        try run(isFraction: true)
        let sign = text.plain(place)
        if sign == UInt8(ascii: "."), text.plain(place + text.width(place)).isDigit {
            try twoPoints()
        }
        if sign == UInt8(ascii: ","), groupsAllowed, text.plain(place + text.width(place)).isDigit {
            let end = text.skipDigits(place + text.width(place))
            throw .unreadable(LiteralFinding.groupsAfterPoint, start, end, fix: unmarked(to: end, point: 44))
        }
    }

    /// The number without the marks that group its digits; `point` is the mark that was meant as the decimal point.
    private func unmarked(to end: Int, point: UInt8?) -> String {
        let bytes = text.plainBytes(start, end).compactMap { $0 == point ? 46 : $0 == 44 || $0 == 46 ? nil : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is wrong with `1,200` where commas separate.
    private var commaBetweenBrackets: SyntaxError {
        var end = place
        while text.plain(end) == UInt8(ascii: ","), text.plain(end + text.width(end)).isDigit {
            end = text.skipDigits(end + text.width(end))
        }
        let bytes = text.plainBytes(start, end)
        let joined = String(decoding: bytes.filter { $0 != 44 }, as: UTF8.self)
        let spaced = String(decoding: bytes.flatMap { $0 == 44 ? [44, 32] : [$0] }, as: UTF8.self)
        return .unreadable(
            LiteralFinding.commaBetweenBrackets(one: joined.excerpt, several: spaced.excerpt), start, end)
    }
}
