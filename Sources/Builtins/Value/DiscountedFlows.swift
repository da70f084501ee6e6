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
                Parameter(Parameter.first, .years, or: .nothing("1"), byName: true),
                Parameter("exit_on", .annual, or: .nothing("last flow"), byName: true),
                Parameter("debt", .debt, or: .whole(0), byName: true),
                Parameter("cash", .cash, or: .whole(0), byName: true),
                Parameter("shares", .count, or: .nothing("none"), byName: true),
            ], units: .none, times: .own, ends: .discountedFlows, opening: .made(Openings.dcf),
            examples: [
                ["[1 USD, 2 USD, 3 USD]", "10%", "g = 2%"], ["[1 USD, 2 USD, 3 USD]", "10%", "exit_multiple = 8"],
                ["[1 USD, 2 USD]", "10%", "g = 2%", "mid_year = true", "at = 2024-12-31"],
                ["[1 USD, 2 USD]", "[12%, 10%]", "g = 2%", "first = 0.5"],
                ["[1 USD, 2 USD]", "10%", "exit_multiple = 8", "exit_on = 3 USD", "debt = 2 USD", "shares = 4 share"],
            ]
        ) { call throws(Failure) in
            try discounted(call)
        }
    ]

    private enum Place {
        static let wacc = 1
        static let g = 2
        static let exitMultiple = 3
        static let midYear = 4
        static let at = 5
        static let first = 6
        static let exitOn = 7
        static let debt = 8
        static let cash = 9
        static let shares = 10
    }

    private static func discounted(_ call: Call) throws(Failure) -> Value {
        let flows = try call.amounts(0)
        let discounting = try discounting(call, flows.numbers)
        guard call.isGiven(Place.g) != call.isGiven(Place.exitMultiple) else {
            throw call.failure(BuiltinProblem.whatFollows(both: call.isGiven(Place.g)))
        }
        let end: DiscountedCashFlow.End =
            call.isGiven(Place.g)
            ? .growth(try call.rate(Place.g).doubleValue) : .multiple(try call.number(Place.exitMultiple).doubleValue)
        let base = try base(call, flows)
        if base == nil || call.isGiven(Place.g), let last = flows.numbers.last, last.sign <= 0 {
            throw call.failure(
                BuiltinProblem.lastFlowNotPositive, at: 0, call.describe(Quantity(last, unit: flows.unit)))
        }
        let place = flows.numbers.isEmpty ? 0 : call.isGiven(Place.g) ? Place.g : Place.exitMultiple
        let result = try call.finance(at: place) { () throws(FinanceError) in try discounting.valued(end, of: base) }
        let basis = call.isGiven(Place.at) ? try date(call) : .none
        let unit = call.units.canonical(flows.unit)
        let percent = try call.percent(.zero).unit
        var (names, cells): ([String], [Value]) = ([], [])
        func add(_ name: String, _ value: Double, _ unit: UnitID) throws(Failure) {
            let number = try call.number { () throws(NumberError) in try Number(approximate: value) }
            names.append(name)
            cells.append(
                .quantity(Quantity(number, unit: unit, basis: unit == percent || unit == .none ? .none : basis)))
        }
        try add("value", result.value, unit)
        try add("flows_value", result.flowsValue, unit)
        try add("terminal_value", result.terminalValue, unit)
        try add("terminal_share", 100 * result.terminalValue / result.value, percent)
        try add("implied_multiple", result.impliedMultiple, .none)
        // Of a flow that is not above zero no growth leads to a value.
        if result.hasGrowth { try add("implied_growth", 100 * result.impliedGrowth, percent) }
        for (name, value) in try bridged(call, cells[0]) {
            names.append(name)
            cells.append(value)
        }
        return .table(TableValue(names.map { TableValue.Column($0) }, cells: cells, isRecord: true))
    }

    // MARK: Discounting

    /// The flows, each with what it is discounted by.
    private static func discounting(
        _ call: Call, _ flows: [Number]
    ) throws(Failure) -> DiscountedCashFlow.Discounting {
        let (path, isMidYear) = (try RatePath(call, Place.wacc), try call.flag(Place.midYear))
        let rates = path.each.map(\.doubleValue)
        for rate in rates where !(rate > -1) {
            throw call.failure(BuiltinProblem.finance(call.name, .rateTooLow), at: Place.wacc)
        }
        let first = try first(call, at: Place.first).doubleValue
        var discounting = DiscountedCashFlow.Discounting(rate: rates.first ?? 0, isMidYear: isMidYear)
        switch path {
        case .even(_) where first == 1:
            for (index, flow) in flows.enumerated() {
                if index & 1023 == 1023 { try call.poll() }
                discounting.add(flow.doubleValue)
            }
        case .even:
            for (index, flow) in flows.enumerated() {
                if index & 1023 == 1023 { try call.poll() }
                discounting.add(flow.doubleValue, rate: rates[0], length: index == 0 ? first : 1)
            }
        case .each:
            guard rates.count == flows.count else {
                throw call.failure(
                    BuiltinProblem.finance(call.name, .ratesForPeriods(rates.count, periods: flows.count)),
                    at: Place.wacc)
            }
            for (index, flow) in flows.enumerated() {
                if index & 1023 == 1023 { try call.poll() }
                discounting.add(flow.doubleValue, rate: rates[index], length: index == 0 ? first : 1)
            }
        }
        return discounting
    }

    /// How many years from now the first flow ends.
    static func first(_ call: Call, at place: Int) throws(Failure) -> Number {
        guard call.isGiven(place) else { return .one }
        let first = try call.years(place)
        guard first.sign > 0, Number.compare(first, .one) <= 0 else {
            throw call.failure(BuiltinProblem.stubOutside, at: place)
        }
        if call.wantsNotes, Number.compare(first, .one) < 0 {
            call.note(BuiltinRemark.stubInFull(call.describe(Quantity(first))))
        }
        return first
    }

    /// What an exit multiple is of, where it is not of the last flow, in the unit of the flows.
    private static func base(_ call: Call, _ flows: Amounts) throws(Failure) -> Double? {
        guard call.isGiven(Place.exitOn) else { return nil }
        let base = try call.amount(Place.exitOn, in: call.units.canonical(flows.unit), of: 0)
        guard base.sign > 0 else { throw call.failure(BuiltinProblem.multipleOfNothing, at: Place.exitOn) }
        return base.doubleValue
    }

    // MARK: Equity

    /// The value less debt and with cash, and what that is for each share.
    private static func bridged(_ call: Call, _ value: Value) throws(Failure) -> [(name: String, value: Value)] {
        let claims = [Place.debt, Place.cash].filter { call.isGiven($0) }
        guard case .quantity(var equity) = value, !claims.isEmpty || call.isGiven(Place.shares) else { return [] }
        var parts: [(name: String, value: Value)] = []
        for place in claims {
            var claim = try call.quantity(place)
            claim.qualifiers = 0
            equity = try call.sum(equity, claim, negative: place == Place.debt, call.places(0, place))
        }
        if !claims.isEmpty { parts.append(("equity", .quantity(equity))) }
        if call.isGiven(Place.shares) {
            let shares = try call.quantity(Place.shares)
            let plain = Quantity(shares.number, unit: shares.unit)
            parts.append(("per_share", .quantity(try call.quotient(equity, plain, call.places(0, Place.shares)))))
        }
        guard call.wantsNotes else { return parts }
        if claims.isEmpty { call.note(BuiltinRemark.noBridge) } else { call.note(BuiltinRemark.bridgeOfTwo) }
        if claims == [Place.debt] { call.note(BuiltinRemark.takenAsNothing(["cash"])) }
        if claims == [Place.cash] { call.note(BuiltinRemark.takenAsNothing(["debt"])) }
        return parts
    }

    /// The date that a value stands at. Flows that speak of years have to follow it: the first ends a year later, or as
    /// much later as is said.
    private static func date(_ call: Call) throws(Failure) -> BasisID {
        let day = try call.day(Place.at, wanted: .date)
        let years = call.isGiven(Place.first) ? try call.years(Place.first).doubleValue : 1
        let months = Int((years * 12).rounded())
        if abs(years * 12 - Double(months)) < 1e-9, case .quantity(let flow)? = try call.list(0).items.first,
            let basis = call.bases[flow.basis], case .period(let period) = basis.time,
            let end = day.adding(months: months), period.last != end, !basis.isAnnualized,
            !(months == 12 && period.isYear && period.first - day == 1)
        {
            let places = [(0, ""), (Place.at, "")]
            if months == 12 {
                try call.tell(BuiltinRemark.firstFlowOfAnotherYear(period.last, taken: end), at: places)
            } else {
                try call.tell(BuiltinRemark.stubOfAnotherTime(period.last, taken: end), at: places)
            }
        }
        return call.bases.intern(Basis(time: .date(day), kind: .balance))
    }
}
