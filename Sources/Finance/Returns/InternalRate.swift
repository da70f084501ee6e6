import Numbers
import RealModule

/// The rates above −100% at which flows are worth nothing.
///
/// Flows in which the sign changes once have one such rate and no more (Descartes' rule of signs), found by Newton's
/// method kept within a bracket. With more changes all of them are found, wherever they are: see `FlowSum.roots`.
package struct InternalRate {
    package struct Rate {
        package let rate: Number
        /// The value only touches zero there, as far as doubles show, and no exact reckoning says so.
        package let isOnlyTouched: Bool
    }

    /// In ascending order.
    package let rates: [Rate]
    /// Of flows on days, others past what anybody would call a rate of return, where there are some within it; nil for
    /// one that is past a double's range. Flows a day apart, or a fee long after the end, have such.
    package let astronomical: [Number?]

    /// ln(1 + rate) of -99.99% and of 1,000,000%: beyond them a rate is astronomical.
    private static let farthest = 9.210_440_366_976_517

    /// Changes of sign times flows that are looked through: the way there is kept in memory.
    private static let mostWork = 4_000_000

    /// Evenly spaced flows.
    ///
    /// - Throws: `empty`, `allZero`, `oneSign`, `noRate`, `tooManyChanges`, `stopped`.
    package init(flows: [Number], isStopped: () -> Bool = { false }) throws(FinanceError) {
        let doubles = flows.map(\.doubleValue)
        let found = try InternalRate.logarithms(
            DatedFlows.signChanges(doubles), doubles, evenly: doubles, isStopped
        ) {
            FlowSum(times: doubles.indices.map(Double.init), amounts: doubles)
        }
        let isExact = flows.count <= 1_000 && flows.allSatisfy(\.isExact)
        var rates: [Rate] = []
        astronomical = []
        for root in found {
            let rate = try InternalRate.approximate(Double.expMinusOne(root.force))
            let exact = isExact ? InternalRate.exact(rate, flows, isSure: root.isSure) : nil
            // Two roots too near each other for doubles may be the same exact one.
            if let exact, let last = rates.last, Number.exactlyOrdered(last.rate, exact) == 0 { continue }
            rates.append(Rate(rate: exact ?? rate, isOnlyTouched: exact == nil && root.isTouching))
        }
        self.rates = rates
    }

    /// Flows on days; a year is 365 of them.
    ///
    /// Source: OpenFormula (ISO/IEC 26300:2015, part 2), XIRR.
    /// - Throws: as above.
    package init(flows: [Double], days: [Int], isStopped: () -> Bool = { false }) throws(FinanceError) {
        let dated = DatedFlows(flows, days)
        let found = try InternalRate.logarithms(
            DatedFlows.signChanges(dated.amounts), dated.amounts, years: dated.years, isStopped
        ) {
            FlowSum(times: dated.years, amounts: dated.amounts)
        }
        var rates: [Rate] = []
        let (near, far) = InternalRate.parted(found)
        astronomical = far
        for root in near {
            let rate = try InternalRate.approximate(Double.expMinusOne(root.force))
            rates.append(Rate(rate: rate, isOnlyTouched: root.isTouching))
        }
        self.rates = rates
    }

    private struct Root {
        let force: Double
        var isTouching = false
        /// Good to the last digits: it was not found where the value only comes near to zero.
        var isSure: Bool { !isTouching }
    }

    /// The roots that are rates of return, and the rates of the others; all are of the first kind where none is near.
    private static func parted(_ found: [Root]) -> (near: [Root], far: [Number?]) {
        let near = found.filter { $0.force.magnitude <= farthest }
        guard !near.isEmpty else { return (found, []) }
        let far = found.filter { $0.force.magnitude > farthest }
        return (near, far.map { try? approximate(Double.expMinusOne($0.force)) })
    }

    /// The roots as logarithms of 1 + rate.
    private static func logarithms(
        _ changes: Int, _ amounts: [Double], evenly: [Double] = [], years: [Double] = [], _ isStopped: () -> Bool,
        _ sum: () -> FlowSum
    ) throws(FinanceError) -> [Root] {
        if changes == 0 {
            guard !amounts.isEmpty else { throw .empty }
            guard let first = amounts.first(where: { $0 != 0 }) else { throw .allZero }
            throw .oneSign(isPositive: first > 0)
        }
        if changes == 1, let only = OnlyRoot(amounts, years: years, evenly: evenly).force { return [Root(force: only)] }
        guard changes * amounts.count <= mostWork else { throw .tooManyChanges(changes) }
        let roots = try sum().roots(isStopped: isStopped)
        guard !roots.isEmpty else { throw .noRate }
        return roots.map { Root(force: $0.force, isTouching: $0.isTouching) }
    }

    static func approximate(_ value: Double) throws(FinanceError) -> Number {
        guard value.isFinite else { throw .rateTooLarge }
        return try number { () throws(NumberError) in try Number(approximate: value) }
    }

    /// The decimal of few digits next to a rate, if the flows are worth exactly nothing there.
    private static func exact(_ rate: Number, _ flows: [Number], isSure: Bool) -> Number? {
        // Where the value only touches zero, doubles tell half the digits of the place.
        let reach = (isSure ? 1e-9 : 1e-6) * max(1, rate.doubleValue.magnitude)
        var tried: [Number] = []
        var candidates = [Number.zero]
        // Long flows are reckoned exactly at zero only, where it is a sum.
        if flows.count <= 60 { candidates += [3, 6, 9].compactMap { rate.nearestDecimal(significant: $0) } }
        for candidate in candidates
        where (candidate.doubleValue - rate.doubleValue).magnitude <= reach
            && !tried.contains(where: { Number.exactlyOrdered($0, candidate) == 0 })
        {
            tried.append(candidate)
            if let value = try? PresentValue.net(rate: candidate, flows: flows, first: .zero), value.isZero {
                return candidate
            }
        }
        return nil
    }

    // MARK: Modified

    /// The rate at which what was paid out, discounted with the finance rate, grows to what was received, invested at
    /// the other rate until the last flow. Source: OpenFormula, MIRR.
    ///
    /// - Throws: `oneSign`, `empty`, `rateTooLow`.
    package static func modified(
        flows: [Number], finance: Number, reinvest: Number, isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> Number {
        let (paid, received) = (flows.map { $0.sign < 0 ? $0 : .zero }, flows.map { $0.sign > 0 ? $0 : .zero })
        guard flows.count > 1 else { throw .empty }
        guard paid.contains(where: { $0.sign < 0 }), received.contains(where: { $0.sign > 0 }) else {
            throw .oneSign(isPositive: flows.contains { $0.sign > 0 })
        }
        let cost = try PresentValue.net(rate: finance, flows: paid, first: .zero, isStopped: isStopped)
        let gain = try PresentValue.net(rate: reinvest, flows: received, first: .zero, isStopped: isStopped)
        return try number { () throws(NumberError) in
            let periods = Number(flows.count - 1)
            let grown = try gain.multiplied(by: Number.one.adding(reinvest).raised(to: periods))
            let ratio = try grown.divided(by: cost.negated())
            return try ratio.raised(to: Number.one.divided(by: periods)).subtracting(.one)
        }
    }
}
