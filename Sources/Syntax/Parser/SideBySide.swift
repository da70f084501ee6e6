import Reporting

/// Numbers and words that stand side by side without an operator, and what is sure to be meant by them.
struct SideBySide {
    private let cursor: TokenCursor
    /// What stands last before the token: the whole that was read, or its last operand.
    private let left: Tree
    /// Whether an operator other than `+` takes it, so that a sum in its place needs brackets.
    private let needsBrackets: Bool

    init(_ cursor: TokenCursor, after tree: Tree) {
        self.cursor = cursor
        var left = tree
        var needsBrackets = false
        descent: while left.span != cursor.lastGroup {
            switch left.form {
            case .binary(let operation, _, let right):
                if operation != .add { needsBrackets = true }
                left = right
            case .negate(let operand), .basis(_, let operand, annualized: false), .convert(_, _, .at(let operand)),
                .convert(_, _, .over(let operand)):
                needsBrackets = true
                left = operand
            default: break descent
            }
        }
        (self.left, self.needsBrackets) = (left, needsBrackets)
    }

    private var token: Token { cursor.token }
    private var text: UnsafeBufferPointer<UInt8> { cursor.text }

    // MARK: Words

    /// `25 Dec 2025`, `Dec 25, 2025`, `Dec 2025`.
    var date: SyntaxError? {
        guard token.kind == .number || token.kind == .name else { return nil }
        switch left.form {
        case .number, .name: break
        default: return nil
        }
        let start = Int(left.span.start)
        let line = text.string(start, min(text.endOfLine(start), start + 40))
        guard let (iso, length) = MonthNames.date(in: line[...]), start + length > token.start else { return nil }
        let place = Span(start, start + length)
        return cursor.error(LiteralFinding.wordDate(iso), place, fix: iso, failedAt: start + length)
    }

    private static let signs = [
        "plus": "+", "minus": "-", "times": "*", "x": "*", "X": "*", "multiplied": "*", "divided": "/",
        "rem": "mod", "modulo": "mod", "modulus": "mod", "remainder": "mod",
    ]

    /// Words that other languages have before a name that is given a value; any other is a part of the name.
    static let declaringWords: Set<String> = [
        "let", "var", "val", "const", "set", "def", "define", "my", "our", "auto", "int", "float", "double", "dim",
    ]

    /// `5 minus 3`, `a times b`, `6 divided by 2`. After a number the word was read as its unit.
    var wordForSign: SyntaxError? {
        if case .number(let literal) = left.form, left.span != cursor.lastGroup, let unit = literal.unit,
            unit.factors.count == 1, let name = unit.factors[0].name, unit.factors[0].exponent == 1
        {
            return wordForSign(name.span)
        }
        guard token.kind == .name, cursor.written(token) != "x" else { return nil }
        return wordForSign(token.span)
    }

    private func wordForSign(_ word: Span) -> SyntaxError? {
        let name = cursor.written(word)
        guard let sign = Self.signs[name] else { return nil }
        var place = word
        let next = text.skipSpaces(Int(word.end))
        if name.hasSuffix("ed"), text.stands("by", at: next), !text.continuesName(next + 2) {
            place = Span(Int(word.start), next + 2)
        }
        let isGlued = Int(word.start) > 0 && text.spaceWidth(Int(word.start) - 1) == 0
        return cursor.error(
            .wordForSign(cursor.written(place), sign: sign), place, fix: (isGlued ? " " : "") + sign,
            failedAt: max(token.start, Int(place.end)))
    }

    /// `5t USD`, where `t` is the tonne and `T` the trillion.
    var tonnes: SyntaxError? {
        guard case .number(let literal) = left.form, left.span != cursor.lastGroup, let unit = literal.unit,
            unit.factors.count == 1, let name = unit.factors[0].name, cursor.written(name.span) == "t",
            cursor.lexer.names.standsCurrency(at: token.start)
        else { return nil }
        return cursor.error(.tonneOrTrillion, name.span, also: [token.span], fix: "T")
    }

    /// `sqrt 4`.
    var call: SyntaxError? {
        guard case .name = left.form, token.kind == .number || token.kind == .currency,
            Self.functions.contains(cursor.written(left.span))
        else { return nil }
        var copy = cursor
        guard let argument = try? LiteralParser.literal(&copy) else { return nil }
        // `ln 10^2` may be of either.
        let isWhole = copy.token.kind.endsStatement || copy.token.startsLine
        let call = "\(cursor.written(left.span))(\(cursor.written(argument.span)))"
        return cursor.error(
            .callWithoutBrackets(call), token.span, also: [left.span], fix: isWhole ? call : nil,
            replacing: left.span.joined(argument.span))
    }

    /// Functions of one number that are written without brackets elsewhere.
    private static let functions: Set<String> = ["sqrt", "ln", "log10", "exp", "abs", "round", "floor", "ceil", "sign"]

    // MARK: Numbers

    /// Numbers one after the other: one whose digits spaces group, parts of one amount, cells of a row, items of a list.
    var numbers: SyntaxError? {
        guard cursor.isLiteral(left), token.kind == .number || token.kind == .currency else { return nil }
        let isInList = !cursor.context.groupsAllowed
        if let grouped = spacedGroups(isInList) { return grouped }
        var literals = [left]
        var copy = cursor
        while copy.token.kind == .number || copy.token.kind == .currency, !copy.token.startsLine, literals.count < 100,
            let next = try? LiteralParser.literal(&copy)
        {
            literals.append(next)
        }
        guard literals.count > 1, let last = literals.last else { return nil }
        let all = left.span.joined(last.span)
        let words = literals.map { cursor.written($0.span) }
        if cursor.written(all).utf8.contains(0x09) {
            let items = words.joined(separator: ", ")
            let fix = isInList ? items : isWholeLine(all) ? "[\(items)]" : nil
            return cursor.error(.cells, all, fix: fix, failedAt: Int(all.end))
        }
        if let scales = descendingScales(literals, words) {
            return cursor.error(.partsOfAmount(scales), all, fix: scales, failedAt: Int(all.end))
        }
        if let sum = sum(literals, words) {
            return cursor.error(
                .partsOfAmount(sum.text), all, fix: needsBrackets ? "(\(sum.text))" : sum.text, replacing: sum.place,
                failedAt: Int(all.end))
        }
        guard isInList else { return nil }
        return cursor.error(
            .nothingBetween(words[0].excerpt, words[1].excerpt, orComma: true), token.span, also: [left.span],
            fix: words.joined(separator: ", "), replacing: all)
    }

    private func isWholeLine(_ span: Span) -> Bool {
        let start = Int(span.start)
        let before = text[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let after = text.skipSpaces(Int(span.end))
        return text.skipSpaces(before) == start
            && (after >= text.count || text.byte(after) == 0x0A || text.byte(after) == UInt8(ascii: "#"))
    }

    /// `1 000 000,50`: spaces do not group digits.
    private func spacedGroups(_ isInList: Bool) -> SyntaxError? {
        let start = Int(left.span.start)
        var end = Int(left.span.end)
        var digits = cursor.written(left.span)
        guard digits.utf8.count <= 3, digits.utf8.allSatisfy(\.isDigit) else { return nil }
        var items = [digits]
        while text.spaceWidth(end) > 0, text.byte(end) != 0x09, case let group = text.skipOneSpace(end),
            text.countDigits(group) == 3
        {
            end = group + 3
            items.append(text.string(group, end))
            digits += text.string(group, end)
        }
        guard end >= token.end || end > start + 3 && end > token.start else { return nil }
        let sign = text.plain(end)
        let fraction = end + text.width(end)
        if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",") && !isInList, text.plain(fraction).isDigit {
            end = text.skipDigits(fraction)
            digits += "." + text.string(fraction, end)
        }
        let place = Span(start, end)
        guard isInList else {
            // `100 200 300` may be three numbers.
            let isOne = items[0].utf8.count < 3 || items.dropFirst().contains("000")
            return cursor.error(.spacedGroups(digits.excerpt), place, fix: isOne ? digits : nil, failedAt: end)
        }
        let several = items.joined(separator: ", ")
        return cursor.error(.spacedInList(one: digits.excerpt, several: several.excerpt), place, failedAt: end)
    }

    /// `1 亿 2000 万元` without its spaces.
    private func descendingScales(_ literals: [Tree], _ words: [String]) -> String? {
        for literal in literals.dropLast() {
            guard case .number(let number) = literal.form, number.unit == nil, number.scale >= 4,
                text[Int(literal.span.end) - 1] >= 0x80
            else { return nil }
        }
        guard case .number(let last)? = literals.last?.form, last.scale > 0, last.currency == nil,
            words.allSatisfy({
                $0.unicodeScalars.allSatisfy { $0.value >= 0x80 || ("0"..."9").contains($0) || $0 == " " }
            })
        else { return nil }
        // Each scale is below the one before it; what reads as it was typed is no correction.
        let scales = literals.compactMap { literal -> Int? in
            if case .number(let number) = literal.form { number.scale } else { nil }
        }
        guard zip(scales, scales.dropFirst()).allSatisfy({ $0 > $1 }),
            cursor.written(literals[0].span.joined(literals[literals.count - 1].span)).contains(" ")
        else { return nil }
        return words.joined().filter { $0 != " " }
    }

    /// `5 foot 2 inch` as a sum, and what it takes the place of. In `5 foot 2 in m` the unit of the second is left out.
    private func sum(_ literals: [Tree], _ words: [String]) -> (text: String, place: Span)? {
        var parts: [String] = []
        var chain: Int?
        var rank = -1
        var end = Int(literals[0].span.end)
        for (literal, word) in zip(literals, words) {
            guard case .number(let number) = literal.form else { return nil }
            var place: (chain: Int, rank: Int)?
            var part = word
            end = Int(literal.span.end)
            if let unit = number.unit {
                guard unit.factors.count == 1, unit.factors[0].exponent == 1, let name = unit.factors[0].name else {
                    return nil
                }
                place = Self.place(cursor.written(name.span))
            } else if chain == Self.lengths, rank == Self.feet, literals.count == 2 {
                let next = text.skipSpaces(end)
                guard text.stands("in", at: next), !text.continuesName(next + 2) else { return nil }
                part += " inch"
                place = Self.place("inch")
                // `5 foot 2 in` and `5 foot 2 in in m` write `in` for the inch.
                let target = text.skipSpaces(next + 2)
                if text.stands("in", at: target) || !text.startsName(target) { end = next + 2 }
            }
            guard let place, chain == nil || chain == place.chain, place.rank > rank else { return nil }
            (chain, rank) = (place.chain, place.rank)
            parts.append(part)
        }
        return (parts.joined(separator: " + "), Span(Int(left.span.start), end))
    }

    private static let lengths = 1
    private static let feet = 2

    /// Units that amounts are given in parts of, from the larger to the smaller.
    private static let chains: [[Set<String>]] = [
        [
            ["year", "yr", "年"], ["quarter", "qtr"], ["month", "mo", "月", "个月", "個月"], ["week", "周"],
            ["day", "天", "日"], ["hour", "h", "hr", "小时", "小時"], ["minute", "min", "分钟", "分鐘"],
            ["second", "s", "sec", "秒"],
        ],
        [["mile"], ["yard", "yd"], ["foot", "feet", "ft"], ["inch", "inches"]],
        [["km"], ["m", "metre", "meter", "米"], ["cm", "厘米"], ["mm", "毫米"]],
        [["tonne", "t", "吨"], ["kg", "公斤"], ["g", "克"], ["mg"]],
        [["lb", "pound"], ["oz", "ounce"]],
    ]

    /// How large a unit of time is among those that a length of time is given in; nil for any other, and where the
    /// literal has more than that one unit.
    static func rankOfTime(_ literal: NumberLiteral, _ cursor: borrowing TokenCursor) -> Int? {
        guard let unit = literal.unit, unit.factors.count == 1, unit.factors[0].exponent == 1,
            unit.factors[0].scale == 0, let name = unit.factors[0].name,
            let place = place(cursor.written(name.span)), place.chain == times
        else { return nil }
        return place.rank
    }

    private static let times = 0

    private static func place(_ name: String) -> (chain: Int, rank: Int)? {
        for (chain, ranks) in chains.enumerated() {
            for (rank, names) in ranks.enumerated()
            where names.contains(name) || names.contains(String(name.dropLast(1))) && name.hasSuffix("s") {
                return (chain, rank)
            }
        }
        return nil
    }
}

extension TokenCursor {
    /// `123-`: a minus that touches a number and has nothing after it on its line, as other programs write a negative one.
    func trailingMinus(_ sign: Token, after tree: Tree) -> SyntaxError? {
        switch token.kind {
        case .semicolon, .end, .comma, .closeRound, .closeSquare, .closeCurly: break
        // A line that ends with a sign goes on, where there is something to go on with.
        case .newline where text.isBlank(from: token.start): break
        default: return nil
        }
        guard isLiteral(tree) else { return nil }
        let number = written(tree.span)
        return error(
            LiteralFinding.foreignNegative("-\(number)".excerpt), tree.span.joined(sign.span), fix: "-\(number)",
            incomplete: token.kind == .newline, failedAt: sign.end)
    }

    /// `(852M USD)` where nothing else stands: negative in accounts, and a number in brackets elsewhere.
    ///
    /// - Parameters:
    ///   - isFigure: whether it is a company's figure, which may have its time or another currency after it.
    ///   - unit: what stands after the brackets and was meant as the unit: `(1234) USD`.
    func lonelyBrackets(_ tree: Tree, isFigure: Bool = false, before unit: Token? = nil) -> SyntaxError? {
        switch tree.form {
        case .basis(let inner, _, _) where isFigure, .convert(let inner, _, _) where isFigure:
            return lonelyBrackets(inner, isFigure: true)
        default: break
        }
        guard case .number(let literal) = tree.form, lastGroup == tree.span else { return nil }
        // `2 x` and `5%^2` are questions of their own.
        if let factor = literal.unit?.factors.first, let name = factor.name {
            guard factor.exponent == 1, written(name.span) != "x" else { return nil }
        }
        // `((5))` can only be meant as a group.
        let inner = text.skipSpaces(Int(tree.span.start) + text.width(Int(tree.span.start)))
        guard text.plain(inner) != UInt8(ascii: "(") else { return nil }
        var end = Int(tree.span.end)
        while end > inner, text[end - 1] & 0xC0 == 0x80 { end -= 1 }
        let number = String(text.string(inner, end - 1).reversed().drop { $0 == " " }.reversed()).filter { $0 != "," }
        let plain = number + (unit.map { ($0.kind == .percent ? "" : " ") + written($0) } ?? "")
        return error(
            LiteralFinding.lonelyBrackets(negative: "-\(plain)".excerpt, plain: plain.excerpt),
            unit.map { tree.span.joined($0.span) } ?? tree.span)
    }
}
