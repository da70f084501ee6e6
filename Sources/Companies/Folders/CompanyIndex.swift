import Files

/// The index of a folder of companies as it is kept in a file: lines of fields with tabs between them, under a line that
/// has their hash. One that is not whole, of another version or of another folder counts for nothing.
///
///     suan-companies-1 HASH TIME
///     d FOLDER
///     f PATH SIZE TIME c|s
///     c NAME TITLE ALSO…
///     m DECLARATION NAME…
enum CompanyIndex {
    private static let heading = "suan-companies-1"
    /// A file that changed so shortly before it was looked at may have changed since within the same tick of the clock.
    private static let youngest: Int64 = 1_000_000_000
    /// The largest that is read.
    private static let largest = 64 << 20

    /// The files that an index knows for sure; nil where there is no such index.
    static func read(_ place: String, of folder: String) -> [CompanyFolder.File]? {
        guard let bytes = try? WholeFile.read(place, largest: largest).bytes else { return nil }
        return bytes.withUnsafeBytes { bytes -> [CompanyFolder.File]? in
            guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
            let rest = UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...])
            let head = String(decoding: bytes[..<end], as: UTF8.self)
            guard head.hasPrefix(heading + " ") else { return nil }
            let facts = head.dropFirst(heading.utf8.count + 1).split(separator: " ")
            guard facts.count == 2, UInt64(facts[0], radix: 16) == ByteHash(rest).value, let written = Int64(facts[1])
            else { return nil }
            return files(rest, of: folder, written: written)
        }
    }

    private static func files(
        _ bytes: UnsafeRawBufferPointer, of folder: String, written: Int64
    ) -> [CompanyFolder.File]? {
        var files: [CompanyFolder.File] = []
        var isRight = false
        var fields = Fields(bytes)
        while fields.nextLine() {
            switch fields.kind {
            case UInt8(ascii: "d"): isRight = fields.next() == folder
            case UInt8(ascii: "f"):
                guard let path = fields.next(), let size = fields.number(), let time = fields.number(),
                    let kind = fields.next()
                else { return nil }
                files.append(.init(path: path, size: size, time: time, isScript: kind == "s"))
            case UInt8(ascii: "c"):
                guard let last = files.indices.last, let name = fields.next(), let title = fields.next() else {
                    return nil
                }
                files[last].companies.append(
                    .init(name: name, title: title.isEmpty ? nil : title, also: fields.rest()))
            case UInt8(ascii: "m"):
                guard let last = files.indices.last, let text = fields.next() else { return nil }
                files[last].metrics.append(.init(names: fields.rest(), text: text))
            default: return nil
            }
        }
        return isRight ? trusted(files, at: written) : nil
    }

    /// The files that were not changed just before they were looked at.
    static func trusted(_ files: [CompanyFolder.File], at time: Int64) -> [CompanyFolder.File] {
        files.filter { $0.size >= 0 && $0.time + youngest < time }
    }

    /// Writes an index. Where it cannot be written there is none, which is no harm.
    ///
    /// - Parameter time: when the files were looked at.
    static func write(_ files: [CompanyFolder.File], to place: String, of folder: String, at time: Int64) {
        var bytes: [UInt8] = []
        add(["d", folder], to: &bytes)
        for file in files {
            add(["f", file.path, "\(file.size)", "\(file.time)", file.isScript ? "s" : "c"], to: &bytes)
            for names in file.companies { add(["c", names.name, names.title ?? ""] + names.also, to: &bytes) }
            for metric in file.metrics { add(["m", metric.text] + metric.names, to: &bytes) }
        }
        let hash = bytes.withUnsafeBytes { ByteHash($0).value }
        let head = Array("\(heading) \(String(hash, radix: 16)) \(time)\n".utf8)
        Folder.make(above: place)
        _ = try? WholeFile.write(head + bytes, to: place, replaces: true, mode: 0o600)
    }

    // MARK: Fields

    private static func add(_ fields: [String], to bytes: inout [UInt8]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(0x09) }
            for byte in field.utf8 {
                switch byte {
                case 0x09: bytes += "\\t".utf8
                case 0x0A: bytes += "\\n".utf8
                case UInt8(ascii: "\\"): bytes += "\\\\".utf8
                default: bytes.append(byte)
                }
            }
        }
        bytes.append(0x0A)
    }

    /// Goes through the fields of each line.
    private struct Fields {
        private let bytes: UnsafeRawBufferPointer
        private var place = 0
        /// What the line is of.
        private(set) var kind: UInt8 = 0

        init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

        /// Goes to the next line, whatever is left of this one; false at the end.
        mutating func nextLine() -> Bool {
            if kind != 0 {
                while place < bytes.count, bytes[place] != 0x0A { place += 1 }
                place += 1
            }
            guard place < bytes.count else { return false }
            kind = bytes[place]
            place += 1
            return true
        }

        /// The next field; nil where the line has no more.
        mutating func next() -> String? {
            guard let field = field() else { return nil }
            guard field.contains(UInt8(ascii: "\\")) else { return String(decoding: field, as: UTF8.self) }
            var plain: [UInt8] = []
            var isEscaped = false
            for byte in field {
                if isEscaped {
                    plain.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else {
                    plain.append(byte)
                }
            }
            return String(decoding: plain, as: UTF8.self)
        }

        /// The next field, which is a whole number.
        mutating func number() -> Int64? {
            guard let field = field(), !field.isEmpty else { return nil }
            let isNegative = field[0] == UInt8(ascii: "-")
            var number: Int64 = 0
            for byte in field[(isNegative ? 1 : 0)...] {
                guard 0x30...0x39 ~= byte, number < Int64.max / 10 - 1 else { return nil }
                number = number * 10 + Int64(byte - 0x30)
            }
            return isNegative ? -number : number
        }

        /// All fields that are left.
        mutating func rest() -> [String] {
            var fields: [String] = []
            while let field = next() { fields.append(field) }
            return fields
        }

        private mutating func field() -> UnsafeRawBufferPointer? {
            guard place < bytes.count, bytes[place] == 0x09 else { return nil }
            let start = place + 1
            place = start
            while place < bytes.count, bytes[place] != 0x09, bytes[place] != 0x0A { place += 1 }
            return UnsafeRawBufferPointer(rebasing: bytes[start..<place])
        }
    }
}
