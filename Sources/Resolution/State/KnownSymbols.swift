import Reporting
import Syntax

/// Symbols that are looked for by what they are.
package struct KnownSymbols {
    package let ans: Symbol
    package let times: Symbol
    /// The company of a row of a `compare`; nobody can write it.
    let row: Symbol
    /// The functions that evaluate their first argument again and again, in the order of `Varying.Task`.
    let varying: [Symbol]

    init(_ symbols: Symbols) {
        ans = symbols.intern("ans")
        times = symbols.intern("x")
        row = symbols.intern(" row")
        varying = Varying.Task.allCases.map { symbols.intern($0.rawValue) }
    }
}
