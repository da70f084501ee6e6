import Reporting

/// A statement was ended from outside before it was done.
package struct Interrupted: Finding, Hashable {
    package init() {}

    package var code: DiagnosticCode { .interrupted }
}
