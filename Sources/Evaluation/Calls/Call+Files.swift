import Files
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Files that a function reads, and what their headings say.
extension Call {
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
    package func remembered(_ key: String) -> TableValue? { evaluator.readTables[key] }

    package func remember(_ table: TableValue, _ key: String) { evaluator.readTables[key] = table }

    /// Whether to stop, asked by what is no evaluation.
    package var isStopped: Bool { evaluator.state.isStopped }

    /// To be called before so many values are made at once.
    package func prepare(values: Int) throws(Failure) { try evaluator.limits.count(items: values, span) }

    /// Memory that was taken.
    package func charge(_ bytes: Int) { evaluator.state.memory.charge(bytes) }

    /// A table made by the function, within the bounds of what can be printed and walked.
    package func table(_ table: TableValue) throws(Failure) -> Value { try evaluator.limits.table(table, span) }

    /// A currency by its code or its sign; or a unit that was declared in the session.
    package func currency(named name: String) -> UnitID? {
        guard let unit = units.unit(named: name) else { return nil }
        let state = evaluator.state
        return units.isMoney(unit) || state.isDeclared(unit: name) ? unit : nil
    }

    package func isMoney(_ unit: UnitID) -> Bool { units.isMoney(unit) }

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
}
