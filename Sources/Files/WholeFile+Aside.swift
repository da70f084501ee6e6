#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension WholeFile {
    private static let damaged = ".damaged"

    /// The names that a damaged file is set aside under: `rates.damaged`, `rates.damaged-2`, ….
    private static func asideNames(_ path: String) -> [String] {
        (1...99).map { path + damaged + ($0 == 1 ? "" : "-\($0)") }
    }

    /// Renames a file to the first of its names for damaged ones that is free; nil where that fails.
    package static func setAside(_ path: String) -> String? {
        for aside in asideNames(path) {
            // A link is made only where there is nothing of that name.
            if link(path, aside) == 0 { return unlink(path) == 0 ? aside : nil }
            if errno != EEXIST { return rename(path, aside) == 0 ? aside : nil }
        }
        return nil
    }

    /// Where a damaged file was set aside, the last time; nil where none was.
    package static func lastAside(_ path: String) -> String? {
        var last: String?
        for aside in asideNames(path) {
            guard access(aside, F_OK) == 0 else { break }
            last = aside
        }
        return last
    }

    /// Keeps a copy of what was read of a damaged file, under the first name for such that is free or has it already.
    ///
    /// - Returns: that name.
    package static func keepAside(_ bytes: [UInt8], of path: String) throws(FileProblem) -> String {
        for aside in asideNames(path) {
            do throws(FileProblem) {
                if try read(aside).bytes == bytes { return aside }
                continue
            } catch { guard error == .missing else { throw error } }
            do throws(FileProblem) {
                try write(bytes, to: aside, replaces: false)
                return aside
            } catch { guard error == .exists else { throw error } }
        }
        throw .unfinishedFiles
    }
}
