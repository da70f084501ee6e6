/// Chinese digits, and small whole numbers written with them.
extension UnsafeBufferPointer<UInt8> {
    /// The Chinese digit at an offset, 1 to 9, those of contracts among them; nil where there is none.
    func chineseDigit(at place: Int) -> Int? {
        guard byte(place) >= 0xE3 else { return nil }
        return switch scalar(place).value {
        case "一", "壹": 1
        case "二", "两", "兩", "贰", "貳": 2
        case "三", "叁", "參": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆", "陸": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    func isChineseZero(at place: Int) -> Bool {
        let scalar = scalar(place).value
        return scalar == "零" || scalar == "〇"
    }

    /// The power of ten of 十, 百 or 千 at an offset.
    func chineseTen(at place: Int) -> Int? {
        guard byte(place) >= 0xE3 else { return nil }
        return switch scalar(place).value {
        case "十", "拾": 1
        case "百", "佰": 2
        case "千", "仟": 3
        default: nil
        }
    }

    /// A whole number of one or two digits at an offset, `3`, `12`, `三` or `十二`, and where it ends.
    func smallNumber(at start: Int) -> (value: Int, end: Int)? {
        if plain(start).isDigit {
            let end = skipDigits(start)
            guard countDigits(start) <= 2, let value = wholeNumber(start, end) else { return nil }
            return (value, end)
        }
        var place = start
        var value = 0
        if let digit = chineseDigit(at: place) {
            (value, place) = (digit, place + 3)
        }
        if chineseTen(at: place) == 1 {
            (value, place) = ((value == 0 ? 1 : value) * 10, place + 3)
            if let digit = chineseDigit(at: place) { (value, place) = (value + digit, place + 3) }
        }
        return place > start ? (value, place) : nil
    }

    /// Whether the characters of a text stand at an offset.
    func stands(_ word: StaticString, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where self[place + offset] != word.utf8Start[offset] { return false }
        return true
    }
}
