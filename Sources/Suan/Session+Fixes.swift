import Reporting
import Syntax

/// A fix that is offered is a promise: before it is said, it is read as a statement, or as a part of a company.
extension Session {
    /// The longest fix that is tried, in bytes.
    private static let longestTried = 4_096

    /// What is said, without a correction that cannot be read.
    func sure(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let fix = diagnostic.fix, fix.utf8.count <= Session.longestTried, !isCommand(diagnostic),
            !canBeRead(fix), !canBeRead("company c { \(fix) }")
        else { return diagnostic }
        var sure = diagnostic
        sure.fix = nil
        return sure
    }

    /// Whether it is of a line that asks something of the shell.
    private func isCommand(_ diagnostic: Diagnostic) -> Bool {
        guard let label = diagnostic.labels.first else { return true }
        return label.source.bytes.first { $0 != 0x20 } == UInt8(ascii: ":")
    }

    private func canBeRead(_ text: String) -> Bool {
        var parser = Parser(Source(name: "-", text: text), symbols: world.symbols)
        while let parsed = parser.next() {
            if case .failure = parsed { return false }
        }
        return true
    }
}
