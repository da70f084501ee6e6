import Numbers
import Quantities
import Reporting
import Resolution

/// What a function gave sample by sample, put together again: numbers to columns, truths to events, lists and tables
/// item by item; anything else must be the same for all.
struct SampledResult {
    private let count: Int
    private let function: String
    private var shape: Shape?
    /// The columns of all amounts and truths in the result, each written where it is.
    private var columns: [[Double]] = []
    /// Rows that nobody asks for, each with that which says so in its place.
    private var leftOut: [Int] = []

    /// What the results are made of; amounts and truths by the place of their column.
    private indirect enum Shape {
        case quantity(Quantity, Int)
        case truth(Int)
        case list([Shape])
        case table(TableValue, [Shape])
        case same(Value)
    }

    init(count: Int, function: String) { (self.count, self.function) = (count, function) }

    /// Takes up that it was not tried for a sample.
    mutating func leaveOut(_ row: Int) { leftOut.append(row) }

    /// Takes up what it gave of a sample.
    mutating func put(_ value: Value, at row: Int, _ call: Call) throws(Failure) {
        let known: Shape
        if let shape { known = shape } else { known = try made(value, call) }
        shape = known
        try put(value, at: row, known, call)
    }

    private mutating func made(_ value: Value, _ call: Call) throws(Failure) -> Shape {
        switch value {
        case .quantity(let quantity): return .quantity(quantity, try column(call))
        case .truth: return .truth(try column(call))
        case .list(let list): return .list(try shapes(of: list.items, call))
        case .table(let table): return .table(table, try shapes(of: table.cells, call))
        default: return .same(value)
        }
    }

    private mutating func shapes(of values: [Value], _ call: Call) throws(Failure) -> [Shape] {
        try call.checkStack()
        var shapes: [Shape] = []
        for value in values { shapes.append(try made(value, call)) }
        return shapes
    }

    /// The place of a new column.
    private mutating func column(_ call: Call) throws(Failure) -> Int {
        call.evaluator.state.memory.prepare(for: count &* MemoryLayout<Double>.stride)
        try call.poll()
        columns.append([Double](repeating: .nan, count: count))
        return columns.count - 1
    }

    private mutating func put(_ value: Value, at row: Int, _ shape: Shape, _ call: Call) throws(Failure) {
        switch (value, shape) {
        case (.quantity(let quantity), .quantity(let first, let column)):
            let number = try call.evaluator.arithmetic.converted(quantity, to: first.unit, call.span).doubleValue
            guard number.isFinite else { throw call.evaluator.site.failure(NumberError.overflow, at: call.span) }
            columns[column][row] = number
        case (.truth(let truth), .truth(let column)): columns[column][row] = truth ? 1 : 0
        case (.list(let list), .list(let items)) where list.items.count == items.count:
            for index in items.indices { try put(list.items[index], at: row, items[index], call) }
        case (.table(let table), .table(let first, let cells))
        where table.cells.count == cells.count && table.columns.count == first.columns.count:
            for index in cells.indices { try put(table.cells[index], at: row, cells[index], call) }
        case (_, .same(let first)):
            guard try isSame(value, first, call) else {
                guard value.kind == first.kind else { throw unlike(call) }
                throw call.evaluator.site.failure(
                    SamplingFinding.unlikeValues(function: function, value.kind), at: call.span)
            }
        default: throw unlike(call)
        }
    }

    private func isSame(_ a: Value, _ b: Value, _ call: Call) throws(Failure) -> Bool {
        switch (a, b) {
        case (.missing, .missing): true
        case (.function(let x), .function(let y)): x === y
        default: a.kind == b.kind ? try call.areEqual(a, b) : false
        }
    }

    private func unlike(_ call: Call) -> Failure {
        call.evaluator.site.failure(SamplingFinding.unlikeResults(function: function), at: call.span)
    }

    /// All results together.
    func value(_ sampling: Sampling, _ call: Call) throws(Failure) -> Value {
        guard let shape else { throw call.evaluator.site.failure(SamplingFinding.certainWanted, at: call.span) }
        return value(shape, sampling)
    }

    private func value(_ shape: Shape, _ sampling: Sampling) -> Value {
        switch shape {
        case .quantity(var quantity, let column):
            var rows = columns[column]
            for row in leftOut { rows[row] = Samples.notTaken }
            quantity.number = Number(Samples(rows, sampling))
            return .quantity(quantity)
        case .truth(let column):
            var marks = columns[column].map { Event.mark(of: $0) }
            for row in leftOut { marks[row] = Event.notTaken }
            return .event(Event(marks, sampling))
        case .list(let items): return .list(List(items.map { value($0, sampling) }))
        case .table(let table, let cells): return .table(table.with(cells: cells.map { value($0, sampling) }))
        case .same(let value): return value
        }
    }
}

/// What a function warns of while it is run for every sample, with how many samples it does.
struct SampledWarnings {
    private var order: [DiagnosticCode] = []
    private var known: [DiagnosticCode: (diagnostic: Diagnostic, times: Int)] = [:]

    /// Takes up what was warned of for a sample.
    mutating func add(_ warnings: [Diagnostic], beyond before: Report.Remembered) {
        guard warnings.count > before.warningCount else { return }
        for diagnostic in warnings[before.warningCount...] {
            // The amounts in it differ from sample to sample: warnings of one code are one.
            if known[diagnostic.code] == nil { order.append(diagnostic.code) }
            known[diagnostic.code, default: (diagnostic, 0)].times += 1
        }
    }

    /// Warns of each once.
    func tell(_ report: Report, of count: Int) {
        for code in order {
            guard let (diagnostic, times) = known[code] else { continue }
            report.add(diagnostic, as: SamplingFinding.warned(Cause(diagnostic.finding), samples: times, of: count))
        }
    }
}
