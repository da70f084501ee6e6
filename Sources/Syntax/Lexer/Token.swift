import Reporting

/// One token of a text: what it is, where it stands, and what is cheap to know of it. Dates, periods, texts and long
/// numbers are read from the text again when used.
package struct Token: Sendable {
    package var kind: Kind
    /// What stands before it: nothing (0), one space (1), or more (2).
    package var gap: UInt8 = 0
    private var marks: UInt8 = 0
    private var first: UInt32
    private var last: UInt32
    /// The name of a name, word, unit, scale or currency symbol.
    package var symbol = Symbol(index: -1)
    /// Power of ten that the digits of a number are multiplied with; that of a scale. The bytes of the quotation mark
    /// or brace that a text, or a piece of one, begins with.
    var power: Int32 = 0
    /// The digits of a number as a whole number, -1 where there are more than 18; a power in raised digits, that of a
    /// unit; 1 for a scale
    /// that is read so with a note, and for a unit written `unit("m")`; the number of the problem of a bad token or text, else -1.
    package var value = 0

    init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        first = UInt32(truncatingIfNeeded: start)
        last = UInt32(truncatingIfNeeded: end)
    }

    /// Whether a line ended before it.
    package var startsLine: Bool {
        get { marks & 1 != 0 }
        set { marks = newValue ? marks | 1 : marks & ~1 }
    }
    /// Whether it is a code of three upper-case letters that a number follows: `USD 53.4M`.
    package var isCode: Bool {
        get { marks & 2 != 0 }
        set { marks = newValue ? marks | 2 : marks & ~2 }
    }
    /// Whether it is a text that ends with its line before it is closed.
    package var isUnclosed: Bool {
        get { marks & 4 != 0 }
        set { marks = newValue ? marks | 4 : marks & ~4 }
    }

    /// Offset of the first byte.
    package var start: Int { Int(first) }
    /// Offset past the last byte.
    package var end: Int {
        get { Int(last) }
        set { last = UInt32(truncatingIfNeeded: newValue) }
    }
    /// The place that errors show: of a text only the sign it begins with.
    package var span: Span {
        Span(Int(first), Int(kind.isTextPiece ? first &+ UInt32(bitPattern: power) : last))
    }
    /// Power of ten that the digits of a number are multiplied with.
    var exponent: Int { Int(power) }

    /// Whether a value may end with it.
    package var endsOperand: Bool { kind.endsOperand }

    package enum Kind: UInt8, Sendable, CaseIterable {
        // The words of `Word` that are reserved, in the same order.
        case `if`, then, `else`, and, or, not, mod, `in`, to, of, on, off, within, `where`, with, `true`, `false`
        case missing
        /// `per` where it is an operator.
        case per
        case end, newline, semicolon
        case number, date, period
        /// A text without `{`, from quotation mark to quotation mark.
        case text
        /// A text up to its first `{`; from a `}` to the next `{`; from the last `}` to the closing quotation mark.
        case textStart, textMiddle, textEnd
        case name
        /// `$`, `US$`, `€`, `RMB`.
        case currency
        /// `%` or `‰`, not after a number.
        case percent
        case openRound, closeRound, openSquare, closeSquare, openCurly, closeCurly
        case comma, dot, colon, assign
        /// `:,.2%` after an expression in a text.
        case format
        /// `:=`
        case define
        case plus, plusPlus, minus, star, slash, caret, superscript
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual, approximately
        case pipe, range, arrow, basis, dash
        // After a number, where spaces tell units from arithmetic: `万`, `M`; a unit's name or `%`; `^2` or `²`; `/` or
        // `per`; `*` or `·`; `以上`.
        case scale, unit, unitPower, unitDivide, unitMultiply, atLeast, atMost
        /// Something that cannot be read.
        case bad
        /// Found only where a whole text is told in tokens.
        case comment

        var isTextPiece: Bool { rawValue >= Kind.text.rawValue && rawValue <= Kind.textEnd.rawValue }
        /// Whether it is a word that may not be a name.
        package var isReserved: Bool { rawValue <= Kind.missing.rawValue }
        /// Whether a statement ends there.
        var endsStatement: Bool { rawValue >= Kind.end.rawValue && rawValue <= Kind.semicolon.rawValue }
        /// Whether a value may end with it.
        var endsOperand: Bool {
            switch self {
            case .number, .date, .period, .text, .textEnd, .name, .percent, .closeRound, .closeSquare, .true, .false,
                .missing, .scale, .unit, .unitPower, .atLeast, .atMost, .superscript:
                true
            default: false
            }
        }
        /// Whether the line or the text ends there.
        var endsLine: Bool { self == .end || self == .newline }
    }
}
