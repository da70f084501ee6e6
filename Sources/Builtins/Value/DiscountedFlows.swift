import Calendars
import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// `dcf`: a value from yearly flows and what follows them.
enum DiscountedFlowFunctions {
    static let all: [Builtin] = [
        Builtin(
            "dcf", "the value of yearly flows and what follows them, with its parts",
            [
                Parameter("flows", .yearly), Parameter("wacc", .rate), Parameter("g", .growth, or: .nothing("none")),
                Parameter("exit_multiple", .multiple, or: .nothing("none")),
                Parameter("mid_year", .truth, or: .truth(false)), Parameter("at", .date, or: .nothing("none")),
            ], units: .none, times: .own, ends: .discountedFlows, opening: .made(Openings.dcf),
            examples: [
                ["[1 USD, 2 USD, 3 USD]", "10%", "g = 2%"], ["[1 USD, 2 USD, 3 USD]", "10%", "exit_multiple = 8"],
                ["[1 USD, 2 USD]", "10%", "g = 2%", "mid_year = true", "at = 2024-12-31"],
            ]
        ) { call throws(Failure) in
            try discounted(call)
        }
    ]

    private static let parts = [
        "value", "flows_value", "terminal_value", "terminal_share", "implied_multiple", "implied_growth",
    ]
    .map { TableValue.Column($0) }

    private static func discounted(_ call: Call) throws(Failure) -> Value {
        let flows = try call.amounts(0)
        let rate = try call.rate(1).doubleValue
        guard rate > -1 else { throw call.failure(BuiltinProblem.finance(call.name, .rateTooLow), at: 1) }
        guard call.isGiven(2) != call.isGiven(3) else {
            throw call.failure(BuiltinProblem.whatFollows(both: call.isGiven(2)))
        }
        let end: DiscountedCashFlow.End =
            call.isGiven(2)
            ? .growth(try call.rate(2).doubleValue) : .multiple(try call.number(3).doubleValue)
        var discounting = DiscountedCashFlow.Discounting(rate: rate, isMidYear: try call.flag(4))
        for (index, flow) in flows.numbers.enumerated() {
            if index & 1023 == 1023 { try call.poll() }
            discounting.add(flow.doubleValue)
        }
        if let last = flows.numbers.last, last.sign <= 0 {
            throw call.failure(
                BuiltinProblem.lastFlowNotPositive, at: 0, call.describe(Quantity(last, unit: flows.unit)))
        }
        let place = flows.numbers.isEmpty ? 0 : call.isGiven(2) ? 2 : 3
        let result = try call.finance(at: place) { () throws(FinanceError) in try discounting.valued(end) }
        let basis = call.isGiven(5) ? try date(call) : .none
        let unit = call.units.canonical(flows.unit)
        let percent = try call.percent(.zero).unit
        func part(_ value: Double, _ unit: UnitID) throws(Failure) -> Value {
            let number = try call.number { () throws(NumberError) in try Number(approximate: value) }
            return .quantity(Quantity(number, unit: unit, basis: unit == percent || unit == .none ? .none : basis))
        }
        return .table(
            TableValue(
                parts,
                cells: [
                    try part(result.value, unit), try part(result.flowsValue, unit),
                    try part(result.terminalValue, unit),
                    try part(100 * result.terminalValue / result.value, percent),
                    try part(result.impliedMultiple, .none), try part(100 * result.impliedGrowth, percent),
                ], isRecord: true))
    }

    /// The date that a value stands at. Flows that speak of years have to follow it: the first ends a year later.
    private static func date(_ call: Call) throws(Failure) -> BasisID {
        let day = try call.day(5, wanted: .date)
        if case .quantity(let flow)? = try call.list(0).items.first,
            let basis = call.bases[flow.basis], case .period(let period) = basis.time,
            let end = day.adding(months: 12), period.last != end, !basis.isAnnualized,
            !(period.isYear && period.first - day == 1)
        {
            try call.tell(BuiltinRemark.firstFlowOfAnotherYear(period.last, taken: end), at: [(0, ""), (5, "")])
        }
        return call.bases.intern(Basis(time: .date(day), kind: .balance))
    }
}
