extension Source {
    /// A statement with one place changed, so that it can be typed as it stands; the changed place alone where the
    /// statement is long or has several lines.
    package func replacing(_ place: Span, with text: String, in statement: Span) -> String {
        guard place.start >= statement.start, place.end <= statement.end, statement.range.count < 400 else {
            return text
        }
        let before = self.text(Span(Int(statement.start), Int(place.start)))
        let after = self.text(Span(Int(place.end), Int(statement.end)))
        let line = before + text + after
        return line.utf8.contains(UInt8(ascii: "\n")) ? text : line
    }
}
