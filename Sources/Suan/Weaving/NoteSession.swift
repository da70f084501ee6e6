import Notes
import Reporting
import Resolution
import Syntax

/// The session that runs the pieces of a note.
struct NoteSession {
    /// What a step came to.
    struct Answer {
        /// The last line of the step, by its place among the block's lines.
        var last = 0
        /// What stands below it: results, and what is said of them; signs in the place of what a terminal would obey.
        var text: [UInt8] = []
        var failed = false
        /// Errors and warnings, in words.
        var said: [Diagnostic] = []
    }

    let session: Session
    let path: String

    init(_ session: Session, path: String) { (self.session, self.path) = (session, path) }

    /// What each step of a block answers. One that fails does not keep the next from running.
    func answers(to block: NoteBlock, of note: [UInt8]) -> [Answer] {
        let steps =
            switch block.form {
            case .transcript: block.typedSteps(note)
            case .plain: session.writtenSteps(of: block, note)
            }
        var answers: [Answer] = []
        for step in steps where !session.interrupt.isRaised {
            var answer = run(step.input)
            answer.last = step.last
            answers.append(answer)
        }
        return answers
    }

    /// Runs a step.
    func run(_ input: [UInt8]) -> Answer {
        var answer = Answer()
        session.presenter.said = []
        defer { session.presenter.said = nil }
        let isFine = session.run(text: input, name: "-", path: path) { outcome in
            if outcome.request != nil {
                let refusal = session.outcome(of: [Diagnostic(.error, NoteFinding.forThePrompt)])
                answer.failed = true
                answer.text += refusal.diagnostics
                answer.said.append(Diagnostic(.error, NoteFinding.forThePrompt).inWords())
            }
            if let text = outcome.text { answer.text += text + [0x0A] }
            answer.text += outcome.diagnostics
        }
        answer.text = NoteSession.visible(answer.text)
        answer.failed = answer.failed || !isFine
        answer.said += session.presenter.said ?? []
        return answer
    }

    /// The value of an expression, which must be one line: in running text there is no room for more.
    func value(of expression: [UInt8]) -> Answer {
        guard isExpression(expression) else {
            return failed([Diagnostic(.error, NoteFinding.noValue).inWords()])
        }
        var (result, lines): ([UInt8], [UInt8]) = ([], [])
        session.presenter.said = []
        defer { session.presenter.said = nil }
        var asks = false
        let isFine = session.run(text: expression, name: "-", path: path) { outcome in
            if outcome.request != nil { asks = true }
            if let text = outcome.text { result += (result.isEmpty ? [] : [0x0A]) + text }
            lines += outcome.diagnostics
        }
        let said = session.presenter.said ?? []
        if !isFine { return failed(said) }
        if asks { return failed([Diagnostic(.error, NoteFinding.forThePrompt).inWords()]) }
        if result.isEmpty { return failed([Diagnostic(.error, NoteFinding.noValue).inWords()]) }
        if result.contains(0x0A) { return failed([Diagnostic(.error, NoteFinding.valueOfLines).inWords()]) }
        return Answer(text: NoteSession.visible(result), said: said)
    }

    /// Whether a text is one expression, or can be read as nothing: then running it says what is wrong.
    private func isExpression(_ text: [UInt8]) -> Bool {
        var parser = session.parser(Source(name: "-", bytes: text))
        guard case .statement(let statement, _)? = parser.next() else { return true }
        if case .expression = statement.form { return parser.next() == nil }
        return false
    }

    /// What stands in the place of a value that there is none of: a former one would look right.
    func failed(_ said: [Diagnostic]) -> Answer {
        let code = said.first { $0.severity == .error }?.code ?? .failed
        return Answer(text: Array("error[\(code.rawValue)]".utf8), failed: true, said: said)
    }

    /// The text with signs in the place of what a terminal, or the note, would obey.
    private static func visible(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 >= 0x7F }) else { return text }
        var bytes: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            bytes.append(scalar: scalar == "\n" || scalar == "\t" ? scalar : VisibleText.sign(for: scalar))
        }
        return bytes
    }
}

extension Session {
    /// The steps of a block of plain lines: statements, those that share a line together, each with the last line that it
    /// takes.
    fileprivate func writtenSteps(of block: NoteBlock, _ note: [UInt8]) -> [(input: [UInt8], last: Int)] {
        var text: [UInt8] = []
        /// Where each line begins, and its place among the block's.
        var lines: [(start: Int, index: Int)] = []
        for (index, line) in block.lines.enumerated() {
            guard case .input(let range) = line.role else { continue }
            lines.append((text.count, index))
            text += note[range] + [0x0A]
        }
        func line(of place: Int) -> Int {
            var (low, high) = (0, lines.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if lines[middle].start <= place { low = middle } else { high = middle }
            }
            return low
        }
        guard !lines.isEmpty else { return [] }
        var parser = self.parser(Source(name: "-", bytes: text))
        var ends: [Int] = []
        while let parsed = parser.next(), !interrupt.isRaised {
            var span: Span
            switch parsed {
            case .statement(let statement, _): span = statement.span
            case .failure(let diagnostic, _):
                _ = parser.takeRest()
                span = diagnostic.statement ?? Span(parser.position, parser.position)
            }
            let (first, last) = (line(of: span.range.lowerBound), line(of: max(0, span.range.upperBound - 1)))
            if let before = ends.last, first <= before { ends.removeLast() }
            ends.append(max(last, first))
        }
        var steps: [(input: [UInt8], last: Int)] = []
        var start = 0
        for end in ends {
            let stop = end + 1 < lines.count ? lines[end + 1].start : text.count
            steps.append((Array(text[start..<(stop - 1)]), lines[end].index))
            start = stop
        }
        return steps
    }
}
