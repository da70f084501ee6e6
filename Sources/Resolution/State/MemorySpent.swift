import Reporting

/// A statement took more memory than a session may have.
package struct MemorySpent: Finding {
    /// Bytes that it may have.
    package let limit: Int

    package init(limit: Int) { self.limit = limit }

    package var code: DiagnosticCode { .tooLarge }
}
