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

    /// The standard deviation of a sample, with n − 1 below the line. Exact where the variance is the square of a
    /// rational.
    ///
    /// - Throws: `fewItems` for fewer than two.
    package static func deviation(_ xs: [Number], isStopped: () -> Bool) throws(FinanceError) -> Number {
        guard xs.count > 1 else { throw .fewItems(xs.count, least: 2) }
        do {
            guard xs.allSatisfy(\.isExact) else { return try approximateDeviation(xs.map(\.doubleValue)) }
            var (sum, squares) = (Number.zero, Number.zero)
            for (index, x) in xs.enumerated() {
                if index & 255 == 0, isStopped() { return .zero }
                sum = try sum.adding(x)
                squares = try squares.adding(x.multiplied(by: x))
            }
            let count = Number(xs.count)
            let spread = try count.multiplied(by: squares).subtracting(sum.multiplied(by: sum))
            let variance = try spread.divided(by: count.multiplied(by: Number(xs.count - 1)))
            return try variance.squareRoot()
        } catch {
            throw .number(error)
        }
    }

    /// In two passes, the second corrected for what the mean was rounded by: Chan, Golub and LeVeque, American
    /// Statistician 37 (1983).
    private static func approximateDeviation(_ xs: [Double]) throws(NumberError) -> Number {
        let count = Double(xs.count)
        let mean = xs.reduce(0) { $0 + $1 / count }
        var (squares, rest) = (0.0, 0.0)
        for x in xs {
            let difference = x - mean
            squares += difference * difference
            rest += difference
        }
        let variance = max(0, squares - rest * rest / count) / (count - 1)
        return try Number(approximate: variance.squareRoot())
    }
}
