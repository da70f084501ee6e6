import Calendars
import Numbers
import Quantities
import Reporting

extension Builtins {
    static let whatIf: [Builtin] = [
        written(.table, "a table of an expression over the values of one name or two"),
        written(.solve, "every value of a name in a range for which two sides are equal"),
        written(.sensitivity, "what moves a result most: each input a share smaller and greater"),
        Builtin(
            "grow(first, rates, from = period)",
            "a projection: each amount the one before it grown by the next rate, with the year it speaks of", 2...3
        ) { (machine, arguments) throws(Failure) in
            try Projection(machine, arguments).flows()
        },
    ]

    /// A function that is read as a construct where it is called by its name; as a value it can do nothing.
    private static func written(_ task: Varying.Task, _ summary: String) -> Builtin {
        Builtin(path: task.signature, summary, 0...Int.max) { (machine, _, span) throws(Failure) in
            throw machine.failure(
                .wrongArguments,
                "\(task.rawValue) evaluates its first argument again and again, so it is written out: "
                    + task.signature, at: span)
        }
    }
}

/// The flows that `grow` gives.
private struct Projection {
    let machine: Machine
    let arguments: Builtin.Arguments
    let first: Quantity

    init(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) {
        self.machine = machine
        self.arguments = arguments
        first = try arguments.quantity(0, machine)
    }

    func flows() throws(Failure) -> Value {
        var flows: [Value] = []
        var number = first.number
        let time = try start()
        for (index, rate) in try rates().enumerated() {
            try machine.poll(arguments.span)
            number = try machine.number(arguments.span) { () throws(NumberError) in
                try number.multiplied(by: Number.one.adding(rate))
            }
            var flow = Quantity(number, unit: first.unit)
            if let time { flow.basis = try basis(time, years: index) }
            flows.append(.quantity(flow))
        }
        return try machine.list(flows, arguments.span)
    }

    private func rates() throws(Failure) -> [Number] {
        let items = try arguments.list(1, machine).items
        guard !items.isEmpty else {
            throw machine.failure(.emptyList, "without rates there is nothing to grow by", at: arguments.spans[1])
        }
        var rates: [Number] = []
        for (index, item) in items.enumerated() {
            let one = Builtin.Arguments(
                values: [item], spans: [arguments.spans[1]], span: arguments.span, name: arguments.name)
            do throws(Failure) { rates.append(try one.rate(0, machine)) } catch {
                throw machine.named(error, item: index)
            }
        }
        return rates
    }

    /// The time of the first flow of the projection, with its kind; nil where the amount grown has none.
    private func start() throws(Failure) -> Basis? {
        if arguments.isGiven(2) {
            guard case .period(let period) = arguments.values[2] else {
                throw machine.wrongKind(arguments.values[2], wanted: "a period such as FY2026", at: arguments.spans[2])
            }
            return Basis(time: .period(period), kind: machine.kind(of: first.unit))
        }
        guard var basis = machine.world.bases[first.basis], !basis.isMixed else { return nil }
        let shifted: Basis.Time?
        switch basis.time {
        case .date(let day): shifted = day.adding(months: 12).map { .date($0) }
        case .period(let period) where basis.isAnnualized:
            // A run-rate stands for the year it was taken from.
            guard period.first.year == period.last.year, let next = Period.year(period.last.year + 1) else {
                throw machine.failure(
                    .basisMismatch, "say from which year: a run-rate over two calendar years is neither's",
                    at: arguments.spans[0], machine.basisName(first.basis))
            }
            machine.note(
                .derived, "grown from the run-rate of \(period.name); the first amount is that of \(next.name)",
                at: arguments.spans[0])
            shifted = .period(next)
        case .period(let period):
            guard basis.kind != .flow || period.isYear else {
                let text = machine.source.text(arguments.spans[0])
                throw machine.failure(
                    .notAnnual, "grow goes by years, and this is a flow over \(period.name)", at: arguments.spans[0],
                    fix: machine.replacing(
                        arguments.spans[0], with: "annualize(\(text.withoutBrackets))", in: arguments.span))
            }
            shifted = period.shifted(months: 12).map { .period($0) }
        default: return nil
        }
        guard let shifted else { throw outside }
        basis = Basis(time: shifted, kind: basis.kind, series: basis.series)
        return basis
    }

    private func basis(_ start: Basis, years: Int) throws(Failure) -> BasisID {
        guard years > 0 else { return machine.world.bases.intern(start) }
        let time: Basis.Time?
        switch start.time {
        case .date(let day): time = day.adding(months: 12 * years).map { .date($0) }
        case .period(let period): time = period.shifted(months: 12 * years).map { .period($0) }
        default: time = nil
        }
        guard let time else { throw outside }
        return machine.world.bases.intern(Basis(time: time, kind: start.kind, series: start.series))
    }

    private var outside: Failure {
        machine.failure(.badDate, "this leads outside the years 1 to 9999", at: arguments.span)
    }
}
