import Companies
import Quantities
import Reporting
import Resolution

/// Calls of functions: those that SQL has too, and formulas, which are opened.
extension SQLExpressions {
    mutating func called(_ call: Invocation, _ node: Node) throws(Failure) -> SQLTerm {
        let function: Function
        switch call.callee.form {
        case .constant(.function(let known)): function = known
        case .global(let name):
            guard case .function(let known)? = state.names.value(of: name) else { throw unsaid(node) }
            function = known
        default: throw unsaid(node)
        }
        guard case .code(let code) = function.body, function.captured.isEmpty, !call.hasNames,
            call.arguments.count == code.parameters.count
        else { throw unsaid(node) }
        var values: [Slot: SQLTerm] = [:]
        var companies: Set<Slot> = []
        for (place, argument) in call.arguments.enumerated() {
            if case .local(let slot) = argument.node.form, rows[rows.count - 1].contains(slot) {
                companies.insert(.parameter(place))
            } else {
                values[.parameter(place)] = try term(argument.node)
            }
        }
        return try within(node, values, rows: companies) { (it) throws(Failure) in try it.term(code.body) }
    }

    mutating func function(_ call: BuiltinCall, _ node: Node) throws(Failure) -> SQLTerm {
        let nodes = call.arguments.map(\.node)
        let unknown = SQLReason.function(call.builtin.name)
        guard call.arguments.allSatisfy({ $0.name == nil }), let first = nodes.first else {
            throw unsaid(node, unknown)
        }
        switch (call.builtin.name, nodes.count) {
        case ("growth", 1):
            guard let pick = try number(first).pick, pick.form == .latest else { throw unsaid(node, unknown) }
            var term = SQLTerm("\(name(of: SQLPick(metric: pick.metric, form: .growth))).value")
            term.isPercent = true
            return term
        case ("growth", 2):
            let (new, old) = (try number(nodes[0]), try number(nodes[1]))
            guard new.power == old.power, new.rest == old.rest else { throw failure(.unlike(text(node)), node) }
            var term = new.joined(old) { "(CASE WHEN \($1) > 0 THEN \($0) / \($1) - 1 END)" }
            term.isPercent = true
            return term
        case ("ltm", 1):
            guard let pick = try number(first).pick, pick.form == .latest,
                state.companies.metrics[pick.metric].kind == .flow
            else { throw unsaid(node, unknown) }
            return try figure(SQLPick(metric: pick.metric, form: .lastTwelveMonths), node)
        case ("annualize", 1):
            let term = try number(first)
            guard let pick = term.pick, pick.form == .latest, state.companies.metrics[pick.metric].kind == .flow else {
                throw unsaid(node, unknown)
            }
            let table = name(of: pick)
            return term.map { "(\($0) * \(table).per_year)" }
        case ("abs", 1): return try number(first).map { "ABS(\($0))" }
        case ("sqrt", 1), ("ln", 1), ("exp", 1), ("log10", 1):
            let term = try number(first)
            guard term.power == 0, term.rest == .none else { throw unsaid(node, unknown) }
            let name = call.builtin.name
            let isInside = name == "sqrt" ? ">= 0" : "> 0"
            var result = term.map {
                name == "exp" ? "EXP(\($0))" : "(CASE WHEN \($0) \(isInside) THEN \(name.uppercased())(\($0)) END)"
            }
            result.isPercent = false
            return result
        case ("min", 2...), ("max", 2...):
            var result = try number(first)
            for other in nodes.dropFirst() {
                let next = try number(other)
                guard next.power == result.power, next.rest == result.rest else {
                    throw failure(.unlike(text(node)), node)
                }
                let (power, rest, isPercent) = (result.power, result.rest, result.isPercent && next.isPercent)
                let sign = call.builtin.name == "min" ? "<=" : ">="
                result = result.joined(next) {
                    "(CASE WHEN \($0) IS NULL OR \($1) IS NULL THEN NULL WHEN \($0) \(sign) \($1) THEN \($0) ELSE \($1) END)"
                }
                (result.power, result.rest, result.isPercent) = (power, rest, isPercent)
            }
            return result
        default: throw unsaid(node, unknown)
        }
    }
}
