import ArgumentParser

/// `suan check FILE…`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan check", abstract: "Read files and say what is wrong with them, without running them.")

    @Argument(help: ArgumentHelp("A script to check.", valueName: "file"))
    var files: [String]

    @OptionGroup var common: CommonOptions

    func run() throws {
        var invocation = common.invocation()
        invocation.task = .check
        invocation.files = files
        throw ExitCode(invocation.perform())
    }
}
