import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

/// `A..B step S` of dates or of periods: a list. Months are counted from the first day, so that 2025-01-31 by months is the
/// last day of each and never drifts; periods go by their own kind.
struct SteppedTimes {
    private let evaluator: Evaluator
    private let span: Span
    private let step: Node

    init(_ evaluator: Evaluator, _ span: Span, _ step: Node) {
        (self.evaluator, self.span, self.step) = (evaluator, span, step)
    }

    private var dates: DateArithmetic { evaluator.operations.dates }

    func days(from first: Day, to last: Day) throws(Failure) -> Value {
        guard let size = try dates.whole(try width, step.span, span) else {
            throw evaluator.site.failure(DateFinding.partOfStep, at: step.span)
        }
        let isForward = try isForward(size.months ?? size.days ?? 0, first <= last, isOne: first == last)
        if let months = size.months, first.endsMonth { try noteEnd(of: first, months, last) }
        return try list { (index) throws(Failure) in
            let day: Day?
            if let months = size.months {
                day = product(months, index).flatMap { first.adding(months: $0) }
            } else {
                day = product(size.days ?? 0, index).flatMap { first.adding(days: $0) }
            }
            guard let day, isForward ? day <= last : day >= last else { return nil }
            return .date(day)
        }
    }

    func periods(from first: Period, to last: Period) throws(Failure) -> Value {
        let width = try width
        let next = try PeriodStep(dates, first, width, step.span, span).next
        let way = next.first - first.first
        let isForward = try isForward(way, first.first <= last.first, isOne: first == last)
        return try list { (index) throws(Failure) in
            if index == 0 { return .period(first) }
            var distance = width
            let number = width.number
            distance.number = try evaluator.site.number(span) { () throws(NumberError) in
                try number.multiplied(by: Number(index))
            }
            let period: Period
            do throws(Failure) { period = try PeriodStep(dates, first, distance, step.span, span).next } catch {
                if error.diagnostic.code == .badDate { return nil }
                throw error
            }
            return (isForward ? period.last <= last.last : period.first >= last.first) ? .period(period) : nil
        }
    }

    private var width: Quantity {
        get throws(Failure) {
            let value = try evaluator.value(step)
            if case .quantity(let size) = value { return size }
            throw evaluator.site.wrongKind(value, .quantity, at: step.span)
        }
    }

    /// Whether the step leads forward; it has to lead from the first to the last.
    private func isForward(_ size: Int, _ isAscending: Bool, isOne: Bool) throws(Failure) -> Bool {
        guard size != 0 else { throw evaluator.site.failure(RangeFinding.zeroStep, at: step.span) }
        guard isOne || (size > 0) == isAscending else { throw evaluator.site.failure(RangeFinding.reversed, at: span) }
        return size > 0
    }

    /// Says once that the ends of months are kept, where the day of the month would be another.
    private func noteEnd(of first: Day, _ months: Int, _ last: Day) throws(Failure) {
        var index = 1
        while index <= 12, let moved = product(months, index), let day = first.adding(months: moved),
            months > 0 ? day <= last : day >= last
        {
            if let other = first.adding(months: moved, keepingEnd: false), other != day {
                evaluator.report.note(DateFinding.keptEnd(of: "\(first)", dayKept: "\(other)"), at: span)
                return
            }
            index += 1
        }
    }

    private func product(_ a: Int, _ b: Int) -> Int? {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? nil : product
    }

    private func list(_ item: (Int) throws(Failure) -> Value?) throws(Failure) -> Value {
        var values: [Value] = []
        while let value = try item(values.count) {
            if values.count & 1023 == 0 { try evaluator.limits.poll(span) }
            values.append(value)
        }
        return try evaluator.limits.list(values, span)
    }
}
