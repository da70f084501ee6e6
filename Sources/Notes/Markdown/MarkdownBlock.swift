/// A block of a note, as CommonMark 0.31 tells them apart.
package final class MarkdownBlock {
    package enum Kind: Equatable {
        case document, quote
        case list(ListMark)
        /// `indent`: columns that a line must be indented by to belong to it.
        case item(indent: Int)
        case paragraph
        case heading(Int)
        case rule
        case fence(Fence)
        /// Code that is indented by four.
        case code
        case html(HTMLEnd)
    }

    /// What marks the items of a list.
    package struct ListMark: Equatable {
        /// `-`, `+`, `*`, `.` or `)`.
        package var sign: UInt8
        /// The number it begins with; nil where its items have points.
        package var start: Int?

        func isLike(_ other: ListMark) -> Bool { sign == other.sign && (start == nil) == (other.start == nil) }
    }

    package struct Fence: Equatable {
        var sign: UInt8
        var length: Int
        /// Columns before it, which its lines may have too.
        var indent: Int
        /// What stands behind the opening.
        package var info: Range<Int>
        package var opening: TextLine
        package internal(set) var isClosed = false
    }

    package internal(set) var kind: Kind
    package internal(set) var lines: [TextLine] = []
    package internal(set) var children: [MarkdownBlock] = []
    /// Numbers of its first line, and of its last that is not blank.
    package let firstLine: Int
    package internal(set) var lastLine: Int

    init(_ kind: Kind, line: Int) { (self.kind, firstLine, lastLine) = (kind, line, line) }

    /// Whether items of a list stand apart by blank lines.
    package var isLoose: Bool {
        for (item, next) in zip(children, children.dropFirst()) where next.firstLine > item.lastLine + 1 { return true }
        return children.contains { item in
            zip(item.children, item.children.dropFirst()).contains { $1.firstLine > $0.lastLine + 1 }
        }
    }

    /// Whether lines are its content, rather than blocks.
    var takesLines: Bool {
        switch kind {
        case .paragraph, .fence, .code, .html: true
        default: false
        }
    }

    func canHold(_ other: Kind) -> Bool {
        let isItem = if case .item = other { true } else { false }
        return switch kind {
        case .document, .quote, .item: !isItem
        case .list: isItem
        default: false
        }
    }
}
