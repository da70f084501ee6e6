import Files

/// The folders of companies that a session knows, and which of their files were read.
package final class CompanyFolders {
    /// One file of one folder.
    package struct FileID: Hashable, Sendable {
        package let folder: Int
        /// From the folder on.
        package let path: String
    }

    /// Paths in the order they were named.
    package private(set) var paths: [String] = []
    /// The same as they were written.
    package private(set) var written: [String] = []
    private var namedFolders: Set<String> = []
    /// By folder, once it was looked at.
    private var looked: [Int: CompanyFolder] = [:]
    /// The files that were read, as they were then; nil where that is not known.
    private var readFiles: [FileID: CompanyFolder.Stamp?] = [:]
    /// Those of which nothing is known, since they could not be read.
    private var brokenFiles: [FileID: BrokenFile] = [:]
    /// Which files define a company of a name.
    private var companies = CompanyNameTable()
    private var declarations: [String: String]?
    /// Where indexes are kept; nil for nowhere.
    package var cache: String?

    package init() {}

    /// Files within files: one that names a company of another, which names one of a third.
    package static let deepest = 20
    private var depth = 0

    /// Begins to read a file; false where that is too deep.
    package func enter() -> Bool {
        guard depth < CompanyFolders.deepest else { return false }
        depth += 1
        return true
    }

    package func leave() { depth -= 1 }

    /// Whether a file is being read, which is no statement of the session's own.
    package var isReading: Bool { depth > 0 }

    package var isEmpty: Bool { paths.isEmpty }

    /// Adds a folder by its full path, unless it is there.
    ///
    /// - Parameters:
    ///   - written: as it is called in messages.
    ///   - isNamed: whether all in it is meant; of a folder that was met by a pattern only, what fits it is.
    /// - Returns: Whether it is new.
    package func add(_ path: String, written: String, isNamed: Bool = true) -> Bool {
        if isNamed {
            // What was met by a pattern before is looked at anew.
            if let place = paths.firstIndex(of: path), namedFolders.insert(path).inserted { looked[place] = nil }
            namedFolders.insert(path)
        }
        guard !paths.contains(path) else { return false }
        paths.append(path)
        self.written.append(written)
        return true
    }

    /// Forgets the folders past a count.
    package func restore(count: Int) {
        guard count < paths.count else { return }
        for place in count..<paths.count { looked[place] = nil }
        paths.removeSubrange(count...)
        written.removeSubrange(count...)
        readFiles = readFiles.filter { $0.key.folder < count }
        brokenFiles = brokenFiles.filter { $0.key.folder < count }
        index()
    }

    // MARK: Looking

    /// Whether a folder was not looked at yet.
    package var isUnlooked: Bool { looked.count < paths.count }

    /// Whether files came or went in a folder that was looked at.
    package var isOutdated: Bool { looked.values.contains { $0.isOutdated } }

    /// Looks at the folders that were not looked at, or at all anew.
    ///
    /// - Returns: Those that are not as they were known; nil where it was stopped, and nothing is known anew.
    package func look(again: Bool = false, isStopped: () -> Bool) -> [Int]? {
        var new: [Int: CompanyFolder] = [:]
        for place in paths.indices where again || looked[place] == nil {
            let earlier = looked[place]
            let folder = CompanyFolder(
                paths[place], index: index(of: paths[place]), after: earlier, isStopped: isStopped)
            if isStopped() { return nil }
            if let earlier, folder.isSame(as: earlier) { continue }
            new[place] = folder
        }
        guard !new.isEmpty else { return [] }
        looked.merge(new) { $1 }
        index()
        // One that was changed, or is gone, may be right now.
        for file in brokenFiles.keys where new[file.folder] != nil && (entry(file).map { hasChanged(file, $0) } ?? true)
        {
            brokenFiles[file] = nil
            readFiles[file] = nil
        }
        return new.keys.sorted()
    }

    private func index(of path: String) -> String? {
        guard let cache else { return nil }
        let hash = Array(path.utf8).withUnsafeBytes { ByteHash($0).value }
        return "\(cache)/companies-\(String(hash, radix: 16)).index"
    }

    package func folder(_ place: Int) -> CompanyFolder? { looked[place] }

    // MARK: Files

    package func fullPath(_ file: FileID) -> String { paths[file.folder] + "/" + file.path }

    /// As a file is called in messages.
    package func name(of file: FileID) -> String {
        let folder = written[file.folder]
        return folder.hasSuffix("/") ? folder + file.path : folder + "/" + file.path
    }

    package func entry(_ file: FileID) -> CompanyFolder.File? {
        looked[file.folder].flatMap { folder in folder.place(of: file.path).map { folder.files[$0] } }
    }

    /// Every file with a company, in order.
    package var files: [(id: FileID, file: CompanyFolder.File)] {
        paths.indices.flatMap { place in
            (looked[place]?.files ?? []).lazy.filter { !$0.isScript }.map { (FileID(folder: place, path: $0.path), $0) }
        }
    }

    /// Every file, in order.
    package var allFiles: [FileID] {
        paths.indices.flatMap { place in
            (looked[place]?.files ?? []).map { FileID(folder: place, path: $0.path) }
        }
    }

    /// The files that say more than companies, and were not read.
    package func scripts(of folder: Int) -> [FileID] {
        guard isNamed(folder) else { return [] }
        return (looked[folder]?.files ?? []).lazy.filter(\.isScript).map { FileID(folder: folder, path: $0.path) }
            .filter { !isRead($0) }
    }

    /// Whether all in a folder is meant.
    package func isNamed(_ folder: Int) -> Bool { namedFolders.contains(paths[folder]) }

    package func isRead(_ file: FileID) -> Bool { readFiles[file] != nil }

    /// How a file is now.
    package func stamp(of file: FileID) -> CompanyFolder.Stamp? { CompanyFolder.Stamp(of: fullPath(file)) }

    /// A file was read.
    ///
    /// - Parameters:
    ///   - stamp: how it was then.
    ///   - broken: what is wrong with it.
    package func setRead(_ file: FileID, _ stamp: CompanyFolder.Stamp?, broken: BrokenFile? = nil) {
        readFiles[file] = .some(stamp)
        brokenFiles[file] = broken
    }

    package func setUnread(_ file: FileID) { readFiles[file] = nil }

    /// A file was read again by its own name.
    package func setReadAgain(_ path: String) {
        for file in readFiles.keys where fullPath(file) == path { readFiles[file] = .some(stamp(of: file)) }
    }

    /// The files that were read and are not as they were then, as the last look had them; as they are called in messages.
    package var changed: [String] {
        readFiles.keys.filter { file in entry(file).map { hasChanged(file, $0) } ?? false }.map { name(of: $0) }
            .sorted()
    }

    private func hasChanged(_ file: FileID, _ entry: CompanyFolder.File) -> Bool {
        readFiles[file].flatMap { $0 }.map { $0 != entry.stamp } ?? false
    }

    /// The files of which nothing is known, in order.
    ///
    /// - Parameter isMeant: tells those that are meant.
    package func broken(_ isMeant: (FileID) -> Bool) -> [BrokenFile] {
        brokenFiles.filter { isMeant($0.key) }.sorted { ($0.key.folder, $0.key.path) < ($1.key.folder, $1.key.path) }
            .map(\.value)
    }

    // MARK: Names

    /// The files that define a company of a name, in order.
    private func files(named name: String) -> [FileID] {
        companies[name].compactMap { entry in
            guard let file = looked[entry.folder]?.files[entry.file], file.isOf(name) else { return nil }
            return FileID(folder: entry.folder, path: file.path)
        }
    }

    /// Those of them that were not read yet.
    package func unreadFiles(named name: String) -> [FileID] { files(named: name).filter { !isRead($0) } }

    /// The files of a company were not read after all.
    package func forget(named name: String) { for file in files(named: name) { readFiles[file] = nil } }

    /// The declaration of a metric by one of its names; nil where no file declares it.
    package func declaration(ofMetric name: String) -> String? {
        if declarations == nil {
            var found: [String: String] = [:]
            for place in paths.indices {
                for file in looked[place]?.files ?? [] {
                    for metric in file.metrics {
                        for name in metric.names where found[name] == nil { found[name] = metric.text }
                    }
                }
            }
            declarations = found
        }
        return declarations?[name]
    }

    /// The names of metrics that files declare.
    package var metricNames: [String] {
        _ = declaration(ofMetric: "")
        return declarations.map { Array($0.keys) } ?? []
    }

    private func index() {
        declarations = nil
        companies = CompanyNameTable()
        for place in paths.indices {
            for (number, file) in (looked[place]?.files ?? []).enumerated() where !file.isScript {
                for names in file.companies { companies.add(names, folder: place, file: number) }
            }
        }
    }
}
