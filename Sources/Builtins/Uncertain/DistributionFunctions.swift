import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Uncertain quantities by their distributions, each by the parameters that people know.
enum DistributionFunctions {
    static let all: [Builtin] = [likely, normal, lognormal, triangular, pert, uniform, beta]

    private static let likely = Builtin(
        "likely", "LOW to HIGH: 5% of it lie below and 5% above, lognormal; and half of it below a median",
        [Parameter("low", .amount), Parameter("high", .amount), .perhaps("median", byName: true), .cutOff],
        counts: 2...4, units: .same(0), times: .combined,
        examples: [["25M USD", "32M USD"], ["-2M USD", "9M USD", "median = 1M USD"]],
        form: "likely(low, high) or likely(low, high, median = …)", samples: .draws
    ) { call throws(Failure) in
        for index in 0...1 {
            if case .date = call.values[index] { throw call.wrongKind(index, .quantity) }
        }
        let ends = try DistributionReading(call, amounts: 0..<3)
        if ends.isGiven(2) {
            try ends.requireMedian(0, 2, 1)
            return try ends.drawn(ShiftedLognormal(p5: ends[0], median: ends[2], p95: ends[1]))
        }
        let written = WrittenCall(call)
        let (low, high) = (written.exactText(0), written.exactText(1))
        guard ends[0] < ends[1] else {
            let turned = written.isNamed ? "\(high), \(low)" : "\(high) to \(low)"
            throw call.failure(
                DistributionProblem.notAscending, at: [(0, ""), (1, "")],
                fix: ends[1] > 0 && ends[0] > ends[1] ? written.replacing(from: 0, through: 1, with: turned) : nil)
        }
        guard ends[0] > 0 else {
            let normal = "normal(p5 = \(low), p95 = \(high))"
            throw call.failure(
                DistributionProblem.throughZero, at: [(0, ""), (1, "")],
                fix: written.isNamed
                    ? call.replacing(nil, with: normal) : written.replacing(from: 0, through: 1, with: normal))
        }
        call.note(DistributionRemark.lognormal)
        return try ends.drawn(Lognormal(p5: ends[0], p95: ends[1]))
    }

    private static let normal = Builtin(
        "normal", "as likely above its mean as below: by its mean and deviation, or by two percentiles",
        [.perhaps("mean"), .perhaps("stdev"), .perhaps("p5", byName: true), .perhaps("p95", byName: true), .cutOff],
        counts: 2...3, units: .same(0), times: .combined, examples: [["30%", "6%"], ["p5 = 20%", "p95 = 40%"]],
        form: "normal(mean, stdev) or normal(p5 = …, p95 = …)", givesWay: true, samples: .draws
    ) { call throws(Failure) in
        let given = try DistributionReading(call, amounts: 0..<4)
        if given.has(0, 1) {
            try given.requireAboveZero(1)
            return try given.drawn(Normal(mean: given[0], deviation: given[1]))
        }
        guard given.has(2, 3) else { throw given.wrongParameters }
        try given.requireAscending(2, 3)
        return try given.drawn(Normal(p5: given[2], p95: given[3]))
    }

    private static let lognormal = Builtin(
        "lognormal", "above zero, and skewed: by its own mean and deviation, its median, or percentiles",
        [
            .perhaps("mean"), .perhaps("stdev"), .perhaps("p5", byName: true), .perhaps("p95", byName: true),
            .perhaps("median", byName: true), .cutOff,
        ],
        counts: 2...3, units: .same(0), times: .combined,
        examples: [["10M USD", "3M USD"], ["median = 8M USD", "p95 = 20M USD"]],
        form: "lognormal(mean, stdev), or two of p5 = …, median = …, p95 = …, or median = … and stdev = …",
        givesWay: true, samples: .draws
    ) { call throws(Failure) in
        let given = try DistributionReading(call, amounts: 0..<5)
        for index in 0..<5 where given.isGiven(index) {
            // What reaches below zero is perhaps normal.
            let isRange = given.has(2, 3) && given[2] < given[3]
            let range = isRange ? "normal(p5 = \(call.text(of: 2)), p95 = \(call.text(of: 3)))" : nil
            try given.requireAboveZero(index, fix: range)
        }
        if given.has(0, 1) { return try given.drawn(Lognormal(mean: given[0], deviation: given[1])) }
        if given.has(1, 4) { return try given.drawn(Lognormal(median: given[4], deviation: given[1])) }
        if given.has(2, 3) {
            try given.requireAscending(2, 3)
            return try given.drawn(Lognormal(p5: given[2], p95: given[3]))
        }
        if given.has(3, 4) {
            try given.requireAscending(4, 3)
            return try given.drawn(Lognormal(median: given[4], p95: given[3]))
        }
        guard given.has(2, 4) else { throw given.wrongParameters }
        try given.requireAscending(2, 4)
        return try given.drawn(Lognormal(median: given[4], p95: given[4] / given[2] * given[4]))
    }

    /// The places of what triangles and PERT have in common.
    private static let peaked: [Parameter] = [
        .perhaps("low"), .perhaps("most"), .perhaps("high"), .perhaps("p5", byName: true),
        .perhaps("p95", byName: true), .cutOff,
    ]

    /// What is drawn between two ends, or by two percentiles, about what is most likely.
    private static func peak<Shape: Distribution>(
        _ call: Call, byEnds ends: (Double, Double, Double) -> Shape, byTails tails: (Double, Double, Double) -> Shape
    ) throws(Failure) -> Value {
        let given = try DistributionReading(call, amounts: 0..<5)
        if given.has(0, 1, 2) {
            try given.requireAscending(0, 2)
            try given.requireMost(0, 1, 2)
            return try given.drawn(ends(given[0], given[1], given[2]))
        }
        guard given.has(1, 3, 4) else { throw given.wrongParameters }
        try given.requireMost(3, 1, 4, isInside: true)
        return try given.drawn(tails(given[3], given[1], given[4]))
    }

    private static let triangular = Builtin(
        "triangular", "between two ends, rising in a straight line to what is most likely",
        peaked, counts: 3...4, units: .same(0), times: .combined, examples: [["10%", "16%", "22%"]],
        form: "triangular(low, most, high) or triangular(p5 = …, most = …, p95 = …)", givesWay: true,
        samples: .draws
    ) { call throws(Failure) in
        try peak(call) {
            Triangular(low: $0, most: $1, high: $2)
        } byTails: {
            Triangular(p5: $0, most: $1, p95: $2)
        }
    }

    private static let pert = Builtin(
        "pert", "between two ends, in a smooth curve about what is most likely",
        peaked, counts: 3...4, units: .same(0), times: .combined, examples: [["1", "2", "5"]],
        form: "pert(low, most, high) or pert(p5 = …, most = …, p95 = …)", givesWay: true, samples: .draws
    ) { call throws(Failure) in
        try peak(call) {
            Beta(low: $0, most: $1, high: $2)
        } byTails: {
            Beta(p5: $0, most: $1, p95: $2)
        }
    }

    private static let uniform = Builtin(
        "uniform", "any value between two ends, one as likely as another",
        [
            .perhaps("low", .any), .perhaps("high"), .perhaps("p5", byName: true), .perhaps("p95", byName: true),
            .cutOff,
        ],
        counts: 1...3, units: .open, times: .combined, examples: [["20%", "40%"], ["20%..40%"]],
        form: "uniform(low, high), uniform(LOW..HIGH) or uniform(p5 = …, p95 = …)", givesWay: true, samples: .draws
    ) { call throws(Failure) in
        if call.isGiven(0), !call.isGiven(1) {
            switch call.values[0] {
            case .interval(let interval):
                let ends = [Value.quantity(interval.low), .quantity(interval.high)] + call.values.dropFirst(2)
                return try uniform(call.with(ends, at: [0, 0] + Array(2..<max(2, call.values.count))))
            case .list(let list) where call.text(of: 0).utf8.contains("..".utf8) && list.items.count > 1:
                let ends = (call.describe(list.items[0]), call.describe(list.items[list.items.count - 1]))
                throw call.failure(ShapeProblem.wholeRange(low: ends.0, high: ends.1), at: 0)
            default: break
            }
        }
        return try uniform(call)
    }

    private static func uniform(_ call: Call) throws(Failure) -> Value {
        let given = try DistributionReading(call, amounts: 0..<4)
        if given.has(0, 1) {
            try given.requireAscending(0, 1)
            return try given.drawn(Uniform(low: given[0], high: given[1]))
        }
        guard given.has(2, 3) else { throw given.wrongParameters }
        try given.requireAscending(2, 3)
        return try given.drawn(Uniform(p5: given[2], p95: given[3]))
    }
}
