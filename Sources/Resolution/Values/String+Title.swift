extension String {
    /// A text on one line, and of no more than so many characters, as a column's title.
    package var title: String {
        var short = ""
        var isSpace = false
        var count = 0
        for scalar in unicodeScalars {
            if scalar.value <= 32 {
                isSpace = !short.isEmpty
                continue
            }
            if isSpace { short.unicodeScalars.append(" ") }
            isSpace = false
            short.unicodeScalars.append(scalar)
            count += 1
            if count == 60 { return short + "…" }
        }
        return short
    }
}
