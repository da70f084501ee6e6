import Syntax

/// Where the cursor stands in a text, as far as completion asks: told from its tokens alone, since the text is not
/// finished and need not be right.
struct CompletionPlace {
    enum Kind: Equatable {
        /// Where a statement begins.
        case statement
        /// Where an operand is wanted.
        case operand
        /// After `company.`, with the words of the path before the point.
        case member(of: String)
        /// Inside the brackets after `company.metric`.
        case basis(of: String)
        /// After a number, `in` and its like: a unit.
        case unit
        /// After `explain --`.
        case option
        /// What a setting may be: `notes o`.
        case setting
        /// The day after `as of`.
        case day
        /// The kind of a metric, after its colon.
        case metricKind
        /// The name of a file in `import "`.
        case file
        /// Nothing that could be told: inside a text or a comment, or after a complete operand.
        case nothing
    }

    private(set) var kind = Kind.statement
    /// The part of a name before the cursor.
    private(set) var start = ""
    /// The function whose call the cursor is in, directly.
    private(set) var call: String?
    /// The company whose block is open.
    private(set) var company: String?
    /// The word that the innermost open block began with: `company`, `lesson`, `ask`.
    private(set) var block: Word?
    /// The word that the statement began with.
    private(set) var opener: Word?
    /// Whether a value stands directly before it, so that an operator or a basis may follow.
    private(set) var followsValue = false
    /// Whether the statement gives a company a figure: `acme.revenue = `.
    private(set) var isFigure = false

    private let list: TokenList
    private var tokens: [Token] { list.tokens }

    private struct Open {
        let kind: Token.Kind
        /// Where the bracket stands among the tokens.
        let place: Int
        /// What stands directly before the bracket: a function, a path.
        let before: String
        /// The word that the statement began with that it stands in.
        let opener: Word?
    }

    /// - Complexity: O(n) in the length of the text before the cursor.
    init(_ text: String) {
        list = TokenList(text)
        if list.endsInText {
            lookInText()
            return
        }
        var open: [Open] = []
        var statement = 0
        for (place, token) in list.tokens.enumerated() {
            if token.startsLine { statement = place }
            switch token.kind {
            case .openRound, .openSquare, .openCurly:
                if token.kind == .openCurly, company == nil || !open.contains(where: { $0.kind == .openCurly }) {
                    company = companyName(statement..<place)
                }
                open.append(
                    Open(kind: token.kind, place: place, before: path(before: place), opener: word(at: statement)))
            case .closeRound, .closeSquare, .closeCurly:
                _ = open.popLast()
                if !open.contains(where: { $0.kind == .openCurly }) { company = nil }
            default: break
            }
            if token.kind == .newline || token.kind == .semicolon || token.kind == .openCurly { statement = place + 1 }
        }
        block = open.last { $0.kind == .openCurly }?.opener
        opener = word(at: statement)
        isFigure = statement + 1 < tokens.count && tokens[statement + 1].kind == .dot
        look(open.last, statement)
        if open.last?.kind != .openRound { lookAtOpener(statement) }
        lookAtDay()
    }

    /// `as of 2025`: a day begins with a digit, as no name does.
    private mutating func lookAtDay() {
        guard let of = tokens.lastIndex(where: { $0.kind == .of }), of > 0,
            Word(tokens[of - 1].symbol) == .as,
            tokens.count == of + 1 || tokens[of + 1].isNumeric || tokens[of + 1].kind == .bad,
            tokens[(of + 1)...].dropFirst().allSatisfy({ $0.gap == 0 && !$0.startsLine })
        else { return }
        if tokens.count == of + 1 {
            if tokens[of].end == list.count { return }
            start = ""
        } else {
            start = list.text(tokens[of + 1].start..<list.count)
        }
        kind = .day
    }

    private func word(at place: Int) -> Word? {
        place < tokens.count ? Word(tokens[place].symbol) : nil
    }

    /// Statements that have words of their own where others have operands.
    private mutating func lookAtOpener(_ statement: Int) {
        guard let opener, kind == .operand, tokens.count > statement else { return }
        let words = tokens[(statement + 1)...]
        switch opener {
        case .as:
            if words.first?.kind == .of, words.count == (start.isEmpty ? 1 : 2) { kind = .setting }
        case .group, .notes, .strict, .scale:
            // A name like any other has a sign behind it.
            if words.count == (start.isEmpty ? 0 : 1) { kind = .setting }
        case .explain:
            if words.suffix(3).prefix(2).allSatisfy({ $0.kind == .minus }), words.count >= 2 { kind = .option }
        case .metric:
            if let colon = words.lastIndex(where: { $0.kind == .colon }),
                tokens.count - 1 - colon == (start.isEmpty ? 0 : 1)
            {
                kind = .metricKind
            }
        default: break
        }
    }

    private mutating func lookInText() {
        kind = .nothing
        guard let last = tokens.last, last.kind == .text else { return }
        start = list.text(last.span.range.upperBound..<last.end)
        var before = tokens.dropLast()
        if let end = before.lastIndex(where: { $0.kind == .newline || $0.kind == .semicolon || $0.kind == .openCurly })
        {
            before = before[(end + 1)...]
        }
        if before.count == 1, before.first?.symbol == Word.import.symbol { kind = .file }
    }

    private mutating func look(_ inner: Open?, _ statement: Int) {
        // `company.metric[9M`: a time begins with a digit, and has signs in it.
        if let inner, inner.kind == .openSquare, inner.before.utf8.contains(UInt8(ascii: ".")),
            isTime(from: inner.place + 1)
        {
            kind = .basis(of: inner.before)
            start = list.text(tokens[inner.place].end..<list.count)
            return
        }
        if inner?.kind == .openRound, let before = inner?.before, !before.isEmpty { call = before }
        var previous = tokens.count - 1
        // What is being written ends where the text does.
        var isGlued = tokens.last.map { $0.end == list.count } ?? false
        if isGlued, let word = tokens.last, previous >= statement, word.isNameLike || word.isNumeric {
            if word.isNumeric {
                kind = .nothing
                return
            }
            start = list.text(word)
            if word.kind == .unit || word.kind == .scale {
                kind = .unit
                return
            }
            isGlued = word.gap == 0
            previous -= 1
        }
        guard previous >= statement else {
            kind = inner?.kind == .openRound || inner?.kind == .openSquare ? .operand : .statement
            return
        }
        kind = after(previous, isGlued: isGlued)
        followsValue = tokens[previous].endsValue
    }

    /// What may stand after a token.
    private func after(_ place: Int, isGlued: Bool) -> Kind {
        switch tokens[place].kind {
        case .dot: isGlued ? .member(of: path(before: place)) : .operand
        case .slash, .star, .unitDivide, .unitMultiply:
            isGlued && continuesUnit(place) || tokens[place].kind == .unitDivide && !isGlued ? .unit : .operand
        case .in, .to, .per: .unit
        case .number, .date, .scale: .unit
        case .name where isScale(tokens[place]) && place > 0: follows(place - 1) ? .unit : .operand
        default: .operand
        }
    }

    /// Whether a unit stands after the token: after a number, or the word of a conversion.
    private func follows(_ place: Int) -> Bool {
        switch tokens[place].kind {
        case .in, .to, .number: true
        default: false
        }
    }

    private func isScale(_ token: Token) -> Bool {
        TokenList.scales.contains(list.text(token))
    }

    /// Whether a `/` or `*` without spaces continues the units after a number or after `in`.
    private func continuesUnit(_ sign: Int) -> Bool {
        var first = sign
        while first > 0, tokens[first].gap == 0, !tokens[first].startsLine, tokens[first - 1].isPartOfUnit {
            first -= 1
        }
        guard first < sign else { return false }
        if tokens[first].kind == .unit || tokens[first].isNumeric { return true }
        return first > 0 && (follows(first - 1) || isScale(tokens[first - 1]))
    }

    /// Whether all from a token on is glued together, as the names of periods and dates are.
    private func isTime(from place: Int) -> Bool {
        tokens[place...].allSatisfy { token in
            token.gap == 0 && !token.startsLine
                && (token.isNameLike || token.isNumeric || token.kind == .minus || token.kind == .dot
                    || token.kind == .range || token.kind == .bad)
        } && (tokens.last.map { $0.end == list.count } ?? true)
    }

    /// The names joined by points that end directly before a token.
    private func path(before place: Int) -> String {
        var first = place
        while first > 0, tokens[first].gap == 0, !tokens[first].startsLine,
            tokens[first - 1].isNameLike || tokens[first - 1].kind == .dot
        {
            first -= 1
        }
        return first < place ? list.text(tokens[first].start..<tokens[place].start) : ""
    }

    /// The name in `company NAME …`.
    private func companyName(_ words: Range<Int>) -> String? {
        guard words.count > 1, tokens[words.lowerBound].symbol == Word.company.symbol else { return nil }
        return list.text(tokens[words.lowerBound + 1])
    }
}

extension TokenList {
    /// The scales as they are written.
    fileprivate static let scales: Set<String> = Set(
        Keyword.words(.scale).map(\.text).filter { $0 != "m" } + ["千", "万", "百万", "千万", "亿", "万亿"])
}

extension Token {
    /// Whether it is made of letters and digits and begins like a name.
    fileprivate var isNameLike: Bool {
        switch kind {
        case .name, .per, .unit, .scale: true
        default: kind.isReserved
        }
    }

    /// Whether a value may end with it.
    fileprivate var endsValue: Bool {
        switch kind {
        case .name, .unit, .scale, .closeRound, .closeSquare, .textEnd: true
        default: isNumeric
        }
    }

    /// Whether it begins with a digit.
    fileprivate var isNumeric: Bool { kind == .number || kind == .date || kind == .period }

    fileprivate var isPartOfUnit: Bool {
        switch kind {
        case .slash, .star, .caret, .unitDivide, .unitMultiply, .unitPower, .number: true
        default: isNameLike && !kind.isReserved
        }
    }
}
