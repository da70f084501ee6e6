import ArgumentParser

/// `suan import`: what it can read is its subcommands.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan import", abstract: "Make company files of filings and statements.",
        subcommands: [ImportStatementCommand.self])
}
