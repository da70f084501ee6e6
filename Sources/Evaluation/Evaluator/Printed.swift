import Reporting

/// What a statement prints beside its result.
package enum Printed: Sendable {
    /// What `print` was told to say.
    case text(String)
    /// What is to be put into words.
    case finding(any Reporting.Finding)
}
