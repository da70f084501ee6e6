#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of files that takes its place when it is whole. Until then it has another name beside it; what was there
/// before stays until the new one stands.
package struct UnfinishedFolder: ~Copyable {
    private let place: String
    private let isOwn: (String) -> Bool
    private let path: String
    private var isDone = false

    /// - Parameters:
    ///   - place: where it is to stand.
    ///   - isOwn: whether a name in a folder that stands there already is of the same kind, so that it may go. The folder
    ///     is refused where there is any other.
    package init(for place: String, replacing isOwn: @escaping (String) -> Bool) throws(FileProblem) {
        var place = place
        while place.count > 1, place.hasSuffix("/") { place.removeLast() }
        (self.place, self.isOwn) = (place, isOwn)
        path = "\(place).\(getpid()).new"
        if FolderListing.isFolder(place) {
            for name in Folder.names(in: place, endingWith: "", all: true) where !isOwn(name) { throw .exists }
        } else if !WholeFile.isMissing(place) {
            throw .exists
        }
        guard mkdir(path, 0o777) == 0 else { throw .last }
    }

    deinit { if !isDone { UnfinishedFolder.remove(path, isOwn) } }

    /// Writes a file of it, in a folder of it where the name has one.
    package func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
        let full = path + "/" + name
        Folder.make(above: full, mode: 0o777)
        let file = try Descriptor(opening: full, O_WRONLY | O_CREAT | O_EXCL)
        if let failure = bytes.withUnsafeBytes({ writeAll(file.number, $0) }) { throw FileProblem(failure) }
    }

    /// Puts it in its place.
    package mutating func finish() throws(FileProblem) {
        let old = "\(place).\(getpid()).old"
        let hasOld = FolderListing.isFolder(place)
        if hasOld { guard rename(place, old) == 0 else { throw .last } }
        guard rename(path, place) == 0 else {
            let failure = errno
            if hasOld { rename(old, place) }
            throw FileProblem(failure)
        }
        isDone = true
        if hasOld { UnfinishedFolder.remove(old, isOwn) }
    }

    /// Folders within it.
    private static let deepest = 3

    /// Takes a folder away with what is in it of the same kind; what is not stays, and the folder with it.
    private static func remove(_ path: String, _ isOwn: (String) -> Bool, depth: Int = 0) {
        for name in Folder.names(in: path, endingWith: "", all: true) where isOwn(name) {
            let full = path + "/" + name
            if unlink(full) != 0, depth < deepest { remove(full, isOwn, depth: depth + 1) }
        }
        rmdir(path)
    }
}
