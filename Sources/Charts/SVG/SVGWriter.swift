/// Elements with their attributes, everything escaped.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
        begin(name, attributes)
        bytes += ">".utf8
    }

    mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

    /// An element without content.
    mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
        begin(name, attributes)
        bytes += "/>\n".utf8
    }

    /// An element with text alone.
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)], text: String) {
        open(name, attributes)
        SVGText.append(text, to: &bytes)
        close(name)
    }

    /// What needs no escape: rules of style, elements that are written already.
    mutating func append(_ written: some Sequence<UInt8>) { bytes.append(contentsOf: written) }

    private mutating func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            SVGText.append(value, to: &bytes)
            bytes += "\"".utf8
        }
    }
}
