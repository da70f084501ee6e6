import ArgumentParser
import Guide
import Presentation
import Reporting
import Shell
import Suan

/// `suan learn [LESSON]`: what a learner asks for.
struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan learn", abstract: "Practise with lessons that know the usual mistakes.",
        usage: "suan learn [<lesson>] [--lang <language>] [--report] [--answers <file>] [--seed <number>]",
        discussion: """
            Without a lesson, those there are and how far you are. A lesson is one that ships or a file of your own, and \
            goes on where it was left; the progress is kept in $XDG_DATA_HOME/suan/progress.

            `suan check FILE` proves that a lesson can be gone through.

            Exit status: 0 when all was answered right, or nothing was asked; 1 when something was wrong, left out or not \
            reached, or could not be read; 64 for wrong usage.
            """)

    @Argument(help: "A lesson that ships, or a file with one.")
    var lesson: String?

    @Option(help: ArgumentHelp("The language, en or zh; that of the locale if not given.", valueName: "language"))
    var lang: Language?

    @Flag(help: "Say what became of every question so far.")
    var report = false

    @Option(
        help: ArgumentHelp(
            "Take the answers from a file, one a line, each counting once; nothing is kept.", valueName: "file"))
    var answers: String?

    @Option(help: ArgumentHelp("What the numbers of a lesson follow from.", valueName: "number"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("Colour: auto, always or never.", valueName: "when"))
    var color = ColourChoice.auto

    @Flag(help: "Write for a screen reader: no colours, columns or underlines.")
    var plain = false

    func validate() throws {
        if answers != nil, lesson == nil {
            throw ValidationError("--answers wants a lesson: suan learn runway --answers FILE.")
        }
        if report, lesson != nil || answers != nil {
            throw ValidationError("--report is about all lessons, and takes none.")
        }
    }

    func run() throws {
        throw ExitCode(onBigStack { bytes in learn(stack: bytes) } ? 0 : 1)
    }

    private func learn(stack: Int) -> Bool {
        var invocation = Invocation()
        invocation.colour = plain ? false : color.wish
        invocation.isPlain = plain
        let output = Output()
        output.isOrdered = !Output.areApart
        defer { output.flush() }
        let session = Session(Runner.configuration(invocation, stack: stack))
        var options = LessonOptions()
        options.language = lang ?? Language(locale: usualLocale)
        options.progressFolder = usualDataFolder
        options.seed = seed
        options.isUnattended = answers != nil
        guard let lesson else {
            output.deliver(report ? LessonBook(session).report(options) : LessonBook(session).list(options))
            return true
        }
        guard let run = LessonBook(session).lesson(lesson, options, deliver: { output.deliver($0) }) else {
            return false
        }
        guard let answers else {
            let isAllRight = Shell.learn(run, with: session, output: output)
            // Who leaves on a terminal has done nothing wrong.
            return isAllRight || Terminal.isTerminal(0)
        }
        guard let bytes = session.bytes(ofFile: answers, deliver: { output.deliver($0) }) else { return false }
        return Shell.learn(run, answers: bytes, output: output)
    }
}

extension Language: ExpressibleByArgument {}
