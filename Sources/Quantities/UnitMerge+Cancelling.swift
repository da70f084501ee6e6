import Numbers

extension UnitMerge {
    /// Drops what has no dimension as a whole, and puts parts in the place of compounds where that leaves fewer factors.
    mutating func cancel(_ atoms: UnitAtoms) throws(NumberError) {
        let kept = factors.filter { $0.exponent != 0 }
        let cancelled = cancelling(kept, atoms)
        if cancelled.count != kept.count {
            let dropped = kept.filter { !cancelled.contains($0) }
            try multiply(atoms.baseFactor(dropped))
        }
        factors = cancelled
        if cancelled.count > 1 { try dissolve(atoms) }
    }

    /// Leaves out the largest set of factors that has no dimension as a whole, such as `GPU*hour/GPU_hour`. Percent
    /// stays.
    ///
    /// Complexity: tries the subsets of up to eight factors; of more, only all together.
    private func cancelling(_ factors: [UnitPower], _ atoms: UnitAtoms) -> [UnitPower] {
        let candidates = factors.indices.filter { !atoms[factors[$0].atom].kind.isPercentLike }
        let isCompound = candidates.contains { index in
            let dimension = atoms.dimensions[atoms[factors[index].atom].dimension]
            return dimension.count != 1 || dimension[0].exponent != 1
        }
        guard isCompound else { return factors }
        func isPlain(_ places: [Int]) -> Bool { atoms.bases(of: places.map { factors[$0] })?.isEmpty == true }
        let all = (1 << min(candidates.count, 8)) - 1
        var best: [Int] = []
        if isPlain(candidates) {
            best = candidates
        } else if candidates.count <= 8 {
            for mask in 1..<max(all, 1) {
                let chosen = candidates.indices.filter { mask >> $0 & 1 == 1 }.map { candidates[$0] }
                guard chosen.count > max(best.count, 1) else { continue }
                if isPlain(chosen) { best = chosen }
            }
        }
        let others = factors.filter { $0.exponent > 0 && atoms[$0.atom].dimension != 0 }
        return factors.indices.filter { index in
            let isPlain = atoms[factors[index].atom].dimension == 0 && candidates.contains(index)
            return !best.contains(index) && !(isPlain && factors[index].exponent > 0 && !others.isEmpty)
        }.map { factors[$0] }
    }

    /// Whether it is so many of one base unit to one of another, as `mph` is.
    private func isSpeed(_ atom: UnitAtom, _ atoms: UnitAtoms) -> Bool {
        atom.kind == .derived && atom.parts.map(\.exponent) == [1, -1]
            && atoms.dimensions[atom.dimension].map(\.exponent).sorted() == [-1, 1]
    }

    /// Puts the parts of a compound of counted things, or of a speed, in its place where that leaves fewer factors:
    /// `GPU_hour/hour` is GPU, `USD*GPU/GPU_hour` USD/hour, and `mph*hour` mile.
    private mutating func dissolve(_ atoms: UnitAtoms) throws(NumberError) {
        for compound in factors {
            let atom = atoms[compound.atom]
            guard atom.isCounted || isSpeed(atom, atoms), !atom.parts.isEmpty, let factor = atom.factor else {
                continue
            }
            var trial = UnitMerge(factors: factors.filter { $0.atom != compound.atom })
            for part in atom.parts {
                try trial.add(UnitPower(atom: part.atom, exponent: part.exponent * compound.exponent), atoms)
            }
            trial.factors.removeAll { $0.exponent == 0 }
            guard trial.factors.count < factors.count else { continue }
            let one = try factor.divided(by: atoms.baseFactor(atom.parts))
            try trial.multiply(one.raised(to: Number(Int(compound.exponent))))
            if let scale { try trial.multiply(scale) }
            self = trial
        }
    }
}
