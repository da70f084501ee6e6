import ArgumentParser
import Reporting
import Reports
import Shell

/// `suan report SCRIPT -o FILE`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan report", abstract: "Make one HTML file of what a script does, to be sent.",
        usage: "suan report <script> [-o <file>] [--lang en|zh] [--title <text>] [--force] [--<parameter> <value>]...",
        discussion: """
            The script is run, and the report shows its assumptions, results, tables, scenarios, figures with their sources, \
            rates, warnings, and the script itself. Every number opens to the steps that led to it, and to the words and the \
            rates it rests on. The file needs nothing beside it: no network, no font, no program but a browser, and it \
            prints to PDF.

            Comments of the script are its prose, lines that begin with `##` are headings, and the first sentence is the \
            title. Parameters are given after the script's name.

            The file is written whole or not at all. One that is no report stays, unless --force is given. A script that \
            fails makes no report; with --keep-going it does, with what failed marked in its place.

            Exit status: 0 when all went well, 1 when a statement failed or the file could not be written, 64 for wrong usage.
            """)

    @Argument(help: "The script.")
    var script: String

    @Option(
        name: .customShort("o"), parsing: .unconditional,
        help: ArgumentHelp(
            "The file to write, `-` for standard output; if not given, model.html for model.suan.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("The language of the report's own words, en or zh.", valueName: "language"))
    var lang = Language.english

    @Option(help: ArgumentHelp("What stands above the report.", valueName: "text"))
    var title: String?

    @Flag(help: "Replace a file that is no report.")
    var force = false

    @Flag(help: "After a failed statement, go on with the next, and make the report all the same.")
    var keepGoing = false

    @OptionGroup var session: SessionOptions

    @Flag(help: "A statement that has a warning, or shows what is missing, fails.")
    var strict = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if script == "-" { throw ValidationError("A report is made of a file: suan report model.suan.") }
        if out?.isEmpty == true { throw ValidationError("-o wants the name of a file.") }
    }

    /// Options of its own that stand beside a script's parameters.
    static let withValue = ["-o", "--lang", "--title"]
    static let alone = ["--force"]

    /// Makes the report and ends the process.
    ///
    /// - Parameter parameters: what the script's are given.
    func perform(_ parameters: ScriptArguments) -> Never {
        var invocation = messages.invocation()
        invocation.keepsGoing = keepGoing
        invocation.warnings.isStrict = strict
        session.tell(&invocation)
        invocation.script = parameters
        let plan = ReportPlan(
            script: script, out: out ?? ReportFile.name(for: script), language: lang, title: title, forces: force)
        let asked = invocation
        _ = onBigStack { stack in _exit(ReportRunner(asked, plan, stack: stack).run() ? 0 : 1) }
        _exit(1)
    }
}

/// What `suan report` was asked for, beside what every run knows.
struct ReportPlan {
    let script: String
    /// `-` for standard output.
    let out: String
    let language: Language
    let title: String?
    /// Whether a file that is no report is replaced.
    let forces: Bool
}
