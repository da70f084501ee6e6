import Evaluation
import Files
import Presentation
import Reporting
import Syntax

/// Writes what a session was told as a script.
package struct ScriptSaver {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// Writes what was run as a script that gives the same results again.
    ///
    /// Before the script takes its place it is run in a session of its own; what comes out otherwise is a warning of the
    /// outcome. Interrupted, it writes nothing.
    /// - Parameters:
    ///   - checks: Whether each result gets an assertion.
    ///   - force: Whether a file that is there may be overwritten. One that this session wrote, and nobody since, always
    ///     may.
    package func save(_ question: Question, path: String, checks: Bool, force: Bool = false) -> Outcome {
        guard session.configuration.remembers else {
            return session.refuse(question, CommandFinding.remembersNothing)
        }
        guard !session.log.statements.isEmpty else {
            return session.refuse(question, CommandFinding.nothingToSave)
        }
        let full = fullPath(path)
        do throws(FileProblem) {
            let replaces = try mayReplace(full, force)
            guard !session.log.statements.contains(where: { $0.imports == full }) else {
                return session.refuse(question, CommandFinding.fileImported(path))
            }
            guard replaces != false else {
                let command = question.source.text(Span(0, question.source.bytes.count))
                return session.refuse(
                    question, CommandFinding.fileExists(path),
                    fix: command.trimmed + " --force")
            }
            var script = SavedScript(session.log.statements, asOf: session.configuration.asOf)
            if checks { ScriptAssertions(session).add(to: &script, full) }
            let (bytes, origins) = script.rendered()
            let differences = ScriptComparison(session).differences(of: bytes, origins, full)
            if session.interrupt.isRaised { return session.refuse(question, CommandFinding.interrupted) }
            let mark = try WholeFile.write(bytes, to: full, replaces: replaces ?? force)
            // Before it was there its path could not be followed.
            session.written[fullPath(path)] = mark
            return saved(path, differences)
        } catch {
            return session.refuse(question, CommandFinding.unwritable(path, reason: error.words))
        }
    }

    /// Whether what is at a path may be replaced; nil where there is nothing.
    private func mayReplace(_ path: String, _ force: Bool) throws(FileProblem) -> Bool? {
        switch try WholeFile.place(path) {
        case .nothing: nil
        case .device: true
        case .file(let file): force || session.written[path] == file.mark
        }
    }

    private func saved(_ path: String, _ differences: [Diagnostic]) -> Outcome {
        let count = session.log.statements.count
        var outcome = Outcome(text: "saved \(count == 1 ? "1 statement" : "\(count) statements") to \(path.visible)")
        outcome.inkedDiagnostics = session.rendered(differences)
        return outcome
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
