/// Dimensions in plain words, for errors and listings.
struct DimensionWords {
    let atoms: UnitAtoms

    /// The words of a dimension that is not plain, in the order its unit is written, then of whatever else it holds:
    /// `money (USD) per time`, `mass`.
    func words(for dimension: [UnitPower], of factors: [UnitPower]) -> String {
        if let word = compoundWord(dimension) { return word }
        var numerator: [String] = []
        var denominator: [String] = []
        let written = factors.flatMap { atoms.dimensions[atoms[$0.atom].dimension] }
        var seen: [Int32] = []
        for base in written where !seen.contains(base.atom) {
            seen.append(base.atom)
            guard let power = dimension.first(where: { $0.atom == base.atom }) else { continue }
            let exponent = abs(power.exponent)
            let word = word(atoms[base.atom]) + (exponent == 1 ? "" : "^\(exponent)")
            if power.exponent > 0 { numerator.append(word) } else { denominator.append(word) }
        }
        let front = numerator.isEmpty ? "a number" : numerator.joined(separator: " times ")
        return denominator.isEmpty ? front : front + " per " + denominator.joined(separator: " per ")
    }

    private func word(_ atom: UnitAtom) -> String {
        switch atom.kind {
        case .currency: "money (\(atom.name))"
        case .thermometer: "a temperature in \(atom.name)"
        case .base("counted"): "count (\(atom.name))"
        case .base(let dimension): dimension
        default: atom.name
        }
    }

    /// Dimensions that have a word of their own.
    private func compoundWord(_ dimension: [UnitPower]) -> String? {
        var powers: [String: Int32] = [:]
        for base in dimension {
            guard case .base(let word) = atoms[base.atom].kind else { return nil }
            powers[word] = base.exponent
        }
        guard powers.count == dimension.count else { return nil }
        return switch powers {
        case ["length": 2]: "area"
        case ["length": 3]: "volume"
        case ["length": 1, "time": -1]: "speed"
        case ["mass": 1, "length": 2, "time": -2]: "energy"
        case ["mass": 1, "length": 2, "time": -3]: "power"
        case ["mass": 1, "length": 1, "time": -2]: "force"
        case ["mass": 1, "length": -1, "time": -2]: "pressure"
        case ["mass": 1, "length": 2, "time": -3, "current": -1]: "voltage"
        case ["mass": 1, "length": 2, "time": -3, "current": -2]: "resistance"
        case ["current": 1, "time": 1]: "charge"
        default: nil
        }
    }
}
