import ArgumentParser
import Shell

/// The command `suan`. Everything runs on a thread with a big stack, so that deep nesting meets the evaluator's own limit.
@main enum Main {
    static func main() {
        var arguments = CommandLine.arguments.dropFirst()
        var script = ScriptArguments()
        if let first = arguments.first, !Invocation.subcommands.contains(first) {
            arguments = script.take(from: arguments)[...]
            if let problem = script.problem { RunCommand.exit(withError: ValidationError(problem + ".")) }
        }
        // The plain forms need no parsing library, which would take longer than they do.
        if var invocation = Invocation(plain: arguments) {
            invocation.script = script
            exit(invocation.perform())
        }
        let rest = Array(arguments.dropFirst())
        switch arguments.first {
        case "check": CheckCommand.main(rest)
        case "new": NewCommand.main(rest)
        case "rates": RatesCommand.main(rest)
        case "learn": LearnCommand.main(rest)
        case "help":
            switch rest.first {
            case "check": CheckCommand.main(["--help"])
            case "new": NewCommand.main(["company", "--help"])
            case "rates": RatesCommand.main(["--help"])
            case "learn": LearnCommand.main(["--help"])
            default: RunCommand.main(["--help"])
            }
        default:
            var invocation = RunCommand.parseOrExit(Array(arguments)).invocation()
            invocation.script = script
            exit(invocation.perform())
        }
    }
}
