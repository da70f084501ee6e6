import CEmbeddedData

/// The functions that ship as text in the language itself, so that they can be read, copied and changed. What is told of
/// them is read off the text; they are defined only when a line asks for one.
package enum ShippedLibrary {
    package struct Entry: Sendable {
        package let name: String
        /// As it is defined: `runway(cash: Money, burn: Money/month, growth = 0%)`.
        package let signature: String
        /// The first line of the comment above it.
        package let summary: String
        /// The definition with the comment above it.
        package let text: String
    }

    static var bytes: [UInt8] {
        let text = suan_operating()
        return Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    }

    /// In the order of the text.
    package static let entries: [Entry] = read(String(decoding: bytes, as: UTF8.self))

    package static let names = Set(entries.map(\.name))

    package static func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// A blank line ends what belongs together: a comment, and the function below it.
    private static func read(_ text: String) -> [Entry] {
        var entries: [Entry] = []
        var block: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                block.append(line)
                continue
            }
            if let entry = entry(block) { entries.append(entry) }
            block.removeAll()
        }
        if let entry = entry(block) { entries.append(entry) }
        return entries
    }

    private static func entry(_ block: [Substring]) -> Entry? {
        guard let first = block.first(where: { $0.hasPrefix("fn ") }) else { return nil }
        let head = first.dropFirst(3)
        // The head ends at the `=` before the body, outside the brackets.
        var depth = 0
        var end = head.startIndex
        for index in head.indices {
            if head[index] == "(" { depth += 1 }
            if head[index] == ")" { depth -= 1 }
            if head[index] == ")", depth == 0 {
                end = head.index(after: index)
                break
            }
        }
        let comment = block.first.flatMap { $0.hasPrefix("# ") ? $0.dropFirst(2) : nil } ?? ""
        return Entry(
            name: String(head.prefix { $0 != "(" }), signature: String(head[..<end]), summary: String(comment),
            text: block.joined(separator: "\n"))
    }
}
