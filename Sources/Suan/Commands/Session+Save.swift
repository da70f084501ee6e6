import Evaluation
import Presentation
import Reporting
import Syntax

extension Session {
    /// Writes what was run as a script that gives the same results again.
    ///
    /// Before the script takes its place it is run in a session of its own; what comes out otherwise is a warning of the
    /// outcome. Interrupted, it writes nothing.
    /// - Parameters:
    ///   - checks: Whether each result gets an assertion.
    ///   - force: Whether a file that is there may be overwritten. One that this session wrote, and nobody since, always
    ///     may.
    package func save(_ question: Question, path: String, checks: Bool, force: Bool = false) -> Outcome {
        guard configuration.remembers else {
            return refuse(question, .badCommand, "this session does not remember what was run")
        }
        guard !log.statements.isEmpty else {
            return refuse(question, .badCommand, "there is nothing to save: no statement has succeeded yet")
        }
        let full = Files.fullPath(path)
        do throws(FileProblem) {
            let replaces = try mayReplace(full, force)
            guard replaces != false else {
                let command = question.source.text(Span(0, question.source.bytes.count))
                return refuse(
                    question, .unwritableFile, "there is a file `\(path)` already",
                    fix: command.trimmed + " --force")
            }
            var script = SavedScript(log.statements)
            if checks { addAssertions(to: &script, full) }
            let (bytes, origins) = script.rendered()
            let differences = differences(of: bytes, origins, full)
            if interrupt.isRaised { return refuse(question, .interrupted, "interrupted") }
            written[full] = try WholeFile.write(bytes, to: full, replaces: replaces ?? force)
            return saved(path, differences)
        } catch {
            return refuse(question, .unwritableFile, "`\(path)` cannot be written: \(error.words)")
        }
    }

    /// Whether what is at a path may be replaced; nil where there is nothing.
    private func mayReplace(_ path: String, _ force: Bool) throws(FileProblem) -> Bool? {
        switch try WholeFile.place(path) {
        case .nothing: nil
        case .device: true
        case .file(let mark, _): force || written[path] == mark
        }
    }

    private func saved(_ path: String, _ differences: [Diagnostic]) -> Outcome {
        let count = log.statements.count
        var outcome = Outcome(text: "saved \(count == 1 ? "1 statement" : "\(count) statements") to \(path)")
        outcome.diagnostics = rendered(differences)
        return outcome
    }

    /// A session such as a new process would have.
    private func freshSession() -> Session {
        var configuration = configuration
        configuration.remembers = false
        configuration.keepsGoing = false
        configuration.presentation.json = false
        let session = Session(configuration, interrupt: interrupt)
        session.world.today = world.today
        // Laid out as here, so that results can be compared as they are printed.
        session.presentation = presentation
        session.presentation.json = false
        return session
    }

    // MARK: Comparing

    /// Runs a script in a session of its own and tells where its results are not those of the log.
    private func differences(of bytes: [UInt8], _ origins: [Int?], _ path: String) -> [Diagnostic] {
        let session = freshSession()
        var differences: [Diagnostic] = []
        var next = 0
        let source = Source(name: path, bytes: bytes, path: path)
        _ = session.run(text: bytes, name: path, path: path) { outcome in
            defer { next += 1 }
            guard differences.count < 5, !interrupt.isRaised else { return }
            if outcome.failed {
                let said = String(decoding: outcome.diagnostics, as: UTF8.self).split(separator: "\n").first ?? ""
                differences.append(difference("a statement fails when the script is run: \(said)", next, source))
            } else if next < origins.count, let origin = origins[next],
                PrintedResult(outcome.text) != log.statements[origin].printed
            {
                differences.append(difference("a statement gives another result when the script is run", next, source))
            }
        }
        return differences
    }

    private func difference(_ words: String, _ index: Int, _ source: Source) -> Diagnostic {
        var parser = Parser(source, symbols: Symbols())
        var (found, span) = (-1, Span(0, 0))
        while found < index, let parsed = parser.next() {
            found += 1
            if case .statement(let statement, _) = parsed { span = statement.span }
        }
        return Diagnostic(.warning, .savedDiffers, words, labels: [Label(source, span)])
    }

    // MARK: Assertions

    /// Runs a script, tries assertions for each result, and adds those that hold.
    private func addAssertions(to script: inout SavedScript, _ path: String) {
        let session = freshSession()
        session.prepare()
        let source = Source(name: path, bytes: script.rendered().bytes, path: path)
        guard let program = session.program(source, { _ in }) else { return }
        session.executor.declareAhead(program.functions)
        let ahead = session.executor.ahead
        var index = 0
        session.forEach(program, source) { statement, notes in
            guard index < log.statements.count, !session.run(statement, notes, source, ahead: ahead).failed else {
                return false
            }
            let logged = log.statements[index]
            if logged.restsOnNewestRate {
                // The remark is there already.
            } else if case .print(let trees) = statement.form {
                session.assertPrinted(trees, source, index, &script, ahead)
            } else if logged.hasValue, let value = session.world.answer {
                session.assertValue(value, index, &script, ahead)
            }
            index += 1
            return true
        }
    }

    private func assertValue(_ value: Value, _ index: Int, _ script: inout SavedScript, _ ahead: Set<NameID>) {
        let assertions = AssertionText(world: world)
        if let assertion = assertions.candidates(for: value).first(where: { holds($0, ahead) }) {
            script.add(assertion: assertion, after: index)
        } else {
            script.add(remark: "not asserted: \(assertions.reason(value))", after: index)
        }
    }

    /// Printed words are asserted as texts.
    private func assertPrinted(
        _ trees: [Tree], _ source: Source, _ index: Int, _ script: inout SavedScript, _ ahead: Set<NameID>
    ) {
        var parts: [String] = []
        for tree in trees {
            let text = source.text(tree.span)
            let made = Source(name: "-", text: "\"{text(\(text))}\"")
            guard let words = value(of: made, ahead), case .text(let printed) = words else { break }
            parts.append("text(\(text)) == \(ValueText(world).string(.text(printed)))")
        }
        let assertion = "assert " + parts.joined(separator: " and ")
        if parts.count == trees.count, assertion.utf8.count <= AssertionText.longest, holds(assertion, ahead) {
            script.add(assertion: assertion, after: index)
        } else {
            script.add(remark: "not asserted: what is printed here cannot be written down and compared", after: index)
        }
    }

    /// Whether an assertion holds here and now, without a warning.
    private func holds(_ assertion: String, _ ahead: Set<NameID>) -> Bool {
        execute(Source(name: "-", text: assertion), ahead) != nil && evaluator.report.warnings.isEmpty
    }

    private func value(of source: Source, _ ahead: Set<NameID>) -> Value? { execute(source, ahead)?.value }

    private struct Executed {
        var value: Value?
    }

    /// Carries one statement out and takes it back; nil where it fails.
    private func execute(_ source: Source, _ ahead: Set<NameID>) -> Executed? {
        var parser = parser(source)
        guard case .statement(let statement, _)? = parser.next(), parser.next() == nil else { return nil }
        world.begin()
        executor.ahead = ahead
        defer { world.rollBack() }
        do throws(Failure) {
            return Executed(value: try executor.execute(statement, source))
        } catch {
            return nil
        }
    }
}

extension String {
    /// Without the spaces around it.
    fileprivate var trimmed: String {
        String(decoding: Array(utf8).trimmingSpaces, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate var trimmingSpaces: ArraySlice<UInt8> {
        var slice = self[...]
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        return slice
    }
}
