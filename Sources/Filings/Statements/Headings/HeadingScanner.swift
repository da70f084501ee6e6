/// Finds what a line says of periods, units and columns.
struct HeadingScanner {
    /// Its signs in small letters; a line feed parts what stands in columns of their own.
    let scalars: [Unicode.Scalar]
    /// The cell that each stands in.
    private let columns: [Int]
    private let line: StatementLine
    var place = 0
    private var cells: [HeadingCell] = []
    private var otherWords = 0
    private var isOfUnits = false
    /// Whether a border was passed since the last part.
    private var isApart = true
    /// Where words that say nothing themselves, such as `for the`, begin before a part.
    private var lead: Int?
    private let vocabulary = Vocabulary.shipped

    static func heading(of line: StatementLine) -> HeadingLine {
        var scanner = HeadingScanner(line)
        scanner.scan()
        let last = line.terms.last?.text.unicodeScalars.last
        return HeadingLine(
            number: line.number, cells: scanner.cells, otherWords: scanner.otherWords, cellCount: line.cellCount,
            isAligned: line.isAligned, isOfUnits: scanner.isOfUnits, endsSentence: last == "." || last == "。")
    }

    private init(_ line: StatementLine) {
        self.line = line
        var scalars: [Unicode.Scalar] = []
        var columns: [Int] = []
        // A longer line is no heading.
        for (index, word) in line.terms.prefix(80).enumerated() {
            if index > 0 {
                scalars.append(word.gap >= 2 ? "\n" : " ")
                columns.append(word.start)
            }
            var column = word.start
            for scalar in word.text.unicodeScalars {
                let small = ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
                scalars.append(small)
                columns.append(min(column, max(word.start, word.end - 1)))
                column += small.isWide ? 2 : 1
            }
        }
        (self.scalars, self.columns) = (scalars, columns)
        if line.terms.count > 80 { otherWords = 80 }
    }

    func scalar(_ place: Int) -> Unicode.Scalar { place >= 0 && place < scalars.count ? scalars[place] : "\n" }

    private mutating func scan() {
        while place < scalars.count {
            if scalar(place) == "\n" { (isApart, lead) = (true, nil) }
            if HeadingScanner.isPunctuation(scalar(place)) {
                if !stands("'000") {
                    place += 1
                    continue
                }
            }
            if scanDate() || scanPhrase() { continue }
            otherWords += 1
            lead = nil
            skipWord()
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", " ", "(", ")", "[", "]", ",", ":", ";", "/", ".", "-", "&", "'", "\"", "*", "、", "，", "。", "：", "；",
            "（", "）", "^", "~", "+":
            true
        default: false
        }
    }

    func stands(_ word: StaticString) -> Bool {
        for offset in 0..<word.utf8CodeUnitCount
        where scalar(place + offset) != Unicode.Scalar(word.utf8Start[offset]) { return false }
        return true
    }

    private mutating func skipWord() {
        if scalar(place).isWide {
            place += 1
            while scalar(place).isWide, !begins() { place += 1 }
            return
        }
        while place < scalars.count, scalar(place) != " ", scalar(place) != "\n", !scalar(place).isWide { place += 1 }
    }

    /// Whether a Chinese phrase begins here.
    private func begins() -> Bool { phrase() != nil }

    private func phrase() -> Vocabulary.Phrase? {
        guard let candidates = vocabulary.phrases[scalar(place)] else { return nil }
        return candidates.first { phrase in
            guard place + phrase.scalars.count <= scalars.count else { return false }
            for (offset, scalar) in phrase.scalars.enumerated() {
                let own = scalars[place + offset]
                guard own == scalar || scalar == " " && own == "\n" && line.cellCount == 1 else { return false }
            }
            let (first, last) = (scalars[place], scalars[place + phrase.scalars.count - 1])
            if first.isWordSign, scalar(place - 1).isWordSign, !isBehindCurrency { return false }
            return !(last.isWordSign && scalar(place + phrase.scalars.count).isWordSign)
        }
    }

    /// Whether a currency stands directly before.
    private var isBehindCurrency: Bool {
        guard let last = cells.last?.parts.last, case .currency = last.kind else { return false }
        return last.end >= column(place) - 1 && !isApart
    }

    private mutating func scanPhrase() -> Bool {
        guard let phrase = phrase() else { return false }
        let length = phrase.scalars.count
        switch phrase.meaning {
        case .filler, .item, .unitWord:
            if case .unitWord = phrase.meaning { isOfUnits = true }
            if isApart, lead == nil { lead = column(place) }
            place += length
        case .part(.scale(let power, _)):
            // `千` of `千元` is longer; alone it counts only beside a currency or in words.
            take(.scale(power, isOfMoney: isBehindCurrency), length)
        case .part(let kind): take(kind, length)
        case .moneyScale(let power):
            guard isBehindCurrency else { return false }
            take(.scale(power, isOfMoney: true), length)
        case .yuan(let power):
            if !isBehindCurrency { take(.currency("元"), 0) }
            take(.scale(power, isOfMoney: true), length)
        }
        return true
    }

    func column(_ place: Int) -> Int {
        place < columns.count ? columns[place] : (columns.last ?? 0) + 1
    }

    /// Adds a part that the next signs are, and passes over them.
    mutating func take(_ kind: HeadingPart.Kind, _ length: Int) {
        let end = length == 0 ? column(place) : column(place + length - 1) + (scalar(place + length - 1).isWide ? 2 : 1)
        let part = HeadingPart(kind: kind, start: column(place), end: end)
        place += length
        if let last = cells.last, !isApart, last.parts.allSatisfy({ $0.theme != part.theme }), part.joins(last) {
            cells[cells.count - 1].parts.append(part)
            cells[cells.count - 1].end = part.end
        } else {
            cells.append(HeadingCell(parts: [part], start: lead ?? part.start, end: part.end))
        }
        (isApart, lead) = (false, nil)
    }
}

extension HeadingPart {
    /// Whether it may go on with a cell: changes and notes stand alone.
    fileprivate func joins(_ cell: HeadingCell) -> Bool {
        !cell.isChange && !cell.isNote && kind != .change && kind != .note
    }
}

extension Unicode.Scalar {
    var isWide: Bool { value >= 0x2E80 }
    /// Whether it is a letter or digit of a Latin word.
    var isWordSign: Bool { ("a"..."z").contains(self) || isDigit }
}
