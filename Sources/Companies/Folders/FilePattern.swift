/// A pattern of file names: `*` stands for any signs but a slash, `?` for one of them, and `**/` for any folders. One
/// without a slash is of a file's name in whichever folder.
package struct FilePattern {
    private let parts: [[Character]]
    private let isOfName: Bool

    package init(_ text: String) {
        isOfName = !text.contains { $0 == "/" }
        parts = text.split(separator: "/").map(Array.init)
    }

    /// Whether a path fits, which begins in the folder that the pattern is of.
    package func matches(_ path: String) -> Bool {
        let folders = path.split(separator: "/").map(Array.init)
        guard !isOfName else {
            guard let name = folders.last, let part = parts.first else { return false }
            return FilePattern.fits(name[...], part[...])
        }
        return fits(folders[...], parts[...])
    }

    private func fits(_ folders: ArraySlice<[Character]>, _ parts: ArraySlice<[Character]>) -> Bool {
        // As many `**` as there are, the last one is tried again with one folder more.
        var (folder, part) = (folders.startIndex, parts.startIndex)
        var again: (folder: Int, part: Int)?
        while folder < folders.endIndex {
            if part < parts.endIndex, parts[part] == ["*", "*"] {
                again = (folder, part)
                part += 1
            } else if part < parts.endIndex, FilePattern.fits(folders[folder][...], parts[part][...]) {
                (folder, part) = (folder + 1, part + 1)
            } else if let (last, star) = again {
                again = (last + 1, star)
                (folder, part) = (last + 1, star + 1)
            } else {
                return false
            }
        }
        return part == parts.endIndex
    }

    private static func fits(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
        var (place, part) = (name.startIndex, pattern.startIndex)
        var again: (place: Int, part: Int)?
        while place < name.endIndex {
            if part < pattern.endIndex, pattern[part] == "*" {
                again = (place, part)
                part += 1
            } else if part < pattern.endIndex, pattern[part] == "?" || pattern[part] == name[place] {
                (place, part) = (place + 1, part + 1)
            } else if let (last, star) = again {
                again = (last + 1, star)
                (place, part) = (last + 1, star + 1)
            } else {
                return false
            }
        }
        while part < pattern.endIndex, pattern[part] == "*" { part += 1 }
        return part == pattern.endIndex
    }
}
