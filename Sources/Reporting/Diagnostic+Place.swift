extension Diagnostic {
    /// Where a diagnostic points, for programs.
    package struct Place {
        /// The name of the file.
        package let file: String
        /// Counted from 1.
        package let line: Int
        /// Those of the labels on the main label's line, the main one first: counted from 1 in terminal cells, both ends
        /// included.
        package let columns: [ClosedRange<Int>]
    }

    /// The place of the main label; nil without labels.
    package var place: Place? {
        guard let main = labels.first else { return nil }
        let source = main.source
        let line = source.line(at: Int(main.span.start))
        let here = labels.filter { $0.source === source && source.line(at: Int($0.span.start)) == line }
        let marks = Quote(source: source, line: line, labels: here).marks
        return Place(
            file: source.name, line: line.number,
            columns: marks.map { ($0.columns.lowerBound + 1)...max($0.columns.lowerBound + 1, $0.columns.upperBound) })
    }
}
