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

    /// Of more items than these nothing is said: what is told is so.
    private static let mostItems = 100_000
    /// Longer texts of values tell nobody anything.
    private static let longest = 60

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// Tells of a value whose names have other values than when it was made; once, until they change again. What only
    /// looks at a session tells nothing.
    func tell(_ name: NameID, _ span: Span) {
        guard evaluator.isWatchingOthers else { return }
        state.mark(name, isOutdated: false)
        let variable = state.names[name]
        let made = variable.madeAsOf
        if made.mayDiffer(asOf: state.settings.asOf) {
            evaluator.report.note(
                NodeFinding.otherKnowledge(
                    state.symbols.text(variable.name), then: made.isOfSession ? made.session : made.written,
                    now: state.settings.asOf), at: span)
        }
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
            // What a formula rests on tells more than what it gives.
            if now.kind == .formula, let inner = then.definition, let change = change(inner, of: name, &seen) {
                return change
            }
            var items = Outdated.mostItems
            if let old = then.value, let new = now.value ?? formula(other), differ(old, new, &items) {
                let (before, after) = (text(old), text(new))
                // Samples in another order read the same.
                return before == after ? (other, nil, nil) : (other, before, after)
            }
            if let inner = then.definition, let change = change(inner, of: name, &seen) { return change }
        }
        return nil
    }

    /// What a name gives that became a formula since. It is found aside, so that nothing is said of it here.
    private func formula(_ name: NameID) -> Value? {
        guard state.names[name].kind == .formula else { return nil }
        let rested = state.restsOnNewestRate
        defer { state.restsOnNewestRate = rested }
        let aside = Evaluator(state, source: evaluator.site.source, isWatchingOthers: false)
        return (try? LiveFormulas(aside).value(of: name, Span(0, 0))) ?? nil
    }

    private func differ(_ old: Value, _ new: Value, _ items: inout Int) -> Bool {
        items -= 1
        guard items > 0 else { return false }
        switch (old, new) {
        case (.quantity(let one), .quantity(let other)):
            if let old = one.number.samples, let new = other.number.samples {
                return one.unit != other.unit || one.basis != other.basis || !old.isSame(as: new)
            }
            if one.number.isSampled || other.number.isSampled { return true }
            return one.unit != other.unit || one.basis != other.basis
                || !Samples.areSame(one.number, other.number)
        case (.event(let one), .event(let other)): return !one.isSame(as: other)
        case (.function(let one), .function(let other)): return differ(one, other, &items)
        case (.list(let one), .list(let other)): return differ(one.items, other.items, &items)
        case (.table(let one), .table(let other)):
            return one !== other
                && (one.columns.map(\.title) != other.columns.map(\.title) || differ(one.cells, other.cells, &items))
        default: return evaluator.text(old) != evaluator.text(new)
        }
    }

    private func differ(_ old: [Value], _ new: [Value], _ items: inout Int) -> Bool {
        if old.count != new.count { return true }
        for (one, other) in zip(old, new) where differ(one, other, &items) { return true }
        return false
    }

    /// One that was typed again, or read again with its file, is what it was.
    private func differ(_ old: Function, _ new: Function, _ items: inout Int) -> Bool {
        guard old !== new else { return false }
        guard case .code(let one) = old.body, case .code(let other) = new.body else { return true }
        return one.source.text(one.span) != other.source.text(other.span)
            || differ(old.captured, new.captured, &items)
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
