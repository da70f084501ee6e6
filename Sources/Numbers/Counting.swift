import RealModule

/// In how many ways things can be chosen and ordered: whole numbers, exact to the last digit, or `tooLarge` at once.
package enum Counting {
    /// n! = 1 × 2 × … × n.
    ///
    /// - Parameter n: 0 or more.
    package static func factorial(_ n: Int) throws(NumberError) -> Number {
        try orderings(of: n, outOf: n)
    }

    /// n × (n - 1) × … of k factors: in how many orders k of n things can stand; 0 where there are fewer.
    ///
    /// - Parameters:
    ///   - k: 0 or more.
    ///   - n: 0 or more.
    package static func orderings(of k: Int, outOf n: Int) throws(NumberError) -> Number {
        if k > n { return .zero }
        // Each but the first of them is 2 at least.
        guard k <= SizeLimit.bits else { throw .tooLarge }
        return try product((0..<k).map { n - $0 })
    }

    /// n! / (k! (n - k)!): how many choices of k things out of n there are; 0 where there are fewer.
    ///
    /// The k factors above the line lose every prime of the k below before they are multiplied, so that no number is
    /// larger than the result.
    ///
    /// - Parameters: as above.
    package static func choices(of k: Int, outOf n: Int) throws(NumberError) -> Number {
        if k > n { return .zero }
        let k = min(k, n - k)
        // The result is 2^k at least.
        guard k <= SizeLimit.bits else { throw .tooLarge }
        guard k > 1 else { return Number(k == 0 ? 1 : n) }
        var factors = (0..<k).map { n - $0 }
        var isComposite = [Bool](repeating: false, count: k + 1)
        for prime in 2...k where !isComposite[prime] {
            var multiple = prime
            while multiple <= k {
                isComposite[multiple] = true
                multiple += prime
            }
            cancel(prime, exponent(of: prime, inFactorialOf: k), in: &factors, from: n)
        }
        return try product(factors)
    }

    /// Takes a prime out of factors that go down by one from n, so many times.
    private static func cancel(_ prime: Int, _ times: Int, in factors: inout [Int], from n: Int) {
        var (left, place) = (times, n % prime)
        while left > 0, place < factors.count {
            while left > 0, factors[place].isMultiple(of: prime) {
                factors[place] /= prime
                left -= 1
            }
            place += prime
        }
    }

    /// How often a prime divides k! (Legendre).
    private static func exponent(of prime: Int, inFactorialOf k: Int) -> Int {
        var (rest, sum) = (k / prime, 0)
        while rest > 0 {
            sum += rest
            rest /= prime
        }
        return sum
    }

    /// The product of factors of 1 or more, multiplied in halves.
    private static func product(_ factors: [Int]) throws(NumberError) -> Number {
        var bits = 0.0
        for factor in factors { bits += Double.log2(Double(factor)) }
        guard bits < Double(SizeLimit.bits) + 1 else { throw .tooLarge }
        return try product(factors[...])
    }

    private static func product(_ factors: ArraySlice<Int>) throws(NumberError) -> Number {
        if factors.count < 12 {
            var product = Number.one
            for factor in factors { product = try product.multiplied(by: Number(factor)) }
            return product
        }
        let middle = factors.startIndex + factors.count / 2
        return try product(factors[..<middle]).multiplied(by: product(factors[middle...]))
    }
}

extension Counting {
    /// The greatest whole number that divides both, which is 0 of two zeros; 0 too where one is not exact and whole.
    package static func commonDivisor(_ a: Number, _ b: Number) -> Number {
        guard let a = whole(a), let b = whole(b) else { return .zero }
        return Number(Rational(whole: a.commonDivisor(with: b)))
    }

    /// The least whole number that both divide; 0 where one is 0, or not exact and whole.
    ///
    /// - Throws: `tooLarge`.
    package static func commonMultiple(_ a: Number, _ b: Number) throws(NumberError) -> Number {
        let divisor = commonDivisor(a, b)
        if divisor.isZero { return .zero }
        return try a.magnitude().divided(by: divisor).multiplied(by: b.magnitude())
    }

    /// The size of an exact whole number.
    private static func whole(_ number: Number) -> Natural? {
        guard let exact = number.exact, exact.isInteger else { return nil }
        return LowestTerms(exact).numerator.magnitude
    }
}
