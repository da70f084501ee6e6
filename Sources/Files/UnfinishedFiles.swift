#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is being written and has no name of its own yet: `.NAME.PROCESS.ATTEMPT.new`, held under a lock by the
/// process that writes it. The lock goes with the process, and what is left of one that was killed can be told by that.
struct UnfinishedFile: ~Copyable {
    fileprivate static let ending = ".new"

    let path: String
    let file: Descriptor

    /// A new file in the folder of a path, with a name that nobody has.
    static func make(beside path: String, mode: UInt32) throws(FileProblem) -> UnfinishedFile {
        let (folder, name) = WholeFile.parts(path)
        guard !name.isEmpty else { throw .nameless }
        // A name that is long already leaves no room for more.
        let stem = folder + "." + String(decoding: name.utf8.prefix(100), as: UTF8.self)
        for attempt in 0..<1_000 {
            let candidate = "\(stem).\(getpid()).\(attempt)\(ending)"
            do throws(FileProblem) {
                let file = try Descriptor(opening: candidate, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
                // Where a file system has no locks, nothing is ever taken away.
                flock(file.number, LOCK_EX | LOCK_NB)
                return UnfinishedFile(path: candidate, file: file)
            } catch {
                if error == .denied { throw .folderDenied(folder) }
                if error == .missing { throw folder.isEmpty ? .missing : .noFolder(folder) }
                guard error == .exists else { throw error }
            }
        }
        throw .unfinishedFiles
    }
}

extension WholeFile {
    /// Takes away what processes that are no more have left in a folder; what is not surely theirs stays.
    package static func removeUnfinished(in folder: String) {
        let place = folder.isEmpty ? "./" : folder.hasSuffix("/") ? folder : folder + "/"
        for name in Folder.names(in: place, endingWith: UnfinishedFile.ending, all: true) {
            guard let process = process(of: name), kill(process, 0) != 0, errno == ESRCH else { continue }
            let path = place + name
            guard let file = try? Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
                let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
                flock(file.number, LOCK_EX | LOCK_NB) == 0
            else { continue }
            unlink(path)
        }
    }

    /// The process in the name of an unfinished file; nil for any other name.
    private static func process(of name: String) -> pid_t? {
        guard name.hasPrefix(".") else { return nil }
        let words = name.utf8.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard words.count >= 4, let attempt = number(words[words.count - 2]), attempt < 1_000,
            let process = number(words[words.count - 3]), process > 1
        else { return nil }
        return pid_t(process)
    }

    private static func number(_ digits: Substring.UTF8View) -> Int32? {
        guard 1...9 ~= digits.count, digits.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int32($1) - 48 }
    }
}
