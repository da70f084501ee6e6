/// Numbers that stand one behind the other, put together from their parts: `$ 391,035`, `( 852 )`, `12.5 %`.
struct ValueRun {
    private(set) var values: [StatementValue] = []
    /// Parts of a number that has not come yet.
    private var opens = 0
    private var isNegative = false
    private var marks: [ValueMark] = []
    private var currency: String?
    private var start: Int?
    private var printed = ""
    /// Brackets of the last number that are still open.
    private var unclosed = 0

    /// - Parameter words: each of them a number or a part of one.
    init(_ terms: ArraySlice<StatementLine.Word>) {
        for word in terms {
            guard let pieces = ValuePiece.pieces(of: word.text) else { continue }
            for (index, piece) in pieces.enumerated() { add(piece, word, isFirst: index == 0) }
        }
        if start != nil { finish(.bad, "0", values.last?.end ?? 0) }
        if unclosed > 0 { spoil() }
    }

    private mutating func add(_ piece: ValuePiece, _ word: StatementLine.Word, isFirst: Bool) {
        switch piece {
        case .open:
            begin(word)
            opens += 1
            isNegative = true
            printed += "("
        case .minus:
            begin(word)
            isNegative = true
            printed += "-"
        case .currency(let code):
            begin(word)
            currency = code
        case .number(let digits, let printed): finish(.number, digits, word.end, shown: printed)
        case .dash: finish(.dash, "0", word.end, shown: "-")
        case .none: finish(.none, "0", word.end, shown: word.text)
        case .bad: finish(.bad, "0", word.end, shown: word.text)
        case .mark(let mark):
            if case .triangle = mark {
                begin(word)
                marks.append(mark)
                return
            }
            guard start == nil, !values.isEmpty else { return }
            values[values.count - 1].marks.append(mark)
            if case .cents(let word) = mark { values[values.count - 1].printed += word }
        case .percent:
            guard start == nil, !values.isEmpty else { return spoil() }
            values[values.count - 1].isPercent = true
            values[values.count - 1].printed += "%"
            values[values.count - 1].end = word.end
        case .close:
            guard unclosed > 0, start == nil else { return spoil() }
            unclosed -= 1
            values[values.count - 1].printed += ")"
            values[values.count - 1].end = word.end
        }
    }

    private mutating func begin(_ word: StatementLine.Word) {
        if unclosed > 0 { spoil() }
        if start == nil { start = word.start }
    }

    private mutating func finish(_ form: StatementValue.Form, _ digits: String, _ end: Int, shown: String = "") {
        if unclosed > 0 { spoil() }
        values.append(
            StatementValue(
                form: form, digits: digits, isNegative: isNegative, currency: currency, marks: marks,
                printed: printed + shown, start: start ?? end - shown.unicodeScalars.count,
                end: end))
        unclosed = opens
        (opens, isNegative, currency, start, printed, marks) = (0, false, nil, nil, "", [])
    }

    private mutating func spoil() {
        unclosed = 0
        if !values.isEmpty { values[values.count - 1].form = .bad }
    }
}

extension StatementLine {
    /// Where its label ends and its numbers begin.
    enum Split {
        /// The numbers are those that stand in columns of their own.
        case byRoom
        /// The numbers are all that stand at its end, however near.
        case byWords
    }

    /// How many words its label has, and the numbers behind it.
    func row(_ split: Split) -> (label: Int, values: [StatementValue]) {
        var first = terms.count
        while first > 0, ValuePiece.pieces(of: terms[first - 1].text) != nil { first -= 1 }
        if split == .byRoom {
            while first > 0, first < terms.count, terms[first].gap < 2 { first += 1 }
            if first == 0, terms.count > 1, !terms.dropFirst().contains(where: { $0.gap >= 2 }) { first = 0 }
        }
        return (first, ValueRun(terms[first...]).values)
    }
}
