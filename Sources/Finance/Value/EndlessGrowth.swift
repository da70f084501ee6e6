import Numbers

/// The worth of a flow that goes on for ever and grows evenly. Rates are plain numbers per period, and the value stands
/// one period before the next flow.
///
/// Gordon and Shapiro, Management Science 3 (1956).
package enum EndlessGrowth {
    /// `next / (rate − growth)`.
    ///
    /// - Throws: `growthNotBelowRate`: the sum has no end; `notPositive` for a next flow of zero or less, which no growth
    ///   makes a value.
    package static func value(next: Number, rate: Number, growth: Number) throws(FinanceError) -> Number {
        guard Number.compare(growth, rate) < 0 else { throw .growthNotBelowRate }
        guard next.sign > 0 else { throw .notPositive }
        return try FinanceError.reckoning { () throws(NumberError) in try next.divided(by: rate.subtracting(growth)) }
    }

    /// The same from the last flow there is: `last × (1 + growth) / (rate − growth)`.
    package static func value(last: Number, rate: Number, growth: Number) throws(FinanceError) -> Number {
        let next = try FinanceError.reckoning { () throws(NumberError) in
            try last.multiplied(by: Number.one.adding(growth))
        }
        return try value(next: next, rate: rate, growth: growth)
    }

    /// The growth that a value takes for granted: `rate − next / value`, the inverse of `value(next:rate:growth:)`.
    ///
    /// - Throws: `notPositive` for a value or a next flow of zero or less.
    package static func growth(value: Number, next: Number, rate: Number) throws(FinanceError) -> Number {
        guard value.sign > 0, next.sign > 0 else { throw .notPositive }
        return try FinanceError.reckoning { () throws(NumberError) in try rate.subtracting(next.divided(by: value)) }
    }
}
