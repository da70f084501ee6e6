import Reporting
import Suan
import TestSupport

@testable import Reports

/// A script, what it did, and the page of it.
struct MadeReport {
    let document: ReportDocument
    let page: String
    /// What was said of failures.
    let said: String

    init(
        _ text: String, language: Language = .english, keepsGoing: Bool = false, name: String = "model.suan",
        path: String = ""
    ) {
        var configuration = Configuration()
        configuration.keepsGoing = keepsGoing
        configuration.today = Answer.Date("2026-03-01")
        configuration.presentation.language = language
        var diagnostics: [UInt8] = []
        let transcript = TranscriptMaker.transcript(
            of: Array(text.utf8), name: name, path: path, in: Session(configuration)
        ) { outcome in diagnostics += outcome.diagnostics }
        var options = ReportOptions(program: "suan test")
        options.language = language
        document = ReportDocument(transcript, options)
        page = String(decoding: ReportPage.bytes(of: document), as: UTF8.self)
        said = String(decoding: diagnostics, as: UTF8.self)
    }

    var tree: TagTree { TagTree(page) }
}

/// The elements of a page in order, each with the names of its attributes, and whether all close in the right place.
struct TagTree: Equatable {
    struct Element: Equatable {
        let tag: String
        let attributes: [String: String]
        /// Text directly within it, without that of elements in it.
        var text = ""
        var depth: Int
    }

    private(set) var elements: [Element] = []
    private(set) var isBalanced = true
    private static let empty: Set<String> = ["meta"]

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var open: [Int] = []
        var place = 0
        var text: [UInt8] = []
        func flush(_ elements: inout [Element]) {
            if let last = open.last { elements[last].text += String(decoding: text, as: UTF8.self) }
            text = []
        }
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                text.append(bytes[place])
                place += 1
                continue
            }
            flush(&elements)
            if bytes[place + 1] == UInt8(ascii: "!") {
                place = (bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
                continue
            }
            var end = place
            var isQuoted = false
            while end < bytes.count, isQuoted || bytes[end] != UInt8(ascii: ">") {
                if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
                end += 1
            }
            let inside = String(decoding: bytes[place + 1..<end], as: UTF8.self)
            place = end + 1
            if inside.hasPrefix("/") {
                if let last = open.popLast(), elements[last].tag == inside.dropFirst() { continue }
                isBalanced = false
                continue
            }
            let (tag, attributes) = TagTree.parts(inside)
            elements.append(Element(tag: tag, attributes: attributes, depth: open.count))
            if !TagTree.empty.contains(tag) { open.append(elements.count - 1) }
            // What stands in these is no markup.
            if tag == "style" || tag == "script" {
                let closing = Array("</\(tag)>".utf8)
                while place < bytes.count, !bytes[place...].starts(with: closing) { place += 1 }
            }
        }
        flush(&elements)
        if !open.isEmpty { isBalanced = false }
    }

    private static func parts(_ inside: String) -> (String, [String: String]) {
        var tag = ""
        var attributes: [String: String] = [:]
        var rest = inside[...]
        tag = String(rest.prefix { $0 != " " })
        rest = rest.dropFirst(tag.count)
        while let start = rest.firstIndex(where: { $0 != " " }) {
            rest = rest[start...]
            let name = String(rest.prefix { $0 != "=" && $0 != " " })
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                attributes[name] = ""
                continue
            }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            attributes[name] = String(value)
            rest = rest.dropFirst(value.count + 1)
        }
        return (tag, attributes)
    }

    /// The skeleton alone: what no text may change. Of code only that it is there, since it is coloured by what it is.
    var skeleton: [String] {
        var lines: [String] = []
        var hidden: Int?
        for element in elements {
            if let depth = hidden, element.depth > depth { continue }
            hidden = element.tag == "code" || element.tag == "pre" ? element.depth : nil
            lines.append("\(element.depth) \(element.tag) \(element.attributes.keys.sorted())")
        }
        return lines
    }

    func all(_ tag: String, _ style: String? = nil) -> [Element] {
        elements.filter { $0.tag == tag && (style == nil || $0.attributes["class"] == style) }
    }
}
