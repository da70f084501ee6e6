/// What is wrong with a text before it is read.
package enum SourceFinding: Finding, Hashable {
    case notUTF8(line: Int)

    package var code: DiagnosticCode { .invalidUTF8 }
}
