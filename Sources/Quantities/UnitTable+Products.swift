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
            made = (.none, atoms[Int(units[a.place].factors[0].atom)].factor)
        } else if canonical(a) == .none, isPercentLike(b) {
            made = (.none, atoms[Int(units[b.place].factors[0].atom)].factor)
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
        let kept = merge.factors.filter { $0.exponent != 0 }
        let cancelled = cancelling(kept)
        if cancelled.count != kept.count {
            let dropped = kept.filter { !cancelled.contains($0) }
            try merge.multiply(baseFactor(dropped))
        }
        merge.factors = cancelled
        if cancelled.count > 1 { try dissolve(&merge) }
        let ordered = merge.factors.filter { $0.exponent > 0 } + merge.factors.filter { $0.exponent < 0 }
        guard ordered.allSatisfy({ abs($0.exponent) <= Self.maximumExponent }), let unit = intern(ordered) else {
            throw .tooLarge
        }
        return (unit, merge.scale)
    }

    /// Leaves out the largest set of factors that has no dimension as a whole, such as `GPU*hour/GPU_hour`. Percent
    /// stays.
    ///
    /// Complexity: tries the subsets of up to eight factors; of more, only all together.
    private func cancelling(_ factors: [UnitPower]) -> [UnitPower] {
        let candidates = factors.indices.filter { !atoms[Int(factors[$0].atom)].kind.isPercentLike }
        let isCompound = candidates.contains { index in
            let dimension = dimensions[Int(atoms[Int(factors[index].atom)].dimension)]
            return dimension.count != 1 || dimension[0].exponent != 1
        }
        guard isCompound else { return factors }
        let all = (1 << min(candidates.count, 8)) - 1
        var best: [Int] = []
        if self.dimension(of: candidates.map { factors[$0] }) == 0 {
            best = candidates
        } else if candidates.count <= 8 {
            for mask in 1..<max(all, 1) {
                let chosen = candidates.indices.filter { mask >> $0 & 1 == 1 }.map { candidates[$0] }
                guard chosen.count > max(best.count, 1) else { continue }
                if self.dimension(of: chosen.map { factors[$0] }) == 0 { best = chosen }
            }
        }
        let others = factors.filter { $0.exponent > 0 && atoms[Int($0.atom)].dimension != 0 }
        return factors.indices.filter { index in
            let isPlain = atoms[Int(factors[index].atom)].dimension == 0 && candidates.contains(index)
            return !best.contains(index) && !(isPlain && factors[index].exponent > 0 && !others.isEmpty)
        }.map { factors[$0] }
    }

    /// Puts the parts of a compound of counted things in its place where that leaves fewer factors: `GPU_hour/hour` is
    /// GPU, and `USD*GPU/GPU_hour` USD/hour.
    private func dissolve(_ merge: inout UnitMerge) throws(NumberError) {
        for compound in merge.factors {
            let atom = atoms[Int(compound.atom)]
            guard atom.isCounted, !atom.parts.isEmpty, let factor = atom.factor else { continue }
            var trial = UnitMerge(factors: merge.factors.filter { $0.atom != compound.atom })
            for part in atom.parts {
                try trial.add(UnitPower(atom: part.atom, exponent: part.exponent * compound.exponent), atoms)
            }
            trial.factors.removeAll { $0.exponent == 0 }
            guard trial.factors.count < merge.factors.count else { continue }
            let one = try factor.divided(by: baseFactor(atom.parts))
            try trial.multiply(one.raised(to: Number(Int(compound.exponent))))
            if let scale = merge.scale { try trial.multiply(scale) }
            merge = trial
        }
    }
}
