import Evaluation
import Reporting
import Syntax

/// The session's journal, where it keeps one.
extension Session {
    /// To be called before each entry is run: what follows is taken back together.
    package func beginEntry() { log.beginEntry() }

    /// Adds a statement that succeeded to the log, and keeps the way back from it.
    func remember(_ statement: Statement, _ source: Source, hasValue: Bool, _ text: [UInt8]?) {
        var imports = ""
        if case .importFile(let path, _) = statement.form { imports = source.path(ofImport: path) }
        let logged = LoggedStatement(
            source: source, span: statement.span, imports: imports, printed: PrintedResult(text), hasValue: hasValue,
            restsOnNewestRate: state.restsOnNewestRate)
        log.add(logged) { state.keepChanges(in: &$0) }
    }
}
