import Reporting
import Resolution
import Syntax

/// Texts and files that are run whole, and standard input that is run as it arrives.
extension Session {
    /// Runs a text whole: all its syntax errors are reported and then nothing runs; else it runs to the first failure,
    /// or to the end where the session keeps going.
    ///
    /// - Parameters:
    ///   - name: What errors call it, `-` for the prompt.
    ///   - path: Where its file is, for imports; empty for none.
    ///   - arguments: What its parameters are given, as it would be written in the text.
    /// - Returns: Whether all went well.
    public func run(
        text: [UInt8], name: String, path: String = "", arguments: [String: String] = [:],
        deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        ScriptRun(self, text, name: name, path: path).run(arguments, deliver)
    }

    /// Parses and resolves a text without running it. Every mistake is reported.
    public func check(
        text: [UInt8], name: String, path: String = "", deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        ScriptRun(self, text, name: name, path: path).check(deliver)
    }

    /// Runs a file as `run(text:)` does. A file that cannot be read is a failure like any other.
    ///
    /// - Parameter arguments: What its parameters are given, as it would be written in the file.
    /// - Returns: Whether all went well.
    public func run(
        file path: String, arguments: [String: String] = [:], deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        guard let file = read(path, deliver) else { return false }
        return run(text: file.bytes, name: path, path: file.path, arguments: arguments, deliver: deliver)
    }

    /// Parses and resolves a file without running it. Every mistake is reported.
    public func check(file path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        guard let file = read(path, deliver) else { return false }
        return check(text: file.bytes, name: path, path: file.path, deliver: deliver)
    }

    /// Takes a piece of standard input and runs the statements that are complete; with `finish`, the rest too. What comes
    /// of the input does not depend on how it is cut into pieces.
    ///
    /// A statement in whose lines something is no UTF-8 fails. After a failed statement nothing more runs, unless the
    /// session keeps going.
    /// - Returns: Whether all went well so far.
    public func feed(
        _ bytes: [UInt8], finish: Bool, name: String = "-", deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        InputFeed(session: self, name: name).take(bytes, finish: finish, deliver)
    }

    /// Whether an entry wants another line: an open bracket, an operator at its end.
    public func needsMore(_ text: String) -> Bool {
        var parser = Parser(Source(name: "-", text: text), symbols: state.symbols)
        while let parsed = parser.next() {
            if case .failure(_, let isIncomplete) = parsed { return isIncomplete }
        }
        return false
    }

    /// A parser that stops when the session is interrupted.
    package func parser(_ source: Source, at position: Int = 0) -> Parser {
        var parser = Parser(source, symbols: state.symbols, at: position)
        parser.isStopped = { [state] in state.isStopped }
        return parser
    }
}
