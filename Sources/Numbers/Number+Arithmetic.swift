extension Number {
    /// - Throws: `tooLarge`, `overflow`, `underflow`.
    package func adding(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (sum, overflow) = a.addingReportingOverflow(c)
            if !overflow { return Number(sum) }
        }
        return try addingSlowly(other)
    }

    /// - Throws: `tooLarge`, `overflow`, `underflow`.
    package func subtracting(_ other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (difference, overflow) = a.subtractingReportingOverflow(c)
            if !overflow { return Number(difference) }
        }
        return try subtractingSlowly(other)
    }

    /// - Throws: `tooLarge`, `overflow`, `underflow`.
    package func multiplied(by other: Number) throws(NumberError) -> Number {
        if case .small(let a, 1) = storage, case .small(let c, 1) = other.storage {
            let (product, overflow) = a.multipliedReportingOverflow(by: c)
            if !overflow { return Number(product) }
        }
        return try multipliedSlowly(by: other)
    }

    /// - Throws: `divisionByZero`, `tooLarge`, `overflow`, `underflow`.
    package func divided(by other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.divided(by: b)) }
        return try InexactArithmetic.quotient(self, other)
    }

    // Kept apart so that the whole-number paths above need no stack frame.

    @inline(never)
    private func addingSlowly(_ other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.adding(b)) }
        return try InexactArithmetic.sum(self, other)
    }

    @inline(never)
    private func subtractingSlowly(_ other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.subtracting(b)) }
        if isSampled || other.isSampled { return try SampleArithmetic.difference(self, other) }
        return try InexactArithmetic.sum(self, other.negated())
    }

    @inline(never)
    private func multipliedSlowly(by other: Number) throws(NumberError) -> Number {
        if let a = exact, let b = other.exact { return Number(try a.multiplied(by: b)) }
        return try InexactArithmetic.product(self, other)
    }
}
