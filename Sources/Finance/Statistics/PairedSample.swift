import Numbers

/// Two lists of one length, set against each other item by item: how they vary together, and the line of least squares
/// through their points. Exact where the answer is rational.
///
/// Source: N. Draper and H. Smith, Applied Regression Analysis (3rd edition, 1998), chapter 1.
package struct PairedSample {
    private let (xs, ys): (Deviations, Deviations)
    private let (xx, yy, xy): (Number, Number, Number)
    private let count: Int

    /// - Throws: `lengths`; `fewItems` for fewer than two; `stopped`, `number`.
    package init(_ xs: [Number], _ ys: [Number], isStopped: () -> Bool) throws(FinanceError) {
        guard xs.count == ys.count else { throw .lengths(xs.count, ys.count) }
        guard xs.count > 1 else { throw .fewItems(xs.count, least: 2) }
        count = xs.count
        self.xs = try Deviations(xs, isStopped: isStopped)
        self.ys = try Deviations(ys, isStopped: isStopped)
        xx = try self.xs.products(with: self.xs, isStopped: isStopped)
        yy = try self.ys.products(with: self.ys, isStopped: isStopped)
        xy = try self.xs.products(with: self.ys, isStopped: isStopped)
    }

    /// The sum of the products of the deviations over n − 1, or n where the lists are the whole population.
    package func covariance(ofPopulation: Bool) throws(FinanceError) -> Number {
        let (sum, size) = (xy, Number(ofPopulation ? count : count - 1))
        let scaled = try number { () throws(NumberError) in try sum.divided(by: size) }
        return try Deviations.scaled(scaled, by: xs.exponent + ys.exponent)
    }

    /// Pearson's r, from −1 to 1.
    ///
    /// - Throws: `unvaried` where one list has the same item throughout.
    package func correlation() throws(FinanceError) -> Number {
        try checkVaried(both: true)
        let (xx, yy, xy) = (xx, yy, xy)
        let r = try number { () throws(NumberError) in try xy.divided(by: xx.multiplied(by: yy).squareRoot()) }
        if r.isExact { return r }
        return try number { () throws(NumberError) in try Number(approximate: min(max(r.doubleValue, -1), 1)) }
    }

    /// The square of the correlation: the share of one list's variance that the line through the points explains.
    package func determination() throws(FinanceError) -> Number {
        try checkVaried(both: true)
        let (xx, yy, xy) = (xx, yy, xy)
        let share = try number { () throws(NumberError) in
            try xy.multiplied(by: xy).divided(by: xx.multiplied(by: yy))
        }
        if share.isExact { return share }
        return try number { () throws(NumberError) in try Number(approximate: min(share.doubleValue, 1)) }
    }

    /// How much y rises with each x, by least squares.
    ///
    /// - Throws: `unvaried` where every x is the same.
    package func slope() throws(FinanceError) -> Number {
        try checkVaried(both: false)
        let (xx, xy) = (xx, xy)
        let scaled = try number { () throws(NumberError) in try xy.divided(by: xx) }
        return try Deviations.scaled(scaled, by: ys.exponent - xs.exponent)
    }

    /// What y is by that line where x is zero.
    package func intercept() throws(FinanceError) -> Number {
        let (slope, x, y) = (try slope(), xs.mean, ys.mean)
        return try number { () throws(NumberError) in try y.subtracting(slope.multiplied(by: x)) }
    }

    private func checkVaried(both: Bool) throws(FinanceError) {
        if xx.isZero { throw .unvaried(first: true) }
        if both, yy.isZero { throw .unvaried(first: false) }
    }
}
