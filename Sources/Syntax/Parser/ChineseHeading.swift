import Reporting

/// A Chinese heading that names the currency first, or none: `人民币千元`, `港幣百萬元`, `百万元`.
struct ChineseHeading {
    /// The currency's name in simplified script, or `元`.
    let currency: String
    /// How many bytes of the text it is; 0 for a `元` that stands after the scale.
    let length: Int
    let scale: Int
    let word: String

    /// Words that announce the unit, and the currency.
    static let unitWords = ["单位", "單位", "金额单位", "金額單位"]
    static let currencyWords = ["币种", "幣種"]
    static let yuan = ["元", "圆", "圓"]

    private static let scales: [(word: String, power: Int)] = [
        ("万亿", 12), ("萬億", 12), ("十亿", 9), ("十億", 9), ("千万", 7), ("千萬", 7), ("百万", 6), ("百萬", 6), ("亿", 8), ("億", 8),
        ("万", 4), ("萬", 4), ("千", 3), ("仟", 3),
    ]
    /// Currencies that a `元` may stand after without a scale.
    private static let bare = ["人民币", "人民幣", "港币", "港幣"]

    /// Nil where the text is no such heading; one that begins with a scale and names a currency of its own (`千美元`) is a
    /// unit as everywhere.
    init?(_ text: String) {
        var front = text[...]
        let yuan = ChineseHeading.yuan.first { text.hasSuffix($0) }
        if let yuan { front = front.dropLast(yuan.count) }
        if let found = ChineseHeading.scales.first(where: { front.hasSuffix($0.word) }) {
            front = front.dropLast(found.word.count)
            guard !front.isEmpty || yuan != nil else { return nil }
            (scale, word) = (found.power, found.word)
        } else {
            guard yuan != nil, ChineseHeading.bare.contains(String(front)) else { return nil }
            (scale, word) = (0, "")
        }
        length = front.utf8.count
        currency = front.isEmpty ? "元" : ChineseScript.simplified(String(front)) ?? String(front)
    }
}
