import Files

/// A folder of company files as its index has it: which companies and metrics each file declares. A company is read when
/// it is named, so that a thousand of them cost what a look at their names does.
package struct CompanyFolder: Sendable {
    /// The names of one company.
    package struct Names: Equatable, Sendable {
        package var name: String
        /// As it is written, escapes and all.
        package var title: String?
        package var also: [String]
    }

    /// A metric of a file's own.
    package struct Declaration: Equatable, Sendable {
        package var names: [String]
        /// The whole of it, as it is written.
        package var text: String
    }

    package struct File: Equatable, Sendable {
        /// From the folder on.
        package var path: String
        package var size: Int64
        /// When it was last changed, in nanoseconds since the beginning of 1970.
        package var time: Int64
        /// Whether it is more than companies and their metrics, or not understood: it is read whole with the first
        /// company.
        package var isScript: Bool
        package var companies: [Names] = []
        /// Those that no file before it declares.
        package var metrics: [Declaration] = []

        /// How it was when it was looked at.
        package var stamp: Stamp { Stamp(size: size, time: time) }
    }

    /// What tells whether a file is as it was.
    package struct Stamp: Equatable, Sendable {
        package let size: Int64
        package let time: Int64

        init(size: Int64, time: Int64) { (self.size, self.time) = (size, time) }

        /// Of a file as it is now; nil where there is none.
        init?(of path: String) {
            guard let (size, time) = FolderListing.file(at: path) else { return nil }
            self.init(size: size, time: time)
        }
    }

    package let path: String
    /// In the order of their paths.
    package internal(set) var files: [File] = []
    /// What could not be looked at.
    package internal(set) var unreadable: [(path: String, problem: FileProblem)] = []
    /// Tells whether files came or went.
    private var stamp: UInt64 = 0
    /// It and the folders in it.
    private var folders: [String] = []
    /// When it was looked at, by the clock of the files.
    private let begun: Int64
    /// Whether any file was looked into, since it is not as the index has it.
    package internal(set) var hasChanged = false

    /// Looks at a folder. Of files that are as the index has them no byte is read.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - index: where the index is kept; nil for nowhere. It is written anew, whole or not at all, where anything
    ///     changed; where it cannot be, the next look takes longer.
    ///   - earlier: the same folder as it was before, which then is what is known of it.
    ///   - isStopped: asked between files; nothing is written then.
    package init(_ path: String, index: String?, after earlier: CompanyFolder? = nil, isStopped: () -> Bool) {
        begun = FolderListing.now
        self.path = path
        let listing = FolderListing(of: path, ending: ".suan")
        unreadable = listing.unreadable.map { (path + ($0.path.isEmpty ? "" : "/" + $0.path), $0.problem) }
        (stamp, folders) = (listing.stamp, listing.folders)
        let known =
            earlier.map { CompanyIndex.trusted($0.files, at: $0.begun) }
            ?? index.flatMap { CompanyIndex.read($0, of: path) } ?? []
        files = merged(listing.files, known, isStopped)
        if hasChanged, !isStopped(), let index { CompanyIndex.write(files, to: index, of: path, at: begun) }
    }

    /// The known files that are as they were, and the others looked into. Which file declares a metric first hangs on all
    /// of them: where one that did changed or went, all are looked into.
    private mutating func merged(_ listed: [FolderListing.File], _ known: [File], _ isStopped: () -> Bool) -> [File] {
        var (same, unchanged): ([File?], Int) = ([], 0)
        same.reserveCapacity(listed.count)
        // Both are in the order of their paths.
        var place = 0
        for file in listed {
            while place < known.count, known[place].path < file.path { place += 1 }
            guard place < known.count, case let old = known[place], old.path == file.path, old.size == file.size,
                old.time == file.time
            else {
                same.append(nil)
                continue
            }
            same.append(old)
            if !old.metrics.isEmpty { unchanged += 1 }
        }
        hasChanged = known.count != listed.count || same.contains { $0 == nil }
        guard hasChanged else { return known }
        let isWhole = known.count(where: { !$0.metrics.isEmpty }) == unchanged
        var declared: Set<String> = []
        if isWhole { for file in known { for metric in file.metrics { declared.formUnion(metric.names.prefix(1)) } } }
        var files: [File] = []
        files.reserveCapacity(listed.count)
        for (file, old) in zip(listed, same) {
            if isStopped() { return [] }
            if isWhole, let old { files.append(old) } else { files.append(look(at: file, &declared)) }
        }
        return files
    }

    private func look(at file: FolderListing.File, _ declared: inout Set<String>) -> File {
        var found = File(path: file.path, size: file.size, time: file.time, isScript: true)
        guard file.size >= 0, let bytes = try? WholeFile.read(path + "/" + file.path).bytes else { return found }
        bytes.withUnsafeBufferPointer { bytes in
            let scanner = CompanyScanner(bytes)
            found.isScript = scanner.isScript
            if scanner.isScript { return }
            found.companies = scanner.companies
            found.metrics = scanner.metrics.filter { declared.insert($0.names[0]).inserted }
        }
        return found
    }

    /// The place of a file among `files`; nil where it is none of them.
    func place(of path: String) -> Int? {
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < files.count && files[low].path == path ? low : nil
    }

    /// Whether files came or went since it was looked at.
    package var isOutdated: Bool { FolderListing.stamp(of: folders) != stamp }

    /// Whether nothing was changed from one look to the other.
    func isSame(as other: CompanyFolder) -> Bool { files == other.files && stamp == other.stamp }
}
