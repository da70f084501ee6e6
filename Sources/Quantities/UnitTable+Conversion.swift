import Numbers

extension UnitTable {
    /// What a number in `from` is multiplied with to be in `to`; nil where the dimensions differ.
    ///
    /// Throws `tooLarge` where the factor cannot be held. Complexity: about 10 ns for a pair met lately.
    package func factor(from: UnitID, to: UnitID) throws(NumberError) -> Number? {
        if from == to { return .one }
        let key = UnitPairCache.key(from, to)
        if let found = factors.found(key) { return found.factor }
        var factor: Number?
        if sameDimension(from, to) {
            factor = try baseFactor(of: canonical(from)).divided(by: baseFactor(of: canonical(to)))
        }
        factors.keep(UnitPairCache.Found(key: key, unit: .none, factor: factor))
        return factor
    }

    /// Whether the two convert into each other.
    package func sameDimension(_ a: UnitID, _ b: UnitID) -> Bool {
        a == b || facts[a.place].dimension == facts[b.place].dimension
    }

    /// Whether it is a plain number in another dress: none, `%`, `x`.
    package func isDimensionless(_ unit: UnitID) -> Bool { facts[unit.place].dimension == 0 }

    /// The unit without scale words and without `x`: the one that a number is kept in.
    package func canonical(_ unit: UnitID) -> UnitID { facts[unit.place].canonical }

    /// One of `unit` in base units.
    func baseFactor(of unit: UnitID) throws(NumberError) -> Number {
        if let known = units[unit.place].factor { return known }
        let factor = try atoms.baseFactor(units[unit.place].factors)
        units[unit.place].factor = factor
        return factor
    }
}
