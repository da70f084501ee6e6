import Numbers

/// What options and new shares take of a company. Counts are in one unit, prices per share.
package enum Dilution {
    /// The shares that options add: those exercised less those the proceeds buy back at the price,
    /// `options × (1 − strike / price)`, and none where the price is at or below the strike.
    ///
    /// The treasury stock method of FASB ASC 260-10-45 and IAS 33, paragraphs 45–47.
    ///
    /// - Throws: `notPositive` for a price of zero or less.
    package static func treasuryStock(options: Number, strike: Number, price: Number) throws(FinanceError) -> Number {
        guard price.sign > 0 else { throw .notPositive }
        guard Number.compare(price, strike) > 0 else { return .zero }
        return try FinanceError.reckoning { () throws(NumberError) in
            try options.multiplied(by: Number.one.subtracting(strike.divided(by: price)))
        }
    }

    /// A share after issues that each hand a share of the company as it is then to others: `share × Π(1 − issue)`.
    package static func diluted(_ share: Number, by issues: [Number]) throws(NumberError) -> Number {
        var left = share
        for issue in issues { left = try left.multiplied(by: Number.one.subtracting(issue)) }
        return left
    }
}
