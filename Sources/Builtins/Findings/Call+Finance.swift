import Calendars
import Evaluation
import Finance
import Numbers
import Quantities
import Resolution

/// Functions of finance: what they take, and what they give or fail of.
extension Call {
    /// A function of finance, its error given a place: an argument, or the whole call.
    func finance<Result>(
        at place: Int? = nil, _ body: () throws(FinanceError) -> Result
    ) throws(Failure) -> Result {
        do { return try body() } catch {
            // A discount that takes all lacks its `%`, if anything.
            let fix = error == .nothingLeft ? place.flatMap(percentFix) : nil
            throw failure(BuiltinProblem.finance(name, error), at: place, fix: fix)
        }
    }

    /// An amount in a unit, from a function of finance.
    func money(
        at place: Int? = nil, _ unit: UnitID, _ body: () throws(FinanceError) -> Number
    ) throws(Failure) -> Value {
        .quantity(Quantity(try finance(at: place, body), unit: units.canonical(unit)))
    }

    /// Flows and their days from the earliest, or from the day given after them.
    func dated(_ index: Int) throws(Failure) -> (Amounts, [Int]) {
        let flows = try amounts(index)
        let dates = try days(index + 1)
        guard flows.numbers.count == dates.count else {
            throw failure(
                BuiltinProblem.datesForFlows(name, flows: flows.numbers.count, dates: dates.count),
                at: [(index, "flows: \(flows.numbers.count)"), (index + 1, "dates: \(dates.count)")])
        }
        guard var start = dates.min() else { throw failure(BuiltinProblem.noFlows(name), at: index) }
        if isGiven(index + 2) { start = try day(index + 2, wanted: .date) }
        return (flows, dates.map { $0 - start })
    }
}
