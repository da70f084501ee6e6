import Reporting

/// Currencies by their names in words, as statements head their columns: `US dollars`, `pounds sterling`.
///
/// Words that are the names of several currencies, `dollars` and `rupees`, are not among them.
enum CurrencyPhrase {
    private static let codes: [String: String] = [
        "us dollar": "USD", "united states dollar": "USD", "hong kong dollar": "HKD", "australian dollar": "AUD",
        "canadian dollar": "CAD", "singapore dollar": "SGD", "new zealand dollar": "NZD", "new taiwan dollar": "TWD",
        "euro": "EUR", "pound sterling": "GBP", "british pound": "GBP", "japanese yen": "JPY", "yen": "JPY",
        "renminbi": "CNY", "chinese yuan": "CNY", "yuan": "CNY", "yuan renminbi": "CNY", "indian rupee": "INR",
        "swiss franc": "CHF", "korean won": "KRW", "south korean won": "KRW",
    ]
    private static let mostWords = 3

    /// Reads the longest such name at the token; nil, and nothing read, where there is none.
    static func read(_ cursor: inout TokenCursor) throws(SyntaxError) -> Name? {
        guard cursor.token.kind == .name else { return nil }
        var words = ""
        var found: (count: Int, code: String, span: Span)?
        for count in 1...mostWords {
            let token = count == 1 ? cursor.token : cursor.peek(count - 2)
            guard token.kind == .name, count == 1 || !token.startsLine else { break }
            words += (count == 1 ? "" : " ") + cursor.written(token).lowercasedLetters
            if let code = codes[words] ?? codes[singular(words)] {
                found = (count, code, cursor.token.span.joined(token.span))
            }
        }
        guard let found else { return nil }
        for _ in 0..<found.count { try cursor.advance() }
        return Name(found.span, cursor.symbols.intern(found.code))
    }

    /// `pounds sterling` and `us dollars` without the plural.
    private static func singular(_ words: String) -> String {
        if words == "pounds sterling" { return "pound sterling" }
        return words.utf8.last == UInt8(ascii: "s") ? String(words.dropLast()) : words
    }
}

extension String {
    /// With ASCII's capitals as small letters.
    var lowercasedLetters: String {
        String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
}
