/// What the prompt asks for.
package enum Request: Sendable {
    case statement
    /// The rest of a statement, with the brackets that are still open, outermost first.
    case continuation(open: String)

    /// The prompt's text, seven columns wide unless more than two brackets are open.
    package var prompt: String {
        switch self {
        case .statement: "suan> "
        case .continuation(let open): String(repeating: " ", count: max(0, 2 - open.count)) + open + "...> "
        }
    }
}

/// What came of asking for a line.
package enum Answer: Sendable {
    /// A line without its newline, as UTF-8.
    case line([UInt8])
    case endOfInput
    /// Ctrl-C: the entry is to be forgotten.
    case abandoned
    /// The process was asked to end.
    case ended
}

/// Someone who gives lines: a line editor, a plain terminal, or the script of a test.
package protocol LineReading: AnyObject {
    func readLine(_ request: Request) -> Answer
    /// Takes an entry, which may have several lines, among those that can be called back.
    func remember(_ entry: String)
}
