import Reporting

/// What the parser found at one place of the text.
package enum Parsed: Sendable {
    /// A statement, and the notes its literals ask for (`RMB191m` read as million).
    case statement(Statement, notes: [Diagnostic])
    /// A syntax error. `isIncomplete` when more text could mend it: an open bracket, an operator at the very end.
    indirect case failure(Diagnostic, isIncomplete: Bool)
}

/// Reads statements one after the other from a source; after an error it goes on at the next statement.
///
/// Complexity: O(*n*) over a text of *n* bytes.
package struct Parser {
    private let source: Source
    private let symbols: Symbols
    /// Offset of the byte where the next statement is looked for.
    package private(set) var position = 0
    /// Failures found together with the one given last, the next one last.
    private var waiting: [Parsed] = []
    private var brackets: BracketPairs?
    /// Asked now and then whether to stop. What is read then is a failure of that name, and nothing comes after it.
    package var isStopped: (() -> Bool)?

    /// - Parameter position: where the first statement is looked for.
    package init(_ source: Source, symbols: Symbols, at position: Int = 0) {
        self.source = source
        self.symbols = symbols
        self.position = position
    }

    /// Whether more text could mend what was found together with the failure given last.
    package var couldBeMended: Bool {
        waiting.contains { if case .failure(_, let isIncomplete) = $0 { isIncomplete } else { false } }
    }

    /// The next statement or error; nil at the end of the text.
    package mutating func next() -> Parsed? {
        if let parsed = waiting.popLast() { return parsed }
        let source = source
        return source.bytes.withUnsafeBufferPointer { text in
            var reader = Reader(text, source, symbols, at: position)
            swap(&reader.brackets, &brackets)
            reader.isStopped = isStopped
            let parsed = read(&reader)
            swap(&reader.brackets, &brackets)
            return parsed
        }
    }

    private mutating func read(_ reader: inout Reader) -> Parsed? {
        var start = position
        do throws(SyntaxError) {
            repeat {
                start = reader.position
                try reader.advance()
            } while reader.token.kind == .newline || reader.token.kind == .semicolon
            if reader.token.kind == .end {
                if reader.wasStopped { return stop(reader, at: start) }
                position = reader.position
                return nil
            }
            start = reader.token.start
            let statement = try reader.statement()
            if reader.wasStopped { return stop(reader, at: start) }
            position = reader.token.kind == .end ? reader.token.start : reader.token.end
            if reader.failures.isEmpty { return .statement(statement, notes: reader.notes) }
            return fail(reader.failures)
        } catch {
            if reader.wasStopped { return stop(reader, at: start) }
            let failed = max(error.resume ?? reader.position, start)
            position =
                if let resume = error.resume, error.isUnclosedBrace, resume > start {
                    resume
                } else {
                    reader.recover(
                        from: start, failedAt: failed, code: error.diagnostic.code, stopsAtBrace: false)
                }
            let whole = error.completed(in: source, statement: reader.content(from: start, to: position))
            return fail(reader.failures + [whole])
        }
    }

    /// Ends the reading, and says why.
    private mutating func stop(_ reader: Reader, at start: Int) -> Parsed {
        position = source.bytes.count
        let diagnostic = Diagnostic(
            .error, reader.isTooLong ? .tooLarge : .interrupted,
            reader.isTooLong ? "this statement has more than 3 million words, numbers and signs" : "interrupted",
            labels: [Label(source, Span(start, start))])
        return .failure(diagnostic, isIncomplete: false)
    }

    /// Gives the first failure now and keeps the others.
    private mutating func fail(_ failures: [SyntaxError]) -> Parsed? {
        waiting = failures.reversed().map { .failure($0.diagnostic, isIncomplete: $0.isIncomplete) }
        return waiting.popLast()
    }
}
