import Reporting

/// Currency symbols that start like a name, and what tells that a currency stands at a place.
extension NameReader {
    /// Where a currency symbol that starts like a name ends: `US$`, `CN¥`, or `RMB` before digits.
    func currencySymbolEnd(_ run: NameRun) -> Int? {
        let length = run.end - run.start
        guard !run.isWide else { return nil }
        if length > 3, text.byte(run.start) == UInt8(ascii: "R"), text.byte(run.start + 1) == UInt8(ascii: "M"),
            text.byte(run.start + 2) == UInt8(ascii: "B"), text.byte(run.start + 3).isDigit
        {
            return run.start + 3
        }
        guard length <= 2 else { return nil }
        let first = text.byte(run.start)
        let second = length == 2 ? text.byte(run.start + 1) : 0
        if text.plain(run.end) == UInt8(ascii: "$") {
            switch (first, second) {
            case (UInt8(ascii: "U"), UInt8(ascii: "S")), (UInt8(ascii: "H"), UInt8(ascii: "K")),
                (UInt8(ascii: "N"), UInt8(ascii: "T")), (UInt8(ascii: "A"), 0), (UInt8(ascii: "C"), 0),
                (UInt8(ascii: "S"), 0):
                return run.end + text.width(run.end)
            default: return nil
            }
        }
        switch (first, second) {
        case (UInt8(ascii: "C"), UInt8(ascii: "N")), (UInt8(ascii: "J"), UInt8(ascii: "P")):
            return isYen(run.end) ? run.end + text.width(run.end) : nil
        default: return nil
        }
    }

    private func isYen(_ offset: Int) -> Bool {
        guard text.byte(offset) >= 0x80 else { return false }
        let scalar = text.scalar(offset).value
        return scalar == "¥" || scalar == "￥"
    }

    /// The symbol of a currency symbol's plain form.
    func currencySymbol(_ start: Int, _ end: Int) -> Symbol {
        let letters = text.nameRun(at: start)
        guard letters.end < end else { return symbols.intern(text.string(start, end)) }
        return symbols.intern(text.string(start, letters.end) + (isYen(letters.end) ? "¥" : "$"))
    }

    /// Whether it is 元, or the code of a large currency in small letters.
    private static func isSmallCode(_ name: String) -> Bool {
        switch name {
        case "元", "usd", "eur", "cny", "gbp", "hkd", "jpy", "krw", "inr", "sgd", "twd", "aud", "cad", "chf": true
        default: false
        }
    }

    /// Whether a currency's code, symbol or Chinese name stands at an offset.
    func standsCurrency(at start: Int) -> Bool {
        guard text.startsName(start) else {
            switch text.scalar(start).value {
            case "$", "€", "£", "¥", "￥", "₩", "₹": return true
            default: return false
            }
        }
        let run = text.nameRun(at: start)
        if run.end - run.start == 3 {
            return text.isCode(run.start) || NameReader.isSmallCode(text.string(run.start, run.end))
        }
        guard text.byte(start) >= 0x80, run.end - run.start <= 12 else { return false }
        let name = text.string(run.start, run.end)
        return Self.chineseNames.contains(ChineseScript.simplified(name) ?? name)
    }

    /// Where a Chinese name of a currency ends that begins at an offset and stands before a number: `人民币191.0百万元`.
    func currencyBeforeNumber(at start: Int) -> Int? {
        guard text.byte(start) >= 0xE3 else { return nil }
        for length in [9, 6] where start + length <= text.count {
            let end = start + length
            let number = text.skipOneSpace(end)
            guard text.plain(number).isDigit || text.chineseDigit(at: number) != nil else { continue }
            let name = text.string(start, end)
            if Self.chineseNames.contains(ChineseScript.simplified(name) ?? name) { return end }
        }
        return nil
    }

    private static let chineseNames: Set<String> = [
        "元人民币", "人民币", "美元", "美金", "港元", "港币", "欧元", "英镑", "日元", "日圆", "新台币",
    ]
}
