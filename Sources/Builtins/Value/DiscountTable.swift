import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// `discount_table`: what each flow is discounted by, a year a row. The last column adds up to the value of the flows
/// that `dcf` gives.
enum DiscountTableFunctions {
    static let all: [Builtin] = [
        Builtin(
            "discount_table", "the yearly discount factors and what each flow is worth now, as a table",
            [
                Parameter("flows", .yearly), Parameter("rate", .rate),
                Parameter("mid_year", .truth, or: .truth(false)),
                Parameter(Parameter.first, .years, or: .nothing("1"), byName: true),
            ], units: .none, times: .own,
            examples: [
                ["[100 USD, 120 USD]", "10%"], ["[100 USD, 120 USD]", "[10%, 12%]", "mid_year = true"],
                ["[100 USD, 120 USD]", "10%", "first = 0.5"],
            ]
        ) { call throws(Failure) in
            try table(call)
        }
    ]

    private enum Place {
        static let flows = 0
        static let rate = 1
        static let midYear = 2
        static let first = 3
    }

    private static func table(_ call: Call) throws(Failure) -> Value {
        let flows = try call.amounts(Place.flows)
        let (path, isMidYear) = (try RatePath(call, Place.rate), try call.flag(Place.midYear))
        if case .each(let rates) = path, rates.count != flows.numbers.count {
            throw call.failure(
                BuiltinProblem.finance(call.name, .ratesForPeriods(rates.count, periods: flows.numbers.count)),
                at: Place.rate)
        }
        for rate in path.each where Number.compare(rate, Number(-1)) <= 0 {
            throw call.failure(BuiltinProblem.finance(call.name, .rateTooLow), at: Place.rate)
        }
        let first = try DiscountedFlowFunctions.first(call, at: Place.first)
        let unit = call.units.canonical(flows.unit)
        let items = try call.list(Place.flows).items
        // The end of the year so far, and what a flow there is multiplied by.
        var (end, factor) = (Number.zero, Number.one)
        var cells: [Value] = []
        cells.reserveCapacity(flows.numbers.count * 5)
        for (index, flow) in flows.numbers.enumerated() {
            try call.poll()
            let rate = path.each.count == 1 ? path.each[0] : path.each[index]
            let length = index == 0 ? first : .one
            let (begun, before) = (end, factor)
            let growth = try call.number { () throws(NumberError) in try Number.one.adding(rate) }
            func discounted(_ factor: Number, over years: Number) throws(Failure) -> Number {
                try call.number { () throws(NumberError) in try factor.divided(by: growth.raised(to: years)) }
            }
            end = try call.number { () throws(NumberError) in try begun.adding(length) }
            factor = try discounted(before, over: length)
            var (time, discount) = (end, factor)
            if isMidYear {
                let half = try call.number { () throws(NumberError) in try length.divided(by: Number(2)) }
                time = try call.number { () throws(NumberError) in try begun.adding(half) }
                discount = try discounted(before, over: half)
            }
            let value = try call.number { () throws(NumberError) in try flow.multiplied(by: discount) }
            cells += [
                .quantity(Quantity(time)), items[index], .quantity(try call.percent(rate)),
                .quantity(Quantity(discount)), .quantity(Quantity(value, unit: unit)),
            ]
        }
        let columns = ["year", "flow", "rate", "factor", "value"].map { TableValue.Column($0) }
        return .table(TableValue(columns, cells: cells))
    }
}
