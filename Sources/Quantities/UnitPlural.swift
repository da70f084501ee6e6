/// English plurals of unit names: `months`, `inches`, `GPUs`; irregular ones (`feet`, `people`) stand in the catalogue.
package enum UnitPlural {
    /// Whether a name has a regular plural: three or more ASCII letters, digits or `_`, the last no `s`.
    static func isTaken(by name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count >= 3, name[name.count - 1] != UInt8(ascii: "s") else { return false }
        return name.allSatisfy { byte in
            (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "_")
        }
    }

    /// The names whose plural `name` may be, by the endings `-s`, `-es` and `-ies`.
    static func singulars(_ name: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        guard name.count >= 4, name.count <= 64, name[name.count - 1] == UInt8(ascii: "s") else { return [] }
        let stem = Array(name.dropLast())
        if stem.hasSuffix("ie") { return [stem, Array(stem.dropLast(2)) + [UInt8(ascii: "y")]] }
        if stem.hasSuffix("e") {
            let short = Array(stem.dropLast())
            if short.hasSuffix("ch") || short.hasSuffix("sh") || short.hasSuffix("x") || short.hasSuffix("z") {
                return [short]
            }
        }
        let isIrregular = stem.hasSuffix("ch") || stem.hasSuffix("sh") || stem.hasSuffix("x") || stem.hasSuffix("z")
        return isIrregular ? [] : [stem]
    }

    /// The regular plural of a name, or nil where it has none.
    package static func plural(of name: String) -> String? {
        var name = name
        guard name.withUTF8({ isTaken(by: $0) }) else { return nil }
        let bytes = Array(name.utf8)
        if bytes.hasSuffix("ch") || bytes.hasSuffix("sh") || bytes.hasSuffix("x") || bytes.hasSuffix("z") {
            return name + "es"
        }
        if bytes.hasSuffix("y"), let before = bytes.dropLast().last, !"aeiou".utf8.contains(before) {
            return String(name.dropLast()) + "ies"
        }
        return name + "s"
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        let start = count - text.utf8CodeUnitCount
        for offset in 0..<text.utf8CodeUnitCount where self[start + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
