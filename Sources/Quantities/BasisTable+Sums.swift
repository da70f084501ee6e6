import Calendars

extension BasisTable {
    /// The basis of `a + b` or `a - b`.
    package func sum(_ a: BasisID, _ b: BasisID, isDifference: Bool) -> CombinedBasis {
        guard let left = self[a], let right = self[b] else {
            let known = self[a] != nil ? a : self[b] != nil ? b : undated(a, b)
            return CombinedBasis(known, areFlowAndBalance(a, b) ? .flowAndBalance : nil)
        }
        if a == b { return CombinedBasis(a) }
        switch (left.kind, right.kind) {
        case (.balance, .flow), (.flow, .balance): return CombinedBasis(mixed(a, b), .flowAndBalance)
        default: break
        }
        if left.time == right.time, !left.isMixed, left.isAnnualized == right.isAnnualized {
            return CombinedBasis(intern(sameTime(left, right)))
        }
        if isDifference {
            if let rest = rest(left, right) { return CombinedBasis(intern(rest)) }
        } else if left.isAddedFlow, right.isAddedFlow {
            return sumOfFlows(parts(a) + parts(b))
        }
        switch (left.kind, right.kind) {
        case (.flow, .flow):
            return CombinedBasis(mixed(a, b), isDifference && isYearsApart(a, b) ? nil : flowConcern(a, b))
        case (.balance, .balance):
            // The change of one metric, or of one sum of metrics, from date to date.
            let isChange = isDifference && left.series != 0 && left.series == right.series
            return CombinedBasis(mixed(a, b), isChange ? nil : .differentDates)
        default: return CombinedBasis(mixed(a, b))
        }
    }

    /// The basis of the sum of several amounts, whatever their order.
    ///
    /// - Parameter tally: their bases.
    package func sum(of tally: BasisTally) -> CombinedBasis {
        let bases = dated(tally)
        if tally.bases.contains(.undatedBalance), let flow = bases.first(where: { self[$0]?.isFlow ?? false }) {
            let sum = bases.count == 1 ? flow : folded(bases).basis
            return CombinedBasis(sum, .flowAndBalance, between: (.undatedBalance, flow))
        }
        guard bases.count > 1 else { return CombinedBasis(bases.first ?? tally.undated(self)) }
        guard bases.allSatisfy({ self[$0]?.isFlowOfPeriod ?? false }) else { return folded(bases) }
        if let twice = bases.first(where: { tally.isMetTwice($0) && self[$0]?.series != 0 }) {
            return CombinedBasis(intern(mixture(bases)), .overlappingPeriods, between: (twice, twice))
        }
        let flows = merged(bases)
        return flows.count == 1 ? CombinedBasis(flows[0]) : sumOfFlows(flows)
    }

    /// The basis of the mean of several amounts, whatever their order. Of flows of one length it is a flow of that
    /// length, and not of the joined period.
    ///
    /// - Parameter tally: their bases.
    package func mean(of tally: BasisTally) -> CombinedBasis {
        let bases = dated(tally)
        if let balance = tally.bases.first(where: isBalance), let flow = bases.first(where: { self[$0]?.kind == .flow })
        {
            let mean = bases.count == 1 ? flow : intern(mixture(bases))
            return CombinedBasis(mean, .flowAndBalance, between: (balance, flow))
        }
        guard bases.count > 1 else { return CombinedBasis(bases.first ?? tally.undated(self)) }
        let kinds = bases.map { self[$0]?.kind }
        guard kinds.contains(.flow) else { return CombinedBasis(folded(bases).basis) }
        guard kinds.allSatisfy({ $0 == .flow }) else { return CombinedBasis(folded(bases).basis) }
        if let pair = unlikeLengths(bases) {
            return CombinedBasis(intern(mixture(bases)), .unequalPeriods, between: pair)
        }
        let flows = merged(bases)
        return CombinedBasis(flows.count == 1 ? flows[0] : intern(mixture(flows, kind: .flow)))
    }

    // MARK: Flows

    /// The basis of the sum of flows over several periods: those of one metric that follow one another make one.
    ///
    /// Complexity: O(*n* log *n*).
    private func sumOfFlows(_ identifiers: [BasisID]) -> CombinedBasis {
        let flows = inOrder(identifiers).compactMap { id -> (id: BasisID, basis: Basis, period: Period)? in
            guard let basis = self[id], case .period(let period) = basis.time else { return nil }
            return (id, basis, period)
        }
        let bases = flows.map(\.id)
        guard let first = flows.first, flows.count == identifiers.count else {
            return CombinedBasis(intern(mixture(identifiers)))
        }
        let series = flows.allSatisfy { $0.basis.series == first.basis.series } ? first.basis.series : 0
        let known = Set(flows.map(\.basis.series)).subtracting([0])
        var whole: Period? = first.period
        var gap: (BasisID, BasisID)?
        var longest = first
        for next in flows.dropFirst() {
            // Where one lies within another, the one after it may still overlap the longer.
            if longest.period.overlaps(next.period) {
                return CombinedBasis(intern(mixture(identifiers)), .overlappingPeriods, between: (longest.id, next.id))
            }
            whole = whole.flatMap { $0.joined(next.period) }
            if whole == nil, gap == nil { gap = (longest.id, next.id) }
            if next.period.last > longest.period.last { longest = next }
        }
        let isAnnualized = flows.contains { $0.basis.isAnnualized }
        if series != 0, !isAnnualized, let whole {
            return CombinedBasis(intern(Basis(time: .period(whole), kind: .flow, series: series)))
        }
        if let pair = unlikeLengths(bases) {
            return CombinedBasis(intern(mixture(identifiers)), .unequalPeriods, between: pair)
        }
        guard series != 0 || gap == nil && known.count <= 1 && !isAnnualized else {
            return CombinedBasis(
                intern(mixture(identifiers)), .differentPeriods, between: gap ?? (bases[0], bases[bases.count - 1]))
        }
        var sum = mixture(bases)
        (sum.isSum, sum.series) = (!isAnnualized && !sum.hasOthers, series)
        return CombinedBasis(intern(sum))
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

    /// Those of one period made one, whatever metrics they are of.
    private func merged(_ identifiers: [BasisID]) -> [BasisID] {
        var merged: [BasisID] = []
        for id in inOrder(identifiers) {
            if let last = merged.last, let one = self[last], let other = self[id], one.time == other.time,
                one.isAnnualized == other.isAnnualized, !one.isMixed
            {
                merged[merged.count - 1] = intern(sameTime(one, other))
            } else {
                merged.append(id)
            }
        }
        return merged
    }

    /// Two bases of one time made one: the series stays only where both have it; balances of two make one of their own.
    private func sameTime(_ left: Basis, _ right: Basis) -> Basis {
        let areBalances = left.kind == .balance && right.kind == .balance
        return Basis(
            time: left.time, kind: left.kind == .flow ? .flow : right.kind,
            series: areBalances
                ? joined(series: left.series, right.series) : left.series == right.series ? left.series : 0,
            isAnnualized: left.isAnnualized && right.isAnnualized)
    }

    // MARK: Several bases

    private func dated(_ tally: BasisTally) -> [BasisID] { tally.bases.filter { self[$0] != nil } }

    /// One after the other, in an order of their own; the first concern is that of all.
    private func folded(_ identifiers: [BasisID]) -> CombinedBasis {
        var sum = CombinedBasis(.none)
        for id in inOrder(identifiers) {
            let next = self.sum(sum.basis, id, isDifference: false)
            if sum.concern == nil {
                sum = CombinedBasis(next.basis, next.concern, between: next.between ?? (sum.basis, id))
            } else {
                sum.basis = next.basis
            }
        }
        return sum
    }

    /// By their times, so that it is one order however they come.
    private func inOrder(_ identifiers: [BasisID]) -> [BasisID] {
        func key(_ id: BasisID) -> (Int32, Int32, Int32) {
            switch self[id]?.time {
            case .date(let day)?: (day.number, day.number, id.index)
            case .period(let period)?: (period.first.number, period.last.number, id.index)
            default: (.max, .max, id.index)
            }
        }
        return identifiers.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
}

extension Basis {
    /// Whether it is a flow of one period.
    fileprivate var isFlowOfPeriod: Bool { if case .period = time { kind == .flow } else { false } }

    /// Whether it is such a flow, or a sum of them that another may join.
    fileprivate var isAddedFlow: Bool { isFlowOfPeriod || isSum }
}
