import Calendars

extension BasisTable {
    /// How many parts a mixture remembers.
    static let mostParts = 8

    /// A basis that remembers the parts of both.
    package func mixed(_ a: BasisID, _ b: BasisID) -> BasisID { intern(mixture([a, b])) }

    /// A mixture of bases, which are taken apart where they are mixtures themselves.
    func mixture(_ identifiers: [BasisID], kind: Basis.Kind = .ratio) -> Basis {
        var (parts, hasOthers): ([BasisID], Bool) = ([], false)
        for identifier in identifiers {
            hasOthers = hasOthers || self[identifier]?.hasOthers == true
            for part in self.parts(identifier) where !parts.contains(part) {
                if parts.count < BasisTable.mostParts { parts.append(part) } else { hasOthers = true }
            }
        }
        var basis = Basis(time: .mixed(parts), kind: kind)
        basis.hasOthers = hasOthers
        return basis
    }

    /// The parts of a mixture; any other basis is its own only one.
    func parts(_ identifier: BasisID) -> [BasisID] {
        guard let basis = self[identifier] else { return [] }
        if case .mixed(let parts) = basis.time { return parts }
        return [identifier]
    }

    /// A mixture of which no more is known than its parts: once it was multiplied it is no flow and no sum.
    func opaque(_ identifier: BasisID) -> BasisID {
        guard var basis = self[identifier], basis.isMixed else { return identifier }
        (basis.kind, basis.series, basis.isAnnualized, basis.isSum) = (.ratio, 0, false, false)
        return intern(basis)
    }

    /// The basis of what is made of a balance and a flow over one year: there is none, but it did have some.
    func cancelling(_ a: BasisID, _ b: BasisID) -> BasisID {
        if case .mixed(let parts) = mixture([a, b]).time { cancelled(parts) } else { .none }
    }
}
