import Numbers

/// Finds every root of a polynomial in a range for sure: the number of changes of sign in its Sturm chain at two places
/// differs by the number of roots between them (C. Sturm, "Mémoire sur la résolution des équations numériques", 1829).
/// All in exact arithmetic.
struct SturmChain {
    /// Coefficients, lowest power first.
    private let polynomials: [[Number]]
    private let flows: [Number]

    /// The polynomial Σ flow(i) x^i in the discount factor x = 1 / (1 + rate).
    init(_ flows: [Number]) throws(FinanceError) {
        self.flows = flows
        var first = flows
        while let last = first.last, last.isZero { first.removeLast() }
        while let lowest = first.first, lowest.isZero { first.removeFirst() }
        polynomials = try number { () throws(NumberError) in
            var chain = [try SturmChain.scaled(first)]
            var next = try SturmChain.derivative(first)
            while !next.isEmpty {
                chain.append(next)
                next = try SturmChain.negatedRest(chain[chain.count - 2], next)
            }
            return chain
        }
    }

    private static func derivative(_ p: [Number]) throws(NumberError) -> [Number] {
        var result: [Number] = []
        for (power, coefficient) in p.enumerated().dropFirst() {
            result.append(try coefficient.multiplied(by: Number(power)))
        }
        return try scaled(result)
    }

    /// Over the size of its leading coefficient: signs stay, and numbers stay short.
    private static func scaled(_ p: [Number]) throws(NumberError) -> [Number] {
        guard let leading = p.last?.magnitude() else { return p }
        var result: [Number] = []
        for coefficient in p { result.append(try coefficient.divided(by: leading)) }
        return result
    }

    private static func negatedRest(_ a: [Number], _ b: [Number]) throws(NumberError) -> [Number] {
        var rest = a
        while rest.count >= b.count, let top = rest.last, let leading = b.last {
            let factor = try top.divided(by: leading)
            let shift = rest.count - b.count
            for index in b.indices {
                rest[shift + index] = try rest[shift + index].subtracting(factor.multiplied(by: b[index]))
            }
            rest.removeLast()
            while let last = rest.last, last.isZero { rest.removeLast() }
        }
        return try scaled(rest.map { $0.negated() })
    }

    private func value(_ p: [Number], _ x: Number) throws(NumberError) -> Number {
        var sum = Number.zero
        for coefficient in p.reversed() { sum = try sum.multiplied(by: x).adding(coefficient) }
        return sum
    }

    /// Changes of sign at a place.
    private func changes(_ x: Number) throws(NumberError) -> Int {
        var (count, last) = (0, 0)
        for polynomial in polynomials {
            let sign = try value(polynomial, x).sign
            if sign != 0, last != 0, sign != last { count += 1 }
            if sign != 0 { last = sign }
        }
        return count
    }

    /// The rates above −100%, in ascending order.
    func rates() throws(FinanceError) -> [Number] {
        let places = try number { () throws(NumberError) in
            // Cauchy's bound on the roots.
            var bound = Number.one
            for coefficient in polynomials[0].dropLast() {
                let size = try coefficient.magnitude().adding(.one)
                if Number.exactlyOrdered(size, bound) > 0 { bound = size }
            }
            let top = Number((try? bound.ceiling().adding(.one))?.asInt ?? Int(1) << 40)
            return try isolated(.zero, top, changes(.zero), changes(top), 0)
        }
        var rates: [Number] = []
        for place in places.reversed() { rates.append(try rate(place)) }
        return rates
    }

    /// The roots in (low, high], each by halving until nothing but itself is left; in ascending order.
    private func isolated(
        _ low: Number, _ high: Number, _ atLow: Int, _ atHigh: Int, _ depth: Int
    ) throws(NumberError) -> [Number] {
        guard atLow > atHigh else { return [] }
        // A double tells no more of the root.
        let width = high.doubleValue - low.doubleValue
        if depth > 200 || width <= 1e-15 * high.doubleValue { return [high] }
        let middle = try low.adding(high).divided(by: Number(2))
        let inMiddle = try changes(middle)
        return try isolated(low, middle, atLow, inMiddle, depth + 1)
            + isolated(middle, high, inMiddle, atHigh, depth + 1)
    }

    /// The rate of a discount factor, exact where a decimal of few digits is.
    private func rate(_ factor: Number) throws(FinanceError) -> Number {
        let rate = try InternalRate.approximate(1 / factor.doubleValue - 1)
        for digits in [3, 6, 9] {
            guard let decimal = rate.nearestDecimal(significant: digits),
                (decimal.doubleValue - rate.doubleValue).magnitude <= 1e-9 * max(1, rate.doubleValue.magnitude),
                let value = try? PresentValue.net(rate: decimal, flows: flows, first: 0), value.isZero
            else { continue }
            return decimal
        }
        if rate.doubleValue.magnitude < 1e-9,
            let value = try? PresentValue.net(rate: .zero, flows: flows, first: 0), value.isZero
        {
            return .zero
        }
        return rate
    }
}
