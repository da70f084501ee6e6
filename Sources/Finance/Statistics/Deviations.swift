import Numbers

/// A sample about its mean: what variances, covariances and lines through points are made of. Exact numbers stay exact;
/// where one is approximate, all are taken as doubles, scaled so that their squares neither overflow nor vanish.
struct Deviations {
    /// The numbers less their mean: exact ones are `count` times that, so that nothing is divided.
    private let exact: [Number]?
    private let approximate: [Double]
    /// The doubles are those of the numbers over 2 to this power.
    let exponent: Int
    let mean: Number
    let count: Int

    /// - Throws: `stopped`, `number`.
    init(_ xs: [Number], isStopped: () -> Bool) throws(FinanceError) {
        count = xs.count
        guard xs.allSatisfy(\.isExact) else {
            let values = xs.map(\.doubleValue)
            let largest = values.reduce(0) { max($0, $1.magnitude) }
            guard largest.isFinite else { throw .number(.overflow) }
            exponent = largest == 0 ? 0 : Int(largest.exponent)
            let (scale, size) = (-exponent, Double(xs.count))
            let scaled = values.map { Double(sign: .plus, exponent: scale, significand: $0) }
            var total = CompensatedSum()
            for value in scaled { total.add(value) }
            let mean = total.value / size
            // What the mean was rounded by is found from the deviations, whose sum it is.
            var rest = CompensatedSum()
            for value in scaled { rest.add(value - mean) }
            let correction = rest.value / size
            approximate = scaled.map { ($0 - mean) - correction }
            exact = nil
            let power = exponent
            self.mean = try number { () throws(NumberError) in
                try Number(approximate: Double(sign: .plus, exponent: power, significand: mean + correction))
            }
            return
        }
        var sum = Number.zero
        for (index, x) in xs.enumerated() {
            if index & 255 == 0, isStopped() { throw .stopped }
            sum = try number { () throws(NumberError) in try sum.adding(x) }
        }
        var times: [Number] = []
        times.reserveCapacity(xs.count)
        let (size, total) = (Number(xs.count), sum)
        for (index, x) in xs.enumerated() {
            if index & 255 == 0, isStopped() { throw .stopped }
            times.append(
                try number { () throws(NumberError) in try size.multiplied(by: x).subtracting(total) })
        }
        mean = try number { () throws(NumberError) in try total.divided(by: size) }
        (exact, approximate, exponent) = (times, [], 0)
    }

    /// The sum of the products of two samples' deviations, over 2 to the sum of their exponents.
    ///
    /// - Throws: `stopped`, `number`.
    func products(with other: Deviations, isStopped: () -> Bool) throws(FinanceError) -> Number {
        if let own = exact, let others = other.exact {
            var sum = Number.zero
            for index in own.indices {
                if index & 255 == 0, isStopped() { throw .stopped }
                let before = sum
                sum = try number { () throws(NumberError) in
                    try before.adding(own[index].multiplied(by: others[index]))
                }
            }
            let (total, size) = (sum, Number(count))
            return try number { () throws(NumberError) in try total.divided(by: size.multiplied(by: size)) }
        }
        var sum = CompensatedSum()
        let (own, others) = (doubles, other.doubles)
        for index in own.indices { sum.add(own[index] * others[index]) }
        let total = sum.value
        return try number { () throws(NumberError) in try Number(approximate: total) }
    }

    private var doubles: [Double] {
        guard let exact else { return approximate }
        let size = Double(count)
        return exact.map { $0.doubleValue / size }
    }

    /// A result times 2 to a power.
    static func scaled(_ result: Number, by exponent: Int) throws(FinanceError) -> Number {
        guard exponent != 0 else { return result }
        let value = result.doubleValue
        return try number { () throws(NumberError) in
            try Number(approximate: Double(sign: .plus, exponent: exponent, significand: value))
        }
    }
}

/// A sum of doubles that keeps what each step was rounded by.
///
/// Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
struct CompensatedSum {
    private var sum = 0.0
    private var rest = 0.0

    var value: Double { sum + rest }

    mutating func add(_ value: Double) {
        let next = sum + value
        rest += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
        sum = next
    }
}
