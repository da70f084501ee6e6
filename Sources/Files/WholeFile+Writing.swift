#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension WholeFile {
    /// Writes a file, at a link's end where the path is a link, so that there is the old one or the new one at any
    /// moment, never half of one: the new file has a name of its own until it is whole and on the disk; then it takes
    /// the place of what was there, with its owner and permissions. What a process that was killed left in the folder in
    /// this way is taken away.
    ///
    /// A file that has other names (hard links), or an owner whom the new one could not be given, or stands where no other
    /// can take its place, is written over where it is, so that it stays the same file; should that fail, what was in it is
    /// put back.
    ///
    /// - Parameters:
    ///   - replaces: whether a file that is there may be replaced.
    ///   - mode: who may read and write a new file, without what the user's mask takes off.
    /// - Returns: what tells the file written from another; nil for a device.
    /// - Throws: why it cannot be written; what was there is as it was.
    @discardableResult
    package static func write(
        _ bytes: [UInt8], to path: String, replaces: Bool, mode: UInt32 = 0o666
    ) throws(FileProblem) -> Mark? {
        let full = fullPath(path)
        var old: PresentFile?
        switch try place(full) {
        case .nothing: break
        case .file(let file):
            guard replaces else { throw .exists }
            if file.hasOtherNames { return try writeOver(full, bytes) }
            old = file
        case .device:
            try put(bytes, try Descriptor(opening: full, O_WRONLY | O_NOCTTY))
            return nil
        }
        let new = try UnfinishedFile.make(beside: full, mode: mode)
        var isDone = false
        defer { if !isDone { unlink(new.path) } }
        if let old, try !new.file.becomesLike(old) { return try writeOver(full, bytes) }
        try put(bytes, new.file)
        guard fsync(new.file.number) == 0 else { throw .last }
        do throws(FileProblem) { try move(new.path, to: full, replaces: replaces) } catch {
            guard old != nil, error == .inPlace else { throw error }
            return try writeOver(full, bytes)
        }
        isDone = true
        let (folder, _) = parts(full)
        syncFolder(folder)
        removeUnfinished(in: folder)
        return (try? new.file.status()).map { Mark($0) }
    }

    /// Writes over what a file holds; where that fails, what was there is put back.
    private static func writeOver(_ path: String, _ bytes: [UInt8]) throws(FileProblem) -> Mark {
        let old = try read(path).bytes
        let file = try Descriptor(opening: path, O_WRONLY | O_NOCTTY)
        do throws(FileProblem) { try fill(file, bytes) } catch {
            try? fill(file, old)
            throw error
        }
        return Mark(try file.status())
    }

    private static func fill(_ file: borrowing Descriptor, _ bytes: [UInt8]) throws(FileProblem) {
        guard lseek(file.number, 0, SEEK_SET) == 0 else { throw .last }
        try put(bytes, file)
        guard ftruncate(file.number, off_t(bytes.count)) == 0, fsync(file.number) == 0 else { throw .last }
    }

    private static func put(_ bytes: [UInt8], _ file: borrowing Descriptor) throws(FileProblem) {
        let failure = bytes.withUnsafeBytes { writeAll(file.number, $0) }
        if let failure { throw FileProblem(failure) }
    }

    private static func move(_ temporary: String, to path: String, replaces: Bool) throws(FileProblem) {
        if !replaces {
            // A link is refused where there is a file by now; not every file system has links.
            if link(temporary, path) == 0 {
                unlink(temporary)
                return
            }
            if errno == EEXIST { throw .exists }
        }
        guard rename(temporary, path) == 0 else { throw .last }
    }

    /// Has the folder's own entry on the disk too. Should that fail, the file itself is whole.
    private static func syncFolder(_ folder: String) {
        guard let opened = try? Descriptor(opening: folder.isEmpty ? "." : folder, O_RDONLY) else { return }
        fsync(opened.number)
    }

    /// The folder with its slash, empty for the present one, and the name in it.
    package static func parts(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}

extension Descriptor {
    /// Gives a new file the owner, the group and the permissions of an old one.
    ///
    /// - Returns: whether it has them.
    fileprivate func becomesLike(_ old: PresentFile) throws(FileProblem) -> Bool {
        let own = try status()
        let isAnothers = own.st_uid != old.owner || own.st_gid != old.group
        if isAnothers, fchown(number, old.owner, old.group) != 0 { return false }
        return fchmod(number, old.mode) == 0
    }
}
