import Reporting

/// The functions there are from the start, by name.
package enum Builtins {
    package static let all: [Builtin] =
        numbers + reductions + lists + time + periods + texts

    static let byName: [String: Builtin] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// Names that mean a function only where they are called, and a unit elsewhere: `days(9M2025)`, `1 USD / days`.
    static let unitsToo: Set<String> = ["days", "months"]

    /// Functions whose second argument may be the word `cents`.
    static let takeCents: Set<String> = ["round", "floor", "ceil"]
}
