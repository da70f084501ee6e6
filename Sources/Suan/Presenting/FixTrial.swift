import Evaluation
import Reporting
import Resolution
import Statements
import Syntax

/// A fix that is offered is a promise: before it is said, it is read. That of a statement which could be read itself must
/// also have names and units that mean something; a part of a company is only read.
struct FixTrial {
    private let state: State
    /// Functions of the file that are defined further down.
    private let ahead: Set<NameID>

    init(_ executor: Executor) { (state, ahead) = (executor.state, executor.ahead) }

    /// The longest fix that is tried, in bytes.
    private static let longest = 4_096

    /// What is said, without a correction that cannot stand.
    ///
    /// - Parameter looksUp: whether names are looked up too.
    func sure(_ diagnostic: Diagnostic, looksUp: Bool) -> Diagnostic {
        guard let fix = diagnostic.fix, fix.utf8.count <= FixTrial.longest, !isCommand(diagnostic) else {
            return diagnostic
        }
        let stands = looksUp ? stands(fix, for: diagnostic.code) : statements(fix) != nil
        guard !stands, statements("company c { \(fix) }") == nil else { return diagnostic }
        var sure = diagnostic
        sure.fix = nil
        return sure
    }

    /// Whether it is of a line that asks something of the shell.
    private func isCommand(_ diagnostic: Diagnostic) -> Bool {
        guard let label = diagnostic.labels.first else { return true }
        return label.source.bytes.first { $0 != 0x20 } == UInt8(ascii: ":")
    }

    /// Whether a text is statements whose names mean something, or the same mistake is left at another place: of two
    /// unknown names one is mended at a time. Nothing is changed, and no file is read.
    private func stands(_ text: String, for code: DiagnosticCode) -> Bool {
        guard let (statements, source) = statements(text) else { return false }
        let checker = Executor(Evaluator(state, source: source), isChecking: true)
        checker.ahead = ahead
        let mark = state.mark
        defer { state.rollBack(to: mark) }
        for statement in statements {
            switch statement.form {
            case .expression, .assign, .formula, .assume, .function, .print, .assert, .explain, .bounds, .reconcile,
                .sources:
                do throws(Failure) { _ = try checker.execute(statement, source) } catch {
                    return error.diagnostic.code == code
                }
            default: break
            }
        }
        return true
    }

    /// The statements of a text; nil where it cannot be read.
    private func statements(_ text: String) -> (statements: [Statement], source: Source)? {
        let source = Source(name: "-", text: text)
        var parser = Parser(source, symbols: state.symbols)
        var statements: [Statement] = []
        while let parsed = parser.next() {
            guard case .statement(let statement, _) = parsed else { return nil }
            statements.append(statement)
        }
        return (statements, source)
    }
}

extension Presenter {
    /// What is said, without a correction that cannot stand.
    func sure(_ diagnostic: Diagnostic, looksUp: Bool = false) -> Diagnostic {
        diagnostic.fix == nil ? diagnostic : FixTrial(executor).sure(diagnostic, looksUp: looksUp)
    }
}
