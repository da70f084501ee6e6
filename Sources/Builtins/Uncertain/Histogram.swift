import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// How many amounts lie between round ones, as a table.
enum Histogram {
    static let usual = 20
    private static let most = 1000
    /// Shares that leave a few samples out at either end, which get a bin of their own.
    private static let middle = [0, 0.005, 0.995, 1]

    static func table(_ call: Call) throws(Failure) -> Value {
        let (values, unit) = try amounts(call)
        let bins = try call.whole(1, or: usual)
        guard 1...most ~= bins else { throw call.failure(ReadingProblem.countOfBins(most: most), at: 1) }
        let ends = SampleOrder(values).percentiles(middle)
        try call.poll()
        guard let edges = HistogramEdges((ends[0], ends[3]), middle: (ends[1], ends[2]), bins: bins) else {
            // As good as one amount.
            let (low, high) = (try number(ends[0], call), try number(ends[3], call))
            return try table(call, [low, high], [values.count], unit)
        }
        var numbers: [Number] = []
        for multiple in edges.multiples {
            numbers.append(
                try call.number { () throws(NumberError) in
                    try Number(mantissa: multiple, exponent: edges.exponent).multiplied(by: Number(edges.mantissa))
                })
        }
        try call.poll()
        return try table(call, numbers, HistogramEdges.counts(values, numbers.map(\.doubleValue)), unit)
    }

    /// The samples of an uncertain amount, or the items of a list, in one unit.
    private static func amounts(_ call: Call) throws(Failure) -> ([Double], UnitID) {
        if let samples = try ColumnReading(call).column(0) {
            return (samples.present, call.units.canonical(try call.quantity(0).unit))
        }
        guard case .list = call.values[0] else {
            if case .quantity = call.values[0] { throw call.failure(DistributionProblem.certain(call.name), at: 0) }
            throw call.wrongKind(0, .list)
        }
        if call.values[0].holdsSamples { throw call.failure(ReadingProblem.listOfUncertain(call.name), at: 0) }
        let items = try call.amounts(0)
        guard !items.numbers.isEmpty else { throw call.failure(CallProblem.emptyOf(call.name), at: 0) }
        let values = items.numbers.map(\.doubleValue)
        guard values.allSatisfy(\.isFinite) else {
            _ = try call.number { () throws(NumberError) in throw .overflow }
            return ([], items.unit)
        }
        return (values, items.unit)
    }

    private static func number(_ value: Double, _ call: Call) throws(Failure) -> Number {
        try call.number { () throws(NumberError) in try Number(approximate: value) }
    }

    private static func table(
        _ call: Call, _ edges: [Number], _ counts: [Int], _ unit: UnitID
    ) throws(Failure) -> Value {
        let total = counts.reduce(0, +)
        var cells: [Value] = []
        for (index, count) in counts.enumerated() {
            cells.append(.quantity(Quantity(edges[index], unit: unit)))
            cells.append(.quantity(Quantity(edges[index + 1], unit: unit)))
            cells.append(call.plain(count))
            cells.append(try call.percentage(Number(count, over: total)))
        }
        let columns = ["from", "to", "count", "share"].map { TableValue.Column($0) }
        return try call.columns.table(TableValue(columns, cells: cells))
    }
}
