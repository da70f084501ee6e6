import Evaluation
import Quantities

/// What a heading or a column beside seems to say of numbers, and is not read.
extension TableReader {
    /// What a heading has that may be a unit or a scale, above numbers of which none has its own; nil where there is
    /// nothing.
    func unread(_ index: Int) -> String? {
        let column = columns[index]
        let heading = headings[column.place]
        guard heading.unit == nil, kind(index) == .numbers, column.survey.codes.firstBare != nil else { return nil }
        return heading.mayHaveUnit(call) ? heading.whole : nil
    }

    /// Says what was made of headings.
    mutating func tellHeadings() {
        let own = columns.indices.filter { kind($0) == .numbers && columns[$0].gift == nil }
        let read = own.compactMap { headings[columns[$0].place].scale(call) }
        if !read.isEmpty { remarks.append(.headings(Array(read.prefix(8)), more: max(read.count - 8, 0))) }
    }

    /// Says of columns that hold currencies alone, where no unit was taken from them and amounts have none.
    mutating func tellCurrencies() {
        let plain = columns.indices.filter { index in
            kind(index) == .numbers && columns[index].gift == nil && headings[columns[index].place].unit == nil
                && columns[index].survey.codes.firstBare != nil
        }
        guard !plain.isEmpty else { return }
        for index in columns.indices where kind(index) == .text && areCurrencies(index) {
            if columns.contains(where: { isNamed(index, by: $0.gift) }) { continue }
            let amounts = plain.prefix(3).map { name(columns[$0].place) }
            remarks.append(.currencies(column: name(columns[index].place), amounts: amounts))
        }
    }

    private func isNamed(_ index: Int, by gift: ReadOptions.UnitGift.Source?) -> Bool {
        guard case .named(let name)? = gift, let found = try? column(name, 1) else { return false }
        return found == index
    }

    /// Whether every cell in which something stands is the code of a currency.
    private func areCurrencies(_ index: Int) -> Bool {
        let column = columns[index]
        var known: Set<String> = []
        for row in rows {
            let text = file.text(file.cell(row, column.place)).trimmed
            if text.isEmpty || known.contains(text) { continue }
            guard text.utf8.count == 3, let unit = call.files.currency(named: text), call.units.isMoney(unit) else {
                return false
            }
            known.insert(text)
        }
        return !known.isEmpty
    }
}

extension HeadingReading {
    /// What 1 below it is, where it counts in thousands or millions, or has a sign of two currencies.
    fileprivate func scale(_ call: Call) -> ReadRemark.HeadingScale? {
        guard let unit, factor.asInlineInt != 1 || whole.contains(where: { "¥￥".contains($0) }) else { return nil }
        return .init(heading: whole, worth: call.describe(.quantity(Quantity(factor, unit: unit))))
    }

    /// Whether something in it may be a unit or a scale: brackets, `in`, a currency, a percent sign, or a word such as
    /// `million`.
    func mayHaveUnit(_ call: Call) -> Bool {
        guard whole.utf8.count <= 200 else { return false }
        let isSigned = whole.unicodeScalars.contains {
            "()[]（）%‰".unicodeScalars.contains($0) || $0.properties.generalCategory == .currencySymbol
        }
        if isSigned || HeadingReading.chineseWords.contains(where: { whole.contains($0) }) { return true }
        return whole.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains { word in
            if word == "in" || word == "000s" || word == "000" || HeadingReading.scaleWords.contains(word.lowercased())
                || word.count > 1 && ScaleWords.scale(word)?.rest.isEmpty == true
            {
                return true
            }
            guard word.utf8.count == 3, word.utf8.allSatisfy({ 0x41...0x5A ~= $0 }),
                let unit = call.files.currency(named: String(word))
            else { return false }
            return call.units.isMoney(unit)
        }
    }

    private static let scaleWords: Set<String> = [
        "usdm", "eurm", "gbpm", "usdk", "eurk", "teur", "bps", "percent", "pct",
    ]
    private static let chineseWords = ["千元", "万元", "萬元", "亿元", "億元", "百万", "百萬", "人民币", "人民幣"]
}
