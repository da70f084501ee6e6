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
    private var cursor: TokenCursor
    /// Offset of the byte where the next statement is looked for.
    package private(set) var position: Int
    /// Failures found together with the one given last, the next one last.
    private var waiting: [Parsed] = []
    /// Whether it only tries a correction.
    private var isTrial = false
    /// Whether a line of plain arithmetic is given as such, without its tree.
    package var keepsPlainLines = false
    /// Asked now and then whether to stop. What is read then is a failure of that name, and nothing comes after it.
    package var isStopped: (() -> Bool)? {
        get { cursor.isStopped }
        set { cursor.isStopped = newValue }
    }

    /// Whether the tokens of each statement are kept until they are asked for.
    var keepsTokens: Bool {
        get { cursor.taken != nil }
        set { cursor.taken = newValue ? TakenTokens() : nil }
    }

    /// The tokens of the statement given last.
    var takenTokens: TakenTokens { cursor.taken ?? TakenTokens() }

    /// - Parameter position: where the first statement is looked for.
    package init(_ source: Source, symbols: Symbols, at position: Int = 0) {
        self.source = source
        self.position = position
        cursor = TokenCursor(Lexer(UnsafeBufferPointer(start: nil, count: 0), symbols), source)
    }

    /// Whether more text could mend what was found together with the failure given last.
    package var couldBeMended: Bool {
        waiting.contains { if case .failure(_, let isIncomplete) = $0 { isIncomplete } else { false } }
    }

    /// What else is wrong with the statement of the failure given last; it is not given again.
    package mutating func takeRest() -> [Diagnostic] {
        defer { waiting.removeAll() }
        return waiting.reversed().compactMap { if case .failure(let diagnostic, _) = $0 { diagnostic } else { nil } }
    }

    /// The next statement or error; nil at the end of the text.
    package mutating func next() -> Parsed? {
        if let parsed = waiting.popLast() { return parsed }
        return source.bytes.withUnsafeBufferPointer { text in
            if keepsPlainLines, let line = PlainLine(text, at: position) {
                position = line.end
                return .statement(Statement(line.span, .plain), notes: [])
            }
            cursor.lexer.text = text
            defer { cursor.lexer.text = UnsafeBufferPointer(start: nil, count: 0) }
            return read()
        }
    }

    private mutating func read() -> Parsed? {
        cursor.restart(at: position)
        cursor.beginStatement()
        var start = position
        do throws(SyntaxError) {
            repeat {
                start = cursor.position
                try cursor.advance()
            } while cursor.token.kind == .newline || cursor.token.kind == .semicolon
            if cursor.token.kind == .end {
                if cursor.wasStopped { return stop(at: start) }
                position = cursor.position
                return nil
            }
            start = cursor.token.start
            let statement = try StatementParser.statement(&cursor)
            if cursor.wasStopped { return stop(at: start) }
            position = cursor.token.kind == .end ? cursor.token.start : cursor.token.end
            if cursor.failures.isEmpty { return .statement(statement, notes: cursor.notes) }
            return fail(cursor.failures, from: start)
        } catch {
            if cursor.wasStopped { return stop(at: start) }
            position =
                if error.endsBlocks, error.failedAt > start {
                    error.failedAt
                } else {
                    cursor.recovery.place(
                        in: cursor.text, from: start, failedAt: max(error.failedAt, start), code: error.finding.code,
                        stopsAtBrace: false)
                }
            let whole = error.completed(in: Recovery.content(of: cursor.text, from: start, to: position))
            return fail(cursor.failures + [whole], from: start)
        }
    }

    /// Ends the reading, and says why.
    private mutating func stop(at start: Int) -> Parsed {
        position = source.bytes.count
        let finding = cursor.isTooLong ? GrammarFinding.tooManyTokens : .interrupted
        return .failure(
            Diagnostic(.error, finding, labels: [Label(source, Span(start, start))]), isIncomplete: false)
    }

    /// Gives the first failure now and keeps the others. A correction is offered only where the statement can be read
    /// with it, but for its other mistakes.
    private mutating func fail(_ failures: [SyntaxError], from start: Int) -> Parsed? {
        let statement = Recovery.content(of: cursor.text, from: start, to: position)
        waiting = failures.reversed().map { failure in
            let isSure = failure.edit.map { mends($0, in: statement, failures: failures.count) } ?? true
            var diagnostic = failure.diagnostic(source, offersFix: isSure)
            diagnostic.statement = statement
            return .failure(diagnostic, isIncomplete: failure.isIncomplete)
        }
        return waiting.popLast()
    }

    /// The longest statement that a correction is tried in, in bytes.
    private static let longestTried = 4_096
    /// Of more failures than these in one statement the corrections are not tried.
    private static let mostTried = 16

    /// Whether a statement has a failure less with a correction.
    private func mends(_ edit: TextEdit, in statement: Span, failures: Int) -> Bool {
        guard !isTrial, failures <= Parser.mostTried, statement.range.count <= Parser.longestTried,
            edit.place.start >= statement.start, edit.place.end <= statement.end
        else { return true }
        let before = source.text(Span(Int(statement.start), Int(edit.place.start)))
        let after = source.text(Span(Int(edit.place.end), Int(statement.end)))
        var trial = Parser(Source(name: "-", text: before + edit.replacement + after), symbols: cursor.lexer.symbols)
        trial.isTrial = true
        var left = 0
        while left < failures, let parsed = trial.next() {
            if case .failure = parsed { left += 1 }
        }
        return left < failures
    }
}
