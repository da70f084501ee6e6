import Numbers

/// Rates that differ from period to period.
extension PresentValue {
    /// What flows are worth now, each discounted by the rates of all periods up to it.
    ///
    /// - Parameter rates: that of each period, in order. The first is the one that the first flow ends, and lasts `first` of
    ///   a period; where the first flow is of today, it is the one after that.
    /// - Throws: `firstOutside` unless `first` is 0 to 1, `ratesForPeriods` unless there is one for each period,
    ///   `rateTooLow`.
    package static func net(
        rates: [Number], flows: [Number], first: Number, isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> Number {
        guard first.sign >= 0, Number.exactlyOrdered(first, .one) <= 0 else { throw .firstOutside }
        let skipped = first.isZero ? 1 : 0
        guard rates.count == flows.count - skipped || flows.isEmpty else {
            throw .ratesForPeriods(rates.count, periods: flows.count - skipped)
        }
        var sum = Number.zero
        for index in flows.indices.reversed() {
            if isStopped() { throw .stopped }
            sum = try number { () throws(NumberError) in try sum.adding(flows[index]) }
            guard index >= skipped else { continue }
            let factor = try number { () throws(NumberError) in try rates[index - skipped].adding(.one) }
            guard factor.sign > 0 else { throw .rateTooLow }
            sum = try number { () throws(NumberError) in
                index == 0 ? try sum.divided(by: factor.raised(to: first)) : try sum.divided(by: factor)
            }
        }
        return sum
    }

    /// Everything received over everything paid in.
    ///
    /// - Throws: `nothingPaidOut` where nothing was paid in.
    package static func multiple(of flows: [Number]) throws(FinanceError) -> Number {
        var (paid, received) = (Number.zero, Number.zero)
        for flow in flows {
            try number { () throws(NumberError) in
                if flow.sign < 0 { paid = try paid.subtracting(flow) } else { received = try received.adding(flow) }
            }
        }
        guard paid.sign > 0 else { throw .nothingPaidIn }
        return try number { () throws(NumberError) in try received.divided(by: paid) }
    }
}
