import Numbers

extension UnitTable {
    /// The unit to a whole power; nil past the bound of 1000. To the power 1 it is itself, with its display scales or as
    /// `x`; to others these are left out.
    ///
    /// Percent to a power is a unit of its own here (`%^2`), right in value; `raised` follows the rules of percent.
    package func power(_ a: UnitID, _ n: Int) -> UnitID? {
        if n == 1 { return a }
        let unit = canonical(a)
        if unit == .none { return unit }
        if n == 0 { return UnitID.none }
        let factors = units[unit.place].factors
        guard abs(n.clampedToBound) <= Self.maximumExponent else { return nil }
        var raised: [UnitPower] = []
        for factor in factors {
            let exponent = Int(factor.exponent) * n
            guard abs(exponent) <= Self.maximumExponent else { return nil }
            raised.append(UnitPower(atom: factor.atom, exponent: Int32(truncatingIfNeeded: exponent)))
        }
        let ordered = raised.filter { $0.exponent > 0 } + raised.filter { $0.exponent < 0 }
        return intern(ordered)
    }

    /// The unit of a number with unit `a` raised to a whole power, and what the number's power must be multiplied with
    /// (nil is 1): 5% squared is 0.25%, and to the power -1 it is 20. nil past the bound.
    package func raised(_ a: UnitID, to n: Int) throws(NumberError) -> (unit: UnitID, factor: Number?)? {
        guard let unit = power(canonical(a), n) else { return nil }
        guard facts[unit.place].traits.contains(.holdsPlain) else { return (unit, nil) }
        var merge = UnitMerge(factors: units[unit.place].factors)
        try merge.settlePercent(atoms)
        return intern(merge.factors.filter { $0.exponent != 0 }).map { ($0, merge.scale) }
    }

    /// The unit whose `n`th power is `a`, such as m for m² and 2; nil where it does not come out whole.
    package func root(_ a: UnitID, _ n: Int) -> UnitID? {
        let unit = canonical(a)
        if n == 0 || n == .min { return nil }
        if unit == .none { return unit }
        var roots: [UnitPower] = []
        for factor in units[unit.place].factors {
            guard Int(factor.exponent) % n == 0 else { return nil }
            let exponent = Int32(truncatingIfNeeded: Int(factor.exponent) / n)
            roots.append(UnitPower(atom: factor.atom, exponent: exponent))
        }
        return intern(roots.filter { $0.exponent > 0 } + roots.filter { $0.exponent < 0 })
    }
}

extension Int {
    /// Itself, or a number past every bound where its magnitude could not be taken.
    fileprivate var clampedToBound: Int { Swift.max(-1_000_000, Swift.min(1_000_000, self)) }
}
