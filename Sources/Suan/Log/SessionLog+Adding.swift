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
            onlyShows: statement.form.onlyShows,
            restsOnNewestRate: state.restsOnNewestRate)
        add(logged) { state.keepChanges(in: &$0) }
    }
}

extension Statement.Form {
    /// Whether it leaves the session as it was, but for `ans`.
    fileprivate var onlyShows: Bool {
        switch self {
        case .expression, .plain, .assert, .print, .write, .explain, .bounds, .reconcile, .sources, .audit: true
        case .assign, .formula, .assume, .correlate, .function, .param, .scenario, .unit, .rate, .metric, .company,
            .figure,
            .importFile, .setting, .lesson:
            false
        }
    }
}
