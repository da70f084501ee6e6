import Calendars

/// The rules by which bases go through arithmetic (the language guide, "Dates, periods and bases").
extension BasisTable {
    /// The basis of `a + b` or `a - b`.
    package func sum(_ a: BasisID, _ b: BasisID, isDifference: Bool) -> CombinedBasis {
        guard let left = self[a] else { return CombinedBasis(b) }
        guard let right = self[b] else { return CombinedBasis(a) }
        if a == b { return CombinedBasis(a) }
        if left.time == right.time, left.isAnnualized == right.isAnnualized {
            return CombinedBasis(intern(sameTime(left, right, kind: left.kind == .flow ? .flow : right.kind)))
        }
        if let whole = isDifference ? rest(left, right) : joined(left, right) { return CombinedBasis(intern(whole)) }
        let mixed = mixed(a, b)
        switch (left.kind, right.kind) {
        case _ where left.isMixed || right.isMixed: return CombinedBasis(mixed)
        case (.flow, .flow):
            let concern = flowConcern(left, right)
            if !isDifference, concern != nil || left.series == right.series, overlap(left, right) {
                return CombinedBasis(mixed, .overlappingPeriods)
            }
            return CombinedBasis(mixed, concern)
        case (.balance, .balance): return CombinedBasis(mixed, .differentDates)
        case (.balance, .flow), (.flow, .balance): return CombinedBasis(mixed, .flowAndBalance)
        default: return CombinedBasis(mixed)
        }
    }

    /// What is to be said of a comparison of the two.
    package func comparison(_ a: BasisID, _ b: BasisID) -> BasisConcern? {
        guard a != b, let left = self[a], let right = self[b], left.kind == .flow, right.kind == .flow else {
            return nil
        }
        return flowConcern(left, right)
    }

    /// The basis of `a * b`.
    package func product(_ a: BasisID, _ b: BasisID) -> CombinedBasis {
        guard let left = self[a] else { return CombinedBasis(b) }
        guard let right = self[b] else { return CombinedBasis(a) }
        if left.isMixed || right.isMixed { return CombinedBasis(a == b ? a : mixed(a, b)) }
        if left.time == right.time, left.isAnnualized == right.isAnnualized || left.kind != right.kind {
            var basis = sameTime(left, right, kind: .ratio)
            switch (left.yields, right.yields) {
            case (false, true):
                (basis.kind, basis.series, basis.isAnnualized) = (left.kind, left.series, left.isAnnualized)
            case (true, false):
                (basis.kind, basis.series, basis.isAnnualized) = (right.kind, right.series, right.isAnnualized)
            case (true, true): basis.kind = left.kind == right.kind ? left.kind : .ratio
            case (false, false): basis.kind = datedKind(left.time)
            }
            return CombinedBasis(intern(basis))
        }
        if left.yields != right.yields { return CombinedBasis(left.yields ? b : a) }
        return CombinedBasis(mixed(a, b))
    }

    /// The basis of `a / b`.
    package func quotient(_ a: BasisID, _ b: BasisID) -> CombinedBasis {
        guard let right = self[b] else { return CombinedBasis(a) }
        guard let left = self[a] else {
            var inverse = right
            if right.kind == .flow, !right.isMixed { (inverse.kind, inverse.isAnnualized) = (.ratio, false) }
            return CombinedBasis(intern(inverse))
        }
        if left.isMixed || right.isMixed { return CombinedBasis(a == b ? a : mixed(a, b)) }
        if left.time == right.time, left.isAnnualized == right.isAnnualized || left.kind != right.kind {
            var basis = sameTime(left, right, kind: datedKind(left.time))
            if !left.yields, right.yields {
                (basis.kind, basis.series, basis.isAnnualized) = (left.kind, left.series, left.isAnnualized)
            } else {
                basis.isAnnualized = false
                basis.series = 0
            }
            return CombinedBasis(intern(basis))
        }
        switch (left.kind, right.kind) {
        case (.balance, .flow), (.flow, .balance):
            let isAnnual = left.kind == .flow ? left.isAnnualFlow : right.isAnnualFlow
            return isAnnual ? CombinedBasis(.none) : CombinedBasis(mixed(a, b), .notAnnual)
        case (.flow, .flow): return CombinedBasis(mixed(a, b), flowConcern(left, right))
        default: break
        }
        if left.yields != right.yields { return CombinedBasis(left.yields ? b : a) }
        return CombinedBasis(mixed(a, b))
    }

    /// The basis of a value whose dimension an operation of one operand changed: a power, a root.
    package func reshaped(_ a: BasisID) -> BasisID {
        guard var basis = self[a], !basis.isMixed else { return a }
        (basis.kind, basis.series, basis.isAnnualized) = (datedKind(basis.time), 0, false)
        return intern(basis)
    }

    /// A basis that remembers the parts of both.
    package func mixed(_ a: BasisID, _ b: BasisID) -> BasisID {
        var parts: [BasisID] = []
        for part in self.parts(a) + self.parts(b) where !parts.contains(part) && parts.count < 8 { parts.append(part) }
        return intern(Basis(time: .mixed(parts), kind: .ratio))
    }

    private func parts(_ identifier: BasisID) -> [BasisID] {
        guard let basis = self[identifier] else { return [] }
        if case .mixed(let parts) = basis.time { return parts }
        return [identifier]
    }

    /// Two bases of one time made one: the series stays only where both have it.
    private func sameTime(_ left: Basis, _ right: Basis, kind: Basis.Kind) -> Basis {
        Basis(
            time: left.time, kind: kind, series: left.series == right.series ? left.series : 0,
            isAnnualized: left.isAnnualized && right.isAnnualized)
    }

    private func datedKind(_ time: Basis.Time) -> Basis.Kind {
        if case .date = time { .balance } else { .ratio }
    }

    /// The joined period of two adjoining flows of one metric.
    private func joined(_ left: Basis, _ right: Basis) -> Basis? {
        guard left.kind == .flow, right.kind == .flow, left.series != 0, left.series == right.series,
            !left.isAnnualized, !right.isAnnualized,
            case .period(let first) = left.time, case .period(let second) = right.time,
            first.adjoins(second) || second.adjoins(first), let whole = first.joined(second)
        else { return nil }
        var basis = left
        basis.time = .period(whole)
        return basis
    }

    /// What is left of a flow's period when a flow of the same metric with the same start is taken from it: FY − 9M is
    /// the fourth quarter.
    private func rest(_ left: Basis, _ right: Basis) -> Basis? {
        guard left.kind == .flow, right.kind == .flow, left.series != 0, left.series == right.series,
            !left.isAnnualized, !right.isAnnualized,
            case .period(let whole) = left.time, case .period(let part) = right.time,
            let rest = whole.rest(after: part)
        else { return nil }
        var basis = left
        basis.time = .period(rest)
        return basis
    }

    private func overlap(_ left: Basis, _ right: Basis) -> Bool {
        guard case .period(let first) = left.time, case .period(let second) = right.time else { return false }
        return first.overlaps(second)
    }

    /// Lengths are whole months where both are, else days; an annualised flow counts as twelve months.
    private func flowConcern(_ left: Basis, _ right: Basis) -> BasisConcern? {
        guard case .period(let first) = left.time, case .period(let second) = right.time else { return nil }
        let months = (left.isAnnualized ? 12 : first.wholeMonths, right.isAnnualized ? 12 : second.wholeMonths)
        if let a = months.0, let b = months.1 {
            if a != b { return .unequalPeriods }
        } else if first.days != second.days {
            return .unequalPeriods
        }
        return first != second && (left.series == 0 || left.series != right.series) ? .differentPeriods : nil
    }
}

extension Basis {
    /// Whether in products and quotients it gives way to the basis of a flow or balance.
    fileprivate var yields: Bool {
        switch kind {
        case .flow, .balance: false
        case .average, .ratio, .rate, .attribute: true
        }
    }
}
