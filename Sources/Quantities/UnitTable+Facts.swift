import Numbers

extension UnitTable {
    /// Whether some factor is a currency.
    package func isMoney(_ unit: UnitID) -> Bool { facts[unit.place].traits.contains(.money) }

    /// The code of the unit's currency where it has exactly one, be it as a divisor.
    package func currency(of unit: UnitID) -> String? {
        guard isMoney(unit) else { return nil }
        let codes = units[unit.place].factors.map { atoms[$0.atom] }.filter { $0.kind == .currency }
        return codes.count == 1 ? codes[0].name : nil
    }

    /// Digits of the minor unit of a currency (2 for USD, 0 for JPY); nil for every other unit, powers of currencies
    /// and prices among them.
    package func minorDigits(of unit: UnitID) -> Int? {
        guard isMoney(unit) else { return nil }
        let factors = units[unit.place].factors
        guard factors.count == 1, factors[0].exponent == 1 else { return nil }
        return atoms[factors[0].atom].minorDigits
    }

    /// Whether numbers of it are scaled from a million up: money or a counted thing comes first.
    package func isScaledInDisplay(_ unit: UnitID) -> Bool { facts[unit.place].traits.contains(.scaledInDisplay) }

    /// Whether it is one of `%`, `‰`, `bps`, `pp` and nothing else.
    package func isPercentLike(_ unit: UnitID) -> Bool { facts[unit.place].traits.contains(.percentLike) }

    /// Whether it is `pp`.
    package func isPoint(_ unit: UnitID) -> Bool { facts[unit.place].traits.contains(.point) }

    /// The exponent of time in its dimension: -1 for `USD/month`, 1 for `GPU_hour`.
    package func timeExponent(of unit: UnitID) -> Int {
        for base in atoms.dimensions[facts[unit.place].dimension] where atoms[base.atom].kind == .base("time") {
            return Int(base.exponent)
        }
        return 0
    }

    /// The unit whose product with `a` has the dimension of `b`, where it has at most two factors: `month` for
    /// `USD/month` and `USD`. nil where none would do.
    package func missingFactor(from a: UnitID, to b: UnitID) -> UnitID? {
        guard !sameDimension(a, b), let unit = try? quotient(b, a).unit else { return nil }
        return isDimensionless(unit) || units[unit.place].factors.count > 2 ? nil : unit
    }

    /// The dimension in plain words, for errors: `money (USD) per time`, `mass`, `a plain number`.
    package func describeDimension(_ unit: UnitID) -> String {
        let dimension = atoms.dimensions[facts[unit.place].dimension]
        if dimension.isEmpty { return isPercentLike(unit) ? "a percentage" : "a plain number" }
        return DimensionWords(atoms: atoms).words(for: dimension, of: units[unit.place].factors)
    }
}
