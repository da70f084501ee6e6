import Reporting

/// Elements with their attributes, everything escaped, and every text on one line.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
        tag(name, attributes, closing: ">")
    }

    mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

    /// An element without content.
    mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
        tag(name, attributes, closing: "/>\n")
    }

    /// An element with text alone.
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)], text: String) {
        open(name, attributes)
        MarkupText.append(text.visible, to: &bytes)
        close(name)
    }

    /// What needs no escape: rules of style, elements that are written already.
    mutating func append(_ written: some Sequence<UInt8>) { bytes.append(contentsOf: written) }

    private mutating func tag(_ name: String, _ attributes: [(name: String, value: String)], closing: String) {
        let visible = attributes.lazy.map { (name: $0.name, value: $0.value.visible) }
        MarkupText.append(tag: name, visible, closing: closing, to: &bytes)
    }
}
