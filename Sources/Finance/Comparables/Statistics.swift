import Numbers

/// Statistics of small samples, exact where the answer is rational.
package enum Statistics {
    /// Where the share `p` (0 to 1) of a sorted sample falls: the item it stands at or after, counted from 0, and how
    /// far it is on the way to the next. Inclusive: 0 is the first item and 1 the last, as PERCENTILE.INC of spreadsheets
    /// and type 7 of Hyndman and Fan, American Statistician 50 (1996).
    ///
    /// - Throws: `empty`; `notPositive` where `p` is outside 0 to 1.
    package static func place(of p: Number, among count: Int) throws(FinanceError) -> (item: Int, part: Number) {
        guard count > 0 else { throw .empty }
        guard p.sign >= 0, Number.compare(p, .one) <= 0 else { throw .notPositive }
        return try FinanceError.reckoning { () throws(NumberError) in
            let exact = try p.multiplied(by: Number(count - 1))
            let floor = exact.floor()
            let item = min(max(Int(floor.doubleValue), 0), count - 1)
            return item == count - 1 ? (item, .zero) : (item, try exact.subtracting(floor))
        }
    }

    /// `n / Σ(1/x)`, the mean of multiples that gives every money of price the same weight.
    ///
    /// - Throws: `empty`; `item(n)` at the first that is not above zero, counted from 1.
    package static func harmonicMean(_ xs: [Number], isStopped: () -> Bool) throws(FinanceError) -> Number {
        guard !xs.isEmpty else { throw .empty }
        var sum = Number.zero
        for (index, x) in xs.enumerated() {
            if index & 255 == 0, isStopped() { return .zero }
            guard x.sign > 0 else { throw .item(index + 1) }
            sum = try FinanceError.reckoning { () throws(NumberError) in try sum.adding(Number.one.divided(by: x)) }
        }
        return try FinanceError.reckoning { () throws(NumberError) in try Number(xs.count).divided(by: sum) }
    }

    /// The mean of the squared deviations from the mean, with n − 1 below the line, or n where the items are the whole
    /// population. Exact where they are.
    ///
    /// - Throws: `fewItems` for fewer than two, of a population for none; `stopped`.
    package static func variance(
        _ xs: [Number], ofPopulation: Bool = false, isStopped: () -> Bool
    ) throws(FinanceError) -> Number {
        let (spread, exponent) = try spread(xs, ofPopulation, isStopped)
        return try Deviations.scaled(spread, by: 2 * exponent)
    }

    /// The standard deviation: the root of the variance. Exact where the variance is the square of a rational.
    ///
    /// - Throws: as `variance`.
    package static func deviation(
        _ xs: [Number], ofPopulation: Bool = false, isStopped: () -> Bool
    ) throws(FinanceError) -> Number {
        let (spread, exponent) = try spread(xs, ofPopulation, isStopped)
        let root = try number { () throws(NumberError) in try spread.squareRoot() }
        return try Deviations.scaled(root, by: exponent)
    }

    /// The variance of the items over 2 to a power.
    private static func spread(
        _ xs: [Number], _ ofPopulation: Bool, _ isStopped: () -> Bool
    ) throws(FinanceError) -> (Number, exponent: Int) {
        let least = ofPopulation ? 1 : 2
        guard xs.count >= least else { throw .fewItems(xs.count, least: least) }
        let deviations = try Deviations(xs, isStopped: isStopped)
        let squares = try deviations.products(with: deviations, isStopped: isStopped)
        let size = Number(ofPopulation ? xs.count : xs.count - 1)
        return (
            try number { () throws(NumberError) in try squares.divided(by: size) }, deviations.exponent
        )
    }
}
