import Numbers

/// The equation of the spreadsheets' time value functions, solved for each of its amounts:
///
///     future + present × (1 + rate)^periods + payment × (1 + rate × [due at start]) × ((1 + rate)^periods − 1) / rate = 0
///
/// Money received is positive and money paid out negative, so a loan of 10,000 has payments below zero. At a rate of
/// zero the sum of everything is zero.
///
/// Source: OpenFormula (ISO/IEC 26300:2015, part 2), section 6.12, functions FV, PV and PMT.
package struct TimeValue {
    package let rate: Number
    /// Zero or more; may be a fraction.
    package let periods: Number
    package let due: Due

    /// - Throws: `rateTooLow`, `negativePeriods`.
    package init(rate: Number, periods: Number, due: Due) throws(FinanceError) {
        guard Number.exactlyOrdered(rate, Number(-1)) > 0 else { throw .rateTooLow }
        guard periods.sign >= 0 else { throw .negativePeriods }
        (self.rate, self.periods, self.due) = (rate, periods, due)
    }

    /// What the account holds at the end, negative where it is owed to the holder of the sign convention.
    package func future(payment: Number, present: Number) throws(FinanceError) -> Number {
        let compounding = try Compounding(rate: rate, periods: periods)
        let (factor, annuity) = (try compounding.factor, try dueFactor())
        return try number { () throws(NumberError) in
            let paid = try payment.multiplied(by: annuity).multiplied(by: compounding.annuity)
            return try present.multiplied(by: factor).adding(paid).negated()
        }
    }

    /// What all that follows is worth now, of the opposite sign.
    package func present(payment: Number, future: Number) throws(FinanceError) -> Number {
        let (factor, annuity) = try discounting()
        let due = try dueFactor()
        return try number { () throws(NumberError) in
            let paid = try payment.multiplied(by: due).multiplied(by: annuity)
            return try future.multiplied(by: factor).adding(paid).negated()
        }
    }

    /// The level payment of each period.
    ///
    /// - Throws: `noPeriods`.
    package func payment(present: Number, future: Number) throws(FinanceError) -> Number {
        guard periods.sign > 0 else { throw .noPeriods }
        let due = try dueFactor()
        if rate.sign < 0 {
            let compounding = try Compounding(rate: rate, periods: periods)
            let factor = try compounding.factor
            return try number { () throws(NumberError) in
                try present.multiplied(by: factor).adding(future).negated()
                    .divided(by: compounding.annuity.multiplied(by: due))
            }
        }
        let (factor, annuity) = try discounting()
        return try number { () throws(NumberError) in
            try future.multiplied(by: factor).adding(present).negated().divided(by: annuity.multiplied(by: due))
        }
    }

    /// `(1 + rate)^−periods` and what one unit at the end of each period is worth now.
    private func discounting() throws(FinanceError) -> (factor: Number, annuity: Number) {
        let back = try Compounding(rate: rate, periods: periods.negated())
        return (try back.factor, back.annuity.negated())
    }

    /// A payment at the start of a period is worth `1 + rate` at its end.
    func dueFactor() throws(FinanceError) -> Number {
        due == .end ? .one : try number { () throws(NumberError) in try rate.adding(.one) }
    }
}
