/// Which files have a company of a name, by the hashes of names: a table that is made in one pass and looked through by
/// halves. What has the hash of a name need not have the name.
struct CompanyNameTable {
    struct Entry {
        fileprivate let hash: Int
        /// The folder's place among those of the session.
        let folder: Int
        /// The file's place in its folder.
        let file: Int
    }

    private var entries: [Entry] = []
    private var isSorted = true

    mutating func add(_ names: CompanyFolder.Names, folder: Int, file: Int) {
        isSorted = false
        entries.append(Entry(hash: names.name.hashValue, folder: folder, file: file))
        for name in names.also { entries.append(Entry(hash: name.hashValue, folder: folder, file: file)) }
    }

    /// What may have a name, in the order of folders and files, each file once.
    subscript(_ name: String) -> [Entry] {
        mutating get {
            if !isSorted {
                entries.sort { ($0.hash, $0.folder, $0.file) < ($1.hash, $1.folder, $1.file) }
                isSorted = true
            }
            let hash = name.hashValue
            var (low, high) = (0, entries.count)
            while low < high {
                let middle = (low + high) / 2
                if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
            }
            var found: [Entry] = []
            while low < entries.count, entries[low].hash == hash {
                let entry = entries[low]
                if found.last?.folder != entry.folder || found.last?.file != entry.file { found.append(entry) }
                low += 1
            }
            return found
        }
    }
}

extension CompanyFolder.File {
    /// Whether it has a company of a name.
    func isOf(_ name: String) -> Bool { companies.contains { $0.name == name || $0.also.contains(name) } }
}
