import Files
import Notes
import Presentation
import Reporting

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

    /// The largest image that a page takes in, in bytes.
    private static let largestImage = 16 << 20

    /// An image that lies beside the note or below it.
    func image(_ address: String) -> [UInt8]? {
        guard let relative = try? PicturePlace.relative(address) else { return nil }
        return try? FileAccess().readBelow(folder, relative, largest: NotePlace.largestImage).bytes
    }
}

/// Why a picture has no file.
enum PictureProblem: Error {
    /// Its address is of the web; what its file would be called beside the note.
    case web(name: String)
    /// Its address has `?` or `#`, behind which none of its path stands.
    case hasQuery
    case file(FileProblem)
}

/// Where the file of a picture is written: below the folder of the note, or in one that may be written in.
struct PicturePlace {
    /// Without links on the way.
    let path: String
    /// As it is told.
    let shown: String

    /// - Parameter address: as the note has it.
    init(_ address: String, beside folder: String, _ writableFolders: [String]) throws(PictureProblem) {
        let relative = try PicturePlace.relative(address)
        guard relative.lowercased().hasSuffix(".svg") else { throw .file(.notPicture) }
        let home = absolutePath(folder)
        let access = FileAccess(writableFolders: [home] + writableFolders)
        do throws(FileProblem) {
            path = try access.placeToWrite(relative.hasPrefix("/") ? relative : home + "/" + relative)
        } catch { throw .file(error) }
        shown = relative
    }

    /// The largest that is read, in bytes.
    private static let largest = 64 << 20

    /// What is in its file.
    func read() throws(PictureProblem) -> [UInt8] {
        do throws(FileProblem) { return try WholeFile.read(path, largest: PicturePlace.largest).bytes } catch {
            throw .file(error)
        }
    }

    /// Whether it is there as it should be.
    func holds(_ bytes: [UInt8]) -> Bool { (try? read()) == bytes }

    /// Throws why its file could not be written.
    func lookWhetherWritable() throws(PictureProblem) {
        do throws(FileProblem) { _ = try WholeFile.place(path) } catch { throw .file(error) }
    }

    /// The path that an address means.
    static func relative(_ address: String) throws(PictureProblem) -> String {
        let bytes = Array(address.utf8)
        let slash = UInt8(ascii: "/")
        if bytes.prefix(while: { $0 != slash }).contains(UInt8(ascii: ":")) || bytes.starts(with: [slash, slash]) {
            throw .web(name: PicturePlace.name(in: address))
        }
        guard !bytes.contains(UInt8(ascii: "?")), !bytes.contains(UInt8(ascii: "#")) else { throw .hasQuery }
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
        guard !path.isEmpty, !path.contains(0) else { throw .file(.nameless) }
        guard let text = String(validating: path, as: UTF8.self) else { throw .file(.nameNotText) }
        return text
    }

    /// The last part of an address of the web, where that is the name of a picture.
    private static func name(in address: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let name = path.split(separator: "/").last ?? ""
        return name.lowercased().hasSuffix(".svg") && !name.contains(":") ? String(name) : "picture.svg"
    }
}

extension PictureProblem {
    /// The problem as it stands inside a sentence, without a final period.
    var words: String {
        switch self {
        case .web(let name): "an address of the web is no file; write the name of one, such as \(name.visible)"
        case .hasQuery: "its address has `?` or `#`, which are written %3F and %23 in the name of a file"
        case .file(let problem): problem.words
        }
    }
}
