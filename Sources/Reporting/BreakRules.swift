/// Where lines may be broken: looks at a text scalar by scalar, in order.
struct BreakRules {
    struct Opportunity {
        /// Whether the line ends before a space, which is then left out.
        let dropsSpace: Bool
        let isComma: Bool
        /// Whether what it parts belongs together.
        var isPoor = false
    }

    private let text: [UInt8]
    private let kind: Wrapping.Kind
    private var isQuoted = false
    private var isEscaped = false
    /// The scalar before, and the byte where it began.
    private var last: Unicode.Scalar = " "
    private var lastWidth = 0
    /// Ideographs since the last digit; nil where none of them can belong to a number.
    private var sinceNumber: Int?

    /// The longest unit in ideographs that may follow a number: 万亿人民币元.
    private static let longestUnit = 6

    init(_ text: [UInt8], _ kind: Wrapping.Kind) {
        (self.text, self.kind) = (text, kind)
    }

    /// Whether the line may end before this scalar.
    mutating func opportunity(before scalar: Unicode.Scalar, _ piece: InkedText.Piece) -> Opportunity? {
        defer {
            last = scalar
            lastWidth = piece.width
        }
        if kind == .value || kind == .code {
            follow(quotes: scalar)
            guard scalar == " ", !isQuoted else { return nil }
            if last == "," { return Opportunity(dropsSpace: true, isComma: true) }
            let goesOn = kind == .value ? last == "@" : isOperator(before: piece.range.lowerBound)
            return goesOn ? Opportunity(dropsSpace: true, isComma: false) : nil
        }
        if kind == .page, scalar == "`" { isQuoted.toggle() }
        follow(numbers: scalar, piece.width)
        if scalar == " " {
            guard !isQuoted, mayBreak(atSpace: piece.range.lowerBound) else {
                return kind == .page ? Opportunity(dropsSpace: true, isComma: false, isPoor: true) : nil
            }
            // What may stand on another line is no unit of the number.
            sinceNumber = nil
            return Opportunity(dropsSpace: true, isComma: false)
        }
        guard !isQuoted, piece.width == 2, lastWidth == 2, (sinceNumber ?? .max) > Self.longestUnit,
            !Self.closing.contains(scalar), !Self.opening.contains(last)
        else { return nil }
        return Opportunity(dropsSpace: false, isComma: false)
    }

    // MARK: Texts and operators

    private mutating func follow(quotes scalar: Unicode.Scalar) {
        if isEscaped {
            isEscaped = false
        } else if scalar == "\\" {
            isEscaped = isQuoted
        } else if scalar == "\"" {
            isQuoted.toggle()
        }
    }

    /// Whether the word before a space is an operator, so that the line goes on.
    private func isOperator(before space: Int) -> Bool {
        let word = word(before: space)
        return Self.operators.contains { $0.utf8.elementsEqual(text[word]) }
    }

    private static let operators = [
        "+", "-", "*", "/", "×", "÷", "^", "@", "->", "|>", "==", "!=", "<", ">", "<=", ">=",
    ]

    // MARK: Sentences

    /// Closing punctuation of Chinese text, which never begins a line.
    private static let closing: Set<Unicode.Scalar> = [
        "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "％", "～", "ー",
    ]
    private static let opening: Set<Unicode.Scalar> = ["（", "「", "『", "【", "《", "〈", "〔", "￥"]

    private mutating func follow(numbers scalar: Unicode.Scalar, _ width: Int) {
        if 0x30...0x39 ~= scalar.value {
            sinceNumber = 0
        } else if Self.closing.contains(scalar) {
            sinceNumber = nil
        } else if width == 2, let count = sinceNumber {
            sinceNumber = count + 1
        } else if scalar != " ", scalar != "." {
            sinceNumber = nil
        }
    }

    private func mayBreak(atSpace space: Int) -> Bool {
        let (before, after) = (word(before: space), word(after: space + 1))
        guard !before.isEmpty, !after.isEmpty else { return false }
        if text[after].elementsEqual("@".utf8) || text[after].elementsEqual("/".utf8) { return false }
        if text[before].elementsEqual("/".utf8) || ends(before, "≈") { return false }
        if text[before].elementsEqual("at".utf8) {
            return !text[after].starts(with: "least".utf8) && !text[after].starts(with: "most".utf8)
        }
        if Self.qualifiers.contains(where: { $0.utf8.elementsEqual(text[before]) }) {
            return !isNumber(after, isWhole: false) && !text[after].elementsEqual("≈".utf8)
        }
        if ends(before, "万") || ends(before, "亿") { return !Self.isLetter(text[after.lowerBound]) }
        return !(isNumber(before, isWhole: true) && (Self.isLetter(text[after.lowerBound])))
    }

    private static let qualifiers = ["about", "least", "most", "expected", "reportedly"]

    private func ends(_ word: Range<Int>, _ end: String) -> Bool {
        text[word].reversed().starts(with: end.utf8.reversed())
    }

    /// Anything that can begin the name of a unit: a letter, an ideograph, a sign such as `€`.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || 0x41...0x5A ~= byte & 0xDF || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$")
    }

    /// Whether a word is a number, perhaps with its scale (`30.44B`), and no date or period; with `isWhole`, nothing
    /// ends it, so that a unit may follow. Else only its beginning counts.
    private func isNumber(_ word: Range<Int>, isWhole: Bool) -> Bool {
        var rest = text[word]
        while let first = rest.first, !(0x30...0x39 ~= first) {
            guard rest.count > 1, first >= 0x80 || Self.signs.contains(first) else { return false }
            rest = rest.dropFirst()
        }
        guard !rest.isEmpty else { return false }
        guard isWhole else { return true }
        var letters = 0
        for byte in rest {
            switch byte {
            case 0x30...0x39: if letters > 0 { return false }
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"): break
            case UInt8(ascii: "K"), UInt8(ascii: "M"), UInt8(ascii: "B"), UInt8(ascii: "T"): letters += 1
            default: return false
            }
        }
        return rest.last != UInt8(ascii: ",") && rest.last != UInt8(ascii: ".")
    }

    private static let signs = Array("($-+~".utf8)

    /// The word that ends before an offset. Longer ones than any number or unit are not looked at whole.
    private func word(before end: Int) -> Range<Int> {
        var start = end
        while start > 0, end - start < 64, text[start - 1] != 0x20 { start -= 1 }
        return start..<end
    }

    private func word(after start: Int) -> Range<Int> {
        var end = start
        while end < text.count, end - start < 64, text[end] != 0x20 { end += 1 }
        return start..<end
    }
}
