import Quantities
import Syntax

/// One of a unit written by its name alone. A word of three letters or more can be: `revenue / user`, `USD`, `月`. A
/// shorter name (`x`, `t`, `h`, `m`, `kg`) is more likely that of a variable, and stands so only where a number with a
/// unit goes on: `60 mg / kg / day`, `100 km / h`.
package struct BareUnit {
    private let tree: Tree
    private let environment: Environment

    init(_ tree: Tree, _ environment: Environment) { (self.tree, self.environment) = (tree, environment) }

    /// Whether a name is a word of three letters or more, or one that is not written with letters.
    package static func stands(_ name: String) -> Bool {
        var letters = 0
        for scalar in name.unicodeScalars {
            if scalar.value >= 0x2E80 { return true }
            if scalar.properties.isAlphabetic { letters += 1 }
        }
        return letters >= 3
    }

    /// More units than these do not go on from one number.
    private static let longest = 64

    /// The unit that a short name means after `/` or `per`; nil where it means something else.
    func divisor(of left: Tree) -> Node.Form? {
        guard case .name(let name) = tree.form, let unit = environment.state.writtenUnit(name),
            !BareUnit.stands(environment.text(name)) || environment.state.unit(name) == nil,
            environment.isFree(name), !environment.state.hasFailed(name),
            environment.state.builtin(name)?.takesBareName != true,
            environment.state.company(name) == nil, goesOn(from: left)
        else { return nil }
        return .constant(.quantity(Quantity(.one, unit: environment.state.units.canonical(unit))))
    }

    /// Whether it is a number with a unit, perhaps with units below the line already.
    private func goesOn(from tree: Tree) -> Bool {
        var tree = tree
        for _ in 0..<BareUnit.longest {
            switch tree.form {
            case .number(let literal): return literal.unit != nil || literal.currency != nil
            case .negate(let inner), .qualified(_, let inner): tree = inner
            case .binary(let operation, let left, let right):
                guard operation == .divide || operation == .per, case .name(let name) = right.form,
                    environment.isFree(name), environment.state.writtenUnit(name) != nil
                else { return false }
                tree = left
            default: return false
            }
        }
        return false
    }
}
