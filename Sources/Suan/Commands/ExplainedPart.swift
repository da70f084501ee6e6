import Reporting
import Syntax

/// What is explained of an entry: its last expression, or the name that it gave a value.
package struct ExplainedPart {
    /// As it stands in the entry.
    package let text: String

    /// Nil where there is neither.
    package init?(of entry: String, in session: Session) {
        let source = Source(name: "-", text: entry)
        var parser = session.parser(source)
        var found: String?
        while case .statement(let statement, _)? = parser.next() {
            switch statement.form {
            case .expression(let tree), .explain(let tree, _), .bounds(let tree), .sources(let tree):
                found = source.text(tree.span)
            case .assign(let name, _), .formula(let name, _), .assume(let name, _, _), .param(let name, _, _):
                found = source.text(name.span)
            default: break
            }
        }
        guard let found else { return nil }
        text = found
    }
}
