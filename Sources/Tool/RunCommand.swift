import ArgumentParser
import Shell
import Suan

/// `suan [-e EXPR]… [FILE]…`: everything but the subcommands.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan",
        abstract: "Reckon with money, units, time and company figures.",
        usage: """
            suan [options] [-e <expression>]... [<file>|<expression>]...
            suan <script> [--<parameter> <value>]... [--help]
            suan run <folder>|<file>...
            suan fmt [--check] <file>...
            suan weave [--check] [--html <page>] <note>...
            suan check <file>...
            suan new company <name>
            suan import statement <file>
            suan rates import|info|list|find|remove|update
            suan export facts <folder>
            suan screen <screen> [--sql duckdb|spark]
            suan report <script> [-o <file>]
            suan learn [<lesson>]
            suan import sec <file>...
            suan help <words>
            """,
        discussion: """
            Files run in order, then the expressions, all in one session: each knows the names, rates and settings of \
            those before it. All are read before the first runs; where one cannot be, nothing runs, unless --keep-going is \
            given. Without any, a prompt opens; where standard input is no terminal, it is run as a script, statement by \
            statement. `-` stands for standard input. An argument that names no file and reads as an expression is one: \
            suan '1 + 1'. `quit` ends a run, `help` tells of the language.

            A script that has `param` takes values for its parameters after its name; --help there lists them. Of \
            standard input too: suan - --g 3%.

            `suan run` runs many scripts, each by itself, and tells which results have moved. `suan fmt` lays scripts out. \
            `suan weave` writes answers into a note in Markdown, or makes a page of it. \
            `suan check` says what is wrong with files without running them. `suan new company` writes a commented file to \
            fill in. `suan rates` imports exchange rates and shows those there are. `suan learn` has lessons. \
            `suan import` makes company files of filings. `suan report` makes one page of a script, to be sent. \
            `suan help` with one of these words tells more, and with any others shows the pages of help that have them.

            Exit status: 0 when all went well, 1 when a statement failed or a file could not be read, 64 for wrong usage.
            """,
        version: suanVersion)

    @Argument(help: ArgumentHelp("A script or an expression to run; `-` for standard input.", valueName: "file"))
    var files: [String] = []

    @Option(
        name: .customShort("e"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "An expression or statement to run, numbered as a line: -e:2:1 is in the second. Repeatable.",
            valueName: "expression"))
    var expressions: [String] = []

    @Flag(help: "After a failed statement, go on with the next.")
    var keepGoing = false

    @Flag(help: "Open the prompt without running $XDG_CONFIG_HOME/suan/init.suan first.")
    var noInit = false

    @OptionGroup var session: SessionOptions

    @Option(
        help: ArgumentHelp("How tables are printed: aligned, tsv, csv or md.", valueName: "format"))
    var format = TableFormat.aligned

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let word = files.first(where: Invocation.subcommands.contains) {
            throw ValidationError("'\(word)' goes first: suan \(word) … (a file of that name is ./\(word)).")
        }
    }

    func run() throws { invocation().perform() }

    func invocation() -> Invocation {
        var invocation = common.invocation()
        invocation.files = files
        invocation.expressions = expressions
        invocation.keepsGoing = keepGoing
        invocation.runsInitFile = !noInit
        session.tell(&invocation)
        invocation.tables = format
        return invocation
    }
}

extension TableFormat: ExpressibleByArgument {}

/// A day on a command line: `2025-09-30`.
struct PresentDate: ExpressibleByArgument {
    let date: Suan.Answer.Date

    init?(argument: String) {
        guard let date = Suan.Answer.Date(argument) else { return nil }
        self.date = date
    }
}
