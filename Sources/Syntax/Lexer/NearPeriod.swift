/// The period that a common way of writing it means where it is not the language's own: `Q3 2025`, `1H25`, `fy2024`.
package enum NearPeriod {
    /// `2025Q3` for `Q3 2025`, `3Q2025`, `2025 Q3` or `Q32025`; nil where nothing of the kind is meant.
    package static func meant(by text: String) -> String? {
        guard text.utf8.count <= 12 else { return nil }
        var before: [UInt8] = []
        var letters: [UInt8] = []
        var after: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if letters.isEmpty { before.append(byte) } else { after.append(byte) }
            default:
                guard after.isEmpty else { return nil }
                letters.append(byte & 0xDF)
            }
        }
        // `1 h 30` is an hour and a half.
        if after.count == 2, text.utf8.contains(UInt8(ascii: " ")),
            text.utf8.contains(where: { "hq".utf8.contains($0) })
        {
            return nil
        }
        let name = String(decoding: letters, as: UTF8.self)
        if name == "FY" || name == "CY" {
            guard before.isEmpty != after.isEmpty else { return nil }
            return year(before + after).map { "FY\($0)" }
        }
        if name == "M", text.utf8.contains(UInt8(ascii: "M")), before.count <= 2, after.count == 4,
            let months = Int(String(decoding: before, as: UTF8.self)), (1...12).contains(months)
        {
            return "\(months)M\(String(decoding: after, as: UTF8.self))"
        }
        guard name == "Q" || name == "H" else { return nil }
        // The digit is the part's number and what is left is the year, whichever comes first.
        let (number, rest): (UInt8?, [UInt8]) =
            if before.isEmpty { (after.first, Array(after.dropFirst())) } else if before.count == 1 {
                (before[0], after)
            } else {
                after.count == 1 ? (after[0], before) : (nil, [])
            }
        guard let number, (1...(name == "Q" ? 4 : 2)).contains(Int(number) - 48), let year = year(rest) else {
            return nil
        }
        return "\(year)\(name)\(Int(number) - 48)"
    }

    /// Four digits, or two of this century.
    private static func year(_ digits: [UInt8]) -> String? {
        let text = String(decoding: digits, as: UTF8.self)
        return digits.count == 4 ? text : digits.count == 2 ? "20" + text : nil
    }
}
