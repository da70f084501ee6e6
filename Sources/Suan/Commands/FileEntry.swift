import Evaluation
import Files
import Presentation
import Reporting

/// Files that are run inside a session as one entry, which is taken back whole.
package struct FileEntry {
    private let session: Session

    package init(_ session: Session) { self.session = session }

    /// Runs a file inside the session as one entry. A file that cannot be read is an error of the question.
    /// - Returns: Whether all went well.
    package func load(_ question: Question, path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        session.beginEntry()
        defer { session.beginEntry() }
        let file: ReadFile
        do {
            file = try session.open(path)
        } catch {
            deliver(session.refuse(question, CommandFinding.unreadable(path, reason: error.words)))
            return false
        }
        return session.run(text: file.bytes, name: path, path: file.path, deliver: deliver)
    }

    /// Runs a file of companies that was named when the program started, as one entry. A script that is saved later
    /// imports it, where it shows no results of its own; else its statements stand in the script.
    /// - Returns: Whether all went well.
    package func run(companyFile path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        if FileEntry.isFolder(path) { return run(companyFolder: path, deliver: deliver) }
        defer { session.endLook() }
        guard let script = session.look(atFile: path, deliver: deliver) else { return false }
        return run(companyFile: path, script, deliver: deliver)
    }

    /// Whether a path leads to a folder.
    package static func isFolder(_ path: String) -> Bool { FolderListing.isFolder(path) }

    /// Makes a folder of companies known that was named when the program started, as one entry.
    package func run(companyFolder path: String, deliver: (borrowing Outcome) -> Void) -> Bool {
        session.beginEntry()
        defer { session.beginEntry() }
        let text = "import \(ImportText.quoted(fullPath(path)))"
        return session.run(text: Array(text.utf8), name: "--companies", deliver: deliver)
    }

    /// The same where the file was read.
    package func run(
        companyFile path: String, _ script: ReadyScript, deliver: (borrowing Outcome) -> Void
    ) -> Bool {
        session.beginEntry()
        defer { session.beginEntry() }
        let before = session.log.statements.count
        let isFine = script.run(deliver: deliver)
        if session.configuration.remembers, isFine { session.log.joinAsImport(of: fullPath(path), from: before) }
        return isFine
    }
}
