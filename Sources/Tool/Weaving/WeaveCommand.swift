import ArgumentParser
import Shell

/// `suan weave NOTE…`.
struct WeaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan weave", abstract: "Run the blocks of a note in Markdown and write the answers into it.",
        discussion: """
            In a block fenced as ```suan, what stands behind `suan> ` is run and its answer written below; in one without \
            prompts every line is run, and answers stand behind `#> `. All blocks of a note share one session. In running \
            text `= minimax.revenue` between backticks becomes its value, which keeps the expression. An image whose \
            title is an expression, ![Runway](runway.svg "= chart(x)"), has its file written beside the note. Woven twice is \
            the same as once; all else stays byte for byte.

            Words behind ```suan: fresh begins a new session, quiet writes no answers, hidden none and is left out of pages, \
            skip is not run, error has errors that are meant. <!-- suan: fresh --> in a line of its own says it of all blocks.

            Notes are changed where they are, whole or not at all; with --output or --html they stay as they are. `-` stands \
            for standard input, which is woven to standard output. An error stands below its line like any answer.

            Exit status: 0 when all went well, with --check when every answer is what is written; 1 when a statement failed \
            that was not said to, a note could not be woven or written, or an answer differs with --check; 130 when it was \
            interrupted, and the note is as it was; 64 for wrong usage.
            """)

    @Argument(help: ArgumentHelp("A note; `-` for standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Change nothing, and show where an answer is no longer what is written.")
    var check = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write the woven note here, `-` for standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Write the woven note as one page of HTML, with its pictures in it.", valueName: "file"))
    var html: String?

    @Option(
        help: ArgumentHelp("Where `read` and `import` find files, instead of the note's folder.", valueName: "folder"))
    var folder: String?

    @OptionGroup var session: SessionOptions

    @Flag(help: "A statement that has a warning, or shows what is missing, fails.")
    var strict = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if check, output != nil || html != nil {
            throw ValidationError("--check writes nothing: leave --output and --html out.")
        }
        if output != nil || html != nil, files.count != 1 {
            throw ValidationError("--output and --html are for one note, and here are \(files.count).")
        }
        if let output, output == html { throw ValidationError("--output and --html are the same file.") }
        for path in [output, html, folder] where path?.isEmpty == true {
            throw ValidationError("a path is empty.")
        }
    }

    func run() throws {
        var invocation = messages.invocation()
        invocation.warnings.isStrict = strict
        session.tell(&invocation)
        var plan = WeavingPlan(paths: files)
        (plan.checks, plan.output, plan.page, plan.folder) = (check, output, html, folder)
        plan.writableFolders = session.allowWrite
        let (asked, wanted) = (invocation, plan)
        _ = onBigStack { stack in _exit(WeavingRunner(asked, wanted, stack: stack).run()) }
        throw ExitCode(1)
    }
}

/// What `suan weave` was asked for, beside what every run knows.
struct WeavingPlan {
    var paths: [String]
    /// Whether nothing is written, and differences are shown.
    var checks = false
    /// Where the woven note goes; nil for its own place.
    var output: String?
    /// Where the page goes; nil for none.
    var page: String?
    /// Where files are found that notes name; nil for the notes' own folders.
    var folder: String?
    /// Folders that pictures may lie in, beside that of the note.
    var writableFolders: [String] = []

    /// Whether the notes stay as they are.
    var leavesNotes: Bool { checks || output != nil || page != nil }
}
