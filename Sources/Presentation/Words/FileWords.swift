import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FileProblem {
    /// The problem as it stands inside a sentence, without a final period.
    package var words: String {
        switch self {
        case .missing: "there is no such file"
        case .noFolder(let folder): "there is no folder `\(folder)`"
        case .folderDenied(let folder):
            folder.isEmpty ? "this folder may not be written in" : "the folder `\(folder)` may not be written in"
        case .nameless: "it has no name"
        case .denied: "permission is denied"
        case .protected: "it may only be read"
        case .isFolder: "it is a folder"
        case .partIsNoFolder: "a part of the path is no folder"
        case .linksInCircle: "its links go round in a circle"
        case .linkToNothing(let end): "it is a link to `\(end.visible)`, and there is nothing"
        case .nameTooLong: "its name is too long"
        case .nameNotText: "its name is not UTF-8 text"
        case .notOrdinary: "it is no ordinary file"
        case .exists: "there is a file of that name already"
        case .noRoom: "there is no room left on the disk"
        case .shareFull: "your share of the disk is full"
        case .beyondSystem: "it would be larger than a file may be"
        case .readOnly: "the disk can only be read"
        case .inPlace: "it is in use"
        case .unfinishedFiles: "its folder is full of unfinished files"
        case .tooManyOpen: "too many files are open"
        case .outOfMemory: "the system has no memory left"
        case .broken: "the disk or device has failed"
        case .closed: "nobody reads it any more"
        case .busy: "another suan has been using it for too long"
        case .tooLarge(let limit): "it is larger than \(FileProblem.size(limit))"
        case .endless(let limit): "more than \(FileProblem.size(limit)) came out of it, and no end"
        case .interrupted: "it was interrupted"
        case .notPicture: "a picture's name should end in .svg"
        case .unknownEnding: "its name should end in .csv, .tsv or .md"
        case .writingNotAllowed: "writing has to be allowed with --allow-write FOLDER when suan is started"
        case .outside(let folders): "it is not in \(folders.joined(separator: " or ")), where writing is allowed"
        case .outsideReading:
            "it is not below the folder where reading is allowed, that of the script or else the working folder; --allow-read FOLDER allows another when suan is started"
        case .other(let code): FileProblem.systemWords(code)
        }
    }

    /// A number of bytes in words: `1 GB`, `256 MB`, `300 bytes`.
    package static func size(_ bytes: Int) -> String {
        for (unit, name) in [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")] where bytes >= unit {
            let tenths = (bytes / (unit / 64) * 10 + 32) / 64
            return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
        }
        return "\(bytes) bytes"
    }

    /// The system's own words, begun with a small letter where they do not begin with an abbreviation.
    private static func systemWords(_ code: Int32) -> String {
        let all = String(cString: strerror(code))
        var rest = Substring(all)
        guard let first = rest.popFirst(), rest.first?.isUppercase != true else { return all }
        return first.lowercased() + rest
    }
}
