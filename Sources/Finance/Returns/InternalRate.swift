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
        let dated = DatedFlows(doubles, flows.indices.map { $0 * 365 })
        try InternalRate.check(dated)
        let changes = dated.signChanges
        if changes > 1, flows.count <= 41, flows.allSatisfy(\.isExact) {
            let roots = try SturmChain(flows).rates()
            guard !roots.isEmpty else { throw .noRate }
            (rates, isScanned) = (roots, false)
            return
        }
        let found = changes == 1 ? [InternalRate.only(dated)] : try InternalRate.scanned(dated)
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
        try InternalRate.check(dated)
        let changes = dated.signChanges
        let found = changes == 1 ? [InternalRate.only(dated)] : try InternalRate.scanned(dated)
        var rates: [Number] = []
        for logarithm in found { rates.append(try InternalRate.approximate(Double.expMinusOne(logarithm))) }
        (self.rates, isScanned) = (rates, changes > 1)
    }

    private static func check(_ flows: DatedFlows) throws(FinanceError) {
        guard !flows.amounts.isEmpty else { throw .empty }
        guard let first = flows.amounts.first(where: { $0 != 0 }) else { throw .allZero }
        if flows.signChanges == 0 { throw .oneSign(isPositive: first > 0) }
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
    private static func only(_ flows: DatedFlows) -> Double {
        func look(_ u: Double) -> (value: Double, slope: Double) {
            var (value, slope) = (0.0, 0.0)
            for index in flows.amounts.indices {
                let years = flows.years[index]
                let term = flows.amounts[index] * Double.exp(-years * u)
                value += term
                slope -= years * term
            }
            return (value, slope)
        }
        // The value has one sign left of the root and the other right of it: that of the last flow is left.
        let leftIsNegative = (flows.amounts.last { $0 != 0 } ?? 0) < 0
        var (low, high) = (-Double.infinity, Double.infinity)
        var u = 0.1
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
