/// Traditional Chinese characters in their simplified form, for the words of numbers, units and money, in which the two
/// scripts are one: 萬 is 万, 港幣 is 港币.
package enum ChineseScript {
    /// A character in its simplified form; itself where it has none here.
    package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar { table[scalar] ?? scalar }

    /// A word in simplified characters; nil where it is so already.
    package static func simplified(_ text: String) -> String? {
        var changed = false
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let simple = simplified(scalar)
            if simple != scalar { changed = true }
            result.append(simple)
        }
        return changed ? String(result) : nil
    }

    /// Each traditional character with the simplified one behind it.
    private static let pairs =
        "萬万億亿幣币歐欧個个鎊镑圓圆盧卢韓韩蘭兰時时鐘钟週周員员戶户訂订單单門门設设備备輛辆詞词請请顯显釐厘噸吨兩两畝亩頃顷碼码熱热當当標标準准點点數数"
        + "無无節节幾几約约為为預预計计財财勞劳紐纽馬马亞亚爾尔羅罗積积雙双條条張张間间臺台線线萊莱內内貳贰參叁陸陆號号訊讯衡衡錢钱質质穀谷資资業业務务總总額额從从"

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        let scalars = Array(pairs.unicodeScalars)
        for place in stride(from: 0, to: scalars.count - 1, by: 2) { table[scalars[place]] = scalars[place + 1] }
        return table
    }()
}
