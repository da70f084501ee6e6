import ArgumentParser
import Shell

/// `suan run DIR|FILE…`.
struct RunScriptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suan run", abstract: "Run scripts, each by itself, and tell what became of them.",
        discussion: """
            A folder stands for the scripts in it and in those below, in order; what begins with a point is left out. Each \
            script has a session of its own, and its parameters their own values. What they print is not shown: a line for \
            each script says whether it passed, has warnings or failed, and of what.

            With --against, the results of each script (of every name it defines, and of every expression) are compared \
            with those kept in a folder: what moved, what is new, what is gone. --update keeps the present ones in the place \
            of those; the first time, there is nothing to compare with. A script that fails keeps what it had.

            Exit status: 0 when all went well; 1 when a script failed, or had warnings with --strict, or was not found, or \
            when results differ from those kept and --update was not given; 130 when it was interrupted, after telling \
            what ran until then; 64 for wrong usage.
            """)

    @Argument(help: ArgumentHelp("A script or a folder of scripts.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Compare the results with those kept in this folder.", valueName: "folder"))
    var against: String?

    @Flag(help: "Keep the results in the folder of --against, in the place of those there.")
    var update = false

    @Option(help: ArgumentHelp("Seconds that each script may take; what takes longer fails.", valueName: "number"))
    var seconds: Int?

    @Flag(help: "In each script, go on after a failed statement.")
    var keepGoing = false

    @OptionGroup var session: SessionOptions

    @Flag(help: "Print one JSON object for each script, with its results, and one for all of them.")
    var json = false

    @Flag(help: "Warnings make the exit status 1, though every script runs to its end.")
    var strict = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if update, against == nil { throw ValidationError("--update wants a folder: --against FOLDER --update.") }
        if against?.isEmpty == true { throw ValidationError("--against wants the path of a folder.") }
        if let seconds, !(1...86_400 ~= seconds) { throw ValidationError("--seconds is from 1 to 86400.") }
        if files.contains("-") {
            throw ValidationError("suan run takes files and folders; standard input is run by suan - alone.")
        }
    }

    func run() throws {
        var invocation = messages.invocation()
        invocation.isJSON = json
        var plan = BatchPlan(paths: files)
        plan.failsOnWarnings = strict
        invocation.keepsGoing = keepGoing
        session.tell(&invocation)
        plan.folder = against
        plan.updates = update
        plan.seconds = seconds
        let (asked, wanted) = (invocation, plan)
        _ = onBigStack { stack in _exit(BatchRunner(asked, wanted, stack: stack).run()) }
        throw ExitCode(1)
    }
}

/// What `suan run` was asked for, beside what every run knows.
struct BatchPlan {
    var paths: [String]
    /// Whether a warning makes the run a failure.
    var failsOnWarnings = false
    /// The folder of kept results; nil where nothing is compared.
    var folder: String?
    /// Whether the results are kept there.
    var updates = false
    /// Seconds that each script may take; nil for no limit.
    var seconds: Int?
}
