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
        /// `last × multiple`.
        case multiple(Double)
    }

    /// Present value of the flows.
    package let flowsValue: Double
    /// Present value of the end.
    package let terminalValue: Double
    /// The terminal value at the end of the last year over the last flow.
    package let impliedMultiple: Double
    /// The growth for ever that the terminal value takes for granted.
    package let impliedGrowth: Double

    package var value: Double { flowsValue + terminalValue }

    /// Adds flows one after the other, so that no list of them need be made.
    package struct Discounting {
        private let factor: Double
        private var discount: Double
        private var last = 0.0
        private var sum = 0.0
        private var count = 0
        private let rate: Double
        private let isMidYear: Bool

        /// - Parameter rate: per year, above −1.
        package init(rate: Double, isMidYear: Bool) {
            self.rate = rate
            self.isMidYear = isMidYear
            factor = 1 / (1 + rate)
            discount = isMidYear ? (1 + rate).squareRoot() : 1
        }

        @inline(__always)
        package mutating func add(_ flow: Double) {
            discount *= factor
            sum += flow * discount
            last = flow
            count += 1
        }

        /// - Throws: `empty` without a flow; `growthNotBelowRate`; `notPositive` where the last flow or the multiple is
        ///   not above zero.
        package func valued(_ end: End) throws(FinanceError) -> DiscountedCashFlow {
            guard count > 0 else { throw .empty }
            guard last > 0 else { throw .notPositive }
            // What moves a value from the middle of the last year to its end.
            let half = isMidYear ? (1 + rate).squareRoot() : 1
            switch end {
            case .growth(let growth):
                guard growth < rate else { throw .growthNotBelowRate }
                guard growth > -1 else { throw .notPositive }
                let terminal = last * (1 + growth) / (rate - growth)
                return DiscountedCashFlow(
                    flowsValue: sum, terminalValue: terminal * discount, impliedMultiple: terminal * half / last,
                    impliedGrowth: growth)
            case .multiple(let multiple):
                guard multiple > 0 else { throw .notPositive }
                let terminal = last * multiple / half
                return DiscountedCashFlow(
                    flowsValue: sum, terminalValue: terminal * discount, impliedMultiple: multiple,
                    impliedGrowth: (terminal * rate - last) / (terminal + last))
            }
        }
    }
}
