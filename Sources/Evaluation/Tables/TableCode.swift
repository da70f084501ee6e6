import Numbers
import Quantities
import Reporting

/// `table(E, a = …)`, `table(E, a = …, b = …)`: E for every value of one name, or for every pair of two.
final class TableCode: Code {
    let body: Code
    let axes: [Axis]

    init(_ span: Span, _ body: Code, _ axes: [Axis]) {
        self.body = body
        self.axes = axes
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        var values: [[Value]] = []
        for axis in axes { values.append(try machine.values(of: axis, span)) }
        let (cells, overflow) = values[0].count.multipliedReportingOverflow(by: axes.count > 1 ? values[1].count : 1)
        guard !overflow else { throw machine.failure(.tooLarge, "the table would have too many cells", at: span) }
        try machine.count(items: cells, span)
        var filling = try Filling(machine, self, total: cells)
        try filling.fill(values)
        try filling.finish()
        return try machine.table(
            axes.count == 1 ? list(filling.results, values[0], machine) : matrix(filling.results, values, machine),
            span)
    }

    /// The expression as it was written, in few words.
    private func title(_ machine: Machine) -> String { machine.source.text(body.span).title }

    private func list(_ results: [Value], _ values: [Value], _ machine: Machine) -> TableValue {
        // Parts become columns, where every cell has the same.
        if case .table(let first)? = results.first(where: { if case .missing = $0 { false } else { true } }),
            first.isRecord
        {
            let parts = first.columns.count
            var cells: [Value] = []
            cells.reserveCapacity(results.count * (parts + 1))
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
            if isAlike { return TableValue([.init(axes[0].name)] + first.columns, cells: cells) }
        }
        var cells: [Value] = []
        cells.reserveCapacity(results.count * 2)
        for (value, result) in zip(values, results) {
            cells.append(value)
            cells.append(result)
        }
        return TableValue([.init(axes[0].name), .init(title(machine), alias: "value")], cells: cells)
    }

    private func matrix(_ results: [Value], _ values: [[Value]], _ machine: Machine) -> TableValue {
        let width = values[1].count
        var columns = [TableValue.Column(axes[0].name)]
        for value in values[1] { columns.append(.init(machine.world.describe(value))) }
        var cells: [Value] = []
        cells.reserveCapacity(results.count + values[0].count)
        for (row, value) in values[0].enumerated() {
            cells.append(value)
            cells.append(contentsOf: results[row * width..<(row + 1) * width])
        }
        return TableValue(
            columns, cells: cells, axes: .init(down: axes[0].name, across: axes[1].name, cell: title(machine)))
    }

    /// The work on the cells. One that has no value is missing, and the reason is told in a note; where none has a
    /// value, the first reason is the table's error.
    private struct Filling {
        let machine: Machine
        let code: TableCode
        var results: [Value] = []
        private let variation: Variation?
        private let targets: [Variation.Target?]
        private let olds: [(Value, String)?]
        private var failed = 0
        private var firstFailure: (failure: Failure, place: String)?

        init(_ machine: Machine, _ code: TableCode, total: Int) throws(Failure) {
            self.machine = machine
            self.code = code
            results.reserveCapacity(total)
            let isVarying = code.axes.contains { $0.place != nil }
            variation = isVarying ? Variation(machine.variation) : nil
            var targets: [Variation.Target?] = []
            var olds: [(Value, String)?] = []
            for axis in code.axes {
                let found = try axis.place.map { (place) throws(Failure) in
                    try machine.target(OverrideCode(axis.span, place, value: nil))
                }
                targets.append(found?.0)
                olds.append(found.map { ($0.1, $0.2) })
            }
            (self.targets, self.olds) = (targets, olds)
        }

        mutating func fill(_ values: [[Value]]) throws(Failure) {
            guard let variation else { return try rows(values) }
            try machine.vary(variation) { () throws(Failure) in try rows(values) }
        }

        private mutating func rows(_ values: [[Value]]) throws(Failure) {
            for first in values[0] {
                try put(first, 0)
                guard values.count > 1 else {
                    try cell(first, nil)
                    continue
                }
                for second in values[1] {
                    try put(second, 1)
                    try cell(first, second)
                }
            }
        }

        private func put(_ value: Value, _ index: Int) throws(Failure) {
            let axis = code.axes[index]
            if let slot = axis.slot { machine.locals[machine.base + slot] = value }
            guard let variation, let target = targets[index], let (old, name) = olds[index] else { return }
            variation.put(try machine.fitted(value, axis, to: old, name), for: target)
            machine.found.removeAll(keepingCapacity: true)
        }

        private mutating func cell(_ first: Value, _ second: Value?) throws(Failure) {
            try machine.poll(code.span)
            switch try machine.attempt(code.body) {
            case .success(let value): results.append(value)
            case .failure(let failure):
                failed += 1
                if firstFailure == nil {
                    var place = "\(code.axes[0].name) = \(machine.world.describe(first))"
                    if let second { place += ", \(code.axes[1].name) = \(machine.world.describe(second))" }
                    firstFailure = (failure, place)
                }
                results.append(.missing(Builtin.passedOver))
            }
        }

        func finish() throws(Failure) {
            guard let (failure, place) = firstFailure else { return }
            if failed == results.count { throw failure }
            machine.note(
                .undefinedCells,
                "\(failed) of \(results.count) cells \(failed == 1 ? "has" : "have") no value; at \(place): "
                    + failure.diagnostic.message, at: code.body.span)
        }
    }
}

extension Machine {
    /// A value of an axis as it takes a variable's or a figure's place. A local that only has a variable's name need not
    /// be of its kind: what rests on the variable fails then by itself.
    func fitted(_ value: Value, _ axis: Axis, to old: Value, _ name: String) throws(Failure) -> Value {
        if axis.slot != nil {
            guard case .quantity(let new) = value, case .quantity(let before) = old,
                world.units.sameDimension(new.unit, before.unit) || currencies(before.unit, new.unit) != nil
            else { return value }
        }
        return try fitted(value, axis.values.span, to: old, name, axis.span)
    }

    /// The values that a name takes: the items of a list.
    func values(of axis: Axis, _ span: Span) throws(Failure) -> [Value] {
        let value = try axis.values.value(self)
        switch value {
        case .list(let list):
            guard !list.items.isEmpty else {
                throw failure(.emptyList, "`\(axis.name)` has no values", at: axis.values.span)
            }
            return list.items
        case .interval:
            let text = source.text(axis.values.span)
            throw failure(
                .wrongArguments, "say in what steps `\(axis.name)` goes: `\(text) step …`", at: axis.values.span)
        default: return [value]
        }
    }
}

extension String {
    /// A text on one line, and of no more than so many characters, as a column's title.
    var title: String {
        var short = ""
        var isSpace = false
        var count = 0
        for scalar in unicodeScalars {
            if scalar.value <= 32 {
                isSpace = !short.isEmpty
                continue
            }
            if isSpace { short.unicodeScalars.append(" ") }
            isSpace = false
            short.unicodeScalars.append(scalar)
            count += 1
            if count == 60 { return short + "…" }
        }
        return short
    }
}
