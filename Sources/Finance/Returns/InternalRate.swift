import Numbers
import RealModule

/// The rates above −100% at which flows are worth nothing.
///
/// Flows in which the sign changes once have one such rate and no more (Descartes' rule of signs), found by Newton's
/// method kept within a bracket. With more changes all of them are sought: for evenly spaced flows, up to 40, by Sturm's
/// theorem in exact arithmetic; else by changes of sign of the value on 2,048 equal parts of ln(1 + rate) between
/// −99.99% and 1,000,000%.
package struct InternalRate {
    /// In ascending order.
    package let rates: [Number]
    /// Whether they were sought on a subdivision, so that two within one part can have been missed.
    package let isScanned: Bool

    /// Evenly spaced flows.
    ///
    /// - Throws: `empty`, `allZero`, `oneSign`, `noRate`.
    package init(flows: [Number]) throws(FinanceError) {
        let doubles = flows.map(\.doubleValue)
        let changes = DatedFlows.signChanges(doubles)
        try InternalRate.check(doubles, changes)
        if changes > 1, flows.count <= 41, flows.allSatisfy(\.isExact) {
            let roots = try SturmChain(flows).rates()
            guard !roots.isEmpty else { throw .noRate }
            (rates, isScanned) = (roots, false)
            return
        }
        let found =
            changes == 1
            ? [InternalRate.only(DatedFlows(), evenly: doubles)]
            : try InternalRate.scanned(DatedFlows(doubles, flows.indices.map { $0 * 365 }))
        var rates: [Number] = []
        for logarithm in found { rates.append(try InternalRate.tidy(logarithm, flows)) }
        (self.rates, isScanned) = (rates, changes > 1)
    }

    /// Flows on days; a year is 365 of them.
    ///
    /// Source: OpenFormula (ISO/IEC 26300:2015, part 2), XIRR.
    /// - Throws: as above.
    package init(flows: [Double], days: [Int]) throws(FinanceError) {
        let dated = DatedFlows(flows, days)
        let changes = DatedFlows.signChanges(dated.amounts)
        try InternalRate.check(dated.amounts, changes)
        let found = changes == 1 ? [InternalRate.only(dated)] : try InternalRate.scanned(dated)
        var rates: [Number] = []
        for logarithm in found { rates.append(try InternalRate.approximate(Double.expMinusOne(logarithm))) }
        (self.rates, isScanned) = (rates, changes > 1)
    }

    private static func check(_ flows: [Double], _ changes: Int) throws(FinanceError) {
        guard changes == 0 else { return }
        guard !flows.isEmpty else { throw .empty }
        guard let first = flows.first(where: { $0 != 0 }) else { throw .allZero }
        throw .oneSign(isPositive: first > 0)
    }

    static func approximate(_ value: Double) throws(FinanceError) -> Number {
        guard value.isFinite else { throw .rateTooLarge }
        return try number { () throws(NumberError) in try Number(approximate: value) }
    }

    /// A rate, exact where a decimal of few digits is.
    private static func tidy(_ logarithm: Double, _ flows: [Number]) throws(FinanceError) -> Number {
        let rate = try approximate(Double.expMinusOne(logarithm))
        guard flows.count <= 60, flows.allSatisfy(\.isExact), let decimal = rate.nearestDecimal(significant: 6),
            (decimal.doubleValue - rate.doubleValue).magnitude <= 1e-9 * max(1, rate.doubleValue.magnitude),
            let value = try? PresentValue.net(rate: decimal, flows: flows, first: 0), value.isZero
        else { return rate }
        return decimal
    }

    // MARK: One root

    /// The only root, as the logarithm of 1 + rate.
    ///
    /// - Parameter evenly: the flows one period apart, where they are so.
    private static func only(_ flows: DatedFlows, evenly: [Double] = []) -> Double {
        func look(_ u: Double) -> (value: Double, slope: Double) {
            var (value, slope) = (0.0, 0.0)
            guard evenly.isEmpty else {
                // Horner's scheme in the discount factor; the slope by the factor is turned into one by its logarithm.
                let factor = Double.exp(-u)
                for flow in evenly.reversed() {
                    slope = slope * factor + value
                    value = value * factor + flow
                }
                return (value, -slope * factor)
            }
            for index in flows.amounts.indices {
                let years = flows.years[index]
                let term = flows.amounts[index] * Double.exp(-years * u)
                value += term
                slope -= years * term
            }
            return (value, slope)
        }
        // The value has one sign left of the root and the other right of it: that of the last flow is left.
        let leftIsNegative = ((evenly.isEmpty ? flows.amounts : evenly).last { $0 != 0 } ?? 0) < 0
        var (low, high) = (-Double.infinity, Double.infinity)
        var u = guess(flows, evenly)
        var step = 0.5
        for _ in 0..<400 {
            let (value, slope) = look(u)
            if value == 0 { return u }
            if value.isFinite, (value < 0) == leftIsNegative { low = u } else { high = u }
            var next = u - value / slope
            if !next.isFinite || next <= low || next >= high {
                if low.isInfinite || high.isInfinite {
                    next = low.isInfinite ? high - step : low + step
                    step *= 2
                } else {
                    next = low + (high - low) / 2
                }
            } else if (next - u).magnitude > step * 4 {
                next = u + (next > u ? step : -step)
                step *= 2
            }
            if (next - u).magnitude <= 2e-16 * max(1e-3, u.magnitude) { return next }
            u = next
        }
        return u
    }

    /// Where to begin: the growth of what was paid out to what was received over the mean time between them.
    private static func guess(_ flows: DatedFlows, _ evenly: [Double]) -> Double {
        var (paid, received, paidTime, receivedTime) = (0.0, 0.0, 0.0, 0.0)
        let amounts = evenly.isEmpty ? flows.amounts : evenly
        for index in amounts.indices {
            let time = evenly.isEmpty ? flows.years[index] : Double(index)
            if amounts[index] < 0 {
                paid -= amounts[index]
                paidTime -= amounts[index] * time
            } else {
                received += amounts[index]
                receivedTime += amounts[index] * time
            }
        }
        let guess = Double.log(received / paid) / (receivedTime / received - paidTime / paid)
        return guess.isFinite ? max(-2, min(2, guess)) : 0.1
    }

    // MARK: Several roots on a subdivision

    private static func scanned(_ flows: DatedFlows) throws(FinanceError) -> [Double] {
        let scan = try RootScan(Double.log(0.0001), Double.log(10_001), steps: 2_048) { (u) throws(FinanceError) in
            PresentValue.value(flows, u)
        }
        guard !scan.roots.isEmpty else { throw .noRate }
        return scan.roots.map(\.place)
    }

    // MARK: Modified

    /// The rate at which what was paid out, discounted with the finance rate, grows to what was received, invested at
    /// the other rate until the last flow. Source: OpenFormula, MIRR.
    ///
    /// - Throws: `oneSign`, `empty`, `rateTooLow`.
    package static func modified(flows: [Number], finance: Number, reinvest: Number) throws(FinanceError) -> Number {
        let (paid, received) = (flows.map { $0.sign < 0 ? $0 : .zero }, flows.map { $0.sign > 0 ? $0 : .zero })
        guard flows.count > 1 else { throw .empty }
        guard paid.contains(where: { $0.sign < 0 }), received.contains(where: { $0.sign > 0 }) else {
            throw .oneSign(isPositive: flows.contains { $0.sign > 0 })
        }
        let cost = try PresentValue.net(rate: finance, flows: paid, first: 0)
        let gain = try PresentValue.net(rate: reinvest, flows: received, first: 0)
        return try number { () throws(NumberError) in
            let periods = Number(flows.count - 1)
            let grown = try gain.multiplied(by: Number.one.adding(reinvest).raised(to: periods))
            let ratio = try grown.divided(by: cost.negated())
            return try ratio.raised(to: Number.one.divided(by: periods)).subtracting(.one)
        }
    }
}
