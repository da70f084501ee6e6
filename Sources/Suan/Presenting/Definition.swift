import Resolution
import Syntax

/// What a statement gave a name: machine-readable output tells it, though nothing is printed.
struct Definition {
    let name: String
    /// Its value; nil for what has none by itself, such as a formula or a company.
    var value: Value?

    /// Nil for a statement that gives no name. Complexity: O(1).
    init?(by statement: Statement, _ state: State) {
        switch statement.form {
        case .assign(let name, _), .assume(let name, _, _), .param(let name, _, _):
            self.name = state.symbols.text(name.symbol)
            value = state.lookUp(variable: self.name)?.value
        case .formula(let name, _): self.name = state.symbols.text(name.symbol)
        case .function(let function): name = state.symbols.text(function.name.symbol)
        case .scenario(let name, _, _): self.name = state.symbols.text(name.symbol)
        case .unit(let name, _, _): self.name = state.symbols.text(name.symbol)
        case .metric(let metric): name = state.symbols.text(metric.name.symbol)
        case .company(let company): name = state.symbols.text(company.name.symbol)
        case .figure(let tree):
            name = state.symbols.text(tree.company.symbol) + "." + state.symbols.text(tree.figure.name.symbol)
        default: return nil
        }
    }
}
