import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

/// `A..B`, `A..B step S`: a list where it has steps or runs between whole numbers that are not written with decimals, a
/// period between dates, else an interval.
struct Ranges {
    private let evaluator: Evaluator
    private let state: State
    private let site: Site
    private let (low, high): (Node, Node)
    private let span: Span

    init(_ evaluator: Evaluator, _ low: Node, _ high: Node, _ span: Span) {
        (self.evaluator, state, site) = (evaluator, evaluator.state, evaluator.site)
        (self.low, self.high, self.span) = (low, high, span)
    }

    func value(step: Node?, isInterval: Bool = false) throws(Failure) -> Value {
        let a = try evaluator.value(low)
        let b = try evaluator.value(high)
        if case .date(let first) = a, case .date(let last) = b, step == nil {
            guard let period = Period(first: first, last: last) else {
                throw site.failure(
                    RangeFinding.reversedPeriod, at: [(low.span, ""), (high.span, "")],
                    fix: site.replacing(low.span.joined(high.span), with: "\(last)..\(first)", in: span))
            }
            return .period(period)
        }
        if case .date(let first) = a, case .date(let last) = b, let step {
            return try SteppedTimes(evaluator, span, step).days(from: first, to: last)
        }
        if case .period(let first) = a, case .period(let last) = b, let step {
            return try SteppedTimes(evaluator, span, step).periods(from: first, to: last)
        }
        if case .period(let first) = a, case .period(let last) = b {
            throw site.failure(
                RangeFinding.periods, at: span,
                fix: first.first <= last.last
                    ? site.replacing(span, with: "\(first.first)..\(last.last)", in: span) : nil)
        }
        let ends = try ends(a, b)
        return try range(ends.low, ends.high, step, isInterval)
    }

    /// Both ends in one unit, whether or not a list would be made between them.
    func ends() throws(Failure) -> (low: Quantity, high: Quantity) {
        try ends(try evaluator.value(low), try evaluator.value(high))
    }

    private func ends(_ a: Value, _ b: Value) throws(Failure) -> (low: Quantity, high: Quantity) {
        guard case .quantity(let from) = a else { throw site.wrongKind(a, .quantity, at: low.span) }
        guard case .quantity(var to) = b else { throw site.wrongKind(b, .quantity, at: high.span) }
        guard from.unit != to.unit else { return (from, to) }
        if to.isPlain, to.number.isZero {
            to.unit = from.unit
        } else if from.isPlain, from.number.isZero {
            return (Quantity(.zero, unit: to.unit), to)
        } else {
            guard state.units.sameDimension(from.unit, to.unit) else {
                throw evaluator.arithmetic.mismatch.failure(
                    from, to, at: (low.span, high.span), whole: span, to: .range)
            }
            let number = try evaluator.arithmetic.converted(to, to: from.unit, high.span)
            to = Quantity(number, unit: from.unit, basis: to.basis)
        }
        return (from, to)
    }

    private func range(
        _ from: Quantity, _ to: Quantity, _ step: Node?, _ isInterval: Bool
    ) throws(Failure) -> Value {
        if let step {
            let value = try evaluator.value(step)
            guard case .quantity(let size) = value else {
                throw site.wrongKind(value, .quantity, at: step.span)
            }
            guard state.units.sameDimension(size.unit, from.unit) else {
                throw evaluator.arithmetic.mismatch.failure(
                    from, size, at: (low.span, step.span), whole: span, to: .step)
            }
            let width = try evaluator.arithmetic.converted(size, to: from.unit, step.span)
            return try items(from, to, by: width, step.span, hasStep: true)
        }
        if !isInterval, from.unit == .none, from.number.isExact, from.number.isInteger, to.number.isExact,
            to.number.isInteger
        {
            return try items(from, to, by: .one, span, hasStep: false)
        }
        if !isInterval, from.number.samples?.isWholeByRows == true || to.number.samples?.isWholeByRows == true {
            // Of numbers known for sure it would be a list.
            throw site.failure(SamplingFinding.certainWantedAs(.range), at: span)
        }
        guard Number.compare(from.number, to.number) <= 0 else { throw reversed(hasStep: false) }
        return .interval(Interval(low: from, high: to))
    }

    private func items(
        _ from: Quantity, _ to: Quantity, by step: Number, _ place: Span, hasStep: Bool
    ) throws(Failure) -> Value {
        guard step.sign != 0 else { throw site.failure(RangeFinding.zeroStep, at: place) }
        let length = try site.number(span) { () throws(NumberError) in
            try to.number.subtracting(from.number).divided(by: step).floor()
        }
        guard length.sign >= 0 else { throw reversed(hasStep: hasStep) }
        guard let count = length.asWhole, count < Limits.mostItems else {
            throw site.failure(LimitFinding.items, at: span)
        }
        var values: [Value] = []
        values.makeRoom(for: count + 1)
        if let start = Value.quantity(from).whole, let width = step.asInt, fits(start, width, count) {
            for index in 0...count {
                if index & 1023 == 0 { try evaluator.limits.poll(span) }
                values.append(Value(whole: start + index * width))
            }
            return try evaluator.limits.list(values, span)
        }
        var number = from.number
        for index in 0...count {
            if index & 1023 == 0 { try evaluator.limits.poll(span) }
            values.append(.quantity(Quantity(number, unit: from.unit, basis: from.basis)))
            if index < count {
                number = try site.number(span) { () throws(NumberError) in try number.adding(step) }
            }
        }
        return try evaluator.limits.list(values, span)
    }

    /// Whether every item is a whole number that fits: the last one does, and so do those before it.
    private func fits(_ start: Int, _ width: Int, _ count: Int) -> Bool {
        let (way, isLong) = width.multipliedReportingOverflow(by: count)
        return !isLong && !start.addingReportingOverflow(way).overflow
    }

    private func reversed(hasStep: Bool) -> Failure {
        let (a, b) = (site.text(low.span), site.text(high.span))
        // Of bare numbers a list may be wanted that goes down.
        let isList = hasStep || site.isNumeral(low.span) && site.isNumeral(high.span)
        return site.failure(
            RangeFinding.reversed, at: [(low.span, ""), (high.span, "")],
            fix: isList ? nil : site.replacing(low.span.joined(high.span), with: "\(b)..\(a)", in: span))
    }
}
