/// Whether bytes are one JSON text after RFC 8259, without a line break in it. Written apart from what writes JSON, so
/// that both would have to be wrong in the same way.
struct JSONCheck {
    private let bytes: [UInt8]
    private var place = 0

    /// What is wrong with the bytes; nil where they are JSON.
    static func problem(in bytes: [UInt8]) -> String? {
        if let bad = invalidUTF8(bytes) { return "the JSON is no UTF-8 from byte \(bad)" }
        if bytes.contains(0x0A) || bytes.contains(0x0D) { return "the JSON has a line break" }
        var check = JSONCheck(bytes: bytes)
        guard check.value(), check.place == bytes.count else { return "no JSON from byte \(check.place)" }
        return nil
    }

    /// The first byte that belongs to no character.
    static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
        var place = 0
        while place < bytes.count {
            let head = bytes[place]
            let count = head < 0x80 ? 1 : head < 0xC2 ? 0 : head < 0xE0 ? 2 : head < 0xF0 ? 3 : head < 0xF5 ? 4 : 0
            guard count > 0, place + count <= bytes.count else { return place }
            if count > 1 {
                guard bytes[(place + 1)..<(place + count)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return place }
                let next = bytes[place + 1]
                if head == 0xE0 && next < 0xA0 || head == 0xED && next > 0x9F { return place }
                if head == 0xF0 && next < 0x90 || head == 0xF4 && next > 0x8F { return place }
            }
            place += count
        }
        return nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func takes(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private mutating func blanks() { while next == 0x20 || next == 0x09 { place += 1 } }

    /// A value with all it holds, however deep: the open brackets are kept in a list.
    private mutating func value() -> Bool {
        var open: [UInt8] = []
        repeat {
            blanks()
            if takes(0x5B) {
                blanks()
                if !takes(0x5D) {
                    open.append(0x5D)
                    continue
                }
            } else if takes(0x7B) {
                blanks()
                if !takes(0x7D) {
                    open.append(0x7D)
                    guard member() else { return false }
                    continue
                }
            } else if !plain() {
                return false
            }
            // A value is whole; so may be what holds it.
            blanks()
            while let bracket = open.last, takes(bracket) {
                open.removeLast()
                blanks()
            }
            guard let bracket = open.last else { return true }
            guard takes(0x2C) else { return false }
            if bracket == 0x7D {
                blanks()
                guard member() else { return false }
            }
        } while true
    }

    private mutating func member() -> Bool {
        guard text() else { return false }
        blanks()
        return takes(0x3A)
    }

    private mutating func plain() -> Bool {
        next == 0x22 ? text() : takes("true") || takes("false") || takes("null") || number()
    }

    private mutating func text() -> Bool {
        guard takes(0x22) else { return false }
        while place < bytes.count {
            let byte = next
            place += 1
            switch byte {
            case 0x22: return true
            case 0x5C:
                let escape = next
                place += 1
                if escape == UInt8(ascii: "u") {
                    for _ in 0..<4 {
                        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= next || 0x61...0x66 ~= next | 0x20 else {
                            return false
                        }
                        place += 1
                    }
                } else if !"\"\\/bfnrt".utf8.contains(escape) {
                    return false
                }
            case 0..<0x20: return false
            default: break
            }
        }
        return false
    }

    private mutating func digits() -> Int {
        let start = place
        while 0x30...0x39 ~= next { place += 1 }
        return place - start
    }

    private mutating func number() -> Bool {
        _ = takes(0x2D)
        let isZero = next == 0x30
        let count = digits()
        guard count == 1 || count > 0 && !isZero else { return false }
        if takes(0x2E), digits() == 0 { return false }
        if next | 0x20 == 0x65 {
            place += 1
            if !takes(0x2B) { _ = takes(0x2D) }
            guard digits() > 0 else { return false }
        }
        return true
    }
}
