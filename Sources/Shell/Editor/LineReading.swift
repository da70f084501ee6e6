import Reporting
import Suan

/// What the prompt asks for.
package enum Request: Sendable {
    case statement
    /// The rest of a statement, with what is still open: brackets, outermost first, or the operator that wants more.
    case continuation(open: String)
    /// An answer in a lesson, after a prompt of its own.
    case answer(String)

    /// The prompt's text: six columns before a statement, seven before what goes on with it unless more than two signs are
    /// open.
    package var prompt: String {
        switch self {
        case .statement: "suan> "
        case .answer(let prompt): prompt
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
    /// Whether lines of a pasted text still wait: nobody looks at the screen in between.
    var isPasting: Bool { get }
    /// Whether something waits that was typed, or pasted without marks, before it was asked for: another program would take
    /// it for its own.
    var isAhead: Bool { get }
    /// Forgets them: the user has pressed Ctrl-C.
    func forgetPasted()
    func setInk(_ ink: Ink)
    /// Gives the terminal to another program while this runs.
    func lend(_ work: () -> Void)
}

extension LineReading {
    package var isPasting: Bool { false }
    package var isAhead: Bool { false }
    package func forgetPasted() {}
    package func setInk(_ ink: Ink) {}
    package func lend(_ work: () -> Void) { work() }
}
