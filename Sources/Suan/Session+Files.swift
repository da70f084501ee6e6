import Files
import Presentation
import Reporting

/// Files that are named on the command line or at the prompt.
extension Session {
    /// What is said of an input that cannot be read, for the reason given in plain words.
    package func unreadable(_ name: String, _ reason: String) -> Outcome {
        let diagnostic = Diagnostic(.error, .unreadableFile, "`\(name)` cannot be read: \(reason)")
        return present(diagnostic, nil, Source(name: name, bytes: []))
    }

    /// The bytes of a file; nil where it cannot be read, which is said.
    package func bytes(ofFile path: String, deliver: (borrowing Outcome) -> Void) -> [UInt8]? {
        read(path, deliver)?.bytes
    }

    /// A file, or what comes out of a pipe until its end or an interrupt.
    package func open(_ path: String) throws(FileProblem) -> ReadFile {
        try WholeFile.read(path, orStreamUntil: { interrupt.isRaised })
    }

    package func read(_ path: String, _ deliver: (borrowing Outcome) -> Void) -> ReadFile? {
        do throws(FileProblem) {
            if path.isEmpty { throw .nameless }
            return try open(path)
        } catch {
            deliver(unreadable(path, error.words))
            return nil
        }
    }
}
