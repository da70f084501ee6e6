import Numbers

/// Interest and principal of a loan repaid by level payments.
///
/// Source: OpenFormula (ISO/IEC 26300:2015, part 2), section 6.12, functions IPMT, PPMT, CUMIPMT and CUMPRINC.
extension TimeValue {
    /// The interest and the principal in the payments of some periods together, both with the sign of the payment.
    ///
    /// A payment at the start of the first period bears no interest.
    ///
    /// - Throws: `periodOutside` where a period is not one of 1 to `periods`, `noPeriods`.
    package func parts(
        from first: Int, through last: Int, present: Number, future: Number
    ) throws(FinanceError) -> (interest: Number, principal: Number) {
        let count = periods.floor()
        for period in [first, last] where period < 1 || Number.exactlyOrdered(Number(period), count) > 0 {
            throw .periodOutside(period, of: count.clamped)
        }
        guard first <= last else { throw .reversedPeriods(first, last) }
        let payment = try payment(present: present, future: future)
        let (before, after) = (
            try balance(after: first - 1, payment: payment, present: present),
            try balance(after: last, payment: payment, present: present)
        )
        return try number { () throws(NumberError) in
            let principal = try after.subtracting(before)
            let paid = try payment.multiplied(by: Number(last - first + 1))
            return (try paid.subtracting(principal), principal)
        }
    }

    /// What is owed right after the payment of a period; `present` itself before the first.
    private func balance(after period: Int, payment: Number, present: Number) throws(FinanceError) -> Number {
        if period == 0 { return present }
        let shorter = try TimeValue(rate: rate, periods: Number(period), due: due)
        let future = try shorter.future(payment: payment, present: present)
        let factor = try dueFactor()
        return try number { () throws(NumberError) in try future.negated().divided(by: factor) }
    }
}

extension Number {
    /// The whole number that it is, or the greatest or least there is.
    fileprivate var clamped: Int {
        if let whole = asInt { return whole }
        let value = doubleValue
        return Int(exactly: value) ?? (value < 0 ? .min : .max)
    }
}
