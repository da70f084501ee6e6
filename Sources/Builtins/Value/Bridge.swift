import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// From equity to enterprise value and back: every claim by its name.
enum BridgeFunctions {
    private static let claims = [
        Parameter("debt", .debt, or: .whole(0), byName: true),
        Parameter("leases", .debt, or: .whole(0), byName: true),
        Parameter("preferred", .debt, or: .whole(0), byName: true),
        Parameter("minority", .debt, or: .whole(0), byName: true),
        Parameter("cash", .cash, or: .whole(0), byName: true),
        Parameter("investments", .cash, or: .whole(0), byName: true),
    ]

    static let all: [Builtin] = [
        Builtin(
            "enterprise_value", "equity and every claim before it, less cash and what is not of the business",
            [Parameter("equity", .balance)] + claims, units: .same(0), times: .combined,
            opening: .made(Openings.bridge), examples: [["10 USD", "debt = 3 USD", "cash = 2 USD"]]
        ) { call throws(Failure) in
            try bridged(call, isEquity: false)
        },
        Builtin(
            "equity_value", "what an enterprise value leaves for the shareholders",
            [Parameter("enterprise", .balance)] + claims, units: .same(0), times: .combined,
            opening: .made(Openings.bridge), examples: [["10 USD", "debt = 3 USD", "cash = 2 USD"]]
        ) { call throws(Failure) in
            try bridged(call, isEquity: true)
        },
    ]

    private static func bridged(_ call: Call, isEquity: Bool) throws(Failure) -> Value {
        // One unit throughout; then each sum says what is to be said of the dates.
        _ = try call.amounts(at: 0...6)
        var total = try call.quantity(0)
        total.qualifiers = 0
        if isEquity, isOfAYear(total.basis, call) { total.basis = .none }
        for index in 1...6 where call.isGiven(index) {
            let isTakenOff = (index >= 5) != isEquity
            total = try call.sum(total, try call.quantity(index), negative: isTakenOff, call.places(0, index))
        }
        let missing = claims.indices.filter { !call.isGiven($0 + 1) }.map { claims[$0].name }
        if !missing.isEmpty, call.wantsNotes { call.note(BuiltinRemark.takenAsNothing(missing)) }
        return .quantity(total)
    }

    /// Whether a value has the time of a year's flow: a multiple of it is a value, and no flow of that year.
    private static func isOfAYear(_ basis: BasisID, _ call: Call) -> Bool {
        guard let basis = call.bases[basis], basis.kind == .flow, case .period(let period) = basis.time else {
            return false
        }
        return basis.isAnnualized || period.isYear
    }
}
