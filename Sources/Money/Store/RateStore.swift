import Files

/// The user's imported tables, kept in one file of a folder: written whole or not at all, read when first needed.
///
/// The file is little-endian: the eight bytes `SUANRATE`, the version and the number of tables (4 bytes each), the size
/// and the checksum of what follows (8 bytes each); then the tables as `RateTable.swift` tells, each a multiple of
/// eight bytes long, the one imported last in front.
///
/// What changes the file holds `rates.lock` and puts a whole new one in its place; a reader needs no lock and finds the
/// old file or the new. Another process may do the same at any time.
package final class RateStore {
    package let folder: String
    /// The file.
    package var path: String { folder + "/rates" }

    static let magic = Array("SUANRATE".utf8)
    static let version: UInt32 = 1
    static let headerSize = 32
    /// Larger files are no rates of ours.
    static let largest = 1 << 30

    private var known: [RateTable]?

    /// A store in that folder, which is made when first written to.
    package init(folder: String) {
        self.folder = folder
    }

    /// The imported tables, the one imported last in front; none where nothing was imported. They are read once; a
    /// damaged file is set aside. As long as it lies there and nothing was imported anew, every reader is told, since
    /// rates that somebody counts on are missing.
    ///
    /// - Throws: `damaged`, `laterVersion`, `system`, `busy`.
    package func tables() throws(RateStoreProblem) -> [RateTable] {
        if let known { return known }
        let tables: [RateTable]
        switch try read() {
        case .absent:
            if let aside = WholeFile.lastAside(path) { throw .damaged(path: path, aside: aside) }
            tables = []
        case .whole(let whole): tables = whole
        case .damaged:
            do throws(RateStoreProblem) {
                let held = try lock()
                defer { withExtendedLifetime(held) {} }
                tables = try readLocked()
            } catch {
                if case .damaged = error { throw error }
                throw .damaged(path: path, aside: nil)
            }
        }
        known = tables
        return tables
    }

    /// What an import did.
    package struct Import: Sendable {
        package let name: String
        package let added: Int
        /// Rates that another one replaces.
        package let changed: Int
        package let unchanged: Int
    }

    /// Takes the rates of a file into the table of that name, made where there is none, and puts it in front.
    ///
    /// - Throws: any problem; then nothing was changed, but for a damaged file set aside.
    package func add(_ file: RateFile, named name: String) throws(RateStoreProblem) -> Import {
        guard let done = try add([(file, name)]).first else { throw .badName(name) }
        return done
    }

    /// Takes the rates of several files, each into the table of its name: of all of them or, where one cannot be
    /// taken, of none. The table of the last one is in front.
    ///
    /// - Throws: any problem; then nothing was changed, but for a damaged file set aside.
    package func add(_ files: [(file: RateFile, name: String)]) throws(RateStoreProblem) -> [Import] {
        for (file, name) in files {
            guard Self.isName(name) else { throw .badName(name) }
            guard file.draft.isReference || name != RateTable.shipped?.name else { throw .otherKind(name) }
        }
        let held = try lock()
        defer { withExtendedLifetime(held) {} }
        var tables = try readLocked()
        var imports: [Import] = []
        for (file, name) in files {
            var draft = RateDraft(columns: [], isReference: file.draft.isReference)
            if let index = tables.firstIndex(where: { $0.name == name }) {
                draft = RateDraft(tables.remove(at: index))
                guard draft.isReference == file.draft.isReference else { throw .otherKind(name) }
            }
            let merge = draft.merge(file.draft)
            guard let table = RateTable(name: name, draft) else { throw .tooLarge(name) }
            tables.insert(table, at: 0)
            imports.append(
                Import(name: name, added: merge.added, changed: merge.changed, unchanged: merge.unchanged))
        }
        try write(tables)
        known = tables
        return imports
    }

    /// Takes a table away; returns how many rates it had.
    ///
    /// - Throws: `unknownTable` and any other problem; then nothing was changed.
    package func remove(_ name: String) throws(RateStoreProblem) -> Int {
        let held = try lock()
        defer { withExtendedLifetime(held) {} }
        var tables = try readLocked()
        guard let index = tables.firstIndex(where: { $0.name == name }) else {
            throw .unknownTable(name, known: tables.map(\.name))
        }
        let table = tables.remove(at: index)
        try write(tables)
        known = tables
        return table.count
    }

    /// The lock of the folder's rates, which one process at a time holds; the folder is made where there is none.
    private func lock() throws(RateStoreProblem) -> FileLock {
        do throws(FileProblem) { try Folder.make(folder) } catch {
            throw .system(.makeFolder, path: folder, error)
        }
        let path = folder + "/rates.lock"
        do throws(FileProblem) { return try FileLock(path) } catch {
            throw error == .busy ? .busy(path: path) : .system(.lock, path: path, error)
        }
    }

    /// Letters, digits, spaces, `-`, `_` and `.`, 1 to 64 characters, no space at either end.
    static func isName(_ name: String) -> Bool {
        guard 1...64 ~= name.count, name.utf8.count <= 256, name.first != " ", name.last != " " else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || " -_.".contains($0) }
    }

    /// Reads the file while the lock is held, and sets it aside where it is damaged.
    private func readLocked() throws(RateStoreProblem) -> [RateTable] {
        switch try read() {
        case .absent: return []
        case .whole(let tables): return tables
        case .damaged: throw .damaged(path: path, aside: WholeFile.setAside(path))
        }
    }

    private enum Reading {
        case absent
        case whole([RateTable])
        case damaged
    }

    private func read() throws(RateStoreProblem) -> Reading {
        let file: ReadFile
        do throws(FileProblem) {
            file = try WholeFile.read(path, largest: Self.largest)
        } catch {
            if error == .missing { return .absent }
            throw .system(.read, path: path, error)
        }
        let bytes = file.bytes.withUnsafeBytes { RateBytes(copying: $0) }
        guard bytes.count >= Self.headerSize, bytes.withBytes({ $0.starts(with: Self.magic) }) else { return .damaged }
        guard bytes.word(8) <= Self.version else { throw .laterVersion(path: path) }
        let size = UInt64(bytes.word(16)) | UInt64(bytes.word(20)) << 32
        let checksum = UInt64(bytes.word(24)) | UInt64(bytes.word(28)) << 32
        guard bytes.word(8) == Self.version, size == bytes.count - Self.headerSize, size % 8 == 0,
            let payload = RateBytes(bytes, from: Self.headerSize, count: Int(size)),
            payload.withBytes({ ByteHash($0).value }) == checksum
        else { return .damaged }
        var tables: [RateTable] = []
        var offset = 0
        for _ in 0..<bytes.word(12) {
            guard payload.count - offset >= RateTable.headerSize,
                let part = RateBytes(payload, from: offset, count: Int(payload.word(offset + 24))),
                let table = RateTable(part), Self.isName(table.name), !tables.contains(where: { $0.name == table.name })
            else { return .damaged }
            tables.append(table)
            offset += part.count
        }
        return offset == payload.count ? .whole(tables) : .damaged
    }

    private func write(_ tables: [RateTable]) throws(RateStoreProblem) {
        let size = tables.reduce(0) { $0 + $1.bytes.count }
        guard size <= Self.largest - Self.headerSize else { throw .tooLarge(tables.first?.name ?? "") }
        var sum = ByteHash()
        for table in tables { table.bytes.withBytes { sum.add($0) } }
        var bytes = Self.magic
        bytes.reserveCapacity(Self.headerSize + size)
        bytes.append(littleEndian: Self.version)
        bytes.append(littleEndian: UInt32(tables.count))
        bytes.append(littleEndian: UInt64(size))
        bytes.append(littleEndian: sum.value)
        for table in tables { table.bytes.withBytes { bytes.append(contentsOf: $0) } }
        do throws(FileProblem) { try WholeFile.write(bytes, to: path, replaces: true, mode: 0o600) } catch {
            throw .system(.write, path: path, error)
        }
    }
}
