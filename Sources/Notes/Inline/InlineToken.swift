/// A piece of the text of a paragraph. Pieces stand in order; what holds others is a piece that opens and one that closes.
package struct InlineToken {
    package enum Form {
        /// Text as it is written, with its escapes.
        case text
        /// The content of a code span.
        case code(Range<Int>)
        /// An address between `<` and `>`.
        case address(Range<Int>)
        case tag
        /// A value that was woven: the expression as it is written in the tag, and what is shown of it.
        case value(expression: Range<Int>, shown: Range<Int>)
        /// Signs of emphasis, of which `left` stand for themselves.
        case signs(Signs)
        case linkOpen(LinkTarget)
        case linkClose
        case imageOpen(LinkTarget)
        case imageClose
        case softBreak, hardBreak
    }

    package struct Signs {
        package let sign: UInt8
        package var left: Int
        package let count: Int
        let canOpen: Bool
        let canClose: Bool
        /// How many signs each emphasis has that begins here, the innermost first, or ends here.
        package var opens: [Int] = []
        package var closes: [Int] = []
    }

    /// Where a link or an image leads: as it is written.
    package struct LinkTarget {
        package var address: Range<Int>
        package var title: Range<Int>?
        /// All of it, from `[` or `![` to `)`.
        package var whole: Range<Int>
    }

    package var form: Form
    package var range: Range<Int>
}
