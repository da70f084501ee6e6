import Reporting
import Resolution
import Statements
import Syntax

extension SessionLog {
    /// Adds a statement that succeeded, and keeps the way back from it.
    mutating func add(
        _ statement: Statement, _ source: Source, hasValue: Bool, _ text: [UInt8]?, of state: State
    ) {
        var imports = ""
        if case .importFile(let path, _) = statement.form { imports = source.path(ofImport: path) }
        let logged = LoggedStatement(
            source: source, span: statement.span, imports: imports, printed: PrintedResult(text), hasValue: hasValue,
            restsOnNewestRate: state.restsOnNewestRate)
        add(logged) { state.keepChanges(in: &$0) }
    }
}
