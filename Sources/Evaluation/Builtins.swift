import Reporting

/// The functions there are from the start, by name.
package enum Builtins {
    package static let all: [Builtin] =
        numbers + reductions + lists + time + texts

    static let byName: [String: Builtin] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
