import Reporting

/// A number whose scales descend, each part below the scale before it: `1亿2000万`, `3万5千`, `一千八百万`, `一亿零五百`.
struct ChineseNumeral {
    private let text: UnsafeBufferPointer<UInt8>
    private var place: Int
    /// What stands before 万 and 亿 is done with, what stands since, and the digits that have no scale yet.
    private var (total, section) = (0, 0)
    private var digits: Int?
    private var digitCount = 0
    /// The scales read last: 十, 百, 千 since the last 万 or 亿, and that.
    private var (lastTen, lastBig) = (4, 20)
    /// How many digits stand after a point; all are counted in units of the last.
    private var fraction = 0
    /// The power of ten of the last part.
    private var power = 0
    private var isAfterZero = false
    /// Of what stands since the last 万 or 亿: how many scales, and whether a 零 stands before it.
    private var (sectionScales, sectionHasZero) = (0, false)
    private(set) var parts = 0
    private(set) var scales = 0

    /// More is not reckoned with here.
    private static let most = 1_000_000_000_000_000_000

    private init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.text = text
        place = start
    }

    // MARK: Tokens

    /// The number in Chinese digits at a place, where the whole word is one, or only money or an amount follows; nil
    /// where it is a name.
    static func token(_ text: UnsafeBufferPointer<UInt8>, asWord start: Int) throws(SyntaxError) -> Token? {
        var number = ChineseNumeral(text, at: start)
        let isRead = number.read()
        guard number.parts > 0, isRead, number.endsWord() else { return nil }
        // A digit alone is a number where its unit is the rest of the word: `三个月`.
        guard number.scales > 0 || text.continuesName(number.place) else { return nil }
        return try number.finish(from: start)
    }

    /// The number of several parts at a place where digits begin; nil where it has one part only.
    static func token(_ text: UnsafeBufferPointer<UInt8>, asDigits start: Int) throws(SyntaxError) -> Token? {
        var number = ChineseNumeral(text, at: start)
        let isRead = number.read()
        guard number.parts > 1 else { return nil }
        guard isRead else {
            while let scale = text.chineseScale(at: number.place) { number.place += scale.length }
            throw .unreadable(
                LiteralFinding.tangledScales(text.string(start, number.place)), start, number.place)
        }
        return try number.finish(from: start)
    }

    private mutating func finish(from start: Int) throws(SyntaxError) -> Token {
        if let digits {
            // What the digits after the last scale count: `一千八` may be 1008 or 1800, `二十五` and `1万5000` are clear.
            let last = lastTen < 4 ? lastTen : lastBig
            if scales > 0, last < 20, !(isAfterZero || digitCount == last) {
                let one = total + section + digits
                var readings = ["\(one)"]
                if digitCount == 1, fraction == 0 { readings.append("\(total + section + digits * tens(last - 1))") }
                throw .unreadable(
                    LiteralFinding.openScale(text.string(start, place), readings: readings), start, place)
            }
            section += digits
            power = 0
        }
        if isElided {
            let strict = total + section
            let usual = total + section * tens(lastBig - 4)
            let readings = fraction == 0 ? ["\(strict)", "\(usual)"] : []
            throw .unreadable(
                LiteralFinding.openScale(text.string(start, place), readings: readings), start, place)
        }
        var token = Token(.number, start, place)
        token.value = (total + section) / tens(power)
        token.power = Int32(power - fraction)
        return token
    }

    /// `1亿2千`: after 亿, a lone 千, 百 or 十 mostly counts 万, as it is said; with a 零 it does not.
    private var isElided: Bool {
        lastBig >= 8 && lastBig < 20 && sectionScales == 1 && lastTen > 0 && lastTen < 4 && digits == nil
            && !sectionHasZero
    }

    /// Whether nothing follows that makes a name of it.
    private func endsWord() -> Bool {
        switch text.plain(text.skipSpaces(place)) {
        case UInt8(ascii: "("), UInt8(ascii: "."): return false
        default: break
        }
        guard text.continuesName(place) else { return true }
        if text.limitSuffix(at: place) != nil { return true }
        let run = text.nameRun(at: place)
        if run.end - run.start == 3, text.isCode(run.start) { return true }
        let name = text.string(run.start, run.end)
        return Self.units.contains(ChineseScript.simplified(name) ?? name)
    }

    /// What may follow a number in Chinese digits without a space, so that it is no name.
    private static let units: Set<String> = [
        "元", "美元", "美金", "港元", "港币", "欧元", "英镑", "日元", "日圆", "人民币", "元人民币", "新台币", "人", "名", "位", "家", "股", "用户",
        "个月", "年", "天", "倍", "吨", "辆", "户", "桶", "基点", "个基点",
    ]

    // MARK: Parts

    /// Reads as far as it goes; false where a part is not below the scale before it.
    private mutating func read() -> Bool {
        while true {
            if text.plain(place).isDigit {
                guard digits == nil, fraction == 0, readArabic() else { return false }
            } else if let digit = text.chineseDigit(at: place) {
                guard digits == nil, fraction == 0 else { return false }
                (digits, digitCount) = (digit, 1)
                parts += 1
                place += 3
            } else if text.isChineseZero(at: place), scales > 0, digits == nil {
                isAfterZero = true
                if section == 0 { sectionHasZero = true }
                place += 3
            } else if let ten = text.chineseTen(at: place), digits != nil || ten == 1 && section == 0 {
                guard ten < lastTen, add(digits ?? 1, ten) else { return false }
                if digits == nil { parts += 1 }
                (lastTen, power) = (ten, ten)
                (digits, isAfterZero) = (nil, false)
                sectionScales += 1
                scales += 1
                place += 3
            } else if let big = big(), scales > 0 || digits != nil {
                guard close(big.exponent) else { return false }
                place += big.length
            } else {
                return true
            }
        }
    }

    /// Digits, and perhaps a point and more of them.
    private mutating func readArabic() -> Bool {
        let end = text.skipDigits(place)
        guard let value = text.wholeNumber(place, end) else { return false }
        (digits, digitCount) = (value, text.countDigits(place))
        parts += 1
        place = end
        let point = end + text.width(end)
        guard parts > 1, text.plain(end) == UInt8(ascii: "."), text.plain(point).isDigit else { return true }
        let last = text.skipDigits(point)
        guard let more = text.wholeNumber(point, last) else { return false }
        fraction = text.countDigits(point)
        guard fraction <= 6 else { return false }
        let (scaled, over) = value.multipliedReportingOverflow(by: tens(fraction))
        let (first, over1) = total.multipliedReportingOverflow(by: tens(fraction))
        let (second, over2) = section.multipliedReportingOverflow(by: tens(fraction))
        guard !over, !over1, !over2, max(scaled, first, second) < Self.most else { return false }
        (digits, total, section) = (scaled + more, first, second)
        place = last
        return true
    }

    private mutating func add(_ digits: Int, _ ten: Int) -> Bool {
        // `20千` is no part: more than one digit stands before 万 and 亿 only.
        let one = tens(fraction)
        let (product, over) = digits.multipliedReportingOverflow(by: tens(ten))
        guard !over, digits < 10 * one else { return false }
        section += product
        return true
    }

    /// 万, 亿 or 万亿 at the place.
    private func big() -> (exponent: Int, length: Int)? {
        guard let scale = text.chineseScale(at: place) else { return nil }
        switch scale.exponent {
        case 4, 8, 12: return text.chineseTen(at: place) == nil ? scale : nil
        default: return nil
        }
    }

    /// Multiplies what stands since the last such scale.
    private mutating func close(_ exponent: Int) -> Bool {
        let amount = section + (digits ?? 0)
        let (product, over) = amount.multipliedReportingOverflow(by: tens(exponent))
        guard !over, amount > 0, exponent < lastBig, lastBig == 20 || product < tens(lastBig) * tens(fraction) else {
            return false
        }
        let (sum, over1) = total.addingReportingOverflow(product)
        guard !over1, sum < Self.most else { return false }
        power = exponent + (digits == nil ? power : 0)
        (total, section, digits, lastTen, lastBig) = (sum, 0, nil, 4, exponent)
        (isAfterZero, sectionScales, sectionHasZero) = (false, 0, false)
        scales += 1
        return true
    }
}

/// Ten to a power from 0 to 18.
private func tens(_ exponent: Int) -> Int {
    var value = 1
    for _ in 0..<min(max(exponent, 0), 18) { value *= 10 }
    return value
}
