import Synchronization

/// A text that statements are read from: a file, a line of the prompt, or a piece of standard input.
///
/// It is never changed once made, so functions and figures keep it and errors can quote it later.
package final class Source: Sendable {
    /// What errors call it: a file name, or `-` for standard input and the prompt.
    package let name: String
    /// The text, valid UTF-8.
    package let bytes: [UInt8]
    /// The full path of the file it was read from; empty for the prompt and standard input.
    package let path: String
    /// The number of its first line: not 1 for a piece of a longer input.
    package let firstLine: Int
    /// Whether it is a piece of a longer input, so that the number of a line says something.
    package let isPiece: Bool
    /// Where its lines start, once something has asked.
    let lineTable = AtomicLazyReference<LineTable>()

    package init(
        name: String, bytes: [UInt8], firstLine: Int = 1, path: String = "", isPiece: Bool = false
    ) {
        self.name = name
        self.path = path
        self.bytes = bytes
        self.firstLine = firstLine
        self.isPiece = isPiece
    }

    package convenience init(name: String, text: String, firstLine: Int = 1) {
        self.init(name: name, bytes: Array(text.utf8), firstLine: firstLine)
    }

    /// The folder of its file, against which imports are found; empty where it has none.
    package var folder: String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The text that a span covers.
    package func text(_ span: Span) -> String {
        String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
