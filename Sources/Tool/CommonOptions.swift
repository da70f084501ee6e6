import ArgumentParser

/// When results and messages are in colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    var wish: Bool? {
        switch self {
        case .auto: nil
        case .always: true
        case .never: false
        }
    }
}

/// The options of messages that every task knows.
struct MessageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Colour in results and messages: auto, always or never.", valueName: "when"))
    var color = ColourChoice.auto

    @Flag(help: "Write for a screen reader: no colours, columns or underlines; places and headings in words.")
    var plain = false

    @Option(
        name: [.customShort("W", allowingJoined: true)], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Which warnings do not count: all with none, those of a code with no-CODE. Repeatable.",
            valueName: "none|no-CODE"), transform: WarningChoice.init)
    var warnings: [WarningChoice] = []

    func invocation() -> Invocation {
        var invocation = Invocation()
        invocation.colour = plain ? false : color.wish
        invocation.isPlain = plain
        for choice in warnings {
            switch choice {
            case .none: invocation.warnings.hidesAll = true
            case .without(let code): invocation.warnings.hidden.append(code.rawValue)
            }
        }
        return invocation
    }
}

/// The options of everything that runs statements in one session.
struct CommonOptions: ParsableArguments {
    @Flag(help: "Print one JSON object a line, for each statement that has a result or fails.")
    var json = false

    @Flag(help: "A statement that has a warning, or shows what is missing, fails.")
    var strict = false

    @OptionGroup var messages: MessageOptions

    func invocation() -> Invocation {
        var invocation = messages.invocation()
        invocation.isJSON = json
        invocation.warnings.isStrict = strict
        return invocation
    }
}

/// What a session that runs scripts is begun with.
struct SessionOptions: ParsableArguments {
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A file of companies to read first, or a folder of them. Repeatable.", valueName: "file"))
    var companies: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("A folder that `write` may write in. Repeatable.", valueName: "folder"))
    var allowWrite: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A folder that `read` may read in beside that of the script. Repeatable.", valueName: "folder"))
    var allowRead: [String] = []

    @Option(
        help: ArgumentHelp(
            "Memory that a session may take, such as 500M or 4G (2G if not given; at least 64M), or off.",
            valueName: "size"))
    var memory: MemorySize?

    @Option(
        help: ArgumentHelp("The day that `today` is, instead of the clock's: 2025-09-30.", valueName: "date"))
    var today: PresentDate?

    @Option(
        help: ArgumentHelp(
            "Nothing that was filed after this day is seen, as with the statement `as of`.", valueName: "date"))
    var asOf: PresentDate?

    func tell(_ invocation: inout Invocation) {
        invocation.companyFiles = companies
        invocation.writableFolders = allowWrite
        invocation.readableFolders = allowRead
        if let memory { invocation.memory = memory.bytes }
        invocation.today = today?.date
        invocation.asOf = asOf?.date
    }
}
