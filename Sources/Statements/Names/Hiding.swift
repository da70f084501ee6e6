import Evaluation
import Reporting
import Resolution
import Syntax

/// New names that take the place of another meaning, which a warning says.
struct Hiding {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    /// A variable or a function hides a unit or a company.
    func warn(ofNew name: Name) {
        // `x` is a unit only directly after a digit.
        if name.symbol == state.words.times { return }
        if state.company(name.symbol) != nil {
            warn(.hidesCompany(execution.text(name)), name)
        } else {
            warnOfUnit(name)
        }
    }

    /// A company is hidden by what has its name already, or hides a unit.
    func warn(ofNewCompany name: Name) {
        let isTaken = state.names.place(of: name.symbol).map { state.names.isDefined($0) } ?? false
        if isTaken || state.builtin(name.symbol) != nil {
            warn(.hiddenCompany(execution.text(name)), name)
        } else {
            warnOfUnit(name)
        }
    }

    private func warnOfUnit(_ name: Name) {
        if state.unit(name.symbol) != nil { warn(.hidesUnit(execution.text(name)), name) }
    }

    private func warn(_ finding: NamingFinding, _ name: Name) { execution.report.warn(finding, at: [(name.span, "")]) }
}
