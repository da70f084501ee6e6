import Quantities
import Reporting
import Syntax

/// Symbols that are looked for by what they are.
package struct KnownSymbols {
    package let ans: Symbol
    package let times: Symbol
    /// The function that gives them.
    let companies: Symbol
    /// The company of a row of a `compare`; nobody can write it.
    let row: Symbol
    private let fraction: Symbol
    private let scientific: Symbol
    /// The functions that evaluate their first argument again and again, in the order of `Varying.Task`.
    let varying: [Symbol]

    init(_ symbols: Symbols) {
        ans = symbols.intern("ans")
        times = symbols.intern("x")
        companies = symbols.intern("companies")
        row = symbols.intern(" row")
        fraction = symbols.intern(UnitNotation.fraction.rawValue)
        scientific = symbols.intern(UnitNotation.scientific.rawValue)
        varying = Varying.Task.allCases.map { symbols.intern($0.rawValue) }
    }

    /// The way of writing numbers out that has this name; nil for any other.
    func notation(_ name: Symbol) -> UnitNotation? {
        name == fraction ? .fraction : name == scientific ? .scientific : nil
    }
}
