extension UnitTable {
    /// The unit as it is printed and typed: `USD/month/user`, `kg*m^2/s^2`, `万 CNY/万 user`; empty for a plain number,
    /// `1/user` where there are only divisors.
    package func text(of unit: UnitID) -> String {
        String(decoding: bytes(of: unit), as: UTF8.self)
    }

    /// The same as UTF-8, kept after the first time.
    package func bytes(of unit: UnitID) -> [UInt8] {
        if let known = units[unit.place].text { return known }
        let (numerator, denominator) = parts(of: unit)
        let front = numerator.isEmpty && !denominator.isEmpty ? "1" : numerator
        var text = Array((denominator.isEmpty ? front : front + "/" + denominator).utf8)
        for smaller in units[unit.place].smaller { text += [UInt8(ascii: "+")] + bytes(of: smaller) }
        units[unit.place].text = text
        return text
    }

    /// What stands before the first `/` and what after it; the first is empty for divisors alone, so that the printer
    /// can write `20 / user`.
    package func parts(of unit: UnitID) -> (numerator: String, denominator: String) {
        let record = units[unit.place]
        if record.factors.isEmpty { return (record.scales.first.map { $0.power == 0 ? "" : $0.word } ?? "", "") }
        var numerator = ""
        var denominator = ""
        for (index, factor) in record.factors.enumerated() {
            var text = atoms[factor.atom].name
            if index < record.scales.count, record.scales[index].power != 0 {
                text = record.scales[index].word + " " + text
            }
            let exponent = abs(factor.exponent)
            if exponent != 1 { text += "^\(exponent)" }
            if factor.exponent > 0 {
                numerator += numerator.isEmpty ? text : "*" + text
            } else {
                denominator += denominator.isEmpty ? text : "/" + text
            }
        }
        return (numerator, denominator)
    }

    /// The unit shown with a scale word before some factors: a unit of its own whose canonical unit is the same.
    /// `scales` stand in the order of `factors(of:)`; one for a plain number (`in 亿`). Without any scale it is the unit
    /// itself.
    package func display(_ unit: UnitID, scales: [UnitScale]) -> UnitID {
        let record = units[unit.place]
        var scales = Array(scales.prefix(max(record.factors.count, 1)))
        guard scales.contains(where: { $0 != .none }) else { return canonical(unit) }
        while scales.count < record.factors.count { scales.append(.none) }
        return intern(record.factors, scales: scales) ?? canonical(unit)
    }

    /// Net power of ten of the scale words: a number in the canonical unit is divided by 10 to this power to be shown.
    /// `万 CNY` has 4, `万 CNY/万 user` 0.
    package func displayScale(_ unit: UnitID) -> Int { Int(facts[unit.place].displayScale) }

    /// The scale words, one a factor; empty where there is none.
    package func scales(of unit: UnitID) -> [UnitScale] { units[unit.place].scales }

    /// Whether the printed name of any of its atoms is such.
    package func hasName(_ unit: UnitID, where isSuch: (String) -> Bool) -> Bool {
        units[unit.place].factors.contains { isSuch(atoms[$0.atom].name) }
    }

    /// Whether all its factors are divisors, of which there is at least one.
    package func hasOnlyDivisors(_ unit: UnitID) -> Bool {
        units[unit.place].factors.first.map { $0.exponent < 0 } ?? false
    }

    /// The atoms by their printed names with their exponents, divisors last.
    package func factors(of unit: UnitID) -> [(name: String, exponent: Int)] {
        units[unit.place].factors.map { (atoms[$0.atom].name, Int($0.exponent)) }
    }
}
