import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Where the width of an uncertain result comes from: each true input with its share of the variance of the result's
/// ranks, the greatest first.
package struct Contributions {
    package struct Contribution {
        package let input: UncertainInput
        /// Of 1, all inputs together.
        package let share: Double
        /// What the result comes to where the input is in its lowest tenth, and in its highest: its median, of a condition
        /// its chance.
        let atLow: Quantity
        let atHigh: Quantity
    }

    package private(set) var all: [Contribution] = []
    /// How much of the variance of ranks the inputs explain together, to 1.
    package private(set) var explained = 0.0
    /// Whether the result is the same for all samples.
    package private(set) var isConstant = false
    /// Inputs beyond those that are kept.
    package private(set) var leftOut = 0

    /// - Parameters:
    ///   - result: an uncertain quantity or condition.
    ///   - inputs: what it rests on.
    init(
        of result: Value, _ inputs: UncertainInputs, _ evaluator: Evaluator, _ span: Span
    ) throws(Failure) {
        guard let target = Target(result, evaluator) else { return }
        leftOut = inputs.leftOut
        let rows = target.values.indices.filter { !target.values[$0].isNaN }
        isConstant = rows.allSatisfy { target.values[$0] == target.values[rows[0]] }
        let ranks = Ranks.of(rows.map { target.values[$0] })
        var columns: [(input: UncertainInput, values: [Double], ranks: [Double])] = []
        for input in inputs.inputs where input.samples.count == target.values.count {
            try evaluator.limits.poll(span)
            let values = rows.map { input.samples[$0] }
            columns.append((input, values, Ranks.of(values)))
        }
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let correlations = try Contributions.correlations(columns.map(\.ranks), evaluator, span)
        let relative = RelativeWeights(correlations, with: columns.map { Ranks.correlation($0.ranks, ranks) })
        explained = relative.explained
        var weights = relative.weights
        if explained < Contributions.rising, Contributions.areIndependent(correlations) {
            // The result rises and falls with an input: how much its mean moves tells more.
            let ratios = columns.map { CorrelationRatio.of(ranks, by: $0.ranks) }
            let sum = ratios.reduce(0, +)
            if sum > explained { (explained, weights) = (min(sum, 1), ratios) }
        }
        let total = max(weights.reduce(0, +), .leastNormalMagnitude)
        for (column, weight) in zip(columns, weights) {
            let (low, high) = target.tenths(column.values, rows)
            all.append(
                Contribution(input: column.input, share: weight / total, atLow: low, atHigh: high))
        }
        let order = all.indices.sorted { (all[$0].share, $1) > (all[$1].share, $0) }
        all = order.map { all[$0] }
    }

    /// Where ranks explain so much of the variance, the result only rises, or only falls, with its inputs.
    private static let rising = 0.9

    private static func areIndependent(_ correlations: [[Double]]) -> Bool {
        correlations.indices.allSatisfy { row in
            correlations.indices.allSatisfy { row == $0 || correlations[row][$0] == 0 }
        }
    }

    private static func correlations(
        _ ranks: [[Double]], _ evaluator: Evaluator, _ span: Span
    ) throws(Failure) -> [[Double]] {
        var matrix = ranks.indices.map { row in ranks.indices.map { $0 == row ? 1.0 : 0.0 } }
        // Of very many inputs those that are drawn apart are taken for independent.
        guard ranks.count <= 64 else { return matrix }
        for row in ranks.indices {
            for column in 0..<row {
                try evaluator.limits.poll(span)
                let own = Ranks.correlation(ranks[row], ranks[column])
                // What chance alone makes of independent columns is none.
                guard own * own * Double(ranks[row].count) > 16 else { continue }
                (matrix[row][column], matrix[column][row]) = (own, own)
            }
        }
        return matrix
    }

    /// The result as a column.
    private struct Target {
        let values: [Double]
        private let form: Quantity
        private let isEvent: Bool

        init?(_ value: Value, _ evaluator: Evaluator) {
            switch value {
            case .quantity(let quantity):
                guard let samples = quantity.number.samples else { return nil }
                (values, form, isEvent) = ((0..<samples.count).map { samples[$0] }, quantity, false)
            case .event(let event):
                let unit = evaluator.state.units.unit(named: "%") ?? .none
                values = (0..<event.count).map { row in event[row].map { $0 ? 100 : 0 } ?? .nan }
                (form, isEvent) = (Quantity(.zero, unit: unit), true)
            default: return nil
            }
        }

        /// What it comes to where an input is in its lowest tenth, and in its highest.
        ///
        /// - Parameters:
        ///   - input: the input's values.
        ///   - rows: the rows that these are of.
        func tenths(_ input: [Double], _ rows: [Int]) -> (Quantity, Quantity) {
            let present = input.filter { !$0.isNaN }
            guard !present.isEmpty else { return (form, form) }
            let marks = SampleOrder(present).percentiles([0, 0.1, 0.9, 1])
            // Where more than half are equal to that, the tenth is those that are not.
            let (low, high) = (
                marks[1] >= marks[2] ? marks[0] : marks[1], marks[1] >= marks[2] ? marks[3] : marks[2]
            )
            func read(_ holds: (Double) -> Bool) -> Quantity {
                let own = zip(input, rows).filter { holds($0.0) }.map { values[$0.1] }
                guard !own.isEmpty else { return form }
                let middle =
                    isEvent ? own.reduce(0, +) / Double(own.count) : SampleOrder(own).percentiles([0.5])[0]
                return Quantity((try? Number(approximate: middle)) ?? .zero, unit: form.unit, basis: form.basis)
            }
            return (read { $0 <= low }, read { $0 >= high })
        }
    }
}

extension Contributions {
    /// Of an expression that was evaluated before: it is evaluated again, with its definitions opened and the same samples
    /// drawn. Nil where it is not uncertain.
    package init?(_ evaluator: Evaluator, _ resolved: Resolved) throws(Failure) {
        guard evaluator.state.draws > 0 else { return nil }
        let inputs = UncertainInputs()
        let value = try evaluator.report.hushed { () throws(Failure) in
            try evaluator.lens.drawingAgain { () throws(Failure) in
                try evaluator.lens.vary(Variation()) { () throws(Failure) in
                    try evaluator.watched(by: inputs) { () throws(Failure) in try evaluator.run(resolved) }
                }
            }
        }
        guard value.isSampled else { return nil }
        try self.init(of: value, inputs, evaluator, resolved.span)
    }
}
