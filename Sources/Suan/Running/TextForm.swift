import Reporting
import Syntax

/// How a text is written that may be an expression, or the name of a file.
package enum TextForm {
    /// One word, number or date: `report`, `2024-10-31`.
    case word
    /// Letters, digits and what file names have between them: `minimax.revenue`, `10/4`.
    case joined
    /// With blanks, brackets or signs that names of files seldom have.
    case spaced
}

extension Session {
    /// How a text is written; nil where it cannot be read as statements.
    package func form(of text: String) -> TextForm? {
        let source = Source(name: "-e", text: text)
        var parser = self.parser(source)
        var isWord = true
        while let parsed = parser.next() {
            guard case .statement(let statement, _) = parsed else { return nil }
            guard case .expression(let tree) = statement.form else {
                isWord = false
                continue
            }
            switch tree.form {
            case .number, .date, .period, .name, .truth, .missing: continue
            default: isWord = false
            }
        }
        let signs = Array(" \t\n+*()=<>^%[]{},;\"|$".utf8)
        if text.utf8.contains(where: signs.contains) { return .spaced }
        return isWord ? .word : .joined
    }
}
