import Numbers

/// The factors of a product while it is being made, and the number that came out of merging them.
struct UnitMerge {
    var factors: [UnitPower]
    /// nil is 1.
    private(set) var scale: Number?

    init(factors: [UnitPower]) { self.factors = factors }

    mutating func multiply(_ number: Number) throws(NumberError) {
        scale = try scale?.multiplied(by: number) ?? number
        if let known = scale, known.isExact, Number.compare(known, .one) == 0 { scale = nil }
    }

    /// Adds one more factor, merging it into one of the same dimension.
    mutating func add(_ power: UnitPower, _ atoms: UnitAtoms) throws(NumberError) {
        if let place = factors.firstIndex(where: { $0.atom == power.atom }) {
            factors[place].exponent += power.exponent
            return
        }
        let atom = atoms[power.atom]
        guard let place = factors.firstIndex(where: { merges(atoms[$0.atom], atom) }) else {
            factors.append(power)
            return
        }
        let other = atoms[factors[place].atom]
        guard let own = atom.factor, let target = other.factor else { throw .tooLarge }
        if other.kind == .point, atom.kind == .percent {
            // pp is shown only when both operands are.
            let ratio = try target.divided(by: own).raised(to: Number(Int(factors[place].exponent)))
            factors[place] = UnitPower(atom: power.atom, exponent: factors[place].exponent + power.exponent)
            try multiply(ratio)
        } else {
            factors[place].exponent += power.exponent
            try multiply(own.divided(by: target).raised(to: Number(Int(power.exponent))))
        }
    }

    private func merges(_ a: UnitAtom, _ b: UnitAtom) -> Bool {
        a.dimension == 0 ? a.kind.isPercentLike && b.kind.isPercentLike : a.dimension == b.dimension
    }

    /// Percent remains only to the power one, and with nothing but divisors beside it; else it becomes a number.
    mutating func settlePercent(_ atoms: UnitAtoms) throws(NumberError) {
        guard let place = factors.firstIndex(where: { atoms[$0.atom].kind.isPercentLike }) else { return }
        let exponent = factors[place].exponent
        guard exponent != 0 else { return }
        let isBesideOthers = factors.contains { $0.exponent > 0 && $0.atom != factors[place].atom }
        let kept: Int32 = exponent > 0 && !isBesideOthers ? 1 : 0
        guard exponent != kept else { return }
        guard let factor = atoms[factors[place].atom].factor else { throw .tooLarge }
        factors[place].exponent = kept
        try multiply(factor.raised(to: Number(Int(exponent - kept))))
    }
}
