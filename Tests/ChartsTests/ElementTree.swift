import Reporting

/// A small reader of XML that takes what is well-formed and nothing else: for what these pictures may contain.
struct ElementTree: Equatable {
    struct Malformed: Error { let place: Int }

    /// Names of the elements with the names of their attributes, in order, `/` where one ends.
    private(set) var shape: [String] = []
    private(set) var texts: [String] = []
    /// All values of an attribute.
    private(set) var attributes: [String: [String]] = [:]

    init(_ text: String) throws {
        let bytes = Array(text.utf8)
        var (place, open, character) = (0, [String](), [UInt8]())
        func fail() -> Malformed { Malformed(place: place) }
        func name() throws -> String {
            let start = place
            while place < bytes.count, isName(bytes[place]) { place += 1 }
            guard place > start else { throw fail() }
            return String(decoding: bytes[start..<place], as: UTF8.self)
        }
        func isName(_ byte: UInt8) -> Bool {
            0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ":")
        }
        func skipSpace() { while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 } }
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                character.append(bytes[place])
                place += 1
                continue
            }
            if !character.isEmpty { texts.append(try Self.plain(character, place)) }
            character = []
            place += 1
            guard place < bytes.count else { throw fail() }
            if bytes[place] == UInt8(ascii: "/") {
                place += 1
                guard open.popLast() == (try name()), place < bytes.count, bytes[place] == UInt8(ascii: ">") else {
                    throw fail()
                }
                place += 1
                shape.append("/")
                continue
            }
            let element = try name()
            guard !open.isEmpty || shape.isEmpty else { throw fail() }
            var names: [String] = []
            while true {
                skipSpace()
                guard place < bytes.count else { throw fail() }
                if bytes[place] == UInt8(ascii: ">") {
                    place += 1
                    open.append(element)
                    shape.append("\(element) \(names.joined(separator: ","))")
                    break
                }
                if bytes[place] == UInt8(ascii: "/") {
                    guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ">") else { throw fail() }
                    place += 2
                    shape += ["\(element) \(names.joined(separator: ","))", "/"]
                    break
                }
                let attribute = try name()
                guard !names.contains(attribute), bytes[place...].starts(with: "=\"".utf8) else { throw fail() }
                names.append(attribute)
                place += 2
                let start = place
                while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
                    guard bytes[place] != UInt8(ascii: "<") else { throw fail() }
                    place += 1
                }
                let value = try Self.plain(Array(bytes[start..<place]), place)
                attributes[attribute, default: []].append(value)
                place += 1
            }
        }
        guard open.isEmpty else { throw fail() }
    }

    /// Text with its references replaced; only what XML allows may stand in it.
    private static func plain(_ bytes: [UInt8], _ place: Int) throws -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        for scalar in text.unicodeScalars {
            let isAllowed =
                scalar == "\n" || 0x20...0xD7FF ~= scalar.value || 0xE000...0xFFFD ~= scalar.value
                || scalar.value > 0xFFFF
            guard isAllowed else { throw Malformed(place: place) }
        }
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
        for (reference, sign) in references {
            text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: sign)
        }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        guard parts.dropFirst().allSatisfy({ $0.utf8.starts(with: "amp;".utf8) }) else { throw Malformed(place: place) }
        return parts.enumerated().map { $0.offset == 0 ? String($0.element) : String($0.element.dropFirst(4)) }.joined(
            separator: "&")
    }
}
