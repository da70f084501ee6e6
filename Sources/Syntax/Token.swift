import Reporting

/// One token: its kind and where it stands. Dates, periods and long numbers are read from the text again when used.
struct Token {
    var kind: Kind
    var start: Int
    var end: Int
    /// The name of a name, word or currency symbol.
    var symbol = Symbol(index: -1)
    /// The digits of a number as a whole number; -1 where there are more than 18.
    var value = 0
    /// Power of ten that the digits of a number are multiplied with.
    var exponent = 0

    init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    var span: Span { Span(start, end) }

    enum Kind: UInt8 {
        // The words of `Word` that are reserved, in the same order.
        case `if`, then, `else`, and, or, not, mod, `in`, to, of, on, off, within, `where`, with, `true`, `false`
        case missing
        /// `per` where it is an operator.
        case per
        case end, newline, semicolon
        case number, date, period
        /// The opening quote of a text; the parser reads on from there.
        case quote
        case name
        /// `$`, `US$`, `€`, `RMB`.
        case currency
        /// `%` or `‰`.
        case percent
        case openRound, closeRound, openSquare, closeSquare, openCurly, closeCurly
        case comma, dot, colon, assign
        case plus, minus, star, slash, caret, superscript, middleDot
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual, approximately
        case pipe, range, arrow, basis, dash
    }
}
