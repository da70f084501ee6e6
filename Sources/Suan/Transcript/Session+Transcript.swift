import Reporting

extension Session {
    /// What was run so far, run again in a session of its own; nil where nothing was, or nothing is remembered.
    ///
    /// - Parameters:
    ///   - name: What messages call it.
    ///   - language: That of messages.
    package func transcript(
        name: String, _ language: Language, deliver: (borrowing Outcome) -> Void
    ) -> Transcript? {
        guard configuration.remembers, !log.statements.isEmpty else { return nil }
        let (bytes, _) = SavedScript(log.statements, asOf: configuration.asOf).rendered()
        let fresh = Session.asNew(like: self)
        fresh.presentation.language = language
        return TranscriptMaker.transcript(of: bytes, name: name, path: "", in: fresh, deliver: deliver)
    }
}
