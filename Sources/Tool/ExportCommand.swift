import ArgumentParser
import Files
import Shell
import Suan

/// `suan export`: what can be exported is its subcommands.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan export", abstract: "Write what suan knows for other programs.",
        subcommands: [Facts.self])

    struct Facts: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "facts", abstract: "Write all facts of companies as tables for DuckDB, Spark and others.",
            discussion: """
                The folder gets a file facts/company=NAME/facts.csv for each company, companies.csv, rates.csv with the rate of \
                every time that an amount speaks of, schema.sql, which makes tables of them in DuckDB, and \
                schema-spark.sql, which does in Spark. It is written whole or not at all; one of an earlier export is \
                replaced, and a folder with anything else in it is left as it is.

                The companies are those that ship, those of the user's own folder, and those of the files and folders named.

                Exit status: 0 when all went well, 1 when nothing was written, or something was left out, which is told.
                """)

        @Argument(help: "The folder to write.")
        var folder: String

        @Argument(help: ArgumentHelp("A file or folder of companies.", valueName: "file"))
        var files: [String] = []

        func run() throws {
            var invocation = Invocation()
            invocation.companyFiles = files
            let folder = self.folder
            throw ExitCode(onBigStack { stack in FactsWriting(invocation, stack: stack).run(folder) } ? 0 : 1)
        }
    }
}

/// Carries an export out in a session of its own.
struct FactsWriting {
    private let session: Session
    private let files: [String]

    init(_ invocation: Invocation, stack: Int) {
        session = Session(Runner.configuration(invocation, stack: stack))
        files = invocation.companyFiles
    }

    /// Says whether all went well.
    func run(_ folder: String) -> Bool {
        session.prepare()
        for file in files {
            guard FileEntry(session).run(companyFile: file, deliver: FactsWriting.say) else { return false }
        }
        do throws(FactsExport.Problem) {
            let summary = try FactsExport(session).write(to: folder)
            Shell.say(
                "wrote \(folder): \(summary.facts) facts of \(summary.companies) companies, \(summary.rates) rates")
            for diagnostic in summary.leftOut { FactsWriting.say(session.outcome(of: [diagnostic])) }
            if summary.more > 0 { Shell.say("suan: \(summary.more) more were left out", on: .diagnostics) }
            return summary.leftOut.isEmpty
        } catch {
            let words =
                switch error {
                case .interrupted: "interrupted"
                case .empty: "there is no company"
                case .file(.exists): "there is something else in it"
                case .file(let problem): problem.words
                }
            Shell.say("suan: '\(folder)' was not written: \(words)", on: .diagnostics)
            return false
        }
    }

    static func say(_ outcome: borrowing Outcome) {
        let output = Output()
        output.deliver(outcome)
        output.flush()
    }
}
