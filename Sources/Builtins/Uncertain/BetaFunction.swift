import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

extension DistributionFunctions {
    private enum Place {
        static let (a, b, mean, stdev, low, high) = (0, 1, 2, 3, 4, 5)
    }

    static let beta = Builtin(
        "beta", "a share between 0 and 1, or an amount between two ends: by two shapes, or mean and deviation",
        [
            .perhaps("a", .number), .perhaps("b", .number), .perhaps("mean", byName: true),
            .perhaps("stdev", byName: true), .perhaps("low", byName: true), .perhaps("high", byName: true), .cutOff,
        ],
        counts: 2...5, units: .open, times: .combined, examples: [["2", "5"], ["mean = 30%", "stdev = 10%"]],
        form: "beta(a, b) or beta(mean = …, stdev = …), either with low = … and high = …", givesWay: true,
        samples: .draws
    ) { call throws(Failure) in
        let given = try DistributionReading(call, amounts: Place.mean..<Place.high + 1)
        let hasEnds = given.isGiven(Place.low) && given.isGiven(Place.high)
        guard hasEnds || !given.isGiven(Place.low) && !given.isGiven(Place.high) else { throw given.wrongParameters }
        if hasEnds { try given.requireAscending(Place.low, Place.high) }
        if call.isGiven(Place.a), call.isGiven(Place.b), !given.isGiven(Place.mean), !given.isGiven(Place.stdev) {
            var shapes: [Double] = []
            for index in [Place.a, Place.b] {
                let shape = try DistributionReading.finite(try call.number(index), call, at: index)
                guard shape > 0 else {
                    throw call.failure(
                        ShapeProblem.notAboveZero(call.name, call.builtin.parameters[index].name), at: index)
                }
                shapes.append(shape)
            }
            let ends = hasEnds ? (given[Place.low], given[Place.high]) : (0, 1)
            return try given.drawn(Beta(shapes[0], shapes[1], low: ends.0, high: ends.1))
        }
        guard !call.isGiven(Place.a), !call.isGiven(Place.b), given.isGiven(Place.mean), given.isGiven(Place.stdev)
        else { throw given.wrongParameters }
        try given.requireAboveZero(Place.stdev)
        let (mean, deviation) = (given[Place.mean], given[Place.stdev])
        // Without ends it is a share: from 0% to 100% of the unit that it is in.
        let whole = try hasEnds ? 1 : given.whole(at: Place.mean)
        let (low, high) = hasEnds ? (given[Place.low], given[Place.high]) : (0, whole)
        guard low < mean, mean < high else { throw call.failure(ShapeProblem.meanOutside, at: Place.mean) }
        guard let beta = Beta(mean: mean, deviation: deviation, low: low, high: high) else {
            let most = ((mean - low) * (high - mean)).squareRoot()
            throw call.failure(ShapeProblem.tooWide(given.text(most)), at: Place.stdev)
        }
        return try given.drawn(beta)
    }
}
