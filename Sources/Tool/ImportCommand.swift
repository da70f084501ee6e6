import ArgumentParser
import Files
import Presentation
import Shell
import Suan

/// `suan import`: what it can read is its subcommands.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan import", abstract: "Make company files of filings and statements.",
        subcommands: [ImportSECCommand.self, ImportStatementCommand.self])
}

/// `suan import sec FILE…`.
struct ImportSECCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sec", abstract: "Make company files of the SEC's companyfacts.",
        discussion: """
            A file is companyfacts JSON (https://data.sec.gov/api/xbrl/companyfacts/CIK##########.json), a folder of such \
            files, or the SEC's archive companyfacts.zip. Nothing is fetched.

            Each company becomes one file, NAME.suan, written whole or not at all; one that was imported before is \
            replaced, any other file never. Figures stand in blocks by period, each with its tag and filing; the fiscal \
            year follows from the periods. Tags are metrics by a table that ships; others keep their own names. A value \
            that was filed again differently is kept in every version, and classed: rounding, reclassified or restated.

            Exit status: 0 when all was imported, 1 when something could not be, 64 for wrong usage.
            """)

    @Argument(help: ArgumentHelp("Companyfacts as JSON or ZIP, or a folder of them.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Leave out what was filed later than this day: 2025-09-30.", valueName: "date"))
    var asOf: PresentDate?

    @Option(help: ArgumentHelp("The folder to write into; the present one if not given.", valueName: "folder"))
    var out: String?

    /// Does what the plain forms ask for, without the parsing library: files, and `--out` and `--as-of` with a word after
    /// it. The exit status; nil, and nothing is done, for any other form.
    static func status(plain words: ArraySlice<String>) -> Int32? {
        var (files, out, day, rest) = ([String](), String?.none, PresentDate?.none, words)
        while let word = rest.popFirst() {
            switch word {
            case "--out" where out == nil:
                out = rest.popFirst()
                if out?.hasPrefix("-") ?? true { return nil }
            case "--as-of" where day == nil:
                day = rest.popFirst().flatMap(PresentDate.init)
                if day == nil { return nil }
            default:
                if word.hasPrefix("-") { return nil }
                files.append(word)
            }
        }
        return files.isEmpty ? nil : status(files, out, day)
    }

    func run() throws { throw ExitCode(ImportSECCommand.status(files, out, asOf)) }

    private static func status(_ files: [String], _ out: String?, _ asOf: PresentDate?) -> Int32 {
        let day = asOf.map { "\($0.date)" }
        return onBigStack { _ in ImportSECCommand.run(files, out, day) } ? 0 : 1
    }

    private static func run(_ files: [String], _ out: String?, _ day: String?) -> Bool {
        let progress = Terminal.progressColumns.map { Progress(on: ProgressLine(on: 2, columns: $0)) }
        guard let task = FilingImport(folder: out, asOf: day, progress: progress) else { return false }
        return task.run(files) { line in
            switch line {
            case .said(let text): say(text)
            case .failed(let text): say(text, on: .diagnostics)
            }
        }
    }
}
