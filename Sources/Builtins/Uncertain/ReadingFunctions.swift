import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// What an uncertain quantity comes to: chances, what holds given something else, and its samples.
enum UncertainReadingFunctions {
    static let all: [Builtin] = [
        Builtin(
            "chance", "the share of the samples for which a condition holds", [Parameter("condition", .truth)],
            units: .percent, examples: [["2 > 1"]], samples: .reads
        ) { call throws(Failure) in
            switch call.values[0] {
            case .truth(let truth): return try call.percentage(Number(truth ? 1 : 0))
            case .event(let event): return try chance(call, event)
            default: throw call.wrongKind(0, .truth)
            }
        },
        Builtin(
            "given", "an uncertain quantity as it is where a condition holds",
            [Parameter("x", .any), Parameter("condition", .truth)], units: .same(0), times: .same(0),
            examples: [["5", "2 > 1"]], samples: .columns
        ) { call throws(Failure) in
            switch call.values[1] {
            case .truth(true): return call.values[0]
            case .truth(false): throw call.failure(DistributionProblem.noSamples, at: 1)
            case .event(let event):
                let holding = event.tally.holding
                guard holding > 0 else { throw call.failure(DistributionProblem.noSamples, at: 1) }
                let value = try given(call, call.values[0], event)
                ColumnReading(call).noteFew(holding, of: event.count)
                return value
            default: throw call.wrongKind(1, .truth)
            }
        },
        Builtin(
            "samples", "the samples of an uncertain quantity as a list: the first n that there are",
            [Parameter("x", .amount), Parameter("n", .whole, or: .end)], units: .open, times: .open,
            examples: [["1 to 2", "3"]], samples: .reads
        ) { call throws(Failure) in
            try listed(call)
        },
        Builtin(
            "histogram",
            "how many samples, or items of a list, lie between round amounts, and which share of all that is",
            [Parameter("x", .any), Parameter("bins", .whole, or: .whole(Histogram.usual))], units: .open,
            examples: [["1 to 2"], ["[1 USD, 2 USD, 2.5 USD, 4 USD]", "4"]], samples: .reads
        ) { call throws(Failure) in
            try Histogram.table(call)
        },
    ]

    private static func chance(_ call: Call, _ event: Event) throws(Failure) -> Value {
        if let fault = event.fault { throw call.failed(fault, at: 0) }
        let (holding, present) = event.tally
        guard present > 0 else { throw call.failure(DistributionProblem.noSamples, at: 0) }
        let share = Double(holding) / Double(present)
        if call.wantsNotes, call.isWholeStatement {
            // Where none of n was met, the chance is below 3 in n, but for one case in twenty.
            if holding == 0 || holding == present,
                let bound = ColumnReading.number(digits: 2, near: 3 / Double(present))
            {
                let rest = try call.percent(bound)
                if holding == 0 {
                    call.note(ReadingRemark.none(of: present, below: call.describe(rest)))
                } else if let rest = try? Number.one.subtracting(bound) {
                    call.note(ReadingRemark.all(of: present, above: call.describe(try call.percent(rest))))
                }
            } else {
                let unit = try call.percent(.one).unit
                let error = (share * (1 - share) / Double(present)).squareRoot()
                ColumnReading(call).noteError(error * 100, of: share * 100, unit: unit, present)
            }
        }
        return try call.percentage(Number(holding, over: present).approximated())
    }

    /// A value, or each item of a list, where a condition holds.
    private static func given(_ call: Call, _ value: Value, _ event: Event) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            let number = quantity.number
            quantity.number = try call.number { () throws(NumberError) in try event.restricting(number) }
            return .quantity(quantity)
        case .truth(let truth):
            let all = Event.constant(truth, count: event.count, event.sampling)
            return .event(try call.numbers { () throws(NumberError) in try all.within(event) })
        case .event(let other):
            return .event(try call.numbers { () throws(NumberError) in try other.within(event) })
        case .list(let list):
            try call.checkStack()
            return try call.list(list.items.map { (item) throws(Failure) in try given(call, item, event) })
        default: throw call.wrongKind(value, .quantity, at: 0)
        }
    }

    /// Samples that are listed where nobody says how many.
    private static let mostListed = 10_000

    private static func listed(_ call: Call) throws(Failure) -> Value {
        let amount = try call.quantity(0)
        guard let samples = try ColumnReading(call).column(0) else {
            throw call.failure(DistributionProblem.certain(call.name), at: 0)
        }
        let present = samples.presentCount
        var count = min(present, mostListed)
        if call.isGiven(1) {
            _ = try call.certain(at: 1...1)
            count = try call.whole(1)
            guard 1...present ~= count else {
                throw call.failure(
                    ReadingProblem.countOfSamples(present), at: 1,
                    fix: count > present ? call.replacing(1, with: "\(present)") : nil)
            }
        } else if count < present {
            call.note(ReadingRemark.firstSamples(count, of: present))
        }
        var items: [Value] = []
        items.reserveCapacity(count)
        var row = 0
        while items.count < count {
            if row & 0xFFF == 0 { try call.poll() }
            let value = samples[row]
            row += 1
            guard !value.isNaN else { continue }
            let number = try call.number { () throws(NumberError) in
                try Number(approximate: value.magnitude < .leastNormalMagnitude ? 0 : value)
            }
            items.append(.quantity(Quantity(number, unit: amount.unit, basis: amount.basis)))
        }
        return try call.list(items)
    }
}
