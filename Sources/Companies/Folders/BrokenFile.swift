import Reporting

/// A file of a folder of companies that could not be read.
package struct BrokenFile: Hashable, Sendable {
    /// The company that it was read for; nil where no company of it is known.
    package let company: String?
    /// The file, with the line and the column where these are known: `tech/acme.suan:2:40`.
    package let place: String
    package let cause: Cause

    /// - Parameter file: as it is called in messages.
    package init(_ diagnostic: Diagnostic, file: String, company: String? = nil) {
        self.company = company
        place =
            diagnostic.place.map { place in
                "\(place.file):\(place.line)" + (place.columns.first.map { ":\($0.lowerBound)" } ?? "")
            } ?? file
        cause = Cause(diagnostic.finding)
    }
}
