import Evaluation
import Reporting
import Resolution
import Syntax

/// New names that take the place of another meaning, which a warning says.
struct Hiding {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    /// A variable or a function hides a unit or a company; a function hides one of the language, which a variable of any
    /// other kind leaves to be called.
    func warn(ofNew name: Name, isFunction: Bool) {
        if state.company(name.symbol) != nil {
            warn(.hidesCompany(execution.text(name)), name)
        } else if isFunction, state.isFunctionOfLanguage(name.symbol) {
            warn(.hidesFunction(execution.text(name)), name)
        } else if NamedConstant.named(execution.text(name)) != nil {
            warn(.hidesConstant(execution.text(name)), name)
        } else {
            warnOfUnit(name)
        }
    }

    /// A company is hidden by what has its name already, or hides a unit.
    func warn(ofNewCompany name: Name) {
        let isTaken = state.names.place(of: name.symbol).map { state.names.isDefined($0) } ?? false
        if isTaken || state.builtin(name.symbol)?.givesWay == false {
            warn(.hiddenCompany(execution.text(name)), name)
        } else {
            warnOfUnit(name)
        }
    }

    /// A short unit or a plural stands beside a number only, where the name is refused.
    private func warnOfUnit(_ name: Name) {
        let text = execution.text(name)
        guard state.unit(name.symbol) != nil, BareUnit.stands(text), state.units.hasName(text) else { return }
        warn(.hidesUnit(text), name)
    }

    private func warn(_ finding: NamingFinding, _ name: Name) { execution.report.warn(finding, at: [(name.span, "")]) }
}
