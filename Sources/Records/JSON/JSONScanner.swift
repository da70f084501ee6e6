import Reporting

/// Goes through the bytes of JSON once, value by value, and takes nothing from them: a text or a number is a slice of
/// the bytes. RFC 8259, strictly: UTF-8 is checked, a name comes once in an object, and nesting has a limit. What is
/// passed over is checked as what is read.
///
///     try scanner.beginObject()
///     while let name = try scanner.nextName() { try scanner.skip() }
///     try scanner.end()
package struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// How far it has come.
    package internal(set) var place = 0
    /// Of the objects and lists that are open, whether each is an object.
    private var open: [Bool] = []
    /// Whether nothing was read yet of the innermost.
    private var isFresh = false
    private var names = JSONNames()
    /// Deeper nesting is refused.
    package static let deepest = 1_000

    /// The bytes have to stay where they are while it is used.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    // MARK: What comes next

    /// The kind of the value that is next.
    package mutating func kind() throws(JSONProblem) -> JSONKind {
        skipBlanks()
        guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
        switch bytes[place] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .list
        case UInt8(ascii: "\""): return .text
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), 0x30...0x39: return .number
        case let other: throw JSONProblem(.unexpected(other), at: place)
        }
    }

    /// Goes to the value that is next, which has to be of a kind.
    @inline(__always)
    private mutating func want(_ kind: JSONKind, _ first: UInt8) throws(JSONProblem) {
        if place >= bytes.count || bytes[place] != first {
            skipBlanks()
            if place >= bytes.count || bytes[place] != first { try refuse(kind) }
        }
    }

    private mutating func refuse(_ kind: JSONKind) throws(JSONProblem) {
        let found = try self.kind()
        if found != kind { throw JSONProblem(.wrongKind(found, wanted: kind), at: place) }
    }

    @inline(__always)
    mutating func skipBlanks() {
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            place &+= 1
            // An indent is passed eight blanks at once.
            let raw = UnsafeRawBufferPointer(bytes)
            while place &+ 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) == 0x2020_2020_2020_2020
            {
                place &+= 8
            }
        }
    }

    // MARK: Objects and lists

    package mutating func beginObject() throws(JSONProblem) {
        try want(.object, UInt8(ascii: "{"))
        try begin(isObject: true)
        names.open()
    }

    package mutating func beginList() throws(JSONProblem) {
        try want(.list, UInt8(ascii: "["))
        try begin(isObject: false)
    }

    private mutating func begin(isObject: Bool) throws(JSONProblem) {
        guard open.count < JSONScanner.deepest else {
            throw JSONProblem(.tooDeep(limit: JSONScanner.deepest), at: place)
        }
        open.append(isObject)
        isFresh = true
        place += 1
    }

    /// The name of the next field, whose value is to be read then; nil at the object's end, which is passed.
    package mutating func nextName() throws(JSONProblem) -> JSONSlice? {
        guard try goesOn(UInt8(ascii: "}")) else {
            names.close()
            return nil
        }
        let start = place
        guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
        guard bytes[place] == UInt8(ascii: "\"") else { throw JSONProblem(.unexpected(bytes[place]), at: place) }
        var name = try scanText()
        name.setKey(bytes)
        guard names.add(name, bytes) else {
            throw JSONProblem(.duplicateName(name.string(bytes)), at: start)
        }
        skipBlanks()
        guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
        guard bytes[place] == UInt8(ascii: ":") else { throw JSONProblem(.unexpected(bytes[place]), at: place) }
        place += 1
        return name
    }

    /// Whether another item of the list is to be read; where not, its end is passed.
    package mutating func nextItem() throws(JSONProblem) -> Bool { try goesOn(UInt8(ascii: "]")) }

    /// Passes a comma, or the end of what is open.
    private mutating func goesOn(_ close: UInt8) throws(JSONProblem) -> Bool {
        skipBlanks()
        guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
        guard !open.isEmpty else { return false }
        let byte = bytes[place]
        if byte == close {
            place += 1
            open.removeLast()
            isFresh = false
            return false
        }
        if isFresh {
            isFresh = false
            return true
        }
        guard byte == UInt8(ascii: ",") else { throw JSONProblem(.unexpected(byte), at: place) }
        place += 1
        skipBlanks()
        guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
        if bytes[place] == close { throw JSONProblem(.unexpected(close), at: place) }
        return true
    }

    /// That nothing but blanks is left.
    package mutating func end() throws(JSONProblem) {
        skipBlanks()
        if place < bytes.count { throw JSONProblem(.more, at: place) }
    }

    // MARK: Single values

    package mutating func text() throws(JSONProblem) -> JSONSlice {
        try want(.text, UInt8(ascii: "\""))
        return try scanText()
    }

    /// A number as it was written.
    package mutating func number() throws(JSONProblem) -> JSONSlice {
        if place >= bytes.count || bytes[place] != UInt8(ascii: "-") && !(0x30...0x39 ~= bytes[place]) {
            skipBlanks()
            try refuse(.number)
        }
        return try scanNumber()
    }

    package mutating func truth() throws(JSONProblem) -> Bool {
        guard try kind() == .truth else { throw JSONProblem(.wrongKind(try kind(), wanted: .truth), at: place) }
        let isTrue = bytes[place] == UInt8(ascii: "t")
        if isTrue { try word("true") } else { try word("false") }
        return isTrue
    }

    package mutating func null() throws(JSONProblem) {
        guard try kind() == .null else { throw JSONProblem(.wrongKind(try kind(), wanted: .null), at: place) }
        try word("null")
    }

    private mutating func word(_ word: StaticString) throws(JSONProblem) {
        for index in 0..<word.utf8CodeUnitCount {
            guard place < bytes.count else { throw JSONProblem(.endsEarly, at: place) }
            guard bytes[place] == word.utf8Start[index] else {
                throw JSONProblem(.unexpected(bytes[place]), at: place)
            }
            place += 1
        }
    }

    /// Passes over the value that is next, whatever it is.
    ///
    /// Complexity: one pass over its bytes, without recursion.
    package mutating func skip() throws(JSONProblem) {
        let depth = open.count
        try skipOne()
        while open.count > depth {
            if open.last == true {
                if try nextName() != nil { try skipOne() }
            } else if try nextItem() {
                try skipOne()
            }
        }
    }

    /// Passes over a single value, or opens a list or an object.
    private mutating func skipOne() throws(JSONProblem) {
        switch try kind() {
        case .object: try beginObject()
        case .list: try beginList()
        case .text: _ = try scanText()
        case .number: _ = try scanNumber()
        case .truth: _ = try truth()
        case .null: try null()
        }
    }
}
