import Guide
import Presentation
import Reporting
import Suan

/// The commands to the shell.
extension Prompt {
    func carryOut(_ typed: TypedCommand) -> End {
        let command: ColonCommand
        switch meaning(of: typed) {
        case .one(let found): command = found
        case .none(let outcome):
            show(outcome)
            return .failure
        }
        session.presentation.width = Terminal.width
        if let extra = unexpected(command, typed) {
            show(refuse(command, extra))
            return .failure
        }
        switch command {
        case .quit: return .leave
        case .help: return answer(Help(session).page(on: typed.question))
        case .info:
            guard let question = typed.question else { return answer(refuse(command, typed.whole)) }
            return answer(Info(session).answer(question))
        case .vars: return answer(Listing(session).variables())
        case .companies: return answer(Listing(session).companies())
        case .units: return answer(Listing(session).units(typed.question))
        case .functions: return answer(Listing(session).functions())
        case .save: return save(typed)
        case .report: return SessionReport(self).carryOut(typed)
        case .load: return load(typed)
        case .undo: return undo(typed)
        case .reset: return resetSession()
        case .set: return set(typed)
        case .copy: return copy(typed)
        case .time: return time(typed)
        case .explain: return explain(typed)
        case .chart: return answer(ChartDesk(session).draw(typed.question, whole: typed.whole))
        case .learn: return learn(typed)
        case .paste: return StatementDialogue(self).hold(typed)
        }
    }

    /// Explains what was given, or what was typed last.
    private func explain(_ typed: TypedCommand) -> End {
        var options: [String] = []
        var words = typed.words[...]
        while let word = words.first, word.text.utf8.starts(with: "--".utf8) {
            options.append(words.removeFirst().text)
            if word.text == "--depth", let depth = words.first {
                options.append(depth.text)
                words.removeFirst()
            }
        }
        let given = words.first.map { typed.text($0.bytes.lowerBound..<typed.argument.upperBound) }
        guard let text = given ?? last.flatMap({ ExplainedPart(of: $0, in: session)?.text }) else {
            return answer(session.refuse(typed.whole, .badCommand, "nothing was found yet that could be explained"))
        }
        let line = (["explain"] + options + [text]).joined(separator: " ")
        return done(
            perform(typed.whole) { deliver in session.run(text: Array(line.utf8), name: "-", deliver: deliver) })
    }

    /// Goes through a lesson in a session of its own, or lists those there are.
    private func learn(_ typed: TypedCommand) -> End {
        var options = LessonOptions()
        options.progressFolder = usualDataFolder
        let given: CommandOptions
        do throws(CommandOptions.Misplaced) {
            given = try CommandOptions(typed, ["--report"], hasLanguage: true)
        } catch { return answer(refuse(.learn, error.question)) }
        options.language = given.language ?? Language(locale: usualLocale)
        if given.flags.contains("--report") { return answer(LessonBook(session).report(options)) }
        let name = given.word.map { expanded($0.text) }
        guard let name else { return answer(LessonBook(session).list(options)) }
        var configuration = session.configuration
        configuration.remembers = false
        let own = Session(configuration, interrupt: session.interrupt)
        own.presentation = session.presentation
        guard let run = LessonBook(own).lesson(name, options, deliver: { show($0) }) else { return .failure }
        LessonDialogue(run: run, session: own, reader: reader, output: output).hold()
        return .success
    }

    /// Which command a name means, or what is said where it means none.
    private func meaning(of typed: TypedCommand) -> Meaning {
        let name = typed.text(typed.name)
        let question = Question(line: typed.line, bytes: typed.start..<max(typed.start + 1, typed.name.upperBound))
        switch CommandChoice(typed) {
        case .one(let command): return .one(command)
        case .several(let commands):
            let names = commands.map { ":" + $0.rawValue }.joined(separator: " or ")
            return .none(session.refuse(question, .unknownCommand, "`:\(name)` could be \(names)"))
        case .none(let nearest):
            return .none(
                session.refuse(
                    question, .unknownCommand, "there is no command `:\(name)`; :help lists them",
                    fix: nearest.map { ":\($0)" + (typed.argument.isEmpty ? "" : " \(typed.argumentText)") }))
        }
    }

    private enum Meaning {
        case one(ColonCommand)
        case none(Outcome)
    }

    /// The argument of a command that takes none.
    private func unexpected(_ command: ColonCommand, _ typed: TypedCommand) -> Question? {
        switch command {
        case .vars, .companies, .functions, .reset, .quit: typed.question
        default: nil
        }
    }

    /// What is said when a command was given too little or too much.
    func refuse(_ command: ColonCommand, _ question: Question, fix: String? = nil) -> Outcome {
        session.refuse(question, .badCommand, "this command is \(command.usage)", fix: fix)
    }

    /// Prints the answer to a command.
    func answer(_ outcome: Outcome) -> End {
        show(outcome)
        return outcome.failed ? .failure : .success
    }

    func say(_ line: String) { output.result(line) }

    private func save(_ typed: TypedCommand) -> End {
        do throws(CommandOptions.Misplaced) {
            let options = try CommandOptions(typed, ["--check", "--force"])
            guard let file = options.word else { return answer(refuse(.save, typed.whole)) }
            return answer(
                ScriptSaver(session).save(
                    Question(line: typed.line, bytes: file.bytes), path: expanded(file.text),
                    checks: options.flags.contains("--check"), force: options.flags.contains("--force")))
        } catch { return answer(refuse(.save, error.question)) }
    }

    private func load(_ typed: TypedCommand) -> End {
        let words = typed.words
        guard words.count == 1, let word = words.first else {
            return answer(refuse(.load, typed.question ?? typed.whole))
        }
        let question = Question(line: typed.line, bytes: word.bytes)
        let isFine = perform(question) { deliver in
            FileEntry(session).load(question, path: expanded(word.text), deliver: deliver)
        }
        return done(isFine)
    }

    private func done(_ isFine: Bool) -> End { isFine ? .success : .failure }

    private func undo(_ typed: TypedCommand) -> End {
        var count = 1
        if let question = typed.question {
            guard let given = Int(typed.argumentText), given > 0 else {
                return answer(refuse(.undo, question, fix: ":undo 2"))
            }
            count = given
        }
        if takeBackReset() {
            say("as before :reset")
            count -= 1
            if count == 0 { return .success }
        }
        return answer(Undo(session).takeBack(count, typed.question ?? typed.whole))
    }

    private func resetSession() -> End {
        reset()
        say("begun anew; :undo brings everything back")
        return .success
    }

    private func time(_ typed: TypedCommand) -> End {
        guard let question = typed.question else { return answer(refuse(.time, typed.whole)) }
        let isFine = perform(question) { deliver in
            let outcome = Timing(session).run(question)
            deliver(outcome)
            return !outcome.failed
        }
        return done(isFine)
    }

    private func copy(_ typed: TypedCommand) -> End {
        let isText = typed.argumentText == "text"
        if let question = typed.question, !isText { return answer(refuse(.copy, question, fix: ":copy text")) }
        switch CopiedResult(of: session, asPrinted: isText) {
        case .nothing(let reason): return answer(session.refuse(typed.whole, .badCommand, reason))
        case .text(let text): return copy(text, typed)
        }
    }

    private func copy(_ text: String, _ typed: TypedCommand) -> End {
        guard text.utf8.count <= Clipboard.longest else {
            let words = "the result has \(text.utf8.count) bytes, and a clipboard takes 75,000 at the most"
            return answer(session.refuse(typed.whole, .tooLarge, words))
        }
        Clipboard.keep(text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        say(lines.count > 1 ? "copied \(lines.count) lines" : "copied \(text)")
        return .success
    }
}
