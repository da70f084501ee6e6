import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

/// Arguments as a function wants them. What is of another kind fails where it was written.
extension Call {
    package var columns: ColumnArguments { ColumnArguments(self) }
    package var files: FileArguments { FileArguments(self) }
    package func quantity(_ index: Int) throws(Failure) -> Quantity {
        if case .quantity(let quantity) = values[index] { return quantity }
        throw wrongKind(index, .quantity)
    }

    /// A plain number: percentages count as their number.
    package func number(_ index: Int) throws(Failure) -> Number {
        let quantity = try quantity(index)
        if quantity.unit == .none { return quantity.number }
        guard units.isDimensionless(quantity.unit) else {
            throw failure(CallProblem.wantsPlainNumber(name), at: index, units.describeDimension(quantity.unit))
        }
        return try evaluator.arithmetic.scaled(quantity.number, from: quantity.unit, spans[index])
    }

    /// A rate per period as a plain number: 0.1 of `10%` and of `0.1`.
    package func rate(_ index: Int) throws(Failure) -> Number { try number(index) }

    /// How many periods; a length of time counts those of its unit: 60 of `60 month`.
    package func periods(_ index: Int) throws(Failure) -> Number {
        let quantity = try quantity(index)
        return evaluator.operations.dates.isTime(quantity.unit) ? quantity.number : try number(index)
    }

    /// How many years, or other periods; a length of time is taken in years: 1.5 of `18 month`.
    package func years(_ index: Int) throws(Failure) -> Number {
        let quantity = try quantity(index)
        guard evaluator.operations.dates.isTime(quantity.unit) else { return try number(index) }
        return try converted(quantity, to: timeUnit("year"), at: index)
    }

    /// A rate that is a share of something, such as a discount; an initial value where it is not given.
    package func rate(_ index: Int, or initial: Number) throws(Failure) -> Number {
        isGiven(index) ? try rate(index) : initial
    }

    /// An exact or approximate number that is whole: `ln(exp(2))` is 2.
    package func whole(_ index: Int) throws(Failure) -> Int {
        let quantity = try quantity(index)
        guard quantity.unit == .none, let whole = quantity.number.asWhole else {
            throw failure(CallProblem.wantsWhole(name), at: index)
        }
        return whole
    }

    package func whole(_ index: Int, or initial: Int) throws(Failure) -> Int {
        isGiven(index) ? try whole(index) : initial
    }

    package func list(_ index: Int) throws(Failure) -> List {
        if case .list(let list) = values[index] { return list }
        if case .table(let table) = values[index], !table.isRecord {
            if table.isSeries, !builtin.takesRows(index) { return List(table.seriesValues) }
            // What is to be left out is seen.
            if builtin.name != "filter" { _ = try KnownRows(evaluator).read(table, spans[index]) }
            return List(try Tables(evaluator).rows(table, spans[index]))
        }
        throw wrongKind(index, .list)
    }

    package func function(_ index: Int) throws(Failure) -> Function {
        if case .function(let function) = values[index] { return function }
        throw wrongKind(index, .function)
    }

    package func text(_ index: Int) throws(Failure) -> String {
        if case .text(let text) = values[index] { return text }
        throw wrongKind(index, .text)
    }

    /// One of some words in quotes; the first where the argument was passed over.
    package func word(_ index: Int, among choices: [String]) throws(Failure) -> String {
        guard isGiven(index) else { return choices[0] }
        if case .text(let word) = values[index], choices.contains(word) { return word }
        throw failure(CallProblem.wantsWord(name, choices), at: index)
    }

    /// `true` or `false`; false where the argument was passed over.
    package func flag(_ index: Int) throws(Failure) -> Bool {
        guard isGiven(index) else { return false }
        if case .truth(let truth) = values[index] { return truth }
        throw wrongKind(index, .truth)
    }

    /// The items of a single list, or the arguments themselves.
    package func items() throws(Failure) -> [Value] {
        if values.count == 1 {
            if case .list(let list) = values[0] { return list.items }
            if case .table(let table) = values[0], !table.isRecord {
                let seen = try KnownRows(evaluator).read(table, spans[0])
                return seen.isSeries ? seen.seriesValues : try Tables(evaluator).rows(seen, spans[0])
            }
            if case .missing = values[0] { throw wrongKind(0, .list) }
        }
        return values
    }

    package func nonEmptyItems() throws(Failure) -> [Value] {
        let items = try items()
        guard !items.isEmpty else {
            throw evaluator.site.failure(CallProblem.emptyOf(name), at: spans.first ?? span)
        }
        return items
    }

    // MARK: Times

    package func day(_ index: Int, wanted: KindFinding.Wanted = .dateSuchAs("2025-09-30")) throws(Failure) -> Day {
        if case .date(let day) = values[index] { return day }
        throw wrongKind(index, wanted)
    }

    /// A period that was written as one.
    package func period(_ index: Int, wanted: KindFinding.Wanted) throws(Failure) -> Period {
        if case .period(let period) = values[index] { return period }
        throw wrongKind(index, wanted)
    }

    /// A period, or the one that a figure speaks of.
    package func span(_ index: Int) throws(Failure) -> Period {
        if case .quantity(let quantity) = values[index], case .period(let period)? = bases[quantity.basis]?.time {
            return period
        }
        return try period(index, wanted: .periodSuchAs("9M2025"))
    }

    /// The dates of a list.
    package func days(_ index: Int) throws(Failure) -> [Day] {
        let items = try list(index).items
        var days: [Day] = []
        days.reserveCapacity(items.count)
        for (position, item) in items.enumerated() {
            if position & 1023 == 0 { try poll() }
            guard case .date(let day) = item else {
                throw named(wrongKind(item, .date, at: index), item: position)
            }
            days.append(day)
        }
        return days
    }
}
