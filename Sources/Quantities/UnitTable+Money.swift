/// What a unit says of money, told from what it comes down to: a unit declared of a currency counts as that.
extension UnitTable {
    /// Whether an amount is of such a power of one currency, times the dimension of another unit.
    package func isMoney(_ unit: UnitID, power: Int, times rest: UnitID) -> Bool {
        let own = atoms.dimensions[facts[unit.place].dimension]
        let others = atoms.dimensions[facts[rest.place].dimension]
        guard own.count == others.count + 1 else { return false }
        var currencies = 0
        for base in own {
            if atoms[base.atom].kind == .currency {
                guard Int(base.exponent) == power else { return false }
                currencies += 1
            } else if !others.contains(where: { $0.atom == base.atom && $0.exponent == base.exponent }) {
                return false
            }
        }
        return currencies == 1
    }

    /// The code of the one currency in a unit's dimension, and its power; nil where there are several, or none.
    package func moneyPower(of unit: UnitID) -> (code: String, power: Int)? {
        let money = atoms.dimensions[facts[unit.place].dimension].filter { atoms[$0.atom].kind == .currency }
        return money.count == 1 ? (atoms[money[0].atom].name, Int(money[0].exponent)) : nil
    }
}
