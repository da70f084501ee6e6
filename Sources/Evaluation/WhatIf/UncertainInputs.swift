import Companies
import Numbers
import Quantities
import Reporting
import Resolution

/// An uncertain amount that was drawn and is not computed from others.
package struct UncertainInput {
    /// Its name, or the text that draws it.
    package internal(set) var name: String
    let quantity: Quantity
    let samples: Samples

    /// What nine of ten samples lie between.
    package var ends: (low: Quantity, high: Quantity) {
        let ends = samples.percentiles([0.05, 0.95]) ?? [0, 0]
        func read(_ value: Double) -> Quantity {
            Quantity((try? Number(approximate: value)) ?? .zero, unit: quantity.unit, basis: quantity.basis).toThree
        }
        return (read(ends[0]), read(ends[1]))
    }
}

extension Quantity {
    /// What is read of samples has three digits at the most.
    var toThree: Quantity {
        Quantity(number.nearestDecimal(significant: 3)?.approximated() ?? number, unit: unit, basis: basis)
    }
}

/// Finds the uncertain amounts that a result rests on, by watching it being evaluated with its definitions opened: a
/// variable or figure that is drawn and made of no other goes by its name, what is drawn within an expression by its text.
/// What is computed from them is none.
final class UncertainInputs: Observer {
    private(set) var inputs: [UncertainInput] = []
    /// How many there were beyond those that are kept.
    private(set) var leftOut = 0
    private var open: [Frame] = []
    private var known: [ObjectIdentifier: Int] = [:]
    /// Columns that are made of others, which are met before them; kept, so that no other takes their place in memory.
    private var computed: [ObjectIdentifier: Samples] = [:]
    /// The inputs that have the name of a variable or figure, by place.
    private var named: Set<Int> = []
    /// Every column that was drawn, by what drew it.
    private var drawn: [(node: Node, samples: Samples, place: Int)] = []
    /// Conditions that were drawn, as columns.
    private var events: [(event: Event, samples: Samples)] = []
    /// Names whose definitions were opened.
    private var opened: Set<NameID> = []

    /// Inputs that are kept.
    static let most = 256

    /// An expression that is being evaluated.
    private struct Frame {
        let node: Node
        /// The name of the figure that it is.
        var figure: String?
        /// The inputs that were found within it, by place.
        var found: [Int] = []
        /// Whether it rests on a name that is itself one.
        var restsOnNames = false
    }

    func willEvaluate(_ node: Node, _ evaluator: Evaluator) { open.append(Frame(node: node)) }

    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) {
        guard !open.isEmpty, value.isSampled else { return }
        open[open.count - 1].figure = ""
    }

    /// A result does not rest on what another value takes the place of.
    var watchesReplaced: Bool { false }

    /// What takes the place of another is evaluated before it does, so that what it was made of is known.
    func didReplace(_ value: Value, madeOf written: Value) {
        guard case .quantity(let quantity) = value, let samples = quantity.number.samples,
            known[ObjectIdentifier(samples)] == nil
        else { return }
        guard case .quantity(let own) = written, let drawn = own.number.samples,
            let place = known[ObjectIdentifier(drawn)]
        else {
            computed[ObjectIdentifier(samples)] = samples
            return
        }
        // What was drawn, in another order.
        inputs[place] = UncertainInput(name: inputs[place].name, quantity: quantity, samples: samples)
        known[ObjectIdentifier(samples)] = place
    }

    func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator) {
        // What failed on the way, where failures are passed over, is not closed by itself.
        var frame = open.popLast()
        while let last = frame, last.node !== node { frame = open.popLast() }
        guard var frame else { return }
        close(&frame, value, evaluator)
        guard !open.isEmpty else { return }
        open[open.count - 1].found += frame.found
        if frame.restsOnNames { open[open.count - 1].restsOnNames = true }
    }

    private func close(_ frame: inout Frame, _ value: Value, _ evaluator: Evaluator) {
        let node = frame.node
        guard let (quantity, samples) = column(of: value) else { return }
        func text() -> String {
            let text = evaluator.site.text(node.span).title
            return text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
        }
        switch node.form {
        case .builtin(let call):
            guard case .draws = call.builtin.samples else { return }
            if let place = place(ofDrawn: node, quantity, samples, text()) { frame.found.append(place) }
        case .global(let name):
            let isNew = opened.insert(name).inserted
            take(&frame, evaluator.state.symbols.text(evaluator.state.names[name].name), quantity, samples, isNew)
        case .member, .ownFigure:
            take(&frame, text(), quantity, samples, true)
        case .index:
            if frame.figure != nil { take(&frame, text(), quantity, samples, true) }
        default: break
        }
    }

    /// An uncertain amount; of a condition, 1 where it holds and 0 where it does not.
    private func column(of value: Value) -> (Quantity, Samples)? {
        switch value {
        case .quantity(let quantity): return quantity.number.samples.map { (quantity, $0) }
        case .event(let event):
            let known = events.first { $0.event === event }?.samples
            let samples = known ?? Samples(event.indicators, event.sampling)
            if known == nil { events.append((event, samples)) }
            return (Quantity(Number(samples)), samples)
        default: return nil
        }
    }

    /// A name takes the place of the one input that it was made of, if it was made of nothing else.
    private func take(
        _ frame: inout Frame, _ name: String, _ quantity: Quantity, _ samples: Samples, _ isNew: Bool
    ) {
        defer { frame.restsOnNames = true }
        let column = ObjectIdentifier(samples)
        if let place = known[column] {
            // The very column, under a name.
            guard frame.found.contains(place) || frame.found.isEmpty, !frame.restsOnNames else { return }
            if named.insert(place).inserted { inputs[place].name = name }
            return
        }
        guard isNew, computed[column] == nil else { return }
        if frame.found.count == 1, !frame.restsOnNames {
            let place = frame.found[0]
            inputs[place] = UncertainInput(name: name, quantity: quantity, samples: samples)
            known[column] = place
            named.insert(place)
        } else if frame.found.isEmpty, !frame.restsOnNames, let place = add(name, quantity, samples) {
            // What it was made of is not known any more.
            frame.found.append(place)
            named.insert(place)
        } else {
            computed[column] = samples
        }
    }

    /// What is drawn again with the same samples, as in both branches of an `if`, is the same input.
    private func place(ofDrawn node: Node, _ quantity: Quantity, _ samples: Samples, _ text: String) -> Int? {
        let again = drawn.first { $0.node === node && $0.samples.isSame(as: samples) }
        let place = again?.place ?? add(text, quantity, samples)
        guard let place else { return nil }
        known[ObjectIdentifier(samples)] = place
        drawn.append((node, samples, place))
        return place
    }

    private func add(_ name: String, _ quantity: Quantity, _ samples: Samples) -> Int? {
        guard inputs.count < UncertainInputs.most else {
            leftOut += 1
            return nil
        }
        var own = name
        var times = 1
        // The same text may be drawn several times.
        while inputs.contains(where: { $0.name == own }) {
            times += 1
            own = "\(name), drawn \(times)"
        }
        known[ObjectIdentifier(samples)] = inputs.count
        inputs.append(UncertainInput(name: own, quantity: quantity, samples: samples))
        return inputs.count - 1
    }
}
