import Numbers

/// A number that has a name in the language, which any name of the session's own hides.
package struct NamedConstant: Sendable {
    package let name: String
    /// What it is, in few words.
    package let summary: String
    /// No fraction, so that it is approximate.
    private let double: Double

    package static let all = [
        NamedConstant(name: "pi", summary: "half the circumference of a circle of radius 1, ≈ 3.14159", double: .pi),
        NamedConstant(name: "tau", summary: "2 × pi, the circumference of a circle of radius 1", double: 2 * .pi),
    ]

    package static func named(_ name: String) -> NamedConstant? { all.first { $0.name == name } }

    package var number: Number { (try? Number(approximate: double)) ?? .zero }
}
