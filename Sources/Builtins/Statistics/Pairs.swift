import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Two lists set against each other, item by item.
enum PairFunctions {
    private static let parameters = [Parameter("xs", .sample), Parameter("ys", .sample)]

    static let all: [Builtin] = [
        Builtin(
            "covariance",
            "how two lists, or uncertain quantities, vary together: with n - 1, or of whole populations, with n",
            parameters + [Parameter("population", .truth, or: .truth(false))], units: .product(0, 1),
            examples: [["[1 USD, 2 USD, 4 USD]", "[3, 5, 4]"]], samples: .reads
        ) { call throws(Failure) in
            if let reading = try SampleReading(call) { return try reading.covariance(ofPopulation: call.flag(2)) }
            let (sample, x, y) = try sample(call)
            let ofPopulation = try call.flag(2)
            let covariance = try call.finance { () throws(FinanceError) in
                try sample.covariance(ofPopulation: ofPopulation)
            }
            return .quantity(try call.scaled(call.product(x, y, call.inside), by: covariance))
        },
        Builtin(
            "correlation", "Pearson's r of two lists, or uncertain quantities, from -1 to 1", parameters, units: .plain,
            examples: [["[1 USD, 2 USD, 4 USD]", "[3, 5, 4]"]], samples: .reads
        ) { call throws(Failure) in
            if let reading = try SampleReading(call) { return try reading.correlation() }
            let sample = try sample(call).sample
            return call.plain(try call.finance { () throws(FinanceError) in try sample.correlation() })
        },
        Builtin(
            "r2", "the share of the variance of ys that the line through the points explains", parameters,
            units: .plain, opening: .formula("correlation(xs, ys)^2"), examples: [["[1, 2, 4]", "[3, 5, 4]"]]
        ) { call throws(Failure) in
            let sample = try sample(call).sample
            return call.plain(try call.finance { () throws(FinanceError) in try sample.determination() })
        },
        Builtin(
            "slope", "how much ys rise with one of xs, by least squares", parameters, units: .quotient(1, 0),
            opening: .formula("covariance(xs, ys) / variance(xs)"),
            examples: [["[1, 2, 3, 4]", "[2.1, 3.9, 6.2, 7.8]"], ["[1 year, 2 year]", "[5 USD, 7 USD]"]]
        ) { call throws(Failure) in
            let (sample, x, y) = try sample(call)
            let slope = try call.finance { () throws(FinanceError) in try sample.slope() }
            noteOrder(call)
            return .quantity(try call.scaled(call.quotient(y, x, call.inside), by: slope))
        },
        Builtin(
            "intercept", "what ys are where xs are zero, on the line of least squares", parameters, units: .same(1),
            opening: .formula("mean(ys) - slope(xs, ys) * mean(xs)"),
            examples: [["[1, 2, 3, 4]", "[2.1, 3.9, 6.2, 7.8]"]]
        ) { call throws(Failure) in
            let (sample, _, y) = try sample(call)
            let intercept = try call.finance { () throws(FinanceError) in try sample.intercept() }
            noteOrder(call)
            return .quantity(try call.scaled(y, by: intercept))
        },
    ]

    /// The two lists, and one of the unit of each.
    private static func sample(_ call: Call) throws(Failure) -> (sample: PairedSample, x: Quantity, y: Quantity) {
        let (xs, ys) = (try call.amounts(0), try call.amounts(1))
        guard xs.numbers.count == ys.numbers.count else { throw MeanFunctions.unlike(call, xs, ys) }
        let sample = try call.finance { () throws(FinanceError) in
            try PairedSample(xs.numbers, ys.numbers) { call.isInterrupted }
        }
        func one(_ unit: UnitID) -> Quantity { Quantity(.one, unit: call.units.canonical(unit)) }
        return (sample, one(xs.unit), one(ys.unit))
    }

    /// The line of the other order is another, and looks as right.
    private static func noteOrder(_ call: Call) {
        if call.wantsNotes { call.note(BuiltinRemark.lineOfFirst) }
    }
}
