import Calendars

/// The rules by which bases go through comparisons, products and quotients (the language guide, "Dates, periods and
/// bases"); sums have theirs beside.
extension BasisTable {
    /// What is to be said of a comparison of the two.
    package func comparison(_ a: BasisID, _ b: BasisID) -> BasisConcern? {
        guard a != b, let left = self[a], let right = self[b], left.kind == .flow, right.kind == .flow else {
            return nil
        }
        return flowConcern(a, b)
    }

    /// What is to be said of the growth from one to the other: the same part of another year is what growth is of.
    package func growthConcern(_ a: BasisID, _ b: BasisID) -> BasisConcern? {
        isYearsApart(a, b) ? nil : comparison(a, b)
    }

    /// Whether an amount stands at a date, be it known or not.
    package func isBalance(_ id: BasisID) -> Bool { id == .undatedBalance || self[id]?.kind == .balance }

    /// Whether one is a flow and the other a balance.
    package func areFlowAndBalance(_ a: BasisID, _ b: BasisID) -> Bool {
        isBalance(a) && isFlow(b) || isFlow(a) && isBalance(b)
    }

    private func isFlow(_ id: BasisID) -> Bool { self[id]?.isFlow ?? false }

    /// The basis of `a * b`.
    package func product(_ a: BasisID, _ b: BasisID) -> CombinedBasis {
        guard let left = self[a] else { return CombinedBasis(self[b] == nil ? undated(a, b) : b) }
        guard let right = self[b] else { return CombinedBasis(a) }
        if let yielding = yielding(a, left, b, right) { return yielding }
        if left.isMixed || right.isMixed { return CombinedBasis(a == b ? opaque(a) : mixed(a, b)) }
        if left.time == right.time, left.isAnnualized == right.isAnnualized || left.kind != right.kind {
            var basis = Basis(time: left.time, kind: .ratio, series: left.series == right.series ? left.series : 0)
            switch (left.yields, right.yields) {
            case (false, true): basis = left
            case (true, false): basis = right
            case (true, true): basis.kind = left.kind == right.kind ? left.kind : .ratio
            case (false, false):
                (basis.kind, basis.isAnnualized) = (datedKind(left.time), left.isAnnualized && right.isAnnualized)
            }
            return CombinedBasis(intern(basis))
        }
        return CombinedBasis(mixed(a, b))
    }

    /// The basis of `a / b`.
    package func quotient(_ a: BasisID, _ b: BasisID) -> CombinedBasis {
        guard let right = self[b] else {
            if let left = self[a] {
                guard b == .undatedBalance, left.isFlow else { return CombinedBasis(a) }
                return isAnnualFlow(a) ? CombinedBasis(cancelled([a])) : CombinedBasis(a, .notAnnual)
            }
            // One balance over another is a share.
            return CombinedBasis(b != .undatedBalance ? undated(a, b) : a == b ? .none : a)
        }
        guard let left = self[a] else {
            if a == .undatedBalance, right.isFlow, isAnnualFlow(b) { return CombinedBasis(cancelled([b])) }
            let concern: BasisConcern? = a == .undatedBalance && right.isFlow ? .notAnnual : nil
            if right.isMixed { return CombinedBasis(opaque(b), concern) }
            var inverse = right
            if right.kind == .flow { (inverse.kind, inverse.isAnnualized) = (.ratio, false) }
            return CombinedBasis(intern(inverse), concern)
        }
        if left.kind == .balance && right.isFlow || left.isFlow && right.kind == .balance {
            return isAnnualFlow(left.isFlow ? a : b)
                ? CombinedBasis(cancelling(a, b)) : CombinedBasis(mixed(a, b), .notAnnual)
        }
        if let yielding = yielding(a, left, b, right) { return yielding }
        if a == b, left.isMixed { return CombinedBasis(opaque(a)) }
        if left.time == right.time, !left.isMixed, left.isAnnualized == right.isAnnualized || left.kind != right.kind {
            var basis = left
            if left.yields || !right.yields {
                (basis.kind, basis.series, basis.isAnnualized) = (datedKind(left.time), 0, false)
            }
            return CombinedBasis(intern(basis))
        }
        guard left.kind == .flow, right.kind == .flow else { return CombinedBasis(mixed(a, b)) }
        return CombinedBasis(mixed(a, b), isYearsApart(a, b) ? nil : flowConcern(a, b))
    }

    /// The basis of a value whose dimension an operation of one operand changed: a power, a root.
    package func reshaped(_ a: BasisID) -> BasisID {
        guard var basis = self[a] else { return a == .undatedBalance ? .none : a }
        guard !basis.isMixed else { return opaque(a) }
        (basis.kind, basis.series, basis.isAnnualized) = (datedKind(basis.time), 0, false)
        return intern(basis)
    }

    /// Whether they are flows over the same part of two years: 2025H1 and 2024H1.
    package func isYearsApart(_ a: BasisID, _ b: BasisID) -> Bool {
        guard let left = self[a], let right = self[b], left.kind == .flow, right.kind == .flow,
            left.isAnnualized == right.isAnnualized,
            case .period(let first) = left.time, case .period(let second) = right.time
        else { return false }
        return first.isYearsApart(from: second)
    }

    /// Whether among several amounts are flows over different times which are not one metric's; in whatever order.
    package func flowsDiffer(_ tally: BasisTally) -> Bool {
        let flows = tally.bases.compactMap { self[$0] }.filter { $0.kind == .flow }
        guard let first = flows.first, flows.contains(where: { $0.time != first.time }) else { return false }
        return first.series == 0 || flows.contains { $0.series != first.series }
    }

    /// What is to be said of two flows: lengths are whole months where both are, else days; a run-rate counts as twelve
    /// months. A leap day makes no two lengths of what is years apart.
    func flowConcern(_ a: BasisID, _ b: BasisID) -> BasisConcern? {
        guard let left = self[a], let right = self[b], let one = length(of: a), let other = length(of: b) else {
            return nil
        }
        if one.differs(from: other), !isYearsApart(a, b) { return .unequalPeriods }
        guard case .period(let first) = left.time, case .period(let second) = right.time else { return nil }
        return first != second && (left.series == 0 || left.series != right.series) ? .differentPeriods : nil
    }

    /// In products and quotients of two times a ratio, average, rate or attribute gives way to a flow or a balance.
    private func yielding(_ a: BasisID, _ left: Basis, _ b: BasisID, _ right: Basis) -> CombinedBasis? {
        guard left.time != right.time, left.yields != right.yields, !left.isOpaque, !right.isOpaque else { return nil }
        return left.yields ? CombinedBasis(b, passedOver: a) : CombinedBasis(a, passedOver: b)
    }

    private func datedKind(_ time: Basis.Time) -> Basis.Kind {
        if case .date = time { .balance } else { .ratio }
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

    /// Whether it is a mixture of which nothing is known but its parts.
    fileprivate var isOpaque: Bool { isMixed && kind != .flow }
}
