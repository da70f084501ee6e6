import Numbers
import RealModule

extension TimeValue {
    /// The most periods whose payments are looked at one by one.
    private static let mostFlows = 5_000

    /// The rates per period above −100% at which payments turn `present` into `future`.
    ///
    /// Of whole periods they are the internal rates of the flows, and all are found. Of others, or very many, they are
    /// sought by changes of sign on 2,048 equal parts of ln(1 + rate) between −99.99% and 1,000,000%.
    ///
    /// - Throws: `noPeriods`, `noRate`, and what `InternalRate` throws.
    package static func rates(
        periods: Number, payment: Number, present: Number, future: Number, due: Due,
        isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> (rates: [InternalRate.Rate], isScanned: Bool) {
        guard periods.sign > 0 else { throw .noPeriods }
        if let count = periods.asInt, count <= mostFlows {
            var flows = Array(repeating: payment, count: count + 1)
            flows[due == .end ? 0 : count] = .zero
            flows[0] = try number { () throws(NumberError) in try flows[0].adding(present) }
            flows[count] = try number { () throws(NumberError) in try flows[count].adding(future) }
            return (try InternalRate(flows: flows, isStopped: isStopped).rates, false)
        }
        let (n, c, p, f) = (periods.doubleValue, payment.doubleValue, present.doubleValue, future.doubleValue)
        let scan = try RootScan(Double.log(0.0001), Double.log(10_001), steps: 2_048) { (u) throws(FinanceError) in
            let rate = Double.expMinusOne(u)
            // Discounted to the start, so that long terms stay finite where rates are high.
            let annuity = rate == 0 ? n : -Double.expMinusOne(-n * u) / rate
            return p + c * (due == .start ? 1 + rate : 1) * annuity + f * Double.exp(-n * u)
        }
        guard !scan.roots.isEmpty else { throw .noRate }
        var rates: [InternalRate.Rate] = []
        for root in scan.roots {
            let rate = try InternalRate.approximate(Double.expMinusOne(root.place))
            rates.append(InternalRate.Rate(rate: rate, isOnlyTouched: false))
        }
        return (rates, true)
    }
}
