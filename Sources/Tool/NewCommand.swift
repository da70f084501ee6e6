import ArgumentParser
import Files
import Presentation
import Shell

/// `suan new`: what it can write is its subcommands.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan new", abstract: "Write a file to start from.", subcommands: [NewCompanyCommand.self])
}

/// `suan new company NAME`.
struct NewCompanyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "company", abstract: "Write a commented company file to fill in.")

    @Argument(help: "The company's name in the language: letters, digits and _.")
    var name: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, `-` for standard output; <name>.suan if not given.", valueName: "file"))
    var output: String?

    func validate() throws {
        guard CompanySkeleton.isName(name) else {
            throw ValidationError(
                "'\(name)' is no name: use letters, digits and _, not a digit first, and no reserved word.")
        }
    }

    func run() throws {
        let text = CompanySkeleton.text(for: name)
        let path = output ?? name + ".suan"
        if path == "-" {
            say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
            return
        }
        if let problem = writeNewFile(path, Array(text.utf8)) {
            say("suan: '\(path)' was not written: \(problem.words)", on: .diagnostics)
            throw ExitCode(1)
        }
        say(
            "wrote \(path); read it with --companies, or keep it in \(Runner.companyFolder ?? "your folder of companies")"
        )
    }
}
