import Numbers
import RealModule

extension Bond {
    /// Macaulay's duration in years at a yield: the mean time until the bond pays, each payment weighted by what it is
    /// worth.
    ///
    /// Source: F. R. Macaulay, *Some Theoretical Problems Suggested by the Movements of Interest Rates* (1938); the
    /// spreadsheets' DURATION.
    /// - Throws: `rateTooLow`, `stopped`.
    package func duration(yield: Number, isStopped: () -> Bool) throws(FinanceError) -> Number {
        let rate = try number { () throws(NumberError) in try yield.divided(by: frequency) }
        guard Number.exactlyOrdered(rate, Number(-1)) > 0 else { throw .rateTooLow }
        let (each, last) = (try payment.doubleValue, redemption.doubleValue)
        let step = Double.exp(-Compounding.logarithm(onePlus: rate))
        // Worth as of the first payment: what lies before it is a factor of all.
        var (worth, timed, discount, time) = (0.0, 0.0, 1.0, try left.doubleValue)
        for period in 1...schedule.count {
            if period & 1023 == 0, isStopped() { throw .stopped }
            let amount = (period == schedule.count ? each + last : each) * discount
            worth += amount
            timed += amount * time
            discount *= step
            time += 1
        }
        return try number { () throws(NumberError) in
            try Number(approximate: timed / worth / Double(schedule.frequency))
        }
    }

    /// The part of its price that the bond loses as its yield rises by 1: `duration / (1 + yield / frequency)`.
    ///
    /// Source: J. R. Hicks, *Value and Capital* (1939); the spreadsheets' MDURATION.
    package func modifiedDuration(yield: Number, isStopped: () -> Bool) throws(FinanceError) -> Number {
        let duration = try duration(yield: yield, isStopped: isStopped)
        return try number { () throws(NumberError) in
            try duration.divided(by: yield.divided(by: frequency).adding(.one))
        }
    }
}
