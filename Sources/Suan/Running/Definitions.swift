import Reporting
import Resolution
import Syntax

/// Names whose definitions failed: where what comes after is run all the same, they stay errors, and mean neither what
/// they meant before nor a unit.
extension Session {
    /// What came of a statement that may define a name.
    func noteDefinition(_ statement: Statement, failed: Bool) {
        guard let name = statement.form.definedName else { return }
        state.noteDefinition(of: name, failed: failed)
    }

    /// The same for a text that could not be read: `rate = 5 %%`.
    func noteFailedDefinition(in source: Source, from start: Int, to end: Int) {
        guard configuration.keepsGoing, start < end else { return }
        var parser = Parser(
            Source(name: "-", text: source.text(Span(start, end)).definition + "0"), symbols: state.symbols)
        guard case .statement(let statement, _)? = parser.next() else { return }
        noteDefinition(statement, failed: true)
    }
}

extension Statement.Form {
    /// The name that a statement gives a value.
    fileprivate var definedName: Symbol? {
        switch self {
        case .assign(let name, _), .assume(let name, _, _), .param(let name, _, _): name.symbol
        case .function(let function): function.name.symbol
        case .company(let company): company.name.symbol
        default: nil
        }
    }
}

extension String {
    /// The beginning of a definition with its `=`; nothing where there is none on the first line.
    fileprivate var definition: String {
        let line = drop { $0.isWhitespace }.prefix { !$0.isNewline }
        guard let sign = line.firstIndex(of: "="), line.utf8.count < 4_096 else { return "" }
        return String(line[...sign])
    }
}

extension Presenter {
    /// The most statements that corrections are tried after.
    private static let mostEarlier = 200

    /// A statement of a text that is not run.
    func add(earlier statement: Statement, _ source: Source) {
        if earlier.count < Presenter.mostEarlier { earlier.append((statement, source)) }
    }

    func forgetEarlier() { earlier = [] }
}
