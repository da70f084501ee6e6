import Quantities
import Reporting
import Syntax

/// `5 foot 2 inch`, `1 hour 30 minute`: an amount and, in a smaller unit, what is left of it.
struct SideBySide {
    /// The line with a `+` between them.
    let line: String

    /// - Parameter statement: where the text stands in the source of the labels.
    init?(_ text: String, from statement: Span, _ diagnostic: Diagnostic) {
        let right = Int(diagnostic.labels[0].span.start) - Int(statement.start)
        let left = Int(diagnostic.labels[1].span.end) - Int(statement.start)
        let start = Int(diagnostic.labels[1].span.start) - Int(statement.start)
        let bytes = Array(text.utf8)
        guard start >= 0, start < left, left <= right, right < bytes.count else { return nil }
        // What stands before may take the first amount alone.
        let before = bytes[..<start].last { $0 != 0x20 }
        guard before.map({ "=(,[:".utf8.contains($0) }) ?? true else { return nil }
        let line =
            String(decoding: bytes[..<left], as: UTF8.self) + " + " + String(decoding: bytes[right...], as: UTF8.self)
        let source = Source(name: "-", text: line)
        let symbols = Symbols()
        var parser = Parser(source, symbols: symbols)
        guard case .statement(let read, _)? = parser.next(), let tree = read.form.tree,
            let (first, second) = SideBySide.sum(in: tree, at: left), let unit = SideBySide.unit(first, symbols),
            let other = SideBySide.unit(second, symbols),
            SideBySide.isSmaller(other, than: unit)
        else { return nil }
        self.line = line
    }

    /// The operands of the sum whose left one ends at an offset.
    private static func sum(in tree: Tree, at end: Int) -> (Tree, Tree)? {
        var open = [tree]
        var steps = 0
        while let tree = open.popLast(), steps < 1_000 {
            steps += 1
            if case .binary(.add, let left, let right) = tree.form, Int(left.span.end) == end { return (left, right) }
            open += tree.parts
        }
        return nil
    }

    /// The unit of a number that has just one.
    private static func unit(_ tree: Tree, _ symbols: Symbols) -> String? {
        guard case .number(let literal) = tree.form, let factors = literal.unit?.factors, factors.count == 1,
            factors[0].exponent == 1, let name = factors[0].name
        else { return nil }
        return symbols.text(name.symbol)
    }

    /// Whether one unit measures the same as another and is smaller.
    private static func isSmaller(_ name: String, than other: String) -> Bool {
        let units = UnitTable()
        guard let small = units.unit(named: name), let large = units.unit(named: other), small != large,
            !units.isDimensionless(small), units.sameDimension(small, large),
            let factor = try? units.factor(from: large, to: small)
        else { return false }
        return factor.doubleValue > 1
    }
}
