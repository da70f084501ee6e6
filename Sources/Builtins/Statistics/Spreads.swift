import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// How far the items of a list lie from their mean.
enum SpreadFunctions {
    private static let parameters = [
        Parameter("xs", .sample), Parameter("population", .truth, or: .truth(false)),
    ]

    static let all: [Builtin] = [
        Builtin(
            "variance", "the mean squared deviation of a sample, with n - 1, or of a whole population, with n",
            parameters, units: .product(0, 0), examples: [["[2 USD, 4 USD, 9 USD]"], ["[2, 4, 9]", "true"]],
            samples: .reads
        ) { call throws(Failure) in
            if let variance = try SampleReading(call)?.variance(ofPopulation: call.flag(1)) { return variance }
            let (items, ofPopulation) = (try call.amounts(0), try call.flag(1))
            let variance = try call.finance { () throws(FinanceError) in
                try Statistics.variance(items.numbers, ofPopulation: ofPopulation) { call.isInterrupted }
            }
            let one = Quantity(.one, unit: call.units.canonical(items.unit))
            return .quantity(try call.scaled(call.product(one, one, call.inside), by: variance))
        },
        Builtin(
            "stdev", "the standard deviation of a sample, with n - 1, or of a whole population, with n", parameters,
            units: .same(0), examples: [["[2 USD, 4 USD, 9 USD]"], ["[2, 4, 9]", "true"]], samples: .reads
        ) { call throws(Failure) in
            if let deviation = try SampleReading(call)?.deviation(ofPopulation: call.flag(1)) { return deviation }
            let (items, ofPopulation) = (try call.amounts(0), try call.flag(1))
            return try call.money(items.unit) { () throws(FinanceError) in
                try Statistics.deviation(items.numbers, ofPopulation: ofPopulation) { call.isInterrupted }
            }
        },
    ]
}

extension Call {
    /// An amount times a plain number.
    func scaled(_ amount: Quantity, by factor: Number) throws(Failure) -> Quantity {
        var amount = amount
        let number = amount.number
        amount.number = try self.number { () throws(NumberError) in try number.multiplied(by: factor) }
        return amount
    }
}
