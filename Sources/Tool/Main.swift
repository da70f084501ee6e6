import ArgumentParser
import Shell

/// The command `suan`. Everything runs on a thread with a big stack, so that deep nesting meets the evaluator's own limit.
@main enum Main {
    static func main() {
        // A file that grows beyond what the user allows is an error with words, as a full disk is.
        signal(SIGXFSZ, SIG_IGN)
        if let argument = Main.notText {
            say(
                "suan: '\(argument)' is not UTF-8 text; a file of such a name can be given with suan - < FILE",
                on: .diagnostics)
            exit(64)
        }
        var arguments = CommandLine.arguments.dropFirst()
        var script = ScriptArguments()
        if let first = arguments.first, !Invocation.subcommands.contains(first) {
            arguments = script.take(from: arguments)[...]
            if let problem = script.problem { end(RunCommand.self, ValidationError(problem + ".")) }
        }
        // The plain forms need no parsing library, which would take longer than they do.
        if var invocation = Invocation(plain: arguments) {
            invocation.script = script
            invocation.perform()
        }
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "run": carryOut(RunScriptsCommand.self, rest)
        case "fmt": carryOut(FormatCommand.self, rest)
        case "weave": carryOut(WeaveCommand.self, rest)
        case "check": carryOut(CheckCommand.self, rest)
        case "new": carryOut(NewCommand.self, rest)
        case "rates": carryOut(RatesCommand.self, rest)
        case "import":
            if rest.first == "sec", let status = ImportSECCommand.status(plain: rest.dropFirst()) { exit(status) }
            carryOut(ImportCommand.self, rest)
        case "export": carryOut(ExportCommand.self, rest)
        case "screen": carryOut(ScreenCommand.self, rest)
        case "report": report(rest)
        case "learn": carryOut(LearnCommand.self, rest)
        case "help":
            switch rest.first {
            case "run": carryOut(RunScriptsCommand.self, ["--help"])
            case "fmt": carryOut(FormatCommand.self, ["--help"])
            case "weave": carryOut(WeaveCommand.self, ["--help"])
            case "check": carryOut(CheckCommand.self, ["--help"])
            case "new": carryOut(NewCommand.self, ["company", "--help"])
            case "rates": carryOut(RatesCommand.self, ["--help"])
            case "import" where rest.count > 1: carryOut(ImportCommand.self, [rest[1], "--help"])
            case "learn": carryOut(LearnCommand.self, ["--help"])
            case "report": carryOut(ReportCommand.self, ["--help"])
            case "export": carryOut(ExportCommand.self, ["facts", "--help"])
            default:
                guard let first = rest.first, !first.hasPrefix("-") else { carryOut(RunCommand.self, ["--help"]) }
                var invocation = Invocation()
                invocation.task = .help(rest.joined(separator: " "))
                invocation.perform()
            }
        default:
            do {
                var parsed = try RunCommand.parseAsRoot(Array(arguments))
                guard let command = parsed as? RunCommand else {
                    // Help, which the library takes for a command.
                    try parsed.run()
                    exit(0)
                }
                var invocation = command.invocation()
                invocation.script = script
                invocation.perform()
            } catch { end(RunCommand.self, error) }
        }
    }

    /// Makes a report; what stands after the script and is no option of it is the script's own.
    private static func report(_ words: [String]) -> Never {
        var script = ScriptArguments(beside: ReportCommand.withValue, alone: ReportCommand.alone)
        let own = script.take(from: words[...])
        if let problem = script.problem { end(ReportCommand.self, ValidationError(problem + ".")) }
        do {
            var parsed = try ReportCommand.parseAsRoot(script.wantsHelp ? ["--help"] : own)
            guard let command = parsed as? ReportCommand else {
                try parsed.run()
                exit(0)
            }
            command.perform(script)
        } catch { end(ReportCommand.self, error) }
    }

    /// The first argument that is not UTF-8 text, mended: its file could not be found by that.
    private static var notText: String? {
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[place] else { continue }
            if String(validatingCString: argument) == nil { return String(cString: argument) }
        }
        return nil
    }

    /// Does what words after a subcommand's name ask for.
    private static func carryOut(_ command: (some ParsableCommand).Type, _ words: [String]) -> Never {
        do {
            var command = try command.parseAsRoot(words)
            try command.run()
        } catch { end(command, error) }
        exit(0)
    }

    /// Ends with what the parsing library has to say: help or a version as results, wrong usage as an error. What cannot
    /// be written is an error too, which the library would not tell.
    private static func end(_ command: (some ParsableCommand).Type, _ error: any Error) -> Never {
        let status = command.exitCode(for: error)
        let message = command.fullMessage(for: error)
        if !message.isEmpty { say(message, on: status.isSuccess ? .results : .diagnostics) }
        exit(status.rawValue)
    }
}
