import Numbers
import Reporting
import Resolution
import Syntax

/// Finds which of the names that a value was made of has another value now.
struct Outdated {
    let evaluator: Evaluator
    private var state: State { evaluator.state }

    /// A name, and its values where they are short.
    private typealias Change = (name: NameID, then: String?, now: String?)

    /// Longer texts of values tell nobody anything.
    private static let longest = 60

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// Tells of a value whose names have other values than when it was made; once, until they change again. What only
    /// looks at a session tells nothing.
    func tell(_ name: NameID, _ span: Span) {
        guard evaluator.isWatchingOthers else { return }
        state.mark(name, isOutdated: false)
        let variable = state.names[name]
        var seen: Set<ObjectIdentifier> = []
        guard let definition = variable.definition, let change = change(definition, of: name, &seen) else { return }
        evaluator.report.note(
            NodeFinding.outdated(
                state.symbols.text(variable.name), of: state.symbols.text(state.names[change.name].name),
                then: change.then, now: change.now), at: span)
    }

    /// The first such name in the order of the expression, those further down included. Definitions are at most
    /// `Definition.deepest` deep.
    private func change(_ definition: Definition, of name: NameID, _ seen: inout Set<ObjectIdentifier>) -> Change? {
        guard seen.insert(ObjectIdentifier(definition)).inserted else { return nil }
        for (other, then) in definition.used where other != name && then.kind != .answer {
            let now = state.names[other]
            if let old = then.value, let new = now.value, differ(old, new) {
                return (other, text(old), text(new))
            }
            if let inner = then.definition, let change = change(inner, of: name, &seen) { return change }
        }
        return nil
    }

    private func differ(_ old: Value, _ new: Value) -> Bool {
        switch (old, new) {
        case (.quantity(let one), .quantity(let other)):
            return one.unit != other.unit || one.basis != other.basis
                || Number.compare(one.number, other.number) != 0
        case (.function(let one), .function(let other)): return one !== other
        case (.list(let one), .list(let other)) where one.size > 100 || other.size > 100: return true
        case (.table, .table): return true
        default: return evaluator.text(old) != evaluator.text(new)
        }
    }

    /// Nil where it is too long to be said, or is a function.
    private func text(_ value: Value) -> String? {
        switch value {
        case .function, .table: return nil
        case .list(let list) where list.size > 20: return nil
        default:
            let text = evaluator.text(value)
            return text.utf8.count <= Self.longest ? text : nil
        }
    }
}
