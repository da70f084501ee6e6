import Numbers
import RealModule

/// What flows are worth now.
package enum PresentValue {
    /// `Σ flow(i) / (1 + rate)^(i + first)`, i from 0. Exact where the rate and the flows are.
    ///
    /// - Parameter first: how many periods from now the first flow is: 0 for a flow of today, 1 for the spreadsheets' NPV;
    ///   it may be a fraction.
    /// - Throws: `rateTooLow`.
    package static func net(
        rate: Number, flows: [Number], first: Number, isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> Number {
        let factor = try number { () throws(NumberError) in try rate.adding(.one) }
        guard factor.sign > 0 else { throw .rateTooLow }
        var sum = Number.zero
        for flow in flows.reversed() {
            if isStopped() { throw .stopped }
            sum = try number { () throws(NumberError) in try sum.divided(by: factor).adding(flow) }
        }
        guard !first.isZero else { return sum }
        return try number { () throws(NumberError) in try sum.divided(by: factor.raised(to: first)) }
    }

    /// `Σ flow(i) / (1 + rate)^(days(i) / 365)`, in doubles: the exponents are fractions.
    ///
    /// Source: OpenFormula (ISO/IEC 26300:2015, part 2), XNPV.
    /// - Parameter days: from the day of the value to each flow; may be negative.
    /// - Throws: `rateTooLow`.
    package static func dated(rate: Double, flows: [Double], days: [Int]) throws(FinanceError) -> Double {
        guard rate > -1 else { throw .rateTooLow }
        return value(DatedFlows(flows, days), Double.log(onePlus: rate))
    }

    /// At the logarithm of 1 + rate.
    static func value(_ flows: DatedFlows, _ logarithm: Double) -> Double {
        var sum = 0.0
        for index in flows.amounts.indices {
            sum += flows.amounts[index] * Double.exp(-flows.years[index] * logarithm)
        }
        return sum
    }

    /// How many periods flows take to make up for what was paid out before them, a part of the last by how far it goes.
    ///
    /// - Parameter rate: what each flow is discounted with; zero for the plain payback.
    /// - Throws: `nothingPaidOut`, `neverPaidBack`, `rateTooLow`.
    package static func payback(
        rate: Number, flows: [Number], isStopped: () -> Bool = { false }
    ) throws(FinanceError) -> Number {
        let factor = try number { () throws(NumberError) in try rate.adding(.one) }
        guard factor.sign > 0 else { throw .rateTooLow }
        guard let first = flows.first, first.sign < 0 else { throw .nothingPaidOut }
        return try paid(factor, flows, isStopped)
    }

    private static func paid(
        _ factor: Number, _ flows: [Number], _ isStopped: () -> Bool
    ) throws(FinanceError) -> Number {
        var (balance, discount) = (flows[0], Number.one)
        for (period, flow) in flows.enumerated().dropFirst() {
            if isStopped() { throw .stopped }
            let (before, present) = try number { () throws(NumberError) in
                discount = try discount.divided(by: factor)
                let present = try flow.multiplied(by: discount)
                let before = balance
                balance = try balance.adding(present)
                return (before, present)
            }
            guard balance.sign >= 0 else { continue }
            return try number { () throws(NumberError) in
                try Number(period - 1).adding(before.negated().divided(by: present))
            }
        }
        throw .neverPaidBack
    }
}

/// Flows with the years from the first day to each, in order of their dates; those of one day are one.
struct DatedFlows {
    var amounts: [Double] = []
    var years: [Double] = []

    init(_ flows: [Double], _ days: [Int]) {
        amounts.reserveCapacity(flows.count)
        years.reserveCapacity(flows.count)
        var isOrdered = true
        for index in 1..<max(days.count, 1) where days[index] <= days[index - 1] { isOrdered = false }
        let order = isOrdered ? Array(flows.indices) : flows.indices.sorted { days[$0] < days[$1] }
        var last = Int.min
        for index in order {
            if days[index] == last {
                amounts[amounts.count - 1] += flows[index]
            } else {
                amounts.append(flows[index])
                years.append(Double(days[index]) / 365)
                last = days[index]
            }
        }
    }

    /// How often the sign changes from one flow to the next. The sum of exponentials has no more roots than that
    /// (Laguerre's extension of Descartes' rule of signs).
    static func signChanges(_ amounts: [Double]) -> Int {
        var (changes, last) = (0, 0.0)
        for amount in amounts where amount != 0 {
            if last != 0, (amount < 0) != (last < 0) { changes += 1 }
            last = amount
        }
        return changes
    }
}
