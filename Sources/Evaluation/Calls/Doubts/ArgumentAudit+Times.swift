import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

/// The times that amounts speak of, against what is made of them.
extension ArgumentAudit {
    private var bases: BasisTable { evaluator.state.bases }

    private func name(_ basis: BasisID) -> String { bases.fullName(basis) }

    /// Balances of two dates, or a balance and a flow, as arithmetic on them would tell.
    func lookAtBalances() throws(Failure) {
        var first: (basis: BasisID, place: Span)?
        for argument in arguments {
            switch argument.kind {
            case .balance, .debt, .cash: break
            default: continue
            }
            guard let basis = argument.quantity?.basis, basis != .none else { continue }
            guard let known = first else {
                first = (basis, argument.place)
                continue
            }
            guard let concern = bases.sum(known.basis, basis, isDifference: false).concern else { continue }
            return try evaluator.arithmetic.say(
                concern, known.basis, basis, at: (known.place, argument.place), isSum: true)
        }
    }

    /// A flow that is capitalised with a rate of a year, or with a multiple.
    func lookAtYear(_ argument: Argument) throws(Failure) {
        guard let flow = argument.quantity else { return }
        if evaluator.state.units.timeExponent(of: flow.unit) == -1 {
            return try lookAtPace(argument, flow, timesOne: "year")
        }
        if bases.isBalance(flow.basis), self.argument(.multiples) == nil, argument.code?.namesAnAmount == true {
            return try evaluator.report.caution(
                DoubtFinding.balanceAsFlow(name(flow.basis)), at: [(argument.place, name(flow.basis))])
        }
        guard let length = bases.length(of: flow.basis), !length.isYear else { return }
        let months = length.months
        let text = evaluator.site.text(argument.place)
        try evaluator.report.caution(
            DoubtFinding.notAnnual(name(flow.basis), months.map { .months($0) }),
            at: [(argument.place, name(flow.basis))],
            fix: evaluator.site.correcting(argument.place, with: "annualize(\(text.withoutBrackets))"))
    }

    private func lookAtPace(_ argument: Argument, _ flow: Quantity, timesOne unit: String?) throws(Failure) {
        let text = evaluator.site.text(argument.place)
        try evaluator.report.caution(
            DoubtFinding.pace(evaluator.state.units.text(of: flow.unit)), at: [(argument.place, "")],
            fix: unit.flatMap { evaluator.site.correcting(argument.place, with: "\(text.bracketed) * 1 \($0)") })
    }

    // MARK: Flows one after the other

    func lookAtLengths(_ argument: Argument, _ items: [Value]) throws(Failure) {
        if let unequal = FlowTimes(items, bases, isYearly: false).unequal { try tell(unequal, argument) }
    }

    func lookAtSeries(_ argument: Argument) throws(Failure) {
        guard case .list(let list) = argument.value else { return }
        if case .quantity(let first)? = list.items.first, evaluator.state.units.timeExponent(of: first.unit) == -1 {
            let unit = evaluator.state.units.text(of: first.unit)
            try evaluator.report.caution(DoubtFinding.pace(unit), at: [(argument.place(ofItem: 0), "")])
        }
        let isYearly = argument.kind == .yearly
        var items = list.items
        // The first flow of a stub is over less than a year, and says so by itself.
        if isYearly, isStub, !items.isEmpty { items[0] = .truth(false) }
        let times = FlowTimes(items, bases, isYearly: isYearly)
        guard !times.points.isEmpty else { return }
        if let dates = self.argument(.dates) { return try lookAtDates(argument, times, dates) }
        if let contradiction = times.contradiction(isYearly: isYearly) { return try tell(contradiction, argument) }
        if let step = times.step, step != 12 { try sayPeriod(.months(step), perYear: Number(12, over: step)) }
    }

    /// Whether the first flow is said to come sooner or later than a period from now.
    private var isStub: Bool {
        guard let first = arguments.first(where: { $0.parameter.name == Parameter.first })?.quantity else {
            return false
        }
        return Number.compare(first.number, .one) != 0
    }

    private func tell(_ contradiction: FlowTimes.Contradiction, _ argument: Argument) throws(Failure) {
        let (finding, points): (DoubtFinding, [FlowTimes.Point])
        switch contradiction {
        case .unequal(let a, let b):
            (finding, points) = (.unequalItems(a.item + 1, b.item + 1, name(a.basis), name(b.basis)), [a, b])
        case .notYearly(let a):
            (finding, points) = (.notYearly(a.item + 1, name(a.basis), a.months.map { .months($0) }), [a])
        case .outOfOrder(let a, let b):
            (finding, points) = (.outOfOrder(b.item + 1, a.item + 1, name(b.basis), name(a.basis)), [b, a])
        case .sameTime(let a, let b):
            (finding, points) = (.sameTime(a.item + 1, b.item + 1, name(b.basis)), [a, b])
        case .apart(let a, let b, let length, let taken):
            (finding, points) = (
                .apart(a.item + 1, b.item + 1, name(a.basis), name(b.basis), length, taken: taken), [a, b]
            )
        }
        var places = points.map { (argument.place(ofItem: $0.item), "") }
        if places.count > 1, places[0].0 == places[1].0 { places.removeLast() }
        try evaluator.report.caution(finding, at: places)
    }

    /// Flows that have times of their own, and dates that were given for them.
    private func lookAtDates(_ argument: Argument, _ times: FlowTimes, _ dates: Argument) throws(Failure) {
        guard case .list(let list) = dates.value else { return }
        for point in times.points where point.item < list.items.count {
            guard case .date(let day) = list.items[point.item] else { continue }
            if let period = point.period {
                // What a period brings may be dated within it, or to the day it ends with.
                if day >= period.first, day - period.last <= 1 { continue }
            } else if day == point.end {
                continue
            }
            return try evaluator.report.caution(
                DoubtFinding.otherDate(point.item + 1, name(point.basis), day),
                at: [(argument.place(ofItem: point.item), name(point.basis)), (dates.place(ofItem: point.item), "")])
        }
    }

    // MARK: Periods

    /// A length of time as a number of periods: says what the rate counts for.
    func lookAtPeriods(_ argument: Argument) throws(Failure) {
        let (units, dates) = (evaluator.state.units, evaluator.operations.dates)
        let payment = self.argument(.flow)
        if let payment, let amount = payment.quantity, units.timeExponent(of: amount.unit) == -1 {
            let unit = argument.quantity.flatMap { dates.isTime($0.unit) ? units.text(of: $0.unit) : nil }
            try lookAtPace(payment, amount, timesOne: unit)
        }
        guard let periods = argument.quantity, dates.isTime(periods.unit) else { return }
        let year = try evaluator.operations.dates.timeUnit("year", span)
        let perYear = try evaluator.arithmetic.converted(Quantity(.one, unit: year), to: periods.unit, span)
        let name = units.text(of: periods.unit)
        if let payment, let amount = payment.quantity, let basis = bases[amount.basis], basis.kind == .flow,
            case .period(let period) = basis.time, let months = basis.isAnnualized ? 12 : period.nominalMonths,
            Number.compare(Number(12, over: months), perYear) != 0
        {
            try evaluator.report.caution(
                DoubtFinding.otherPayment(self.name(amount.basis), periods: evaluator.text(argument.value)),
                at: [(payment.place, self.name(amount.basis)), (argument.place, "")])
        }
        try sayPeriod(.one(name), perYear: perYear)
    }

    /// Says for how long a rate counts that was given, or was found; what a rate comes to in a year shows one that was
    /// meant for a year.
    private func sayPeriod(_ period: LengthOfTime, perYear: Number) throws(Failure) {
        func annual(_ rate: Quantity) -> Number? {
            guard let plain = try? evaluator.arithmetic.converted(rate, to: .none, span) else { return nil }
            return try? Number.one.adding(plain).raised(to: perYear).subtracting(.one)
        }
        if let rate = argument(.rate), let amount = rate.quantity {
            guard let annual = annual(amount) else { return }
            let text = evaluator.text(rate.value)
            if Number.compare(annual, .one) > 0 {
                evaluator.report.warn(
                    DoubtFinding.steepRate(text, per: period, annual: percent(annual)), at: [(rate.place, "")])
            } else if evaluator.state.wantsNotes {
                let isYear = Number.compare(perYear, .one) == 0
                evaluator.report.noteOnce(
                    DoubtFinding.rateCounts(text, per: period, annual: isYear ? nil : percent(annual)), at: rate.place)
            }
            return
        }
        guard evaluator.state.wantsNotes else { return }
        guard units == .percent else { return evaluator.report.noteOnce(DoubtFinding.countedIn(period), at: span) }
        var text: String?
        if case .quantity(let rate) = result, Number.compare(perYear, .one) != 0 {
            text = annual(rate).map { percent($0) }
        }
        evaluator.report.noteOnce(DoubtFinding.ratePer(period, annual: text), at: span)
    }

    // MARK: Growth

    /// What grew from one time to another, with the periods given between them.
    func lookAtGrowth() throws(Failure) {
        guard let before = argument(.before), let after = argument(.after), let old = before.quantity,
            let new = after.quantity, let first = bases[old.basis], let last = bases[new.basis]
        else { return }
        let places = (before.place, after.place)
        if !isToldOfTimes, let concern = bases.comparison(old.basis, new.basis), concern == .unequalPeriods {
            return try evaluator.arithmetic.say(concern, old.basis, new.basis, at: places)
        }
        if bases.areFlowAndBalance(old.basis, new.basis) {
            return try evaluator.report.caution(
                DoubtFinding.flowAgainstBalance(name(old.basis), name(new.basis)),
                at: [(before.place, name(old.basis)), (after.place, name(new.basis))])
        }
        guard let start = first.end, let end = last.end else { return }
        let years = argument(.years)
        // What was planned may be set against what came, both of one time.
        if end == start, years == nil { return }
        guard end > start else {
            return try evaluator.report.caution(
                DoubtFinding.grownBackwards(to: name(new.basis), from: name(old.basis)),
                at: [(after.place, name(new.basis)), (before.place, name(old.basis))])
        }
        guard let years, let count = years.quantity, count.number.sign > 0 else { return }
        let months = FlowTimes.months(from: start, to: end)
        if first.isAnnualized || last.isAnnualized {
            guard let months, try !fits(count, months, from: first.slack, to: last.slack) else { return }
            return try tellOtherPeriods(years, before, after, .months(months))
        }
        let isFitting: Bool
        if evaluator.operations.dates.isTime(count.unit) {
            let year = try evaluator.operations.dates.timeUnit("year", span)
            let given = try evaluator.arithmetic.converted(count, to: year, span).doubleValue * 365.25
            isFitting = abs(given - Double(end - start)) <= 8
        } else {
            // Periods of a year, or as long as the flows, or months or quarters.
            guard let months else { return }
            let own = if case .period(let period) = first.time { period.nominalMonths ?? 12 } else { 12 }
            let each = Double(months) / count.number.doubleValue
            let fitting = [12, own, 3, 1].first { abs(Double($0) - each) < 1e-6 * Double($0) }
            isFitting = fitting != nil
            // Counted in months or quarters, the growth is of one of these.
            if let fitting, fitting != 12 { try sayPeriod(.months(fitting), perYear: Number(12, over: fitting)) }
        }
        guard !isFitting else { return }
        try tellOtherPeriods(years, before, after, months.map { .months($0) } ?? .days(end - start))
    }

    private func tellOtherPeriods(
        _ years: Argument, _ before: Argument, _ after: Argument, _ length: LengthOfTime
    ) throws(Failure) {
        let (old, new) = (before.quantity?.basis ?? .none, after.quantity?.basis ?? .none)
        try evaluator.report.caution(
            DoubtFinding.otherPeriods(evaluator.text(years.value), from: name(old), to: name(new), length),
            at: [(years.place, ""), (before.place, name(old)), (after.place, name(new))])
    }

    /// Whether so many years lie between two amounts of which one at least is a run-rate: it stands for the twelve months
    /// that end with its period as well as for its whole year, and any between.
    private func fits(
        _ count: Quantity, _ months: Int, from first: Int, to last: Int
    ) throws(Failure) -> Bool {
        var years = count.number.doubleValue
        if evaluator.operations.dates.isTime(count.unit) {
            let year = try evaluator.operations.dates.timeUnit("year", span)
            years = try evaluator.arithmetic.converted(count, to: year, span).doubleValue
        }
        // Counted in quarters or months, what is told of them is told elsewhere.
        let counts = evaluator.operations.dates.isTime(count.unit) ? [12.0] : [12.0, 3.0, 1.0]
        return counts.contains { each in
            years * each >= Double(months - first) - 0.5 && years * each <= Double(months + last) + 0.5
        }
    }
}

extension Node {
    /// Whether it names an amount as it was reported or typed: what is made of a balance may be a flow.
    fileprivate var namesAnAmount: Bool {
        switch form {
        case .member, .ownFigure, .index, .based: true
        default: false
        }
    }
}

extension Basis {
    /// Of a run-rate, the months from the end of its period to that of the year it may stand for.
    fileprivate var slack: Int {
        guard isAnnualized, case .period(let period) = time, let months = period.nominalMonths else { return 0 }
        return Swift.max(0, 12 - months)
    }

    /// The date, or the last day of the period.
    var end: Day? {
        switch time {
        case .date(let day): day
        case .period(let period): period.last
        case .mixed: nil
        }
    }
}
