import Reporting

/// Writes a page of HTML. All text is escaped and tags, attributes and classes are those of a closed set, so that
/// nothing that comes from outside can become a tag; elements close where they were opened.
///
/// What would turn the direction of reading, and control characters, are signs of themselves.
struct Markup {
    private(set) var bytes: [UInt8] = []

    /// Appends an element with what the body writes into it.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ body: (inout Markup) -> Void) {
        open(tag, attributes)
        body(&self)
        bytes += "</".utf8
        bytes += tag.rawValue.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// Appends an element that holds a text.
    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    /// Appends an element that holds nothing and has no end: `<meta …>`.
    mutating func empty(_ tag: Tag, _ attributes: [Attribute] = []) { open(tag, attributes) }

    /// Appends a text.
    mutating func text(_ text: String) { MarkupText.append(text, to: &bytes) }

    /// Begins a new line of the file, which no reader sees.
    mutating func newLine() { bytes.append(0x0A) }

    /// Appends text of the program itself that stands in a `style` or a `script`.
    mutating func own(_ tag: Tag, _ text: StaticString) {
        open(tag, [])
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes += "</\(tag.rawValue)>".utf8
    }

    /// Appends what another part of the program has written as a whole element.
    mutating func picture(_ svg: String) { bytes += svg.utf8 }

    /// Begins the document.
    mutating func begin(mark: StaticString) {
        mark.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        MarkupText.append(tag: tag.rawValue, attributes.lazy.flatMap(\.written), to: &bytes)
    }
}
