import Numbers
import Quantities
import Reporting
import Resolution

/// What a call draws from a distribution, and the time that it speaks of.
package struct Drawing {
    private let call: Call
    private var evaluator: Evaluator { call.evaluator }

    package init(_ call: Call) { self.call = call }

    /// An uncertain number.
    ///
    /// - Parameters:
    ///   - corners: the chances at which the quantile function has corners; nil where it has jumps.
    ///   - quantile: the value that a chance lies below; told the chance, and 1 less it.
    package func number(
        corners: [Double]?, _ quantile: (_ below: Double, _ above: Double) -> Double
    ) throws(Failure) -> Number {
        let (state, lens, span) = (evaluator.state, evaluator.lens, call.span)
        // A figure has its number from its name: that something is uncertain is known from here on.
        if lens.draws.serial < 0, state.draws == 0 { _ = state.nextDraw() }
        let keys = lens.draws.next(at: span, in: evaluator.site.source, seed: state.settings.seed) {
            let serial = state.nextDraw()
            state.sampling.forget(from: serial)
            return serial
        }
        let count = state.settings.samples
        evaluator.report.note(SamplingFinding.drawn(samples: count, seed: state.settings.seed), at: span)
        state.memory.prepare(for: count &* MemoryLayout<Double>.stride)
        try call.poll()
        let strata = Strata(count, keys, state.sampling)
        let interrupt = state.interrupt
        guard let column = strata.column(corners: corners, stop: { interrupt.isRaised }, quantile) else {
            throw evaluator.limits.interrupted(span)
        }
        return Number(column)
    }

    /// The time that some arguments speak of: that of those which have one.
    package func basis(of indices: [Int]) throws(Failure) -> BasisID {
        var known: Quantity?
        for index in indices where index < call.values.count {
            guard case .quantity(let quantity) = call.values[index], quantity.basis != .none else { continue }
            guard let first = known else {
                known = quantity
                continue
            }
            let basis = try evaluator.arithmetic.basisOfSum(first, quantity, false, call.places(indices[0], index))
            known?.basis = basis
        }
        return known?.basis ?? .none
    }
}
