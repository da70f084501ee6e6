import Numbers

/// What investors ask for their money, as rates per year. Every rate is a plain number: 0.1 is 10%.
package enum CostOfCapital {
    /// The return that shareholders expect: `riskFree + beta × premium`.
    ///
    /// `premium` is the market's expected return less the risk-free rate. The capital asset pricing model: Sharpe,
    /// Journal of Finance 19 (1964); Lintner, Review of Economics and Statistics 47 (1965).
    package static func equity(riskFree: Number, beta: Number, premium: Number) throws(NumberError) -> Number {
        try riskFree.adding(beta.multiplied(by: premium))
    }

    /// The parts of a weighted average cost of capital.
    package struct Weighted {
        /// Equity's share of the capital.
        package let equityWeight: Number
        package let debtWeight: Number
        /// The cost of debt after tax.
        package let debtAfterTax: Number
        /// What the tax takes off the rate: debt's weight × its cost × the tax rate.
        package let shield: Number
        package let rate: Number
    }

    /// `E/(E+D) × ke + D/(E+D) × kd × (1 − tax)`.
    ///
    /// Modigliani and Miller, American Economic Review 53 (1963). Equity and debt are market values in one unit.
    ///
    /// - Throws: `notPositive` where equity and debt together are not above zero, or one is negative.
    package static func weighted(
        equity: Number, debt: Number, costOfEquity: Number, costOfDebt: Number, tax: Number
    ) throws(FinanceError) -> Weighted {
        try FinanceError.reckoning { () throws(NumberError) in
            let capital = try equity.adding(debt)
            guard capital.sign > 0, equity.sign >= 0, debt.sign >= 0 else { return nil }
            let (equityWeight, debtWeight) = (try equity.divided(by: capital), try debt.divided(by: capital))
            let afterTax = try costOfDebt.multiplied(by: Number.one.subtracting(tax))
            let rate = try equityWeight.multiplied(by: costOfEquity).adding(debtWeight.multiplied(by: afterTax))
            let shield = try debtWeight.multiplied(by: costOfDebt).multiplied(by: tax)
            return Weighted(
                equityWeight: equityWeight, debtWeight: debtWeight, debtAfterTax: afterTax, shield: shield, rate: rate)
        }
    }

    /// The beta of the business without its debt: `beta / (1 + (1 − tax) × D/E)`.
    ///
    /// Hamada, Journal of Finance 27 (1972): the debt's own beta is zero and its tax shield as safe as the debt.
    ///
    /// - Throws: `notPositive` where equity is not above zero or debt is negative.
    package static func unlevered(
        beta: Number, debt: Number, equity: Number, tax: Number
    ) throws(FinanceError) -> Number {
        let factor = try leverage(debt: debt, equity: equity, tax: tax)
        return try FinanceError.reckoning { () throws(NumberError) in try beta.divided(by: factor) }
    }

    /// The beta of the equity with debt beside it: `beta × (1 + (1 − tax) × D/E)`; the inverse of `unlevered`.
    package static func relevered(
        beta: Number, debt: Number, equity: Number, tax: Number
    ) throws(FinanceError) -> Number {
        let factor = try leverage(debt: debt, equity: equity, tax: tax)
        return try FinanceError.reckoning { () throws(NumberError) in try beta.multiplied(by: factor) }
    }

    private static func leverage(debt: Number, equity: Number, tax: Number) throws(FinanceError) -> Number {
        guard equity.sign > 0, debt.sign >= 0 else { throw .notPositive }
        return try FinanceError.reckoning { () throws(NumberError) in
            try Number.one.adding(Number.one.subtracting(tax).multiplied(by: debt.divided(by: equity)))
        }
    }
}

extension FinanceError {
    /// An operation on numbers with its error made one of finance; nil means that an amount is not above zero.
    static func reckoning<Result>(_ operation: () throws(NumberError) -> Result?) throws(FinanceError) -> Result {
        let result: Result?
        do { result = try operation() } catch { throw .number(error) }
        guard let result else { throw .notPositive }
        return result
    }
}
