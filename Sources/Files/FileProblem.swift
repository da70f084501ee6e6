#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why a file, or another place of the system, could not be read or written. What the system's own numbers mean stands
/// here once; the words are in `FileProblem+Words.swift`.
package enum FileProblem: Error, Hashable, Sendable {
    case missing
    /// The folder that a new file was to lie in.
    case noFolder(String)
    /// The folder that a new file was to lie in takes none of this user.
    case folderDenied(String)
    case nameless
    case denied
    /// A file that may only be read.
    case protected
    case isFolder
    case partIsNoFolder
    case linksInCircle
    /// A link whose end, as it is written in it, is not there.
    case linkToNothing(String)
    case nameTooLong
    /// A name that is not UTF-8.
    case nameNotText
    /// A pipe, a socket or a device where only a file will do.
    case notOrdinary
    case exists
    case noRoom
    /// The user's part of the disk is full.
    case shareFull
    /// Larger than the system lets a file be.
    case beyondSystem
    case readOnly
    /// Something that is used as it stands, such as the place of a mount: nothing can take its place.
    case inPlace
    /// There are too many files of suan's in the folder that were begun and not finished.
    case unfinishedFiles
    case tooManyOpen
    case outOfMemory
    case broken
    case closed
    /// Another process has held it for too long.
    case busy
    /// A file of more bytes than are read.
    case tooLarge(limit: Int)
    /// A stream that had given so many bytes, and did not end.
    case endless(limit: Int)
    case interrupted
    /// A file that `write` does not know how to fill: not `.csv`, `.tsv` or `.md`.
    case unknownEnding
    /// A picture's file that does not end in `.svg`.
    case notPicture
    /// `write` is allowed nowhere.
    case writingNotAllowed
    /// `write` is allowed in these folders only.
    case outside(folders: [String])
    /// `read` of a file that does not lie below the script's folder, or the working folder where there is no script.
    case outsideReading
    /// Any other of the system's numbers.
    case other(Int32)

    /// What an `errno` means.
    package init(_ code: Int32) {
        self =
            switch code {
            case ENOENT: .missing
            case EACCES, EPERM: .denied
            case EISDIR: .isFolder
            case ENOTDIR: .partIsNoFolder
            case ELOOP: .linksInCircle
            case ENAMETOOLONG: .nameTooLong
            case EEXIST: .exists
            case ENOSPC: .noRoom
            case EDQUOT: .shareFull
            case EFBIG: .beyondSystem
            case EROFS: .readOnly
            case EBUSY: .inPlace
            case EMFILE, ENFILE: .tooManyOpen
            case ENOMEM: .outOfMemory
            case EIO: .broken
            case EPIPE: .closed
            default: .other(code)
            }
    }

    /// What the number means that the last call of the system left.
    static var last: FileProblem { FileProblem(errno) }

    /// The same of a call that named a path: a link that leads to nothing is told from nothing.
    static func last(at path: String) -> FileProblem {
        let problem = last
        guard problem == .missing, let end = linkEnd(path) else { return problem }
        return .linkToNothing(end)
    }
}
