import Numbers

/// Amounts that are shown in several units of one dimension, `5 foot + 6 inch`.
extension UnitTable {
    /// How many units one amount may be shown in.
    private static let mostAtOnce = 8

    /// The unit that shows an amount of the first unit in all of these; nil where they are not of one dimension, the
    /// largest first.
    package func together(_ parts: [UnitID]) -> UnitID? {
        let parts = parts.map { canonical($0) }
        guard parts.count > 1, parts.count <= Self.mostAtOnce, !isMoney(parts[0]), !isThermometer(parts[0]) else {
            return nil
        }
        for (one, next) in zip(parts, parts.dropFirst()) {
            guard let factor = try? factor(from: one, to: next), Number.compare(factor, .one) > 0 else { return nil }
        }
        return intern(units[parts[0].place].factors, smaller: Array(parts.dropFirst()))
    }

    /// The units after the first that amounts of a unit are shown in; empty for most.
    package func smaller(than unit: UnitID) -> [UnitID] { units[unit.place].smaller }
}
