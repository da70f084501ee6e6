import Files
import Notes

/// A note as it was read: where it is, and what it was then.
struct NotePlace {
    /// As it was given; `-` for standard input.
    let path: String
    /// The full path; empty for standard input.
    let full: String
    let bytes: [UInt8]
    /// What tells the file from another at its path.
    let mark: WholeFile.Mark?

    var name: String { WholeFile.parts(full.isEmpty ? "note" : full).name }

    /// The folder that what it shows lies in.
    var folder: String { full.isEmpty ? "." : NotePlace.folder(of: full) }

    static func folder(of path: String) -> String {
        let folder = WholeFile.parts(fullPath(path)).folder
        return folder.isEmpty || path == "-" ? "." : folder
    }

    static func mark(_ path: String) throws(FileProblem) -> WholeFile.Mark? {
        if case .file(let mark, _) = try WholeFile.place(path) { return mark }
        return nil
    }

    /// The largest image that a page takes in, in bytes.
    private static let largestImage = 16 << 20

    /// An image that lies beside the note or below it.
    func image(_ address: String) -> [UInt8]? {
        guard let relative = PicturePlace.relative(address) else { return nil }
        return try? FileAccess().readBelow(folder, relative, largest: NotePlace.largestImage).bytes
    }
}

/// Where the file of a picture is written: below the folder of the note, or in one that may be written in.
struct PicturePlace {
    /// Without links on the way.
    let path: String
    /// As it is told.
    let shown: String

    /// - Parameter address: as the note has it.
    init(_ address: String, beside folder: String, _ writableFolders: [String]) throws(FileProblem) {
        guard let relative = PicturePlace.relative(address) else { throw .nameless }
        guard relative.lowercased().hasSuffix(".svg") else { throw .notPicture }
        let home = absolutePath(folder)
        let access = FileAccess(writableFolders: [home] + writableFolders)
        path = try access.placeToWrite(relative.hasPrefix("/") ? relative : home + "/" + relative)
        shown = relative
    }

    /// The path that an address means; nil where it leads into the web or nowhere.
    static func relative(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard !bytes.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "?")),
            !bytes.contains(UInt8(ascii: "#")),
            !bytes.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
        else { return nil }
        var path: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
            {
                path.append(byte)
                place += 3
            } else {
                path.append(bytes[place])
                place += 1
            }
        }
        return path.contains(0) ? nil : String(validating: path, as: UTF8.self)
    }
}
