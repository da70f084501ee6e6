import ArgumentParser
import Shell

/// `suan fmt FILE…`.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan fmt", abstract: "Lay scripts out: their blanks, never their words.",
        discussion: """
            Indentation follows the braces, by two; operators have a blank on both sides and commas one behind; no line ends \
            with blanks, no two empty lines follow each other. Columns that were aligned by hand stay aligned. Names, \
            numbers with their units, texts and comments are never touched, lines never broken or joined, and no result \
            changes. Laid out twice is the same as once.

            Files are changed where they are, whole or not at all; a folder is none: name its files. `-` stands for \
            standard input, which is laid out to standard output. A file that cannot be read as a script is told, and left \
            as it is.

            Exit status: 0 when all went well, with --check when nothing would change; 1 when a file could not be laid out, \
            or would change with --check; 64 for wrong usage.
            """)

    @Argument(help: ArgumentHelp("A script; `-` for standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Change nothing, and name the files that would change.")
    var check = false

    @Option(help: ArgumentHelp("Colour in messages: auto, always or never.", valueName: "when"))
    var color = ColourChoice.auto

    func run() throws {
        var invocation = Invocation()
        invocation.colour = color.wish
        let (files, check) = (self.files, self.check)
        throw ExitCode(
            onBigStack { stack in ScriptFormatting(invocation, stack: stack, changesNothing: check).run(files) } ? 0 : 1
        )
    }
}
