import Reporting

/// A correction of a text: what stands in one place is replaced.
package struct TextEdit: Sendable, Equatable {
    package var place: Span
    package var replacement: String

    package init(_ place: Span, _ replacement: String) {
        self.place = place
        self.replacement = replacement
    }
}

extension Source {
    /// A statement with the correction made, so that it can be typed as it stands; the replacement alone where the
    /// statement is long or has several lines.
    func text(of edit: TextEdit, in statement: Span) -> String {
        replacing(edit.place, with: edit.replacement, in: statement)
    }
}

extension String {
    /// A piece of the source, shortened so that a finding can name it.
    var excerpt: String {
        let line = prefix(49).prefix { !$0.isNewline }
        return line.utf8.count <= 48 && line.endIndex == endIndex ? self : String(line.prefix(40)) + "…"
    }
}
