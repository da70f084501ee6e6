import Reporting
import Suan

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
