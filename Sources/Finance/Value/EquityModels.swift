import Numbers

/// What a company's equity is worth to those who hold it, by what they get or what it earns.
package enum EquityModels {
    /// Dividends that grow by a rate of their own in each year of the first stages, and evenly for ever after:
    /// `Σ D(t) / (1 + r)^t + D(n) × (1 + g) / (r − g) / (1 + r)^n`, where `D(0)` was paid last.
    ///
    /// Source: Williams, *The Theory of Investment Value* (1938); Gordon and Shapiro, Management Science 3 (1956).
    /// - Throws: `notPositive`, `growthNotBelowRate`, `rateTooLow`, `stopped`.
    package static func dividends(
        last dividend: Number, growths: [Number], rate: Number, growth: Number, isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> Number {
        guard dividend.sign > 0 else { throw .notPositive }
        let factor = try number { () throws(NumberError) in try rate.adding(.one) }
        guard factor.sign > 0 else { throw .rateTooLow }
        var (paid, discount, sum) = (dividend, Number.one, Number.zero)
        for stage in growths {
            if isStopped() { throw .stopped }
            try number { () throws(NumberError) in
                paid = try paid.multiplied(by: stage.adding(.one))
                discount = try discount.multiplied(by: factor)
                sum = try sum.adding(paid.divided(by: discount))
            }
        }
        let end = try EndlessGrowth.value(last: paid, rate: rate, growth: growth)
        return try number { () throws(NumberError) in try sum.adding(end.divided(by: discount)) }
    }

    /// The book value, and what is earned in each year beyond the cost of it: `B(0) + Σ (E(t) − r × B(t−1)) / (1 + r)^t`.
    /// Of the last year's a share goes on in every year that follows: `RI(n) × ω / (1 + r − ω) / (1 + r)^n`.
    ///
    /// Source: Ohlson, Contemporary Accounting Research 11 (1995).
    /// - Parameter persistence: ω, from 0 to 1.
    /// - Throws: `lengths`, `empty`, `rateTooLow`, `shareOutside`, `growthNotBelowRate`, `stopped`.
    package static func residualIncome(
        book: Number, earnings: [Number], dividends: [Number], rate: Number, persistence: Number,
        isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> Number {
        guard earnings.count == dividends.count else { throw .lengths(earnings.count, dividends.count) }
        guard !earnings.isEmpty else { throw .empty }
        guard persistence.sign >= 0, Number.exactlyOrdered(persistence, .one) <= 0 else { throw .shareOutside }
        let factor = try number { () throws(NumberError) in try rate.adding(.one) }
        guard factor.sign > 0 else { throw .rateTooLow }
        var (equity, discount, sum, excess) = (book, Number.one, book, Number.zero)
        for (earned, paid) in zip(earnings, dividends) {
            if isStopped() { throw .stopped }
            try number { () throws(NumberError) in
                excess = try earned.subtracting(rate.multiplied(by: equity))
                discount = try discount.multiplied(by: factor)
                sum = try sum.adding(excess.divided(by: discount))
                equity = try equity.adding(earned).subtracting(paid)
            }
        }
        if persistence.isZero { return sum }
        guard Number.exactlyOrdered(factor, persistence) > 0 else { throw .growthNotBelowRate }
        return try number { () throws(NumberError) in
            let onward = try excess.multiplied(by: persistence).divided(by: factor.subtracting(persistence))
            return try sum.adding(onward.divided(by: discount))
        }
    }
}
