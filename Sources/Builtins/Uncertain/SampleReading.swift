import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// One uncertain quantity read over its samples, by the functions that read a list over its items.
struct SampleReading {
    private let call: Call
    private let samples: Samples

    /// - Returns: Nil where the first argument is no uncertain amount, or one of several items.
    init?(_ call: Call) throws(Failure) {
        guard call.looksAtAllSamples, let samples = try ColumnReading(call).column(0) else { return nil }
        (self.call, self.samples) = (call, samples)
    }

    private var count: Int { samples.presentCount }
    private var moments: (mean: Double, deviation: Double) { samples.moments ?? (0, 0) }

    func mean() throws(Failure) -> Value {
        let (mean, deviation) = moments
        return try ColumnReading(call).read(mean, error: deviation / Double(count).squareRoot(), of: 0)
    }

    func percentile(_ share: Double) throws(Failure) -> Value {
        try ColumnReading(call).percentile(share, samples, of: 0)
    }

    /// The least of the samples, or the greatest.
    func end(isGreatest: Bool) throws(Failure) -> Value {
        if call.wantsNotes, call.isWholeStatement {
            call.note(ReadingRemark.endOfSamples(count, isGreatest: isGreatest))
        }
        return try ColumnReading(call).read(SampleOrder(samples).percentiles([isGreatest ? 1 : 0])[0], of: 0)
    }

    /// With n − 1, or of a whole population with n.
    func deviation(ofPopulation: Bool) throws(Failure) -> Value {
        try checkCount(ofPopulation)
        return try ColumnReading(call).read(deviation(ofPopulation), error: errorOfDeviation, of: 0)
    }

    func variance(ofPopulation: Bool) throws(Failure) -> Value {
        try checkCount(ofPopulation)
        let amount = try call.quantity(0)
        let one = Quantity(.one, unit: call.units.canonical(amount.unit))
        let deviation = try number(deviation(ofPopulation))
        let square = try call.number { () throws(NumberError) in try deviation.multiplied(by: deviation) }
        return .quantity(try call.scaled(call.product(one, one, call.inside), by: square))
    }

    private func deviation(_ ofPopulation: Bool) -> Double {
        ofPopulation ? moments.deviation * (Double(count - 1) / Double(count)).squareRoot() : moments.deviation
    }

    /// By the fourth moment, for many samples.
    private var errorOfDeviation: Double {
        let square = moments.deviation * moments.deviation
        guard square > 0, let fourth = samples.fourthMoment else { return 0 }
        return (max(fourth - square * square, 0) / Double(count)).squareRoot() / (2 * moments.deviation)
    }

    private func checkCount(_ ofPopulation: Bool) throws(Failure) {
        guard ofPopulation || count > 1 else {
            throw call.failure(BuiltinProblem.finance(call.name, .fewItems(1, least: 2)), at: 0)
        }
    }

    // MARK: Two quantities

    func covariance(ofPopulation: Bool) throws(Failure) -> Value {
        let (x, y) = try pair()
        let (a, b) = (try call.quantity(0), try call.quantity(1))
        guard let covariance = x.covariance(y) else {
            throw call.failure(BuiltinProblem.finance(call.name, .fewItems(1, least: 2)), at: 0)
        }
        let value = try number(ofPopulation ? covariance * Double(x.count - 1) / Double(x.count) : covariance)
        let (one, other) = (
            Quantity(.one, unit: call.units.canonical(a.unit)), Quantity(.one, unit: call.units.canonical(b.unit))
        )
        return .quantity(try call.scaled(call.product(one, other, call.inside), by: value))
    }

    func correlation() throws(Failure) -> Value {
        let (x, y) = try pair()
        guard let covariance = x.covariance(y), let a = x.moments?.deviation, let b = y.moments?.deviation, a > 0, b > 0
        else { throw call.failure(DistributionProblem.certain(call.name), at: 0) }
        return call.plain(try number(max(-1, min(1, covariance / a / b))))
    }

    private func pair() throws(Failure) -> (Samples, Samples) {
        guard let other = try ColumnReading(call).column(1) else {
            if case .quantity = call.values[1] { throw call.failure(DistributionProblem.certain(call.name), at: 1) }
            throw call.wrongKind(1, .quantity)
        }
        let pair = try call.numbers { () throws(NumberError) in try samples.together(other) }
        guard pair.one.count > 0 else { throw call.failure(DistributionProblem.noSamples) }
        return pair
    }

    private func number(_ value: Double) throws(Failure) -> Number {
        try call.number { () throws(NumberError) in
            try Number(approximate: value.magnitude < .leastNormalMagnitude ? 0 : value)
        }
    }
}
