/// Breaking long lines before the terminal does, which would break them anywhere.
///
/// A line is broken where a space is left out, or between two ideographs; further lines hang. What cannot be broken
/// and is too long stays whole, but on a page.
package enum Wrapping {
    /// What the text is, which says where it may be broken.
    package enum Kind: Sendable {
        /// A result: after a comma, else after `@`, never in a text between quotes. So its lines can be typed back.
        case value
        /// A sentence: at spaces, but not between a number and what belongs to it; also between ideographs.
        case prose
        /// Sentences of a page that has to keep to its width: what stands between backquotes stays whole too, but what is
        /// longer than a line is broken at its spaces, or else where the line ends.
        case page
        /// Something to type: after commas and operators, where a line goes on.
        case code
    }

    /// How the lines are laid out.
    package struct Layout {
        /// Cells of a line.
        package var width: Int
        /// Cells that are taken on the first line already.
        package var taken: Int
        /// Spaces that further lines begin with.
        package var hang: Int

        package init(width: Int, taken: Int = 0, hang: Int) {
            self.width = width
            self.taken = taken
            // A line that is all indent would not move on.
            self.hang = max(0, min(hang, width / 2))
        }
    }

    /// Appends one line of text, which may be in colour, as many lines, without a newline at the end.
    ///
    /// - Parameter isStopped: Asked now and then; where it says so, the rest is left out.
    /// Complexity: linear.
    package static func append(
        _ text: [UInt8], _ kind: Kind, _ layout: Layout, to bytes: inout [UInt8], isStopped: () -> Bool = { false }
    ) {
        // No text has more cells than bytes.
        guard text.count > layout.width - layout.taken else { return bytes.append(contentsOf: text) }
        var wrapper = Wrapper(text, kind, layout)
        wrapper.run(to: &bytes, isStopped)
    }

    /// The same for text of several lines, each broken on its own.
    package static func append(
        lines text: [UInt8], _ kind: Kind, _ layout: Layout, to bytes: inout [UInt8],
        isStopped: () -> Bool = { false }
    ) {
        guard text.contains(0x0A) else { return append(text, kind, layout, to: &bytes, isStopped: isStopped) }
        var isFirst = true
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !isFirst { bytes.append(0x0A) }
            isFirst = false
            append(Array(line), kind, layout, to: &bytes, isStopped: isStopped)
        }
    }
}

/// One line being broken: goes once over the text, and remembers the last place where it may be broken.
private struct Wrapper {
    private let text: [UInt8]
    private let kind: Wrapping.Kind
    private let layout: Wrapping.Layout
    private var lineStart = 0
    private var width: Int
    /// The last places after a comma, and of any other sort.
    private var afterComma: Place?
    private var other: Place?
    /// The last space at which a line is broken only where there is no better place.
    private var poor: Place?
    /// The escape sequence in force.
    private var colour = 0..<0
    private var rules: BreakRules

    /// Where a line may end, where the next begins, and the cells before that.
    private struct Place {
        let end: Int
        let next: Int
        let width: Int
        let colour: Range<Int>
    }

    init(_ text: [UInt8], _ kind: Wrapping.Kind, _ layout: Wrapping.Layout) {
        (self.text, self.kind, self.layout) = (text, kind, layout)
        width = layout.taken
        rules = BreakRules(text, kind)
    }

    mutating func run(to bytes: inout [UInt8], _ isStopped: () -> Bool) {
        var walk = InkedText(text, 0..<text.count)
        var count = 0
        while let piece = walk.next() {
            count &+= 1
            if count & 0xFFFF == 0, isStopped() { return }
            guard let scalar = piece.scalar else {
                // All that ends a colour is `ESC [ 0 m`.
                let isEnd = piece.range.count == 4 && text[piece.range.lowerBound + 2] == UInt8(ascii: "0")
                colour = isEnd ? 0..<0 : piece.range
                continue
            }
            note(rules.opportunity(before: scalar, piece), piece)
            if kind == .page, width + piece.width > layout.width, scalar != " " { breakPage(&bytes, piece) }
            width += piece.width
            if width > layout.width, scalar != " " { breakLine(&bytes) }
        }
        bytes.append(contentsOf: text[lineStart...])
    }

    private mutating func note(_ opportunity: BreakRules.Opportunity?, _ piece: InkedText.Piece) {
        guard let opportunity, piece.range.lowerBound > lineStart else { return }
        let place = Place(
            end: piece.range.lowerBound,
            next: opportunity.dropsSpace ? piece.range.upperBound : piece.range.lowerBound,
            width: width + (opportunity.dropsSpace ? piece.width : 0), colour: colour)
        if opportunity.isPoor {
            poor = place
        } else if opportunity.isComma {
            afterComma = place
        } else {
            other = place
        }
    }

    /// Ends the line at the best place there is, perhaps more than once.
    private mutating func breakLine(_ bytes: inout [UInt8]) {
        while width > layout.width, let place = best() { breakLine(at: place, &bytes) }
    }

    /// Ends the line so that a piece has room, at a poor place or directly before it where there is no other.
    private mutating func breakPage(_ bytes: inout [UInt8], _ piece: InkedText.Piece) {
        while width + piece.width > layout.width {
            let start = piece.range.lowerBound
            let here = Place(end: start, next: start, width: width, colour: colour)
            // A line has something on it, however narrow.
            guard start > lineStart, width > layout.hang || lineStart == 0 else { return }
            breakLine(at: best() ?? poor ?? here, &bytes)
        }
    }

    private mutating func breakLine(at place: Place, _ bytes: inout [UInt8]) {
        bytes.append(contentsOf: text[lineStart..<place.end])
        if !place.colour.isEmpty { bytes.append(contentsOf: Ink.reset) }
        bytes.append(0x0A)
        bytes.append(spaces: layout.hang)
        bytes.append(contentsOf: text[place.colour])
        lineStart = place.next
        let gone = place.width - layout.hang
        width -= gone
        afterComma = moved(afterComma, gone)
        other = moved(other, gone)
        poor = moved(poor, gone)
    }

    private func best() -> Place? {
        guard kind == .value, let comma = afterComma else {
            guard let comma = afterComma else { return other }
            return other.map { $0.next > comma.next ? $0 : comma } ?? comma
        }
        return comma
    }

    /// A place as the new line sees it; nil for one that is behind.
    private func moved(_ place: Place?, _ gone: Int) -> Place? {
        guard let place, place.end > lineStart else { return nil }
        return Place(end: place.end, next: place.next, width: place.width - gone, colour: place.colour)
    }
}
