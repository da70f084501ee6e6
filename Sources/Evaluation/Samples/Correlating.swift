import Finance
import Numbers
import Reporting
import Resolution

/// Lets uncertain quantities rise and fall together: their samples are put in another order, and their distributions stay
/// what they are. What was correlated before is kept: a name goes with all those it was correlated with, unless several of
/// these are named together.
package struct Correlating {
    private let evaluator: Evaluator
    private let inputs: [TrueInput]
    private let span: Span
    private var state: State { evaluator.state }

    package init(_ evaluator: Evaluator, _ inputs: [TrueInput], _ span: Span) {
        (self.evaluator, self.inputs, self.span) = (evaluator, inputs, span)
    }

    /// - Parameter wanted: possible correlations of the inputs, in their order.
    package func carryOut(_ wanted: CorrelationMatrix) throws(Failure) {
        // Those that were correlated with others before stay where they are, as far as may be.
        let groups = inputs.map { group(of: $0.name) }
        let named = Set(inputs.map(\.name))
        let places = inputs.indices.sorted { a, b in
            let (x, y) = (groups[a].subtracting(named).count, groups[b].subtracting(named).count)
            return x == y ? a < b : x > y
        }
        var sorted = wanted
        for (i, a) in places.enumerated() {
            for (j, b) in places.enumerated() where j < i { sorted.set(i, j, wanted[a, b]) }
        }
        let generator = SampleGenerator([state.settings.seed, -1, inputs.count])
        let work = RankCorrelation(places.map { inputs[$0].column }, generator)
        let interrupt = state.interrupt
        guard let (orders, reached) = work.orders(sorted, stop: { interrupt.isRaised }) else {
            try evaluator.limits.poll(span)
            throw evaluator.site.failure(CorrelationFinding.impossible, at: span)
        }
        var partners: [NameID: [Arrangement.Partner]] = [:]
        for (i, a) in places.enumerated() {
            partners[inputs[a].name] = places.enumerated().compactMap { j, b in
                i == j ? nil : Arrangement.Partner(name: inputs[b].name, wanted: sorted[i, j])
            }
        }
        var moved: Set<NameID> = []
        for (order, place) in zip(orders, places) {
            let own = inputs[place].name
            try evaluator.limits.poll(span)
            // Alone of its group, it takes the others with it.
            if groups[place].intersection(named).count == 1 {
                for other in groups[place] where other != own && moved.insert(other).inserted {
                    put(order, other, partners: state.names[other].definition?.arrangement?.partners ?? [])
                }
            }
            let kept = (state.names[own].definition?.arrangement?.partners ?? []).filter { !named.contains($0.name) }
            put(order, own, partners: kept + (partners[own] ?? []))
        }
        tellMissed(sorted, reached, places)
        tellLost(groups, named)
    }

    /// The names that a name was correlated with, and those with which these were.
    private func group(of name: NameID) -> Set<NameID> {
        var (group, open) = (Set([name]), [name])
        while let next = open.popLast() {
            for partner in state.names[next].definition?.arrangement?.partners ?? []
            where isPartner(next, of: partner.name) && group.insert(partner.name).inserted {
                open.append(partner.name)
            }
        }
        return group
    }

    /// Whether a name still is what another was correlated with.
    private func isPartner(_ name: NameID, of other: NameID) -> Bool {
        state.names[other].definition?.arrangement?.partners.contains { $0.name == name } ?? false
    }

    private func put(_ order: [Int32], _ name: NameID, partners: [Arrangement.Partner]) {
        var variable = state.names[name]
        guard let made = variable.definition, let value = variable.value else { return }
        let own = Arrangement(order: order, partners: partners)
        variable.value = own.applied(to: value)
        variable.definition = made.arranged(made.arrangement?.then(order, partners: partners) ?? own)
        state.set(name, variable)
    }

    // MARK: What is said

    private func text(_ name: NameID) -> String { state.symbols.text(state.names[name].name) }

    private func text(_ value: Double) -> String {
        let rounded = (value * 100).rounded()
        return "\(rounded < 0 ? "-" : "")\(Int(rounded.magnitude) / 100).\(Int(rounded.magnitude) % 100 / 10)"
            + (Int(rounded.magnitude) % 10 == 0 ? "" : "\(Int(rounded.magnitude) % 10)")
    }

    /// Further off than this it is told.
    private static let tolerance = 0.015

    private func tellMissed(_ wanted: CorrelationMatrix, _ reached: CorrelationMatrix, _ places: [Int]) {
        for i in 0..<wanted.count {
            for j in 0..<i where (wanted[i, j] - reached[i, j]).magnitude > Correlating.tolerance {
                evaluator.report.warn(
                    CorrelationFinding.notReached(
                        text(inputs[places[j]].name), text(inputs[places[i]].name), wanted: text(wanted[i, j]),
                        reached: text(reached[i, j])), at: [(span, "")])
            }
        }
    }

    /// Tells of names that were correlated before, and are no more as they were.
    private func tellLost(_ groups: [Set<NameID>], _ named: Set<NameID>) {
        var all: Set<NameID> = []
        for group in groups where group.intersection(named).count > 1 { all.formUnion(group) }
        for name in all.sorted(by: { $0.index < $1.index }) {
            for partner in state.names[name].definition?.arrangement?.partners ?? []
            where partner.name.index > name.index && all.contains(partner.name) && isPartner(name, of: partner.name)
                && !(named.contains(name) && named.contains(partner.name))
            {
                guard let x = column(name), let y = column(partner.name), x.count == y.count else { continue }
                let now = RankCorrelation.ranks(of: [x, y])[0, 1]
                if (now - partner.wanted).magnitude > Correlating.tolerance {
                    evaluator.report.warn(
                        CorrelationFinding.lost(
                            text(name), text(partner.name), before: text(partner.wanted), now: text(now)),
                        at: [(span, "")])
                }
            }
        }
    }

    private func column(_ name: NameID) -> [Double]? {
        switch state.names.value(of: name) {
        case .quantity(let quantity)?: quantity.number.samples?.withValues(Array.init)
        case .event(let event)?: event.indicators
        default: nil
        }
    }
}
