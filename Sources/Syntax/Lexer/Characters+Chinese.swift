/// Chinese words that need no space after them: qualifiers, scales and limits.
extension UnsafeBufferPointer<UInt8> {
    /// The Chinese qualifiers that a run starts with, one after the other, and where they end.
    func chineseQualifiers(_ start: Int, _ end: Int) -> (qualifiers: Qualifiers, end: Int) {
        var qualifiers: Qualifiers = []
        var place = start
        while place < end, let (qualifier, length) = chineseQualifier(at: place), place + length <= end {
            qualifiers.insert(qualifier)
            place += length
        }
        return (qualifiers, place)
    }

    func chineseQualifier(at place: Int) -> (Qualifiers, Int)? {
        guard byte(place) >= 0xE5 else { return nil }
        let second = scalar(place + 3).value
        switch scalar(place).value {
        case "约", "約": return (.about, second == "为" || second == "為" || second == "有" ? 6 : 3)
        case "大": return second == "约" || second == "約" ? (.about, 6) : nil
        case "至": return second == "少" ? (.atLeast, 6) : second == "多" ? (.atMost, 6) : nil
        case "预", "預": return second == "计" || second == "計" ? (.expected, 6) : nil
        default: return nil
        }
    }

    /// The longest Chinese scale at an offset: its power of ten and its length in bytes.
    func chineseScale(at start: Int) -> (exponent: Int, length: Int)? {
        let first =
            switch scalar(start).value {
            case "十": 1
            case "百": 2
            case "千": 3
            case "万", "萬": 4
            case "亿", "億": 8
            default: 0
            }
        guard first > 0 else { return nil }
        switch scalar(start + 3).value {
        case "万" where first < 4, "萬" where first < 4: return (first + 4, 6)
        case "亿" where first < 8, "億" where first < 8: return (first + 8, 6)
        default: return first > 2 ? (first, 3) : nil
        }
    }

    /// `以上` or `以下` at an offset.
    func limitSuffix(at start: Int) -> Token.Kind? {
        guard byte(start) == 0xE4, byte(start + 1) == 0xBB, byte(start + 2) == 0xA5, byte(start + 3) == 0xE4,
            byte(start + 4) == 0xB8
        else { return nil }
        switch byte(start + 5) {
        case 0x8A: return .atLeast
        case 0x8B: return .atMost
        default: return nil
        }
    }
}
