import Reporting

/// Why a statement failed.
package struct Failure: Error {
    package var diagnostic: Diagnostic
    /// What else is wrong with the same statement.
    package var more: [Diagnostic] = []

    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Up to three known names that are near to an unknown one, the nearest first.
package func nearestNames(_ name: String, among candidates: [String]) -> [String] {
    // A sign of a Chinese word that is left out is a part of what was said: `三个月` is no `个月`.
    guard name.hasIdeographs else { return NearestNames.find(name, among: candidates) }
    return NearestNames.find(name, among: candidates.filter { $0.hasIdeographs && $0.count >= name.count })
}

extension String {
    fileprivate var hasIdeographs: Bool { unicodeScalars.contains { $0.value >= 0x2E80 } }
}
