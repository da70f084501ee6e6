import Numbers
import RealModule

extension TimeValue {
    /// The rates per period above −100% at which payments turn `present` into `future`, by changes of sign on 2,048
    /// equal parts of ln(1 + rate) between −99.99% and 1,000,000%.
    ///
    /// - Throws: `noPeriods`, `noRate`.
    package static func rates(
        periods: Number, payment: Number, present: Number, future: Number, due: Due
    ) throws(FinanceError) -> [Number] {
        guard periods.sign > 0 else { throw .noPeriods }
        let (n, c, p, f) = (periods.doubleValue, payment.doubleValue, present.doubleValue, future.doubleValue)
        let scan = try RootScan(Double.log(0.0001), Double.log(10_001), steps: 2_048) { (u) throws(FinanceError) in
            let rate = Double.expMinusOne(u)
            // Discounted to the start, so that long terms stay finite where rates are high.
            let annuity = rate == 0 ? n : -Double.expMinusOne(-n * u) / rate
            return p + c * (due == .start ? 1 + rate : 1) * annuity + f * Double.exp(-n * u)
        }
        guard !scan.roots.isEmpty else { throw .noRate }
        var rates: [Number] = []
        for root in scan.roots { rates.append(try InternalRate.approximate(Double.expMinusOne(root.place))) }
        return rates
    }
}
