/// Signs of money that several currencies share.
package enum MoneySign {
    private static let shared = [
        "$": ["USD", "HKD", "AUD", "CAD", "SGD", "TWD", "NZD", "MXN", "BRL", "ARS", "CLP", "COP", "MOP"],
        "¥": ["CNY", "JPY"], "元": ["CNY", "HKD", "TWD", "MOP"],
    ]

    /// The codes that a sign may mean, the likeliest first; a code means itself.
    package static func codes(of sign: String) -> [String] { shared[sign] ?? [sign] }

    static func isShared(_ sign: String) -> Bool { shared[sign] != nil }

    /// Whether a sign or a code may mean the currency with a code, or a sign that means it.
    static func may(_ sign: String, stand code: String) -> Bool {
        sign == code || codes(of: sign).contains(code) || codes(of: code).contains(sign)
    }
}

/// A sign that several currencies share, and what it was read for.
package struct ReadSign: Hashable, Sendable {
    /// What tells its currency.
    package enum Reason: Hashable, Sendable {
        /// A line of the page names it.
        case line(Int)
        /// A line names a form that American companies file.
        case form(Int)
        /// Whoever asked.
        case given
        /// All of the page's Chinese is simplified.
        case script
    }

    package var sign: String
    /// Nil where nothing tells; then no amount of its columns is taken.
    package var reason: Reason?
}

/// What a page says of its currencies outside its rows.
struct ToldCurrencies {
    private var lines: [(line: Int, code: String)] = []
    private var form: Int?
    private var isSimplified = false
    private var isTraditional = false

    /// Adds a line of a heading, or any that is no row.
    mutating func add(_ heading: HeadingLine, _ line: StatementLine, isHeading: Bool) {
        let vocabulary = Vocabulary.shipped
        if form == nil, vocabulary.found("us-form", in: line.text) != nil { form = line.number }
        guard isHeading && heading.otherWords <= 6 || vocabulary.found("declares", in: line.text) != nil else { return }
        for part in heading.parts {
            if case .currency(let code) = part.kind, !MoneySign.isShared(code) { lines.append((line.number, code)) }
        }
    }

    /// Adds the script of a line.
    mutating func addScript(_ line: StatementLine) {
        for scalar in line.terms.lazy.flatMap(\.text.unicodeScalars) where scalar.isWide {
            if Vocabulary.shipped.has(String(scalar), in: "simplified") { isSimplified = true }
            if Vocabulary.shipped.has(String(scalar), in: "traditional") { isTraditional = true }
        }
    }

    /// The currency that a shared sign means here, and what tells it; nil where nothing does, or two are named.
    func currency(of sign: String) -> (code: String, reason: ReadSign.Reason)? {
        let codes = MoneySign.codes(of: sign)
        let fitting = lines.filter { codes.contains($0.code) }
        if let first = fitting.first {
            return fitting.allSatisfy { $0.code == first.code } ? (first.code, .line(first.line)) : nil
        }
        if sign == "$", let form { return ("USD", .form(form)) }
        return sign == "元" && isSimplified && !isTraditional ? ("CNY", .script) : nil
    }
}
