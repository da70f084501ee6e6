/// The words that mean something to the grammar. `Symbols` interns them first and in this order, so that a word's raw
/// value is the index of its symbol and a word is recognised by comparing numbers.
enum Word: Int32, CaseIterable {
    // Reserved everywhere; `Token.Kind` has the same words in the same order.
    case `if`, then, `else`, and, or, not, mod, `in`, to, of, on, off, within, `where`, with, `true`, `false`, missing
    // Keywords in their own construct, ordinary names elsewhere.
    case per, step, at, over, annualized, from, also
    case fn, unit, rate, metric, company, assume, `import`, assert, print, digits, scale, group, notes, strict
    case source, fiscal, year, ends
    case about, least, most, expected, reportedly, exactly
    // Readings of an expression, of a company, and lessons.
    case explain, bounds, reconcile, sources, audit, check, lesson
    // What-if, tables and scripts with arguments.
    case compare, scenario, scenarios, by, param, write
    // Scales after a number or before a unit, and `m`, which is one between a number and a currency.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case K, k, M, MM, B, T, mn, bn, tn, thousand, million, billion, trillion, m

    /// How many words, from the first, are reserved.
    static let reservedCount = Word.missing.rawValue + 1

    /// The words as written, in the order of the cases.
    static let spellings: [StaticString] = [
        "if", "then", "else", "and", "or", "not", "mod", "in", "to", "of", "on", "off", "within", "where", "with",
        "true", "false", "missing",
        "per", "step", "at", "over", "annualized", "from", "also",
        "fn", "unit", "rate", "metric", "company", "assume", "import", "assert", "print", "digits", "scale", "group",
        "notes", "strict",
        "source", "fiscal", "year", "ends",
        "about", "least", "most", "expected", "reportedly", "exactly",
        "explain", "bounds", "reconcile", "sources", "audit", "check", "lesson",
        "compare", "scenario", "scenarios", "by", "param", "write",
        "K", "k", "M", "MM", "B", "T", "mn", "bn", "tn", "thousand", "million", "billion", "trillion", "m",
    ]

    /// The word that a symbol stands for, or nil for any other name.
    init?(_ symbol: Symbol) {
        self.init(rawValue: symbol.index)
    }

    var symbol: Symbol { Symbol(index: rawValue) }

    /// The power of ten of a Latin scale word; nil for other words, and for `m`.
    var scale: Int? {
        switch self {
        case .K, .k, .thousand: 3
        case .M, .MM, .mn, .million: 6
        case .B, .bn, .billion: 9
        case .T, .tn, .trillion: 12
        default: nil
        }
    }

    /// Whether the word continues an expression or ends it, so that it is no unit even directly after a number.
    var followsExpression: Bool {
        switch self {
        case .per, .step, .at, .over, .from, .also, .by: true
        default: rawValue < Word.reservedCount
        }
    }
}

extension Symbol {
    /// Whether the grammar knows the word.
    var isWord: Bool { index >= 0 && index <= Word.m.rawValue }
    /// Whether the word begins a statement, such as `unit` or `print`, where more follows it.
    package var beginsStatement: Bool { Word(self).map(Reader.beginsStatement) ?? false }
    /// Whether the word may not be used as a name.
    var isReserved: Bool { index >= 0 && index < Word.reservedCount }
}
