import Reporting

/// What a statement prints beside its result.
package enum Printed: Sendable {
    /// What `print` was told to say, and where the expressions stand that it is made of.
    case text(String, of: [Span], in: Source)
    /// What is to be put into words.
    case finding(any Reporting.Finding)
}
