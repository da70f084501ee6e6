import ArgumentParser
import Files
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
        let text = Array(CompanySkeleton.text(for: name).utf8)
        let path = output ?? name + ".suan"
        if path == "-" {
            text.withUnsafeBytes { writeToDescriptor(.results, $0) }
            return
        }
        if let problem = writeNewFile(path, text) {
            print("suan: '\(path)' was not written: \(problem.words)", on: .diagnostics)
            throw ExitCode(1)
        }
        print(
            "wrote \(path); read it with --companies, or keep it in \(Runner.companyFolder ?? "your folder of companies")"
        )
    }

    private func print(_ line: String, on channel: Output.Channel = .results) {
        Array((line + "\n").utf8).withUnsafeBytes { writeToDescriptor(channel, $0) }
    }
}
