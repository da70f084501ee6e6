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

/// The options that every task knows.
struct CommonOptions: ParsableArguments {
    @Flag(help: "Print one JSON object a line, for each statement that has a result or fails.")
    var json = false

    @Option(help: ArgumentHelp("Colour in results and messages: auto, always or never.", valueName: "when"))
    var color = ColourChoice.auto

    func invocation() -> Invocation {
        var invocation = Invocation()
        invocation.isJSON = json
        invocation.colour = color.wish
        return invocation
    }
}
