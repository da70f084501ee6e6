/// What a company file declares, found without reading its figures: the names of its companies and of the metrics of its
/// own. It knows just so much of the language that braces within words and comments are none; whatever it does not
/// know makes the file a script, which is read whole.
struct CompanyScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private(set) var companies: [CompanyFolder.Names] = []
    /// Whole declarations of metrics, as they are written, each with its names.
    private(set) var metrics: [CompanyFolder.Declaration] = []
    /// Whether it says more than companies and metrics, or is not understood.
    private(set) var isScript = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        while !isScript, next() {}
        if companies.isEmpty { isScript = true }
    }

    private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

    /// One statement; false at the end.
    private mutating func next() -> Bool {
        skipBlank()
        guard place < bytes.count else { return false }
        switch word() {
        case "company": company()
        case "metric": metric()
        default: isScript = true
        }
        return true
    }

    private mutating func company() {
        skipSpaces()
        let name = word()
        var names = CompanyFolder.Names(name: name, title: nil, also: [])
        skipBlank()
        if byte == UInt8(ascii: "\"") {
            names.title = text()
            skipBlank()
        }
        if byte != UInt8(ascii: "{"), word() == "also" { names.also = list() }
        skipBlank()
        guard !name.isEmpty, byte == UInt8(ascii: "{") else {
            isScript = true
            return
        }
        companies.append(names)
        body()
    }

    /// From a brace to the one that closes it.
    private mutating func body() {
        var depth = 0
        var isAtStart = false
        while place < bytes.count, !isScript {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "{"): (depth, isAtStart) = (depth + 1, true)
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 {
                    place += 1
                    return
                }
                isAtStart = false
            case UInt8(ascii: "\""):
                _ = text()
                isAtStart = false
                continue
            case UInt8(ascii: "#"):
                skipLine()
                continue
            case 0x0A, UInt8(ascii: ";"): isAtStart = true
            case 0x20, 0x09, 0x0D: break
            case UInt8(ascii: "m") where isAtStart && follows("metric"):
                place += 6
                metric()
                continue
            // Full-width signs and quotation marks are read as plain ones.
            case 0xEF: isScript = isFullWidth
            case 0xE2: if isQuotation { isScript = true }
            default: isAtStart = false
            }
            place += 1
        }
        isScript = true
    }

    /// The rest of a declaration, which ends with its line.
    private mutating func metric() {
        let start = place
        skipSpaces()
        var names = [word()]
        skipSpaces()
        if byte == UInt8(ascii: "\"") {
            _ = text()
            skipSpaces()
        }
        if byte != UInt8(ascii: ":"), word() == "also" { names += list() }
        while place < bytes.count, ![0x0A, UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "#")].contains(byte) {
            place += 1
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self).trimmedAtEnd
        metrics.append(.init(names: names, text: "metric" + text))
    }

    private mutating func list() -> [String] {
        var names: [String] = []
        while true {
            skipSpaces()
            let name = word()
            if name.isEmpty { return names }
            names.append(name)
            skipSpaces()
            guard byte == UInt8(ascii: ",") else { return names }
            place += 1
        }
    }

    // MARK: Signs

    /// Letters, digits, `_` and whatever is not ASCII.
    private mutating func word() -> String {
        let start = place
        while place < bytes.count, bytes[place].isOfName {
            if bytes[place] == 0xEF && isFullWidth || bytes[place] == 0xE2 && isQuotation { break }
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// A text in quotation marks; one that does not end on its line is not understood.
    private mutating func text() -> String {
        place += 1
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != 0x0A {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
            isScript = true
            return ""
        }
        defer { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skipSpaces() {
        while byte == 0x20 || byte == 0x09 || byte == 0x0D { place += 1 }
    }

    private mutating func skipLine() {
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    }

    /// Spaces, ends of statements and comments.
    private mutating func skipBlank() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ";"): place += 1
            case UInt8(ascii: "#"): skipLine()
            default: return
            }
        }
    }

    private func follows(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard place + count < bytes.count, !bytes[place + count].isOfName else { return false }
        return (0..<count).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
    }

    private var isFullWidth: Bool {
        place + 1 < bytes.count && (bytes[place + 1] == 0xBC || bytes[place + 1] == 0xBD)
    }

    private var isQuotation: Bool {
        place + 2 < bytes.count && bytes[place + 1] == 0x80 && (bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D)
    }
}

extension UInt8 {
    fileprivate var isOfName: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
        default: false
        }
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var bytes = utf8[...]
        while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
