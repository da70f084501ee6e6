import Reporting

/// The warnings, or the notes, of one statement, each once, in the order in which they came.
struct Remarks {
    private(set) var all: [Diagnostic]
    /// The first so many of them by what they say; few are found without.
    private var known: Set<AnyHashable> = []
    private var knownCount = 0

    /// About how many bytes one takes.
    static let weight = 512
    /// Fewer are gone through one by one.
    private static let few = 12

    init(_ all: [Diagnostic] = []) { self.all = all }

    var isEmpty: Bool { all.isEmpty }

    /// Adds what was not said yet, and tells whether it was. Complexity: O(1) on the whole.
    ///
    /// - Parameter diagnostic: makes it of the finding, if it is new.
    @discardableResult
    mutating func add<Kind: Reporting.Finding & Hashable>(_ finding: Kind, _ diagnostic: () -> Diagnostic) -> Bool {
        if all.count < Remarks.few {
            // The type is known here, so that nothing is boxed to be compared.
            for other in all where other.finding as? Kind == finding { return false }
        } else {
            while knownCount < all.count {
                known.insert(all[knownCount].finding.identity)
                knownCount += 1
            }
            guard known.insert(AnyHashable(finding)).inserted else { return false }
            knownCount += 1
        }
        all.append(diagnostic())
        return true
    }

    mutating func keep(_ isKept: (Diagnostic) -> Bool) { self = Remarks(all.filter(isKept)) }
}
