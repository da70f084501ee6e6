import Files

/// The companies that a folder has from earlier imports, by what stands in the heads of its files.
struct EarlierImports {
    /// A company as it stands there.
    struct Company {
        let path: String
        let name: String
    }

    /// By the numbers of the companies; several where one was brought in under several names.
    private var companies: [String: [Company]] = [:]
    private var numbers: [String: String] = [:]

    /// Bytes of a file that are looked at: a company is named in its first lines.
    private static let most = 16 << 10

    /// - Parameters:
    ///   - folder: where they stand; nil for the present one.
    ///   - mark: what an imported file begins with, before its company's number.
    init(in folder: String?, mark: String) {
        for file in Folder.names(in: folder ?? ".", endingWith: ".suan") {
            let path = folder.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + file } ?? file
            guard let bytes = EarlierImports.head(of: path, most: EarlierImports.most),
                let number = EarlierImports.number(bytes, mark), let name = EarlierImports.name(bytes)
            else {
                continue
            }
            companies[number, default: []].append(Company(path: path, name: name))
            numbers[name] = number
        }
    }

    /// The company of a number: that of a name, or else the first.
    func company(_ number: String, preferring name: String) -> Company? {
        let all = companies[number] ?? []
        return all.first { $0.name == name } ?? all.first
    }

    /// The other files of a company.
    func others(_ number: String, than path: String) -> [String] {
        (companies[number] ?? []).map(\.path).filter { $0 != path }
    }

    /// Whether another company has a name there.
    func isTaken(_ name: String, by number: String) -> Bool { numbers[name].map { $0 != number } ?? false }

    /// The beginning of a file; nil of one that cannot be read.
    static func head(of path: String, most: Int) -> [UInt8]? {
        do throws(FileProblem) {
            let file = try FilePieces(path)
            return try file.read(at: 0, min(file.count, most))
        } catch { return nil }
    }

    /// The number that a file was imported for; nil where it was not.
    static func number(_ bytes: [UInt8], _ mark: String) -> String? {
        let mark = Array("# \(mark)".utf8)
        guard bytes.starts(with: mark) else { return nil }
        return String(decoding: bytes[mark.count...].prefix { $0 != UInt8(ascii: ",") && $0 != 0x0A }, as: UTF8.self)
    }

    private static func name(_ bytes: [UInt8]) -> String? {
        let word = Array("company ".utf8)
        guard let line = bytes.split(separator: 0x0A).first(where: { $0.starts(with: word) }) else { return nil }
        let name = String(decoding: line.dropFirst(word.count).prefix { $0 != 0x20 && $0 != 0x22 }, as: UTF8.self)
        return name.isEmpty ? nil : name
    }
}
