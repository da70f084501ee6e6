import Calendars
import Numbers
import Quantities
import Reporting

/// `A..B`, `A..B step S`: a list where it has steps or runs between whole numbers, a period between dates, else an
/// interval.
final class RangeCode: Code {
    let low: Code
    let high: Code
    let step: Code?

    init(_ span: Span, _ low: Code, _ high: Code, step: Code?) {
        self.low = low
        self.high = high
        self.step = step
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let a = try low.value(machine)
        let b = try high.value(machine)
        if case .date(let first) = a, case .date(let last) = b, step == nil {
            guard let period = Period(first: first, last: last) else {
                throw machine.failure(
                    .reversedPeriod, "the period ends before it begins", at: [(low.span, ""), (high.span, "earlier")],
                    fix: "\(last)..\(first)")
            }
            return .period(period)
        }
        if case .period(let first) = a, case .period(let last) = b {
            throw machine.failure(
                .wrongKind, "a range of periods stands in the index of a figure, as in minimax.revenue[2025Q1..2025Q3]",
                at: span, fix: first.first <= last.last && step == nil ? "\(first.first)..\(last.last)" : nil)
        }
        let ends = try ends(a, b, machine)
        return try range(ends.low, ends.high, machine)
    }

    /// Both ends in one unit, whether or not a list would be made between them.
    func ends(_ machine: Machine) throws(Failure) -> (low: Quantity, high: Quantity) {
        try ends(try low.value(machine), try high.value(machine), machine)
    }

    private func ends(_ a: Value, _ b: Value, _ machine: Machine) throws(Failure) -> (low: Quantity, high: Quantity) {
        guard case .quantity(let from) = a else { throw machine.wrongKind(a, wanted: "a quantity", at: low.span) }
        guard case .quantity(var to) = b else { throw machine.wrongKind(b, wanted: "a quantity", at: high.span) }
        guard from.unit != to.unit else { return (from, to) }
        if to.isPlain, to.number.isZero {
            to.unit = from.unit
        } else if from.isPlain, from.number.isZero {
            return (Quantity(.zero, unit: to.unit), to)
        } else {
            guard machine.world.units.sameDimension(from.unit, to.unit) else {
                throw machine.mismatch(from, to, at: (low.span, high.span), whole: span, verb: "range between")
            }
            to = Quantity(try machine.converted(to, to: from.unit, high.span), unit: from.unit, basis: to.basis)
        }
        return (from, to)
    }

    private func range(_ from: Quantity, _ to: Quantity, _ machine: Machine) throws(Failure) -> Value {
        if let step {
            let value = try step.value(machine)
            guard case .quantity(let size) = value else {
                throw machine.wrongKind(value, wanted: "a quantity", at: step.span)
            }
            guard machine.world.units.sameDimension(size.unit, from.unit) else {
                throw machine.mismatch(from, size, at: (low.span, step.span), whole: span, verb: "step")
            }
            return try items(from, to, by: try machine.converted(size, to: from.unit, step.span), step.span, machine)
        }
        if from.unit == .none, from.number.isExact, from.number.isInteger, to.number.isExact, to.number.isInteger {
            return try items(from, to, by: .one, span, machine)
        }
        guard Number.compare(from.number, to.number) <= 0 else { throw reversed(machine) }
        return .interval(Interval(low: from, high: to))
    }

    private func items(
        _ from: Quantity, _ to: Quantity, by step: Number, _ place: Span, _ machine: Machine
    ) throws(Failure) -> Value {
        guard step.sign != 0 else { throw machine.failure(.undefinedResult, "a step of zero leads nowhere", at: place) }
        let length = try machine.number(span) { () throws(NumberError) in
            try to.number.subtracting(from.number).divided(by: step).floor()
        }
        guard length.sign >= 0 else { throw reversed(machine) }
        guard let count = length.asInt, count < Machine.mostItems else {
            throw machine.failure(.tooLarge, "this would make more than 20 million list items", at: span)
        }
        var values: [Value] = []
        values.reserveCapacity(count + 1)
        if let start = Value.quantity(from).whole, let width = step.asInt, fits(start, width, count) {
            for index in 0...count {
                if index & 1023 == 0 { try machine.poll(span) }
                values.append(Value(whole: start + index * width))
            }
            return try machine.list(values, span)
        }
        var number = from.number
        for index in 0...count {
            if index & 1023 == 0 { try machine.poll(span) }
            values.append(.quantity(Quantity(number, unit: from.unit, basis: from.basis)))
            if index < count { number = try machine.number(span) { () throws(NumberError) in try number.adding(step) } }
        }
        return try machine.list(values, span)
    }

    /// Whether every item is a whole number that fits: the last one does, and so do those before it.
    private func fits(_ start: Int, _ width: Int, _ count: Int) -> Bool {
        let (way, isLong) = width.multipliedReportingOverflow(by: count)
        return !isLong && !start.addingReportingOverflow(way).overflow
    }

    private func reversed(_ machine: Machine) -> Failure {
        let (a, b) = (machine.source.text(low.span), machine.source.text(high.span))
        return machine.failure(
            .reversedRange, "the range runs backwards", at: [(low.span, ""), (high.span, "")],
            fix: step == nil ? "\(b)..\(a)" : nil)
    }
}
