import ArgumentParser
import Shell
import Suan

/// `suan import statement FILE`.
struct ImportStatementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Read a page of a financial statement, copied as text, into a company file.",
        discussion: """
            The page is an income statement, a balance sheet, a cash flow statement or several of them, as text that was \
            copied from a PDF or a web page: columns side by side, one cell a line, tabs or a table of Markdown, in English \
            or Chinese. Printed first: each row with the metric it was taken for, its periods and values; the rows \
            that were not understood, and why; the sums that hold and those that do not. Then NAME.suan is written, whole or \
            not at all, for --companies or `import`.

            Costs are kept as positive amounts, losses as profits below zero. Columns in a second currency are shown and not \
            kept. Nothing is guessed: a $ or 元 that the page gives no currency is an error that --unit mends.

            Exit status: 0 when a file was written or is there already; 1 when nothing could be read or written; 64 for \
            wrong usage.
            """)

    @Argument(help: ArgumentHelp("The text; `-` for standard input.", valueName: "file"))
    var file: String

    @Option(help: "The company's name in the language; made of the file's name if not given.")
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The currency, such as HKD, where the page has only a $ or 元, or nothing; of several it has, the one to keep.",
            valueName: "code"))
    var unit: String?

    @Option(help: ArgumentHelp("The folder to write in.", valueName: "folder"))
    var out: String = "."

    @Flag(help: "Replace a file that is there.")
    var force = false

    @Flag(help: "Print the review, and write nothing.")
    var dryRun = false

    func validate() throws {
        if let name, !CompanySkeleton.isName(name) {
            throw ValidationError(
                "'\(name)' is no name: use letters, digits and _, not a digit first, and no reserved word.")
        }
        if let unit, !StatementDesk.isCurrency(unit) {
            throw ValidationError("'\(unit)' is no currency's code: three letters such as HKD.")
        }
        if file == "-", name == nil { throw ValidationError("What comes from standard input needs a --name.") }
    }

    func run() throws {
        do throws(StatementDesk.Problem) {
            let path = file == "-" ? "/dev/stdin" : file
            let desk = try StatementDesk(file: path, title: file == "-" ? "statement" : nil, unit: unit)
            say(desk.review(width: Terminal.width).joined(separator: "\n"))
            if let open = desk.openCurrency {
                throw StatementDesk.Problem(
                    message: "\(file): \(open): add --unit HKD, or what it is")
            }
            if dryRun { return }
            guard desk.hasFigures else {
                throw StatementDesk.Problem(message: "\(file): no row was understood; nothing was written")
            }
            let name = name ?? StatementDesk.name(ofFile: file)
            let folder = out == "." ? "" : expanded(out)
            let (written, isNew) = try desk.write(name: name, folder: folder, replaces: force)
            say(isNew ? "wrote \(written); read it with --companies" : "\(written) is there already, just the same")
        } catch {
            say("suan: \(error.message)", on: .diagnostics)
            throw ExitCode(1)
        }
    }
}
