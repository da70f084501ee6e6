import Reporting

/// What a report is told beside the script.
package struct ReportOptions: Sendable {
    /// The language of its own words, and of messages.
    package var language = Language.english
    /// What stands above it; nil for what the script says of itself.
    package var title: String?
    /// What made it: `suan 0.1.0`.
    package var program: String

    package init(program: String) { self.program = program }
}
