/// Qualifiers before a literal: `about`, `at least`, `约`, `至多` …; ordinary names elsewhere.
extension Reader {
    /// The Chinese qualifiers that a run starts with, one after the other, and where they end.
    func chineseQualifiers(_ run: NameRun) -> (qualifiers: Qualifiers, end: Int) {
        var qualifiers: Qualifiers = []
        var place = run.start
        while place < run.end, let (qualifier, length) = chineseQualifier(at: place), place + length <= run.end {
            qualifiers.insert(qualifier)
            place += length
        }
        return (qualifiers, place)
    }

    private func chineseQualifier(at place: Int) -> (Qualifiers, Int)? {
        guard byte(place) >= 0xE5 else { return nil }
        let second = scalar(place + 3).value
        switch scalar(place).value {
        case "约": return (.about, second == "为" || second == "有" ? 6 : 3)
        case "大": return second == "约" ? (.about, 6) : nil
        case "至": return second == "少" ? (.atLeast, 6) : second == "多" ? (.atMost, 6) : nil
        case "预": return second == "计" ? (.expected, 6) : nil
        default: return nil
        }
    }

    /// Whether the token may begin a qualifier.
    var mayBeQualifier: Bool {
        guard token.kind == .name else { return false }
        switch Word(token.symbol) {
        case .about, .at, .expected, .reportedly, .exactly: return true
        case nil:
            guard byte(token.start) >= 0xE5 else { return false }
            return chineseQualifier(at: token.start) != nil
        default: return false
        }
    }

    /// Reads the qualifiers at the token, if what follows them `wants` them; else reads nothing.
    mutating func qualifiers(before wants: (inout Reader) -> Bool) throws(SyntaxError) -> Qualifiers {
        guard mayBeQualifier else { return [] }
        let mark = mark
        var found: Qualifiers = []
        while token.kind == .name {
            let start = token.start
            switch Word(token.symbol) {
            case .about: found.insert(.about)
            case .expected: found.insert(.expected)
            case .reportedly: found.insert(.reportedly)
            case .exactly: found.insert(.exactly)
            case .at:
                try advance()
                if isWord(.least) {
                    found.insert(.atLeast)
                } else if isWord(.most) {
                    found.insert(.atMost)
                } else {
                    goBack(to: mark)
                    return []
                }
            default:
                let run = NameRun(start: start, end: token.end, isWide: false)
                let (chinese, end) = chineseQualifiers(run)
                guard end == run.end, end > start else {
                    if !found.isEmpty, wants(&self) { return found }
                    goBack(to: mark)
                    return []
                }
                found.formUnion(chinese)
            }
            if assignFollows {
                goBack(to: mark)
                return []
            }
            try advance()
        }
        if wants(&self) { return found }
        goBack(to: mark)
        return []
    }

    /// Whether a number literal starts at the token.
    var standsLiteral: Bool {
        switch token.kind {
        case .number, .currency, .approximately: true
        case .name: isCodeBeforeNumber
        default: false
        }
    }
}
