import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Figures and the time they speak of: run-rates, flows as paces and back, growth, the last twelve months.
enum FigureFunctions {
    static let all: [Builtin] = [
        Builtin(
            "annualize", "a flow scaled to twelve months, as if the year were even", [Parameter("flow", .flow)],
            units: .open, times: .own, opening: .made(Openings.annualize), examples: [["10 USD @ 9M2025"]]
        ) { call throws(Failure) in
            .quantity(try CallTimes(call).annualized(0))
        },
        Builtin(
            "per", "a flow divided by the length of its period, as an amount per unit of time",
            [Parameter("flow", .flow), Parameter("unit", .length)], units: .quotient(0, 1), times: .own,
            opening: .made(Openings.per), examples: [["12 USD @ FY2025", "month"]]
        ) { call throws(Failure) in
            let flow = try call.quantity(0)
            let unit = try call.quantity(1)
            let length = try CallTimes(call).length(of: flow, in: unit)
            var rate = try call.quotient(Quantity(flow.number, unit: flow.unit), length, call.places(0, 1))
            rate.basis = CallTimes(call).rebased(flow.basis, kind: .rate)
            return .quantity(rate)
        },
        Builtin(
            "over", "a rate times the length of a period: the flow over it",
            [Parameter("rate", .pace), Parameter("period", .span)], units: .open, times: .own,
            opening: .made(Openings.over), examples: [["2 USD/month", "9M2025"]]
        ) { call throws(Failure) in
            let rate = try call.quantity(0)
            let period = try call.period(1, wanted: .periodSuchAs("9M2025"))
            guard call.units.timeExponent(of: rate.unit) == -1 else {
                throw call.failure(BuiltinProblem.overNoPace, at: 0, call.units.describeDimension(rate.unit))
            }
            let length = try CallTimes(call).length(of: period, countedIn: rate.unit)
            var flow = try call.product(Quantity(rate.number, unit: rate.unit), length, call.places(0, 1))
            flow.basis = call.bases.intern(Basis(time: .period(period), kind: .flow))
            return .quantity(flow)
        },
        Builtin(
            "growth", "how much more the new figure is than the old; of a metric alone, year on year",
            [Parameter("new", .after), Parameter("old", .before, or: .end)], units: .percent, times: .own,
            opening: .made(Openings.growth), examples: [["12 USD", "10 USD"], ["minimax.revenue"]],
            body: .codes { call, codes throws(Failure) in
                if codes.count == 2 { return .quantity(try CallTimes(call).growth(from: codes[1], to: codes[0])) }
                guard let growth = try CallTimes(call).yearOnYear(codes[0]) else {
                    throw call.failure(BuiltinProblem.growthOfNoMetric, at: 0)
                }
                return .quantity(growth)
            }),
        Builtin(
            "ltm", "the last twelve months: the year, plus this year to date, less last year to date",
            [Parameter("metric", .metric)], units: .open, times: .own, opening: .made(Openings.ltm),
            examples: [["minimax.revenue[FY2024]"]],
            body: .codes { call, codes throws(Failure) in
                guard let sum = try CallTimes(call).lastTwelveMonths(codes[0]) else {
                    throw call.failure(BuiltinProblem.lastMonthsOfNoMetric, at: 0)
                }
                return .quantity(sum)
            }),
    ]
}
