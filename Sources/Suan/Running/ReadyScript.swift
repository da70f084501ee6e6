import Reporting
import Syntax

/// A text that was read whole without an error, and runs when it is its turn.
package struct ReadyScript {
    fileprivate let script: ScriptRun
    fileprivate let program: Program
    fileprivate let arguments: [String: String]

    /// Runs it to the first failure, or to the end where the session keeps going.
    ///
    /// - Returns: Whether all went well.
    package func run(deliver: (borrowing Outcome) -> Void) -> Bool { script.run(program, arguments, deliver) }
}

/// Texts that are all read before any of them runs.
extension Session {
    /// Reads a file whole. What is wrong with it is delivered, and gives nil.
    ///
    /// - Parameter arguments: What its parameters are given, as it would be written in the file.
    package func look(
        atFile path: String, arguments: [String: String] = [:], deliver: (borrowing Outcome) -> Void
    ) -> ReadyScript? {
        guard let file = read(path, deliver) else { return nil }
        return look(ScriptRun(self, file.bytes, name: path, path: file.path), arguments, deliver)
    }

    /// The same for a text that is in no file.
    ///
    /// - Parameters:
    ///   - name: What errors call it.
    ///   - firstLine: The number of its first line.
    package func look(
        at text: [UInt8], name: String, firstLine: Int, deliver: (borrowing Outcome) -> Void
    ) -> ReadyScript? {
        look(ScriptRun(self, text, name: name, path: "", firstLine: firstLine), [:], deliver)
    }

    /// All were looked at.
    package func endLook() { presenter.forgetEarlier() }

    private func look(
        _ script: ScriptRun, _ arguments: [String: String], _ deliver: (borrowing Outcome) -> Void
    ) -> ReadyScript? {
        guard let program = script.read(arguments, deliver) else { return nil }
        return ReadyScript(script: script, program: program, arguments: arguments)
    }
}

/// Standard input with parameters: it is read to its end first, so that a parameter it has not is told before anything
/// runs.
extension Session {
    /// Runs the whole of an input statement by statement.
    ///
    /// - Parameter arguments: What its parameters are given, as it would be written in the text.
    /// - Returns: Whether all went well.
    package func run(
        input bytes: [UInt8], name: String = "-", arguments: [String: String], deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        prepare()
        let source = Source(name: name, bytes: [])
        var parameters: [Symbol] = []
        var parser = self.parser(Source(name: name, text: String(decoding: bytes, as: UTF8.self)))
        while let parsed = parser.next() {
            if case .statement(let statement, _) = parsed, case .param(let name, _, _) = statement.form {
                parameters.append(name.symbol)
            }
        }
        if let problem = UnusedArgument.diagnostic(arguments, of: parameters, source, state) {
            deliver(present(problem, nil, source))
            return false
        }
        executor.arguments = arguments
        defer { executor.arguments = [:] }
        return feed(bytes, finish: true, name: name, deliver: deliver)
    }
}
