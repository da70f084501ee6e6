import Numbers

extension UnitTable {
    /// The unit of a product, and what the product of the numbers must be multiplied with (nil is 1).
    ///
    /// Atoms of one dimension merge into the first operand's: `USD/month * year` is USD with the factor 12. Compound
    /// atoms cancel against their parts: `USD/kWh * kW * hour` is USD, `GPU_hour/hour` GPU. What is left without a dimension is plain,
    /// except percent:
    /// - `% * %` is %, `% * number` and `% / %` are plain, `% / number` is %;
    /// - % beside something with a positive exponent is a number: `% * USD` is USD with the factor 1/100;
    /// - % over something stays: `%/month`, and times a month it is % again.
    ///
    /// Throws `tooLarge` past the bounds of exponents and factors. Complexity: about 10 ns for a pair met lately.
    package func product(_ a: UnitID, _ b: UnitID) throws(NumberError) -> (unit: UnitID, factor: Number?) {
        let key = UnitPairCache.key(a, b)
        if let found = products.found(key) { return (found.unit, found.factor) }
        let made: (unit: UnitID, factor: Number?)
        if canonical(b) == .none, isPercentLike(a) {
            made = (.none, atoms[units[a.place].factors[0].atom].factor)
        } else if canonical(a) == .none, isPercentLike(b) {
            made = (.none, atoms[units[b.place].factors[0].atom].factor)
        } else {
            made = try combine(a, b, sign: 1)
        }
        products.keep(UnitPairCache.Found(key: key, unit: made.unit, factor: made.factor))
        return made
    }

    /// The unit of a quotient, and what the quotient of the numbers must be multiplied with (nil is 1). See `product`.
    package func quotient(_ a: UnitID, _ b: UnitID) throws(NumberError) -> (unit: UnitID, factor: Number?) {
        let key = UnitPairCache.key(a, b)
        if let found = quotients.found(key) { return (found.unit, found.factor) }
        let made = try combine(a, b, sign: -1)
        quotients.keep(UnitPairCache.Found(key: key, unit: made.unit, factor: made.factor))
        return made
    }

    /// A product of powers as written after a number or as a target: `USD/month/user` is
    /// [(USD, 1), (month, -1), (user, -1)]. The factor (nil is 1) is what the number written before it must be
    /// multiplied with, as for `km/m`. Complexity: some 20 ns a factor for units met lately.
    package func unit(
        of factors: [(unit: UnitID, exponent: Int)]
    ) throws(NumberError) -> (unit: UnitID, factor: Number?) {
        if factors.count == 1, factors[0].exponent == 1 { return (factors[0].unit, nil) }
        var unit = UnitID.none
        var scale: Number?
        for (next, exponent) in factors {
            guard exponent != .min, let raised = power(canonical(next), abs(exponent)) else { throw .tooLarge }
            if unit == .none, exponent > 0 {
                unit = raised
            } else {
                let made = try exponent < 0 ? quotient(unit, raised) : product(unit, raised)
                unit = made.unit
                if let factor = made.factor { scale = try scale?.multiplied(by: factor) ?? factor }
            }
        }
        return (unit, scale)
    }

    /// `a` times (`sign` 1) or over (-1) `b`.
    func combine(_ a: UnitID, _ b: UnitID, sign: Int32) throws(NumberError) -> (unit: UnitID, factor: Number?) {
        let a = canonical(a)
        let b = canonical(b)
        if b == .none { return (a, nil) }
        var merge = UnitMerge(factors: units[a.place].factors)
        for power in units[b.place].factors {
            try merge.add(UnitPower(atom: power.atom, exponent: power.exponent * sign), atoms)
        }
        try merge.settlePercent(atoms)
        try merge.cancel(atoms)
        let ordered = merge.factors.filter { $0.exponent > 0 } + merge.factors.filter { $0.exponent < 0 }
        guard ordered.allSatisfy({ abs($0.exponent) <= Self.maximumExponent }), let unit = intern(ordered) else {
            throw .tooLarge
        }
        return (unit, merge.scale)
    }
}
