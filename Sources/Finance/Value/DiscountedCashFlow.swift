import RealModule

/// A value from yearly flows and what comes after them, in doubles: big tables evaluate it for every cell.
///
/// The flows stand at year-ends, the first one year after the date of the value. With the mid-year convention each
/// flow stands half a year earlier, and so does a terminal value by growth, since it is made of such flows; a terminal
/// value by an exit multiple is a price paid at the end of the last year either way. Koller, Goedhart and Wessels,
/// *Valuation*; Rosenbaum and Pearl, *Investment Banking*, chapter 3.
package struct DiscountedCashFlow {
    /// What the last flow leads to.
    package enum End {
        /// `last × (1 + growth) / (rate − growth)`.
        case growth(Double)
        /// `last × multiple`, or that of another amount of the last year.
        case multiple(Double)
    }

    /// Present value of the flows.
    package let flowsValue: Double
    /// Present value of the end.
    package let terminalValue: Double
    /// The terminal value at the end of the last year over the last flow, or over another amount of that year.
    package let impliedMultiple: Double
    /// The growth for ever that the terminal value takes for granted.
    package let impliedGrowth: Double
    /// Whether the last flow is above zero, so that growth of it means something.
    package let hasGrowth: Bool

    package var value: Double { flowsValue + terminalValue }

    /// Adds flows one after the other, so that no list of them need be made.
    package struct Discounting {
        private let factor: Double
        private var discount: Double
        /// What one unit at the end of the last period is worth, where periods have rates or lengths of their own.
        private var end = 1.0
        private var half: Double
        private var last = 0.0
        private var sum = 0.0
        private var count = 0
        /// That of the last period.
        private var rate: Double
        private let isMidYear: Bool

        /// - Parameter rate: per year, above −1.
        package init(rate: Double, isMidYear: Bool) {
            self.rate = rate
            self.isMidYear = isMidYear
            factor = 1 / (1 + rate)
            half = isMidYear ? (1 + rate).squareRoot() : 1
            discount = half
        }

        @inline(__always)
        package mutating func add(_ flow: Double) {
            discount *= factor
            sum += flow * discount
            last = flow
            count += 1
        }

        /// Adds a flow that ends a period with a rate and a length of its own. Either all flows are added so, or none.
        package mutating func add(_ flow: Double, rate: Double, length: Double) {
            let force = length * Double.log(onePlus: rate)
            let before = end
            end *= Double.exp(-force)
            discount = isMidYear ? before * Double.exp(-force / 2) : end
            half = isMidYear ? Double.exp(force / 2) : 1
            self.rate = rate
            sum += flow * discount
            last = flow
            count += 1
        }

        /// - Parameter base: what a multiple is of, where it is not of the last flow.
        /// - Throws: `empty` without a flow; `growthNotBelowRate`; `notPositive` where the last flow or the multiple is
        ///   not above zero.
        package func valued(_ end: End, of base: Double? = nil) throws(FinanceError) -> DiscountedCashFlow {
            guard count > 0 else { throw .empty }
            let base = base ?? last
            guard base > 0 else { throw .notPositive }
            switch end {
            case .growth(let growth):
                guard last > 0 else { throw .notPositive }
                guard growth < rate else { throw .growthNotBelowRate }
                guard growth > -1 else { throw .notPositive }
                let terminal = last * (1 + growth) / (rate - growth)
                return DiscountedCashFlow(
                    flowsValue: sum, terminalValue: terminal * discount, impliedMultiple: terminal * half / base,
                    impliedGrowth: growth, hasGrowth: true)
            case .multiple(let multiple):
                guard multiple > 0 else { throw .notPositive }
                // A price that is paid at the end of the last year, as of where its flow stands.
                let terminal = base * multiple / half
                return DiscountedCashFlow(
                    flowsValue: sum, terminalValue: terminal * discount, impliedMultiple: multiple,
                    impliedGrowth: (terminal * rate - last) / (terminal + last), hasGrowth: last > 0)
            }
        }
    }
}
