import Reporting
import Resolution
import Syntax

/// Gives a name to values that stand in the place of others: `scenario low "…" { growth = 1% }`.
struct ScenarioDefinition {
    private let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ name: Name, _ title: String?, _ overrides: [Override]) throws(Failure) {
        let resolver = execution.resolver()
        let replacements = try resolver.replacements(overrides)
        execution.begin()
        guard execution.text(name) != Scenario.base else {
            throw execution.failure(NamingFinding.baseScenario(Scenario.base), at: name.span)
        }
        execution.state.set(
            scenario: Scenario(
                title: title, span: execution.span, frame: resolver.frame, replacements: replacements),
            named: name.symbol)
    }
}
