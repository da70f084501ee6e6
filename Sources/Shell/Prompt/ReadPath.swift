/// The path of a file that a line is about to read: as a table, or to import it.
enum ReadPath {
    /// The path in `read "` or `read("`, wherever that stands; nil elsewhere.
    static func table(in before: String) -> String? {
        guard let mark = before.lastIndex(where: { $0 == "\"" || $0 == "“" }) else { return nil }
        var head = before[..<mark]
        while head.last == " " || head.last == "(" { head.removeLast() }
        guard head.utf8.reversed().starts(with: "read".utf8.reversed()) else { return nil }
        let isWord = head.dropLast(4).last.map { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "\"" } ?? true
        return isWord ? String(before[before.index(after: mark)...]) : nil
    }

    /// The path so far in `import "…`.
    static func imported(in before: String) -> String? {
        let text = before.drop { $0 == " " || $0 == "\t" }
        guard text.utf8.starts(with: "import".utf8) else { return nil }
        let rest = text.dropFirst(6).drop { $0 == " " || $0 == "\t" }
        guard let mark = rest.first, mark == "\"" || mark == "“" else { return nil }
        let path = rest.dropFirst()
        return path.contains { $0 == "\"" || $0 == "”" } ? nil : String(path)
    }
}
