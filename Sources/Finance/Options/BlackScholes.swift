import Numbers
import RealModule

/// The value of a European option on something whose price wanders lognormally.
///
/// Source: Black and Scholes, Journal of Political Economy 81 (1973); with a dividend yield Merton, Bell Journal of
/// Economics 4 (1973). Rates and yields are compounded continuously.
package enum BlackScholes {
    /// - Parameters:
    ///   - years: until it may be exercised, zero or more.
    ///   - volatility: of a year, zero or more.
    /// - Throws: `notPositive` for a price or a strike of zero or less, `negativePeriods`, `belowZero` for a volatility
    ///   below zero, and `number` where it is past a double's range.
    package static func value(
        isPut: Bool, spot: Number, strike: Number, years: Number, rate: Number, volatility: Number, dividends: Number
    ) throws(FinanceError) -> Number {
        guard spot.sign > 0, strike.sign > 0 else { throw .notPositive }
        guard years.sign >= 0 else { throw .negativePeriods }
        guard volatility.sign >= 0 else { throw .belowZero }
        let (time, sigma) = (years.doubleValue, volatility.doubleValue)
        let forward = spot.doubleValue * Double.exp(-dividends.doubleValue * time)
        let paid = strike.doubleValue * Double.exp(-rate.doubleValue * time)
        let deviation = sigma * time.squareRoot()
        let value: Double
        if deviation == 0 {
            value = max(isPut ? paid - forward : forward - paid, 0)
        } else {
            let first = Double.log(forward / paid) / deviation + deviation / 2
            let second = first - deviation
            value =
                isPut
                ? paid * NormalDistribution.chance(atMost: -second) - forward
                    * NormalDistribution.chance(atMost: -first)
                : forward * NormalDistribution.chance(atMost: first) - paid * NormalDistribution.chance(atMost: second)
        }
        return try number { () throws(NumberError) in try Number(approximate: max(value, 0)) }
    }
}
