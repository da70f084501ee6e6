import Builtins
import CEmbeddedData
import Suan

/// The help pages that ship with suan. The text is read in place when a page is first asked for.
///
///     === function round, another name
///     : round(x, places = 0)        how it is written; a function's stands in its table
///     - one line of plain words     the same
///     Text of a paragraph, which may go on
///     for several lines.
///                                   a blank line ends a paragraph
///     > round(2.5)                  a line to try
///     | more of it                  the next line of what was begun above
///     ! press Ctrl-C                how to see it where no line shows it
///     * SUM(A1:A3)                  a row of a table: how another program writes it,
///     = sum(xs)                     how it is written here, which may be missing,
///     ~ what differs                and what differs
enum HelpText {
    /// Every page, in the order of the text.
    static let pages: [HelpPage] = read()

    /// The places in `pages` by each name.
    static let places: [String: [Int]] = {
        var places: [String: [Int]] = [:]
        for (place, page) in pages.enumerated() {
            for name in page.names { places[name, default: []].append(place) }
        }
        return places
    }()

    private static func read() -> [HelpPage] {
        let text = suan_help()
        let bytes = UnsafeBufferPointer(start: text.bytes, count: text.count)
        var pages: [HelpPage] = []
        var isNewParagraph = true
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = String(decoding: UnsafeBufferPointer(rebasing: line), as: UTF8.self)
            if line.hasPrefix("=== ") {
                isNewParagraph = true
                if let page = heading(line.dropFirst(4)) { pages.append(page) }
                continue
            }
            guard let last = pages.indices.last else { continue }
            guard !line.isEmpty else {
                isNewParagraph = true
                continue
            }
            let rest = String(line.dropFirst(2))
            switch line.prefix(2) {
            case ": ": pages[last].form = rest
            case "- ": pages[last].summary = rest
            case "> ": pages[last].examples.append(rest)
            case "| ":
                guard let example = pages[last].examples.indices.last else { continue }
                pages[last].examples[example] += "\n" + rest
            case "! ": pages[last].toSee = rest
            case "* ": pages[last].rows.append(HelpRow(theirs: rest))
            case "= ", "~ ":
                guard let row = pages[last].rows.indices.last else { continue }
                if line.hasPrefix("=") {
                    pages[last].rows[row].ours = rest
                } else {
                    pages[last].rows[row].remark += (pages[last].rows[row].remark.isEmpty ? "" : " ") + rest
                }
            default:
                if isNewParagraph {
                    pages[last].paragraphs.append(line)
                } else {
                    pages[last].paragraphs[pages[last].paragraphs.count - 1] += " " + line
                }
                isNewParagraph = false
            }
        }
        return pages
    }

    /// `function round, another name`; a function's form and summary are those of the table of builtins.
    private static func heading(_ text: Substring) -> HelpPage? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let kind = HelpPage.Kind(rawValue: String(words[0])) else { return nil }
        // Names are parted by `, `; one may have a space in it.
        var names = [""]
        for part in words[1].split(separator: " ") {
            names[names.count - 1] += names[names.count - 1].isEmpty ? part : " " + part
            guard part.last == "," else { continue }
            names[names.count - 1].removeLast()
            names.append("")
        }
        var page = HelpPage(kind: kind, names: names)
        if kind == .function, let builtin = StandardFunctions.all.first(where: { $0.name == page.name }) {
            page.form = builtin.signature
            page.summary = builtin.summary
        } else if kind == .function, let entry = ShippedLibrary.entry(page.name) {
            page.form = entry.signature
            page.summary = entry.summary
        }
        return page
    }
}
