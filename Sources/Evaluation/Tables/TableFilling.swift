import Numbers
import Quantities
import Reporting
import Resolution

/// Fills `table(E, a = …)`, `table(E, a = …, b = …)`: E for every value of one name, or for every pair of two. A cell
/// that has no value is missing, and the reason is told in a note; where none has a value, the first reason is the
/// table's error.
struct TableFilling {
    private let evaluator: Evaluator
    private let table: TableNode
    private let span: Span
    private var results: [Value] = []
    private let variation: Variation?
    private let targets: [Variation.Target?]
    private let olds: [(Value, String)?]
    private let form = RegisterForm()
    private var quick: QuickRun?
    private var watches: [ReachWatch?] = []
    private var failed = 0
    private var firstFailure: (failure: Failure, place: String)?

    /// The whole table.
    static func table(_ evaluator: Evaluator, _ table: TableNode, _ span: Span) throws(Failure) -> Value {
        var values: [[Value]] = []
        for axis in table.axes { values.append(try axis.taken(evaluator)) }
        let (cells, overflow) = values[0].count.multipliedReportingOverflow(by: values.count > 1 ? values[1].count : 1)
        guard !overflow else {
            throw evaluator.site.failure(TableFinding.tooManyCells, at: span)
        }
        try evaluator.limits.count(items: cells, span)
        var filling = try TableFilling(evaluator, table, span, total: cells)
        try filling.fill(values)
        try filling.finish()
        try filling.tellUnchanging(values)
        return try evaluator.limits.table(values.count == 1 ? filling.list(values[0]) : filling.matrix(values), span)
    }

    private init(_ evaluator: Evaluator, _ table: TableNode, _ span: Span, total: Int) throws(Failure) {
        (self.evaluator, self.table, self.span) = (evaluator, table, span)
        results.makeRoom(for: total)
        let isVarying = table.axes.contains { $0.place != nil }
        variation = isVarying ? Variation(evaluator.lens.variation) : nil
        var targets: [Variation.Target?] = []
        var olds: [(Value, String)?] = []
        for axis in table.axes {
            let found = try axis.place.map { (place) throws(Failure) in
                try evaluator.changes.target(Replacement(span: axis.span, place: place, value: nil))
            }
            targets.append(found?.target)
            olds.append(found.map { ($0.old, $0.name) })
        }
        (self.targets, self.olds) = (targets, olds)
    }

    // MARK: Cells

    private mutating func fill(_ values: [[Value]]) throws(Failure) {
        guard let variation else { return try rows(values) }
        watches = zip(table.axes, targets).map { axis, target in
            axis.isMentioned ? nil : target.map { variation.watch([$0]) }
        }
        try evaluator.lens.vary(variation) { () throws(Failure) in try rows(values) }
    }

    private mutating func rows(_ values: [[Value]]) throws(Failure) {
        let progress = evaluator.state.progress
        progress?.begin(.cells, of: values.reduce(1) { $0 * $1.count })
        defer { progress?.end() }
        for first in values[0] {
            try put(first, 0)
            guard values.count > 1 else {
                progress?.show(results.count)
                try cell(first, nil)
                continue
            }
            for second in values[1] {
                progress?.show(results.count)
                try put(second, 1)
                try cell(first, second)
            }
        }
    }

    private mutating func put(_ value: Value, _ index: Int) throws(Failure) {
        let axis = table.axes[index]
        if let slot = axis.slot, let quick, !quick.put(value, in: slot.index) { self.quick = nil }
        if let slot = axis.slot { try evaluator.put(value, in: slot, axis.span) }
        guard let variation, let target = targets[index], let (old, name) = olds[index] else { return }
        variation.put(try evaluator.changes.fitted(value, axis, to: old, name), for: target)
        evaluator.lens.memo.forget()
    }

    private mutating func cell(_ first: Value, _ second: Value?) throws(Failure) {
        // A few steps on registers take less time than asking.
        if results.count & 15 == 0 || quick == nil { try evaluator.limits.poll(span) }
        if let value = quick?.value() {
            results.append(value)
            return
        }
        quick = form.mayRun ? QuickRun(table.body, form, evaluator) : nil
        // Cells differ in nothing but what is varied.
        let made = try evaluator.lens.drawingAlike { () throws(Failure) in
            try evaluator.attempt { () throws(Failure) in try evaluator.value(table.body) }
        }
        switch made {
        case .success(let value): results.append(value)
        case .failure(let failure):
            failed += 1
            if firstFailure == nil {
                var place = "\(table.axes[0].name) = \(evaluator.text(first))"
                if let second { place += ", \(table.axes[1].name) = \(evaluator.text(second))" }
                firstFailure = (failure, place)
            }
            results.append(.missing(Builtin.passedOver))
        }
    }

    private func finish() throws(Failure) {
        guard let (failure, place) = firstFailure else { return }
        if failed == results.count { throw failure }
        evaluator.report.note(
            TableFinding.noCells(failed, of: results.count, first: place, Cause(failure.diagnostic.finding)),
            at: table.body.span)
    }

    /// A name that the expression does not rest on is an error; one that it rests on and that changes nothing is told of.
    private func tellUnchanging(_ values: [[Value]]) throws(Failure) {
        guard failed == 0 else { return }
        for (watch, axis) in zip(watches, table.axes) {
            guard let watch, !watch.isReached else { continue }
            throw evaluator.site.failure(VariationFinding.notReached(axis.name), at: axis.span)
        }
        let width = values.count > 1 ? values[1].count : 1
        for (index, axis) in table.axes.enumerated() where values[index].count > 1 {
            let step = index == 0 ? width : 1
            let isSame = results.indices.allSatisfy { place in
                let first = index == 0 ? place % width : place - place % width
                return place - first < step || results[place].isSame(as: results[first])
            }
            if isSame { evaluator.report.note(VariationFinding.unchanging(axis.name), at: axis.span) }
        }
    }

    // MARK: The table

    /// The expression as it was written, in few words.
    private var title: String { evaluator.site.text(table.body.span).title }

    private func list(_ values: [Value]) -> TableValue {
        // Parts become columns, where every cell has the same.
        if case .table(let first)? = results.first(where: { if case .missing = $0 { false } else { true } }),
            first.isRecord
        {
            let parts = first.columns.count
            var cells: [Value] = []
            cells.makeRoom(for: results.count * (parts + 1))
            var isAlike = true
            for (value, result) in zip(values, results) {
                cells.append(value)
                if case .table(let record) = result, record.isRecord, record.columns.count == parts {
                    cells.append(contentsOf: record.cells)
                } else if case .missing = result {
                    cells.append(contentsOf: repeatElement(result, count: parts))
                } else {
                    isAlike = false
                }
            }
            if isAlike { return TableValue([.init(table.axes[0].name)] + first.columns, cells: cells) }
        }
        var cells: [Value] = []
        cells.makeRoom(for: results.count * 2)
        for (value, result) in zip(values, results) {
            cells.append(value)
            cells.append(result)
        }
        return TableValue([.init(table.axes[0].name), .init(title, alias: "value")], cells: cells)
    }

    private func matrix(_ values: [[Value]]) -> TableValue {
        let width = values[1].count
        var columns = [TableValue.Column(table.axes[0].name)]
        for value in values[1] { columns.append(.init(evaluator.text(value))) }
        var cells: [Value] = []
        cells.makeRoom(for: results.count + values[0].count)
        for (row, value) in values[0].enumerated() {
            cells.append(value)
            cells.append(contentsOf: results[row * width..<(row + 1) * width])
        }
        return TableValue(
            columns, cells: cells, axes: .init(down: table.axes[0].name, across: table.axes[1].name, cell: title))
    }
}

extension Value {
    /// Whether it is the same plain value; what is larger is never taken for the same.
    func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.quantity(let one), .quantity(let other)):
            one.unit == other.unit && Samples.areSame(one.number, other.number)
        case (.event(let one), .event(let other)): one.isSame(as: other)
        case (.truth(let one), .truth(let other)): one == other
        case (.text(let one), .text(let other)): one == other
        case (.date(let one), .date(let other)): one == other
        case (.period(let one), .period(let other)): one == other
        default: false
        }
    }
}
