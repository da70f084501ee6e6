import Numbers

/// The even rate per period that leads from one amount to another: `(last / first)^(1 / periods) − 1`.
///
/// Source: OpenFormula (ISO/IEC 26300:2015, part 2), RRI.
package enum CompoundGrowth {
    /// - Throws: `notPositive` where an amount is not above zero, `noPeriods`.
    package static func rate(first: Number, last: Number, periods: Number) throws(FinanceError) -> Number {
        guard first.sign > 0, last.sign > 0 else { throw .notPositive }
        guard periods.sign > 0 else { throw .noPeriods }
        return try number { () throws(NumberError) in
            try last.divided(by: first).raised(to: Number.one.divided(by: periods)).subtracting(.one)
        }
    }
}
