import Formatting
import Reporting
import Resolution
import Syntax

/// The parameters of a script, for its `--help`.
package struct ParameterList {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// A line for each `param` of a file: its option, the value it has without it, and what it is. What the file says of
    /// itself, the comment it begins with, stands first. Nothing of the file is run but the initial values.
    ///
    /// - Returns: The lines, with colours as `Ink` marks them; nil where the file cannot be read, which was delivered then.
    package func lines(ofFile path: String, deliver: (borrowing Outcome) -> Void) -> [[UInt8]]? {
        guard let file = session.read(path, deliver) else { return nil }
        return lines(of: Source(name: path, bytes: file.bytes, path: file.path), deliver)
    }

    /// The same for a text that is in no file.
    package func lines(ofText text: [UInt8], name: String, deliver: (borrowing Outcome) -> Void) -> [[UInt8]]? {
        lines(of: Source(name: name, bytes: text), deliver)
    }

    private func lines(of source: Source, _ deliver: (borrowing Outcome) -> Void) -> [[UInt8]]? {
        session.prepare()
        let state = session.state
        defer { session.presenter.forgetEarlier() }
        guard let program = Program(source, in: session, deliver) else { return nil }
        var table = Table(
            [Table.Column(nil, .left), Table.Column(nil, .left), Table.Column(nil, .left, shrinking: .wraps)], indent: 2
        )
        program.forEach(in: session) { statement, _ in
            guard case .param(let name, let tree, let about) = statement.form else { return true }
            state.begin()
            var initial = source.text(tree.span)
            do throws(Failure) {
                _ = try session.executor.execute(statement, source)
                if let value = state.lookUp(variable: state.symbols.text(name.symbol))?.value {
                    initial = ValueText(state).string(value)
                }
            } catch {
                // What rests on the statements before it is shown as it was written.
                state.rollBack()
            }
            table.add(["--\(state.symbols.text(name.symbol))", initial, about ?? ""])
            return true
        }
        var lines = opening(source)
        if table.rows.isEmpty {
            lines.append("`\(source.name)` takes no parameters; `suan --help` tells of suan itself")
        } else {
            if !lines.isEmpty { lines.append("") }
            lines.append("parameters, with the values they have if not given:")
        }
        return lines.map { Array($0.utf8) } + table.lines(width: session.presentation.width, ink: session.ink)
    }

    /// The comment that a file begins with, without its signs.
    private func opening(_ source: Source) -> [String] {
        var lines: [String] = []
        let text = source.text(Span(0, min(source.bytes.count, 10_000)))
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("#") else { break }
            if lines.isEmpty, line.hasPrefix("#!") { continue }
            lines.append(String(line.drop { $0 == "#" || $0 == " " }))
        }
        return lines
    }
}
