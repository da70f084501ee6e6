import Reporting
import Suan
import Syntax

/// Checks files without running them: that they can be read and resolved, and that their lessons can be gone through.
package struct LessonCheck {
    let session: Session

    package init(_ session: Session) { self.session = session }

    /// Every mistake of a file is reported.
    ///
    /// - Returns: Whether there is none.
    package func check(file path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        guard let file = session.read(path, deliver) else { return false }
        return check(text: file.bytes, name: path, path: file.path, deliver: deliver)
    }

    /// The same for a text.
    /// - Parameters:
    ///   - name: What errors call it.
    ///   - path: Where its file is, for imports; empty for none.
    package func check(
        text: [UInt8], name: String, path: String = "", deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        guard session.check(text: text, name: name, path: path, deliver: deliver) else { return false }
        return !hasLessons(text) || prove(text, name, path, deliver)
    }

    private func hasLessons(_ text: [UInt8]) -> Bool {
        var parser = session.parser(Source(name: "-", bytes: text))
        while let parsed = parser.next() {
            if case .statement(let statement, _) = parsed, case .lesson = statement.form { return true }
        }
        return false
    }

    /// Proves the lessons of a text that was checked without an error.
    private func prove(
        _ text: [UInt8], _ name: String, _ path: String, _ deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        let own = Session(session.configuration, interrupt: session.interrupt)
        var isFine = own.run(text: text, name: name, path: path) { outcome in
            if outcome.failed { deliver(outcome) }
        }
        guard isFine else { return false }
        own.prepare()
        for lesson in own.state.lessons {
            let proof = LessonProof(own, lesson)
            proof.run()
            for problem in proof.problems {
                isFine = false
                deliver(session.present(problem, nil, lesson.source))
            }
        }
        return isFine
    }
}
