/// The files that somebody may reach: all there are for reading, and for writing those in some folders.
package struct FileAccess: Sendable {
    /// Folders that may be written in; none where nothing may be written at all.
    package let writableFolders: [String]
    /// Files that stand before those of the disk.
    package var shelf: FileShelf?

    package init(writableFolders: [String] = []) { self.writableFolders = writableFolders }

    /// A file's full path and its bytes; of a pipe or a device, what comes until its end.
    ///
    /// - Parameter isStopped: asked while a stream is waited for; true ends it as `interrupted`.
    package func read(_ path: String, orStreamUntil isStopped: () -> Bool) throws(FileProblem) -> ReadFile {
        if let file = shelf?.file(at: path) { return file }
        return try WholeFile.read(path, orStreamUntil: isStopped)
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
        let isAllowed = writableFolders.contains { folder in
            let allowed = absolutePath(folder)
            return parent == allowed || parent.hasPrefix(allowed.hasSuffix("/") ? allowed : allowed + "/")
        }
        guard isAllowed,
            !parent.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) })
        else {
            throw .outside(folders: writableFolders)
        }
        return "\(parent)/\(name)"
    }
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
