/// The bases of the items of a list, each once.
package struct BasisTally: Sendable {
    /// In the order they were met; those that cancelled are among them.
    package private(set) var bases: [BasisID] = []
    private var met: Set<BasisID> = []
    private var metTwice: Set<BasisID> = []

    package init() {}

    package mutating func meet(_ basis: BasisID) {
        guard basis != .none else { return }
        if met.insert(basis).inserted { bases.append(basis) } else { metTwice.insert(basis) }
    }

    func isMetTwice(_ basis: BasisID) -> Bool { metTwice.contains(basis) }

    /// What cancelled in items of which none has a basis.
    func undated(_ table: BasisTable) -> BasisID { bases.reduce(.none) { table.undated($0, $1) } }
}
