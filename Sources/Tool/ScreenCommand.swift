import ArgumentParser
import Shell
import Suan

/// `suan screen "all in USD by revenue"`.
struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan screen", abstract: "Go through many companies, or write the SQL that does.",
        discussion: """
            The screen is what stands after `screen` in the language: suan screen 'all in USD where growth(revenue) > 20% by \
            revenue' --companies DIR.

            With --sql nothing is looked up: what is printed is the same screen over the tables that `suan export facts` \
            writes, in the words of DuckDB or of Spark. An expression that cannot be said there is an error of its own.

            Exit status: 0 when all went well, 1 when the screen failed or cannot be said, 64 for wrong usage.
            """)

    @Argument(help: "The screen, with or without the word `screen` before it.")
    var screen: String

    @Option(help: ArgumentHelp("Print it as SQL instead: duckdb or spark.", valueName: "engine"))
    var sql: ScreenSQL.Engine?

    @OptionGroup var session: SessionOptions

    @Option(
        help: ArgumentHelp("How tables are printed: aligned, tsv, csv or md.", valueName: "format"))
    var format = TableFormat.aligned

    @OptionGroup var common: CommonOptions

    func run() throws {
        var invocation = common.invocation()
        session.tell(&invocation)
        invocation.tables = format
        let line = screen.hasPrefix("screen ") ? screen : "screen " + screen
        guard let sql else {
            invocation.expressions = [line]
            invocation.perform()
        }
        throw ExitCode(onBigStack { stack in ScreenWriting(invocation, stack: stack).run(line, sql) } ? 0 : 1)
    }
}

extension ScreenSQL.Engine: ExpressibleByArgument {}

/// Writes a screen as SQL in a session of its own.
private struct ScreenWriting {
    private let session: Session
    private let files: [String]

    init(_ invocation: Invocation, stack: Int) {
        session = Session(Runner.configuration(invocation, stack: stack))
        files = invocation.companyFiles
    }

    /// Says whether all went well.
    func run(_ line: String, _ engine: ScreenSQL.Engine) -> Bool {
        session.prepare()
        for file in files {
            guard FileEntry(session).run(companyFile: file, deliver: FactsWriting.say) else { return false }
        }
        let (text, problems, _) = ScreenSQL(session, engine).text(of: line)
        if let text { Shell.say(text) }
        if !problems.isEmpty { FactsWriting.say(session.outcome(of: problems)) }
        return text != nil
    }
}
