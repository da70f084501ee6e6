import Reporting

/// The functions there are from the start, by name.
package enum Builtins {
    package static let all: [Builtin] = themes.flatMap(\.functions)

    /// The same by what they are about, in the order of a listing.
    package static let themes: [(title: String, functions: [Builtin])] = [
        ("numbers", numbers), ("lists to one value", reductions), ("lists", lists), ("figures and time", time),
        ("periods and dates", periods), ("texts and units", texts),
        ("what-if", whatIf), ("level payments", timeValue), ("returns and growth", returns),
        ("value", valuation), ("shares and rounds", shares), ("comparables", statistics),
    ]

    static let byName: [String: Builtin] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// Names that mean a function only where they are called, and a unit elsewhere: `days(9M2025)`, `1 USD / days`.
    static let unitsToo: Set<String> = ["days", "months"]

    /// Functions whose second argument may be the word `cents`.
    static let takeCents: Set<String> = ["round", "floor", "ceil"]
}
