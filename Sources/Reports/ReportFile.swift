import Files

/// The file that a report is written to: whole or not at all.
package struct ReportFile {
    package enum Problem: Error {
        /// There is a file that is no report.
        case exists
        /// It is the script itself.
        case script
        case file(FileProblem)
    }

    private let path: String

    package init(_ path: String) { self.path = path }

    /// The name beside a script that its report has: `model.html` for `model.suan`.
    package static func name(for script: String) -> String {
        (script.hasSuffix(".suan") ? String(script.dropLast(5)) : script) + ".html"
    }

    /// Whether the report may be written; asked before it is made.
    ///
    /// - Parameters:
    ///   - script: the file that it is of, which it never takes the place of; empty for none.
    ///   - forces: whether a file that is no report may be replaced.
    package func look(script: String, forces: Bool) throws(Problem) {
        do throws(FileProblem) {
            if case .nothing = try WholeFile.place(path) { return }
        } catch { throw .file(error) }
        if !script.isEmpty, WholeFile.mark(path) == WholeFile.mark(script) { throw .script }
        guard !forces, !isReport else { return }
        throw .exists
    }

    /// Writes the report. What is no report is replaced only where that was asked for.
    package func write(_ bytes: [UInt8], forces: Bool) throws(Problem) {
        do throws(FileProblem) {
            _ = try WholeFile.write(bytes, to: fullPath(path), replaces: forces || isReport)
        } catch { throw .file(error) }
    }

    /// Whether what is there was made by `suan report`, or is a device.
    private var isReport: Bool {
        guard let file = try? WholeFile.read(path) else { return false }
        return file.bytes.isEmpty || ReportPage.mark.withUTF8Buffer { file.bytes.starts(with: $0) }
    }
}
