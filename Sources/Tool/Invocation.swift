import Shell
import Suan

/// What the command line asked for, whoever read it.
struct Invocation {
    enum Task: Equatable {
        /// Runs files, then expressions; without any of them the prompt, or standard input as a script.
        case run
        /// Shows what help has on these words.
        case help(String)
        /// Reads files without running them.
        case check
    }

    var task = Task.run
    var files: [String] = []
    var expressions: [String] = []
    var companyFiles: [String] = []
    var isJSON = false
    /// Whether what is written is for a screen reader.
    var isPlain = false
    var keepsGoing = false
    var warnings = WarningPolicy()
    /// Whether the prompt begins with the user's own first statements.
    var runsInitFile = true
    /// What the script's parameters are given.
    var script = ScriptArguments()
    /// How tables are written.
    var tables = TableFormat.aligned
    /// Folders that `write` may write in.
    var writableFolders: [String] = []
    /// Folders that `read` may read in beside that of the script.
    var readableFolders: [String] = []
    /// Bytes of memory that a session may take; nil for no bound.
    var memory: Int? = Configuration().memory
    /// The day that `today` is; nil for that of the clock.
    var today: Suan.Answer.Date?
    /// The day after which nothing that was filed is seen; nil for all there is.
    var asOf: Suan.Answer.Date?
    /// Colour as the user wants it; nil lets the terminal decide.
    var colour: Bool?

    /// Words that name a subcommand, not a file. (A list: the first set or dictionary of a kind has the runtime look
    /// through all conformances of the program, which takes a twentieth of a start.)
    static let subcommands = [
        "run", "fmt", "weave", "check", "new", "rates", "import", "export", "screen", "report", "learn", "help",
    ]

    init() {}

    /// The plainest forms: files, `-e EXPR`, and the options that take nothing or one plain word; nil for any other.
    init?(plain arguments: ArraySlice<String>) {
        if let first = arguments.first, Invocation.subcommands.contains(first) { return nil }
        var rest = arguments
        while let argument = rest.popFirst() {
            switch argument {
            case "-e":
                guard let expression = rest.popFirst() else { return nil }
                expressions.append(expression)
            case "--companies":
                guard let file = rest.popFirst() else { return nil }
                companyFiles.append(file)
            case "--as-of":
                guard asOf == nil, let word = rest.popFirst(), let day = Suan.Answer.Date(word) else { return nil }
                asOf = day
            case "--today":
                guard today == nil, let word = rest.popFirst(), let day = Suan.Answer.Date(word) else { return nil }
                today = day
            case "--json": isJSON = true
            case "--keep-going": keepsGoing = true
            case "--plain": (isPlain, colour) = (true, false)
            case "--strict": warnings.isStrict = true
            case "--no-init": runsInitFile = false
            case "-": files.append(argument)
            default:
                guard !argument.hasPrefix("-"), !Invocation.subcommands.contains(argument) else { return nil }
                files.append(argument)
            }
        }
    }

    /// Does what was asked for and ends the process, with status 0 when all went well, 1 when a statement failed or a file
    /// could not be read. By then all is written; nothing is taken down piece by piece.
    func perform() -> Never {
        _ = onBigStack { bytes in _exit(Runner(self, stack: bytes).run() ? 0 : 1) }
        _exit(1)
    }
}
