import Calendars
import Evaluation
import Files
import Reporting

extension Session {
    /// Runs a file as `run(text:)` does. A file that cannot be read is a failure like any other.
    ///
    /// - Parameter arguments: What its parameters are given, as it would be written in the file.
    /// - Returns: Whether all went well.
    public func run(
        file path: String, arguments: [String: String] = [:], deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        guard let file = read(path, deliver) else { return false }
        return run(text: file.bytes, name: path, path: file.path, arguments: arguments, deliver: deliver)
    }

    /// Parses and resolves a file without running it. Every mistake is reported.
    public func check(file path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        guard let file = read(path, deliver) else { return false }
        return check(text: file.bytes, name: path, path: file.path, deliver: deliver)
    }

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

    /// The present day, in UTC.
    static func presentDay() -> Day { Day(number: Int32(clamping: systemSeconds() / 86_400)) }

    package func read(_ path: String, _ deliver: (borrowing Outcome) -> Void) -> ReadFile? {
        do {
            return try open(path)
        } catch {
            deliver(unreadable(path, error.words))
            return nil
        }
    }
}

extension Source {
    /// The full path of a file that a statement of it imports or writes.
    func path(ofImport path: String) -> String {
        absolutePath(path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path)
    }
}
