import Formatting
import Presentation
import Reporting
import Resolution
import Syntax

/// Finds assertions for the results of a script: it is run in a session of its own, and those that hold are added.
struct ScriptAssertions {
    private let logged: [LoggedStatement]
    private let fresh: Session

    init(_ session: Session) {
        logged = session.log.statements
        fresh = .asNew(like: session)
    }

    /// Runs a script, tries assertions for each result, and adds those that hold.
    func add(to script: inout SavedScript, _ path: String) {
        fresh.prepare()
        let source = Source(name: path, bytes: script.rendered().bytes, path: path)
        guard let program = Program(source, in: fresh, { _ in }) else { return }
        fresh.executor.declareAhead(program.functions)
        var index = 0
        program.forEach(in: fresh) { statement, notes in
            guard index < logged.count, !fresh.run(statement, notes, source, ahead: fresh.executor.ahead).failed else {
                return false
            }
            let told = logged[index]
            if told.restsOnNewestRate {
                // The remark is there already.
            } else if case .print(let trees) = statement.form {
                assertPrinted(trees, source, index, &script)
            } else if told.hasValue, let value = fresh.state.answer {
                assertValue(value, index, &script)
            }
            index += 1
            return true
        }
    }

    private func assertValue(_ value: Value, _ index: Int, _ script: inout SavedScript) {
        let assertions = AssertionText(state: fresh.state)
        if let assertion = assertions.candidates(for: value).first(where: { holds($0) }) {
            script.add(assertion: assertion, after: index)
        } else {
            script.add(remark: "not asserted: \(assertions.reason(value))", after: index)
        }
    }

    /// Printed words are asserted as texts.
    private func assertPrinted(
        _ trees: [Tree], _ source: Source, _ index: Int, _ script: inout SavedScript
    ) {
        var parts: [String] = []
        for tree in trees {
            let text = source.text(tree.span)
            let made = Source(name: "-", text: "\"{text(\(text))}\"")
            guard let words = value(of: made), case .text(let printed) = words else { break }
            parts.append("text(\(text)) == \(ValueText(fresh.state).string(.text(printed)))")
        }
        let assertion = "assert " + parts.joined(separator: " and ")
        if parts.count == trees.count, assertion.utf8.count <= AssertionText.longest, holds(assertion) {
            script.add(assertion: assertion, after: index)
        } else {
            script.add(remark: "not asserted: what is printed here cannot be written down and compared", after: index)
        }
    }

    /// Whether an assertion holds here and now, without a warning.
    private func holds(_ assertion: String) -> Bool {
        execute(Source(name: "-", text: assertion)) != nil && fresh.evaluator.report.warnings.isEmpty
    }

    private func value(of source: Source) -> Value? { execute(source)?.value }

    private struct Executed {
        var value: Value?
    }

    /// Carries one statement out and takes it back; nil where it fails.
    private func execute(_ source: Source) -> Executed? {
        var parser = fresh.parser(source)
        guard case .statement(let statement, _)? = parser.next(), parser.next() == nil else { return nil }
        fresh.state.begin()
        defer { fresh.state.rollBack() }
        do throws(Failure) {
            return Executed(value: try fresh.executor.execute(statement, source))
        } catch {
            return nil
        }
    }
}
