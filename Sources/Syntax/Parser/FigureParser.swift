import Reporting

/// One figure as a statement: `acme.revenue = 391.035B USD @ FY2024 from "10-K"`.
enum FigureParser {
    /// Reads the value of a figure that was read as an expression; the token is `=`. Nil, and nothing read, where what
    /// stands before it is no figure of a company.
    static func figure(of path: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> CompanyFigureTree? {
        guard path.span != cursor.lastGroup, let (company, metric, index) = parts(of: path) else { return nil }
        try cursor.advance()
        var value = try CompanyParser.column(&cursor)
        if case .missing = value.tree.form { throw cursor.error(StatementFinding.missingFigure, value.tree.span) }
        let written = try split(value.tree, cursor)
        if let basis = written.basis, index != nil { throw cursor.error(StatementFinding.basisTwice, basis.span) }
        value.tree = written.value
        var figure = FigureTree(name: metric, values: [value], source: nil, words: nil, span: path.span)
        if cursor.isWord(.from) { (figure.source, figure.words) = try CompanyParser.source(&cursor) }
        figure.span = path.span.joined(cursor.previous)
        return CompanyFigureTree(company: company, figure: figure, basis: written.basis ?? index)
    }

    private static func parts(of path: Tree) -> (company: Name, metric: Name, index: Tree?)? {
        switch path.form {
        case .member(let company, let metric):
            guard case .name(let symbol) = company.form else { return nil }
            return (Name(company.span, symbol), metric, nil)
        case .index(let base, let index):
            guard case (let company, let metric, nil)? = parts(of: base) else { return nil }
            return (company, metric, index)
        default: return nil
        }
    }

    /// A value and the basis after it.
    private static func split(
        _ tree: Tree, _ cursor: borrowing TokenCursor
    ) throws(SyntaxError) -> (value: Tree, basis: Tree?) {
        switch tree.form {
        case .basis(let value, let basis, let isAnnualized):
            if isAnnualized { throw cursor.error(StatementFinding.annualizedFigure, tree.span) }
            return (value, basis)
        case .negate(let inner):
            let (value, basis) = try split(inner, cursor)
            return (Tree(tree.span.upTo(value.span), .negate(value)), basis)
        case .binary(_, let left, let right):
            guard case .basis(let value, _, _) = right.form else { return (tree, nil) }
            let whole = left.span.joined(value.span)
            throw cursor.error(
                StatementFinding.basisOfPart, right.span, fix: "(\(cursor.written(whole)))", replacing: whole)
        default: return (tree, nil)
        }
    }
}

extension Span {
    /// From its own start to the end of another.
    fileprivate func upTo(_ other: Span) -> Span { Span(Int(start), Int(other.end)) }
}
