import Numbers

/// Depreciation that falls from period to period, until an asset is worth what it is sold for in the end.
///
/// Source: OpenFormula (ISO/IEC 26300:2015, part 2), section 6.12, functions DB and DDB.
package struct Depreciation {
    private let cost: Number
    private let salvage: Number
    private let life: Number

    /// - Parameter life: how many periods the asset is used, above zero.
    /// - Throws: `salvageOutside`, `noPeriods`.
    package init(cost: Number, salvage: Number, life: Number) throws(FinanceError) {
        guard cost.sign > 0, salvage.sign >= 0, Number.compare(salvage, cost) <= 0 else { throw .salvageOutside }
        guard life.sign > 0 else { throw .noPeriods }
        (self.cost, self.salvage, self.life) = (cost, salvage, life)
    }

    /// A multiple of the straight line's rate on what the asset still stands at, in one period; never below the salvage.
    ///
    /// - Throws: `periodOutside`, `notPositive` for a factor of zero or less.
    package func declining(in period: Int, factor: Number) throws(FinanceError) -> Number {
        guard factor.sign > 0 else { throw .notPositive }
        guard period >= 1, Number.exactlyOrdered(Number(period), life.ceiling()) <= 0 else {
            throw .periodOutside(period, of: life.ceiling().asInt ?? .max)
        }
        let rate = try number { () throws(NumberError) in try factor.divided(by: life) }
        func book(_ periods: Int) throws(FinanceError) -> Number {
            if periods == 0 { return cost }
            guard Number.exactlyOrdered(rate, .one) < 0 else { return salvage }
            let left = try Compounding(rate: rate.negated(), periods: Number(periods)).factor
            let value = try number { () throws(NumberError) in try cost.multiplied(by: left) }
            return Number.compare(value, salvage) < 0 ? salvage : value
        }
        let (before, after) = (try book(period - 1), try book(period))
        return try number { () throws(NumberError) in try before.subtracting(after) }
    }

    /// The rate of a declining balance that ends at the salvage, rounded to three places as spreadsheets have it.
    private var rate: Number {
        get throws(FinanceError) {
            try number { () throws(NumberError) in
                let left = try salvage.divided(by: cost).raised(to: Number.one.divided(by: life))
                return try Number.one.subtracting(left).rounded(toMultipleOf: Number(1, over: 1000))
            }
        }
    }

    /// A fixed rate on what the asset still stands at, in one period.
    ///
    /// - Parameter months: of the first year, 1 to 12; what is missing of it follows after the last.
    /// - Throws: `periodOutside`, `monthsOutside`.
    package func fixedRate(in period: Int, months: Int) throws(FinanceError) -> Number {
        guard 1...12 ~= months else { throw .monthsOutside }
        guard let life = life.asInt, life < .max else { throw .noPeriods }
        let last = months < 12 ? life + 1 : life
        guard 1...last ~= period else { throw .periodOutside(period, of: last) }
        let rate = try rate
        let first = try number { () throws(NumberError) in
            try cost.multiplied(by: rate).multiplied(by: Number(months, over: 12))
        }
        if period == 1 { return first }
        // A rate of 1 leaves nothing after the first year but what its months leave.
        let left =
            period == 2
            ? Number.one
            : Number.exactlyOrdered(rate, .one) < 0
                ? try Compounding(rate: rate.negated(), periods: Number(period - 2)).factor : .zero
        return try number { () throws(NumberError) in
            let full = try cost.subtracting(first).multiplied(by: left).multiplied(by: rate)
            return period > life ? try full.multiplied(by: Number(12 - months, over: 12)) : full
        }
    }
}
