import Reporting

/// Where a correction goes in its statement, and the statement with it.
struct FixPlace {
    let statement: Span
    /// The statement as it was typed.
    let text: String
    /// The text that the statement stands in.
    let source: Source
    private let place: Span
    private let diagnostic: Diagnostic
    private let isShort: Bool

    /// A correction as it is said, and the statement that it makes.
    struct Candidate {
        let fix: String
        let statement: String
        /// Whether they are one.
        var isWhole: Bool { fix == statement }
    }

    /// - Parameter known: the statement, where whoever asks knows it.
    init?(_ diagnostic: Diagnostic, in known: Span?) {
        guard let label = diagnostic.labels.first else { return nil }
        source = label.source
        self.diagnostic = diagnostic
        statement = diagnostic.statement ?? known ?? source.lineSpan(around: label.span)
        guard statement.start <= statement.end, Int(statement.end) <= source.bytes.count else { return nil }
        text = source.text(statement)
        // A correction of a long statement, or of one of several lines, is that of the place alone.
        isShort = statement.range.count < 400 && !text.utf8.contains(0x0A)
        place = diagnostic.fixPlace ?? (isShort ? statement : label.span)
    }

    /// The corrections in the order given, each in its statement. Where a sum is converted after it, what is converted is
    /// put in brackets instead.
    func candidates(_ fixes: [String]) -> [Candidate] {
        if diagnostic.code == .currencyMismatch {
            switch BracketedConversion(of: diagnostic, text, from: statement).answer {
            case .none: break
            case .some(let line): return line.map { [Candidate(fix: $0, statement: $0)] } ?? []
            }
        }
        return fixes.compactMap { fix in
            guard place.start >= statement.start, place.end <= statement.end else { return nil }
            let before = source.text(Span(Int(statement.start), Int(place.start)))
            let after = source.text(Span(Int(place.end), Int(statement.end)))
            let whole = before + fix + after
            return Candidate(fix: isShort ? whole : fix, statement: whole)
        } + sums(fixes)
    }

    /// Two amounts side by side are more likely to be added than multiplied: `5 foot 2 inch`.
    private func sums(_ fixes: [String]) -> [Candidate] {
        guard diagnostic.code == .missingOperator, fixes.contains(where: { $0.contains("*") }),
            diagnostic.labels.count == 2, let sum = SideBySide(text, from: statement, diagnostic)
        else { return [] }
        return [Candidate(fix: sum.line, statement: sum.line)]
    }
}

extension Source {
    /// The line that a place stands on.
    fileprivate func lineSpan(around place: Span) -> Span {
        let (start, end) = (min(Int(place.start), bytes.count), min(Int(place.end), bytes.count))
        let first = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Span(first, bytes[end...].firstIndex(of: 0x0A) ?? bytes.count)
    }
}
