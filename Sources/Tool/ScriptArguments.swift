/// What a command line gives to a script: `suan model.suan --burn '40M USD/month'`.
struct ScriptArguments {
    /// By the name of the parameter.
    var values: [String: String] { Dictionary(given.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }) }
    /// In the order they stand; see `Invocation.subcommands` for why this is a list.
    private var given: [(name: String, value: String)] = []
    var isEmpty: Bool { given.isEmpty }
    /// Whether `--help` stands after the script: what its parameters are.
    var wantsHelp = false
    /// What is wrong with them, in words.
    var problem: String?

    /// Further options that stand beside a script's own: those that take a value, and those that take none.
    private let further: (withValue: [String], alone: [String])

    init(beside withValue: [String] = [], alone: [String] = []) { further = (withValue, alone) }

    /// Options of suan itself that take a value, and those that take none.
    private static let withValue = [
        "-e", "--companies", "--color", "--format", "--allow-write", "--allow-read", "--memory", "--today", "--as-of",
        "-W",
    ]
    private static let alone = ["--json", "--keep-going", "--strict", "--no-init", "--version", "-h"]

    /// Takes the script's own arguments out of a command line. They stand after the script; after `--` all are.
    mutating func take(from arguments: ArraySlice<String>) -> [String] {
        var rest: [String] = []
        var hasScript = false
        var all = arguments
        var isOwn = false
        while let argument = all.popFirst() {
            if argument == "--", hasScript, !isOwn {
                isOwn = true
                continue
            }
            if !isOwn {
                if takesValue(argument) {
                    rest.append(argument)
                    if let value = all.popFirst() { rest.append(value) }
                    continue
                }
                guard hasScript, argument.hasPrefix("--"), !isKnown(argument) else {
                    if !argument.hasPrefix("-") || argument == "-" { hasScript = true }
                    rest.append(argument)
                    continue
                }
            }
            if argument == "--help" {
                wantsHelp = true
                continue
            }
            guard argument.hasPrefix("--"), argument.utf8.count > 2 else {
                problem = problem ?? "'\(argument)' is no parameter: write --name value"
                continue
            }
            let name = String(argument.dropFirst(2).prefix { $0 != "=" })
            let value: String
            if name.utf8.count < argument.utf8.count - 2 {
                value = String(argument.dropFirst(name.count + 3))
            } else if let next = all.popFirst() {
                value = next
            } else {
                problem = problem ?? "'--\(name)' wants a value"
                continue
            }
            if given.contains(where: { $0.name == name }) { problem = problem ?? "'--\(name)' is given twice" }
            given.append((name, value))
        }
        return rest
    }

    private func takesValue(_ argument: String) -> Bool {
        ScriptArguments.withValue.contains(argument) || further.withValue.contains(argument)
    }

    private func isKnown(_ argument: String) -> Bool {
        if ScriptArguments.alone.contains(argument) || further.alone.contains(argument) { return true }
        return takesValue(String(argument.prefix { $0 != "=" }))
    }
}
