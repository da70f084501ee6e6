/// A note: a text in Markdown, and the pieces of it that suan answers.
package struct Note {
    package enum Piece {
        case block(NoteBlock)
        case value(NoteValue)
        case picture(NotePicture)
    }

    package let bytes: [UInt8]
    /// Its blocks.
    package let root: MarkdownBlock
    /// In the order that they stand in.
    package internal(set) var pieces: [Piece] = []
    /// What holds for all its blocks.
    package internal(set) var words: BlockWords = []
    /// Why it cannot be woven.
    package internal(set) var problems: [NoteProblem] = []

    /// What a new line ends with, where the one above has no ending.
    var lineEnding: [UInt8] {
        guard let place = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
        if bytes[place] == 0x0A { return [0x0A] }
        return place + 1 < bytes.count && bytes[place + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
    }
}

/// Why a note cannot be woven.
package struct NoteProblem: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// A block, or all, are said to be what there is no word for.
        case unknownWord(String)
        /// A block of suan has no end: all that follows would be run.
        case noEnd
        /// An expression in running text goes over several lines.
        case severalLines
        /// A tag that is written otherwise than that of a woven value: what it shows would stay as it is.
        case otherSpan
        /// A block that is part of HTML, since no empty line sets it apart.
        case insideHTML
        /// A value in the title of a link or an image, which is plain text.
        case valueInTitle
        /// The definition of a link whose title is an expression: a picture that images name by it.
        case pictureByReference
    }

    package let kind: Kind
    /// The number of its line.
    package let line: Int
}

/// A value in running text.
package struct NoteValue {
    package var expression: [UInt8]
    /// What the woven value takes the place of.
    package var range: Range<Int>
    /// The number of its line.
    package var line: Int
}

/// A picture: an image whose title is an expression, as in `![Runway](runway.svg "= chart(runway)")`.
package struct NotePicture {
    package var expression: [UInt8]
    /// Where its file is, as it is written.
    package var address: String
    /// The number of its line.
    package var line: Int
}
