import Reporting
import Syntax

/// `100 USD + 100 EUR in USD at 2025-09-30`: `in` converts the whole sum, which cannot be made. What was meant is the
/// conversion of the part that is in another currency, which is written in brackets.
struct BracketedConversion {
    /// The line with the brackets, nil where they cannot be put; nothing where no sum is converted.
    private(set) var answer: String??

    /// - Parameters:
    ///   - text: the statement.
    ///   - statement: where it stands in the source of the labels.
    init(of diagnostic: Diagnostic, _ text: String, from statement: Span) {
        guard diagnostic.labels.count == 2 else { return }
        let source = Source(name: "-", text: text)
        var parser = Parser(source, symbols: Symbols())
        guard case .statement(let read, _)? = parser.next(), let tree = read.form.tree else { return }
        let places = diagnostic.labels.map { label in
            Span(Int(label.span.start) - Int(statement.start), Int(label.span.end) - Int(statement.start))
        }
        guard let (whole, operands, target) = BracketedConversion.sum(in: tree, with: places) else { return }
        answer = .some(nil)
        let clause = source.text(Span(Int(operands.end), Int(whole.end)))
        let wanted = source.text(target)
        var line = Array(text.utf8)
        line.replaceSubrange(Int(operands.end)..<Int(whole.end), with: [])
        let isOther = diagnostic.labels.map { !wanted.contains($0.text.prefix { $0 != "/" && $0 != " " }) }
        guard isOther.contains(true) else { return }
        for index in [1, 0] where isOther[index] {
            let place = places[index]
            line.replaceSubrange(
                Int(place.start)..<Int(place.end), with: Array("(\(source.text(place))\(clause))".utf8))
        }
        answer = .some(String(decoding: line, as: UTF8.self))
    }

    /// The conversion whose sum has both places as its parts, the end of that sum, and what it is converted to.
    private static func sum(in tree: Tree, with places: [Span]) -> (whole: Span, operands: Span, target: Span)? {
        var open = [tree]
        var steps = 0
        while let tree = open.popLast(), steps < 1_000 {
            steps += 1
            if case .convert(let operand, let target, _) = tree.form {
                let parts = parts(of: operand)
                if places.allSatisfy(parts.contains) { return (tree.span, operand.span, target.span) }
            }
            open += tree.parts
        }
        return nil
    }

    private static func parts(of tree: Tree) -> [Span] {
        var parts: [Span] = []
        var tree = tree
        while case .binary(let operation, let left, let right) = tree.form, operation == .add || operation == .subtract,
            parts.count < 100
        {
            parts.append(right.span)
            tree = left
        }
        return parts + [tree.span]
    }
}

extension Statement.Form {
    /// The expression of a statement that has one.
    var tree: Tree? {
        switch self {
        case .expression(let tree), .assign(_, let tree), .assume(_, let tree, _), .assert(let tree),
            .explain(let tree, _), .bounds(let tree), .sources(let tree):
            tree
        default: nil
        }
    }
}

extension Tree {
    /// The parts that products and sums stand in.
    var parts: [Tree] {
        switch form {
        case .binary(_, let left, let right), .otherwise(let left, let right), .index(let left, let right):
            [left, right]
        case .negate(let inner), .not(let inner), .convert(let inner, _, _), .basis(let inner, _, _),
            .qualified(_, let inner):
            [inner]
        case .call(_, let arguments): arguments.map(\.value)
        case .list(let items): items
        case .comparison(let first, let steps): [first] + steps.map(\.tree)
        case .conditional(let condition, let then, let otherwise): [condition, then] + (otherwise.map { [$0] } ?? [])
        default: []
        }
    }
}
