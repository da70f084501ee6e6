import ArgumentParser

/// `suan check FILE…`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan check", abstract: "Read files and say what is wrong with them, without running them.",
        discussion: """
            Of a lesson it proves that every answer is accepted, every mistake is told from it, and every hint can be \
            reached.
            """)

    @Argument(help: ArgumentHelp("A script to check.", valueName: "file"))
    var files: [String]

    @OptionGroup var common: CommonOptions

    func run() throws {
        var invocation = common.invocation()
        invocation.task = .check
        invocation.files = files
        invocation.perform()
    }
}
