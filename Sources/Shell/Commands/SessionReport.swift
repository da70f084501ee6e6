import Presentation
import Reporting
import Reports
import Suan

/// `:report FILE`: what the session did as one page.
struct SessionReport {
    private let prompt: Prompt
    private var session: Session { prompt.session }

    init(_ prompt: Prompt) { self.prompt = prompt }

    func carryOut(_ typed: TypedCommand) -> Prompt.End {
        do throws(CommandOptions.Misplaced) {
            let options = try CommandOptions(typed, ["--force"], hasLanguage: true)
            guard let file = options.word else { return prompt.answer(prompt.refuse(.report, typed.whole)) }
            return report(
                Question(line: typed.line, bytes: file.bytes), file.text, options.language ?? .english,
                options.flags.contains("--force"), typed)
        } catch { return prompt.answer(prompt.refuse(.report, error.question)) }
    }

    private func report(
        _ question: Question, _ path: String, _ language: Language, _ forces: Bool, _ typed: TypedCommand
    ) -> Prompt.End {
        let file = ReportFile(expanded(path))
        do throws(ReportFile.Problem) {
            try file.look(script: "", forces: forces)
            // A statement that fails now did well before: what it says is told, and the page marks it.
            guard let transcript = session.transcript(name: "session", language, deliver: { prompt.show($0) }) else {
                return prompt.answer(
                    session.refuse(question, .badCommand, "there is nothing to report: no statement has succeeded yet"))
            }
            if transcript.isStopped { return prompt.answer(session.refuse(question, .interrupted, "interrupted")) }
            var options = ReportOptions(program: "suan \(suanVersion)")
            options.language = language
            let page = ReportPage.bytes(of: ReportDocument(transcript, options))
            try file.write(page, forces: forces)
            let count = transcript.entries.count
            prompt.say("reported \(count == 1 ? "1 statement" : "\(count) statements") to \(path.visible)")
            return transcript.hasFailed ? .failure : .success
        } catch {
            let command = typed.line.split(separator: " ").joined(separator: " ")
            let isKept = if case .exists = error { true } else { false }
            return prompt.answer(
                session.refuse(
                    question, .unwritableFile, "`\(path)` cannot be written: \(error.words)",
                    fix: isKept ? command + " --force" : nil))
        }
    }
}
