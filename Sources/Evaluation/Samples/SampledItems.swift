import Numbers
import Quantities
import Reporting
import Resolution

/// Amounts of which some are uncertain, in one unit, so that functions of their order go through columns.
package struct SampledItems {
    private let call: Call
    private var numbers: [Number] = []
    private var unit = UnitID.none
    private let items: [Value]

    /// - Returns: Nil where none is uncertain, and where they are no amounts of one dimension, which others tell of.
    package init?(_ call: Call, _ items: [Value]) throws(Failure) {
        guard call.evaluator.state.draws > 0, items.contains(where: \.isSampled) else { return nil }
        (self.call, self.items) = (call, items)
        let units = call.units
        var known: Quantity?
        for case .quantity(let quantity) in items {
            let isZero = quantity.isPlain && quantity.number.isExact && quantity.number.isZero
            if known == nil || !isZero && known?.isPlain == true { known = quantity }
        }
        guard let known else { return nil }
        unit = known.unit
        numbers.reserveCapacity(items.count)
        for item in items {
            try call.poll()
            guard case .quantity(let quantity) = item else { return nil }
            let isZero = quantity.isPlain && quantity.number.isExact && quantity.number.isZero
            guard isZero || units.sameDimension(quantity.unit, unit) else { return nil }
            numbers.append(isZero ? quantity.number : try call.converted(quantity, to: unit))
        }
    }

    /// Row by row the least of them, or the greatest, with the time that they speak of together.
    package func extreme(isGreatest: Bool) throws(Failure) -> Value {
        let times = ItemTimes(of: call, items)
        try times.compareLengths()
        let basis = try times.silently { () throws(Failure) in try times.ofMean() }
        var best = numbers[0]
        for number in numbers.dropFirst() {
            try call.poll()
            let before = best
            best = try call.number { () throws(NumberError) in
                try RowOrder.extreme(before, number, isGreatest: isGreatest)
            }
        }
        return .quantity(Quantity(best, unit: unit, basis: basis))
    }

    /// Row by row in ascending order; nil where they speak of several times.
    package func ascending() throws(Failure) -> [Value]? {
        var basis: BasisID?
        for case .quantity(let quantity) in items {
            guard basis == nil || basis == quantity.basis else { return nil }
            basis = quantity.basis
        }
        let state = call.evaluator.state
        let bytes = call.values[0].sampleCount ?? 0
        state.memory.prepare(for: bytes &* MemoryLayout<Double>.stride &* numbers.count)
        try call.poll()
        let numbers = numbers
        let interrupt = state.interrupt
        let sorted = try call.numbers { () throws(NumberError) in
            try RowOrder.ascending(numbers) { interrupt.isRaised }
        }
        try call.poll()
        return sorted?.map { .quantity(Quantity($0, unit: unit, basis: basis ?? .none)) }
    }
}
