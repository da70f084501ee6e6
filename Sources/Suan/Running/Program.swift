import Reporting
import Resolution
import Syntax

/// A whole text that parsed without an error.
struct Program {
    let source: Source
    /// Its statements; empty where there were so many that they are better parsed again than kept.
    private var statements: [(Statement, notes: [Diagnostic])] = []
    private var isKept = true
    /// Names of the functions it defines.
    private(set) var functions: [Symbol] = []
    /// Names of its parameters.
    private(set) var parameters: [Symbol] = []

    private static let mostKept = 10_000

    /// Parses a text; delivers its errors and gives nil where there are any.
    init?(_ source: Source, in session: Session, _ deliver: (borrowing Outcome) -> Void) {
        self.source = source
        if let problem = source.invalidUTF8 {
            deliver(session.present(problem, nil, source))
            return nil
        }
        var isFine = true
        var parser = session.parser(source)
        parser.keepsPlainLines = session.keepsPlainLines
        while let parsed = parser.next() {
            // Many short statements are each read before it is asked.
            if session.interrupt.isRaised, isFine {
                let failure = session.interruption(source, Span(parser.position, parser.position))
                deliver(session.present(failure.diagnostic, nil, source))
                return nil
            }
            switch parsed {
            case .failure(let diagnostic, _):
                let more = parser.takeRest()
                if more.isEmpty, let line = diagnostic.statement, session.request(in: line, source) != nil {
                    if isFine { add(session.asking(line, source), []) }
                    continue
                }
                isFine = false
                deliver(session.present(diagnostic, more: more, nil, source))
            case .statement(let statement, let notes):
                session.presenter.add(earlier: statement, source)
                if isFine { add(statement, notes) }
            }
        }
        guard isFine else { return nil }
    }

    private mutating func add(_ statement: Statement, _ notes: [Diagnostic]) {
        switch statement.form {
        case .function(let function): functions.append(function.name.symbol)
        case .param(let name, _, _): parameters.append(name.symbol)
        default: break
        }
        guard isKept else { return }
        statements.append((statement, notes))
        if statements.count > Program.mostKept {
            statements.removeAll()
            isKept = false
        }
    }

    /// Goes through the statements in order, to the end or until `body` gives false.
    func forEach(in session: Session, _ body: (Statement, [Diagnostic]) -> Bool) {
        if isKept {
            for (statement, notes) in statements {
                guard body(statement, notes) else { return }
            }
            return
        }
        var parser = session.parser(source)
        parser.keepsPlainLines = session.keepsPlainLines
        while let parsed = parser.next() {
            switch parsed {
            case .statement(let statement, let notes):
                guard body(statement, notes) else { return }
            case .failure(let diagnostic, _):
                guard let line = diagnostic.statement, body(session.asking(line, source), []) else { return }
            }
        }
    }
}
