import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// The flows that `grow` gives.
struct Projection {
    let call: Call
    let first: Quantity

    init(_ call: Call) throws(Failure) {
        self.call = call
        first = try call.quantity(0)
    }

    func flows() throws(Failure) -> Value {
        var flows: [Value] = []
        var number = first.number
        let time = try start()
        for (index, rate) in try rates().enumerated() {
            try call.poll()
            number = try call.number { () throws(NumberError) in
                try number.multiplied(by: Number.one.adding(rate))
            }
            var flow = Quantity(number, unit: first.unit)
            if let time { flow.basis = try basis(time, years: index) }
            flows.append(.quantity(flow))
        }
        return try call.list(flows)
    }

    private func rates() throws(Failure) -> [Number] {
        guard try !call.list(1).items.isEmpty else { throw call.failure(BuiltinProblem.nothingToGrowBy, at: 1) }
        return try call.rates(1)
    }

    /// The time of the first flow of the projection, with its kind; nil where the amount grown has none.
    private func start() throws(Failure) -> Basis? {
        if call.isGiven(2) {
            let period = try call.period(2, wanted: .periodSuchAs("FY2026"))
            return Basis(time: .period(period), kind: call.kind(of: first.unit))
        }
        guard var basis = call.bases[first.basis], !basis.isMixed else { return nil }
        let shifted: Basis.Time?
        switch basis.time {
        case .date: shifted = FiscalTime(basis, in: call).later(years: 1)
        case .period(let period) where basis.isAnnualized:
            // A run-rate stands for the year it was taken from.
            guard let next = FiscalTime(basis, in: call).calendar.year(after: period) else {
                throw call.failure(BuiltinProblem.runRateOfTwoYears, at: 0, call.basisName(first.basis))
            }
            call.note(BuiltinRemark.grownFromRunRate(period.name, next.name), at: 0)
            shifted = .period(next)
        case .period(let period):
            guard basis.kind != .flow || period.isYear else {
                throw call.failure(
                    BuiltinProblem.growsByYears(period.name), at: 0,
                    fix: call.replacing(0, with: "annualize(\(call.text(of: 0).withoutBrackets))"))
            }
            if FiscalTime(basis, in: call).isOfUnknownWeeks {
                call.note(BuiltinRemark.grownByWeeks(period.name), at: 0)
            }
            shifted = FiscalTime(basis, in: call).later(years: 1)
        default: return nil
        }
        guard let shifted else { throw outside }
        basis = Basis(time: shifted, kind: basis.kind, series: basis.series)
        return basis
    }

    private func basis(_ start: Basis, years: Int) throws(Failure) -> BasisID {
        guard years > 0 else { return call.bases.intern(start) }
        guard let time = FiscalTime(start, in: call).later(years: years) else { throw outside }
        return call.bases.intern(Basis(time: time, kind: start.kind, series: start.series))
    }

    private var outside: Failure { call.failure(BuiltinProblem.outsideCalendar) }
}
