import Resolution

/// Values that stand in the place of variables and figures while an expression is evaluated.
///
/// What rests on them is found again through the expressions that made it: a variable's by its `Definition`, a figure's
/// by its formula. What does not rest on them keeps the value it has.
package final class Variation {
    private(set) var variables: [NameID: Value] = [:]
    private(set) var figures: [ObjectIdentifier: Value] = [:]
    /// What a sensitivity moves; nil elsewhere.
    package fileprivate(set) var move: Move?
    /// Told of everything that is met, to find what a result rests on.
    var inputs: InputList?
    /// Told of what is asked for, those of the variations around it first.
    private var watches: [ReachWatch] = []

    package init(_ outer: Variation? = nil) {
        guard let outer else { return }
        (variables, figures, inputs, watches) = (outer.variables, outer.figures, outer.inputs, outer.watches)
    }

    /// Watches whether any of some targets is asked for.
    func watch(_ targets: Set<Target>) -> ReachWatch {
        let watch = ReachWatch(targets)
        watches.append(watch)
        return watch
    }

    /// To be called where another value is given in the place of a target's own.
    func reach(_ target: Target) {
        for watch in watches where !watch.isReached && watch.targets.contains(target) { watch.isReached = true }
    }

    /// Takes up the value that an input is moved to.
    func move(_ input: InputList.Input, to value: Value, isLess: Bool) {
        put(value, for: input.target)
        move = Move(input: input.name, isLess: isLess, value: value)
    }

    /// Takes up another value. What was found with the old one is to be forgotten.
    func put(_ value: Value, for target: Target) {
        switch target {
        case .variable(let name): variables[name] = value
        case .figure(let figure): figures[figure] = value
        }
    }

    func put(_ change: (target: Target, value: Value)) { put(change.value, for: change.target) }

    /// An input that is made smaller or greater while the others stay as they are.
    package struct Move {
        package let input: String
        package let isLess: Bool
        package let value: Value
    }

    /// What a value is put in the place of.
    enum Target: Hashable {
        case variable(NameID)
        case figure(ObjectIdentifier)
    }
}

/// Whether a result rests on any of some things that are varied.
final class ReachWatch {
    let targets: Set<Variation.Target>
    var isReached = false

    init(_ targets: Set<Variation.Target>) { self.targets = targets }
}

/// The variables and figures that a result rests on, each once, in the order they were met. Only those that rest on
/// nothing else count: the others follow from them.
final class InputList {
    struct Input {
        let target: Variation.Target
        let name: String
        let value: Value
    }

    private(set) var inputs: [Input] = []
    private var known: Set<Variation.Target> = []
    /// Those that rest on others, which may be known already when they are met again.
    private var computed: Set<Variation.Target> = []
    /// How many variables and figures were met so far, those met before among them.
    private(set) var met = 0

    /// To be called where a variable or figure was looked up; `before` is `met` as it was before that.
    func meet(_ target: Variation.Target, name: @autoclosure () -> String, _ value: Value, before: Int) {
        defer { met += 1 }
        guard met == before else {
            computed.insert(target)
            return
        }
        guard !computed.contains(target), known.insert(target).inserted else { return }
        inputs.append(Input(target: target, name: name(), value: value))
    }
}
