/// The files that somebody may reach. Scripts that are run or imported may be read wherever they are; what a script reads
/// itself lies below its own folder or in one that is named, and what it writes in one that is named.
package struct FileAccess: Sendable {
    /// Folders that may be written in; none where nothing may be written at all.
    package let writableFolders: [String]
    /// Folders that may be read in beside the one of the script.
    package let readableFolders: [String]
    /// Files that stand before those of the disk.
    package var shelf: FileShelf?
    /// Whether scripts that are imported may lie anywhere; else they lie where files that are read do.
    package var importsAnywhere = true
    /// Whether what would be written is not: who only looks what would come of a script changes nothing.
    package var writesNothing = false

    package init(writableFolders: [String] = [], readableFolders: [String] = []) {
        (self.writableFolders, self.readableFolders) = (writableFolders, readableFolders)
    }

    /// A file's full path and its bytes; of a pipe or a device, what comes until its end.
    ///
    /// - Parameter isStopped: asked while a stream is waited for; true ends it as `interrupted`.
    package func read(_ path: String, orStreamUntil isStopped: () -> Bool) throws(FileProblem) -> ReadFile {
        if let file = shelf?.file(at: path) { return file }
        return try WholeFile.read(path, orStreamUntil: isStopped)
    }

    /// A file below a folder, or below one that may be read in: links that lead elsewhere are not followed. What is no
    /// ordinary file is refused.
    ///
    /// - Parameters:
    ///   - folder: that of the script; empty for the working folder.
    ///   - path: from the root, or from that folder.
    package func readBelow(_ folder: String, _ path: String, largest: Int) throws(FileProblem) -> ReadFile {
        if path.isEmpty { throw .nameless }
        if path.utf8.contains(0) { throw .missing }
        let joined = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
        if let file = shelf?.file(at: joined) { return file }
        return try WholeFile.read(try placeToRead(joined, from: folder), largest: largest)
    }

    /// Where a file or folder lies that may be read: below a folder, or below one that may be read in.
    package func placeToRead(_ path: String, from folder: String) throws(FileProblem) -> String {
        let home = absolutePath(folder.isEmpty ? "." : folder)
        let place = absolutePath(path)
        let folders = [home] + readableFolders.map { absolutePath($0) }
        if folders.contains(place) { throw .isFolder }
        guard !place.hasDotDots, folders.contains(where: { place.lies(in: $0) }) else {
            throw .outsideReading
        }
        return place
    }

    /// Where a file is written that is to stand at a path, in a folder that may be written in: the path without links on
    /// the way to the folder itself.
    ///
    /// - Parameter path: from the root.
    package func placeToWrite(_ path: String) throws(FileProblem) -> String {
        guard !writableFolders.isEmpty else { throw .writingNotAllowed }
        guard let slash = path.lastIndex(of: "/"), case let name = path[path.index(after: slash)...], !name.isEmpty
        else {
            throw .nameless
        }
        let parent = absolutePath(slash == path.startIndex ? "/" : String(path[..<slash]))
        // A link may stand at the place itself.
        let place = absolutePath("\(parent)/\(name)")
        let isAllowed = writableFolders.contains { folder in
            let allowed = absolutePath(folder)
            return (parent == allowed || parent.lies(in: allowed)) && place.lies(in: allowed)
        }
        guard isAllowed, !parent.hasDotDots, !place.hasDotDots else {
            throw .outside(folders: writableFolders)
        }
        return "\(parent)/\(name)"
    }

    /// Writes a file whole at a place that `placeToWrite` gave.
    package func write(_ bytes: [UInt8], to place: String) throws(FileProblem) {
        if !writesNothing { try WholeFile.write(bytes, to: place, replaces: true) }
    }
}

extension String {
    /// Whether a path goes up in some step, so that where it leads cannot be told from it.
    fileprivate var hasDotDots: Bool {
        utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    }

    /// Whether a path from the root goes on from that of a folder.
    fileprivate func lies(in folder: String) -> Bool { hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") }
}

/// Files that are in memory alone. They seem to lie in a folder, which is the present one besides.
package struct FileShelf: Sendable {
    /// With a slash at its end.
    private let folder: String
    private let files: [String: [UInt8]]

    /// - Parameter files: by their names in the folder.
    package init(folder: String, files: [String: [UInt8]]) { (self.folder, self.files) = (folder, files) }

    func file(at path: String) -> ReadFile? {
        let name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
        return files[name].map { ReadFile(path: folder + name, bytes: $0) }
    }
}
