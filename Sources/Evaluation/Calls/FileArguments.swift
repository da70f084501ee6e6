import Files
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What a call reads from files: where they may lie, what was read already, and what their headings say.
package struct FileArguments {
    private let call: Call
    private var evaluator: Evaluator { call.evaluator }
    private var units: UnitTable { call.units }

    init(_ call: Call) { self.call = call }

    /// A file that may be read where the call is written: below the folder of its script, or below the working folder
    /// where it stands in none.
    ///
    /// - Parameter largest: bytes; of a larger file nothing is read.
    package func file(_ path: String, largest: Int) throws(FileProblem) -> ReadFile {
        let state = evaluator.state
        return try state.files.readBelow(evaluator.site.source.folder, path, largest: largest)
    }

    /// What a file gave in this statement already.
    ///
    /// - Parameter key: the file, and how it is read.
    package func remembered(_ key: String) -> TableValue? { evaluator.site.readTables[key] }

    package func remember(_ table: TableValue, _ key: String) { evaluator.site.readTables[key] = table }

    /// Whether to stop, asked by what is no evaluation.
    package var isStopped: Bool { evaluator.state.isStopped }

    /// To be called when so many bytes were made.
    package func charge(_ bytes: Int) { evaluator.state.memory.charge(bytes) }

    /// A currency by its code or its sign; or a unit that was declared in the session.
    package func currency(named name: String) -> UnitID? {
        guard let unit = units.unit(named: name) else { return nil }
        let state = evaluator.state
        return units.isMoney(unit) || state.isDeclared(unit: name) ? unit : nil
    }

    /// The unit that a heading is of in full, and what 1 below it is worth in it; nil where it is none.
    package func headingUnit(_ text: String) -> (unit: UnitID, factor: Number)? {
        let source = Source(name: "-", text: text)
        guard let tree = HeadingUnit.tree(source, symbols: evaluator.state.symbols) else { return nil }
        let resolver = Resolver(evaluator.state, source: source, statement: tree.span, isChecking: false)
        let power = tree.factors.reduce(0) { $0 + $1.scale * $1.exponent.signum() }
        do {
            let found = try resolver.unit(tree, of: nil)
            let factor = try Number(mantissa: 1, exponent: power).multiplied(by: found.factor ?? .one)
            return (units.canonical(found.unit), factor)
        } catch {
            return nil
        }
    }

    /// The line with one more argument in the call, in brackets where there were none: `read("a.csv", skip = 2)`.
    package func with(_ argument: String) -> String? {
        let written = evaluator.site.text(call.span)
        let whole =
            written.hasSuffix(")")
            ? "\(written.dropLast()), \(argument))" : "\(call.name)(\(evaluator.site.text(call.spans[0])), \(argument))"
        return evaluator.site.replacing(call.span, with: whole, in: call.span)
    }
}
