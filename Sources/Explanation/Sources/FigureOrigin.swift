import Reporting

/// Where a figure is from.
package enum FigureOrigin: Reporting.Finding, Hashable {
    /// No source is told.
    case none
    /// A source by its name, or its title and remark.
    case source(String)
    /// It was assumed; why may be empty.
    case assumed(String)

    package var code: DiagnosticCode { .remark }
}
