import Reporting
import Suan

extension ReportDocument {
    /// Makes a report of what a script did.
    ///
    /// Complexity: linear in the statements, the names in them, and the script's text.
    package init(_ transcript: Transcript, _ options: ReportOptions) {
        self.transcript = transcript
        self.options = options
        let comments = CommentLines(transcript)
        let entries = transcript.entries
        var blocks = Prose.blocks(comments.before(entries.first?.lines.lowerBound ?? transcript.end ?? .max))
        (title, blocks) = ReportDocument.title(blocks, options, transcript.name)
        lead = blocks
        var parts: [Part] = []
        for (place, entry) in entries.enumerated() {
            if place > 0 {
                let lines = comments.between(entries[place - 1].lines.upperBound, entry.lines.lowerBound)
                parts += Prose.blocks(lines).map { .prose($0) }
            }
            let next = place + 1 < entries.count ? entries[place + 1] : nil
            parts.append(entry.title(before: next).map { .title($0, place) } ?? .statement(place))
        }
        if let last = entries.last, !transcript.hasFailed {
            parts += Prose.blocks(comments.between(last.lines.upperBound, transcript.end ?? .max)).map { .prose($0) }
        }
        self.parts = parts
        leading = ReportDocument.leading(parts, transcript)
        (definitions, users, sources) = ReportDocument.uses(entries)
        var (figureUsers, rateUsers) = (
            [[Int]](repeating: [], count: transcript.figures.count),
            [[Int]](repeating: [], count: transcript.rates.count)
        )
        for (place, entry) in entries.enumerated() {
            for figure in entry.figures { figureUsers[figure].append(place) }
            for rate in Set(entry.rates).sorted() { rateUsers[rate].append(place) }
        }
        (self.figureUsers, self.rateUsers) = (figureUsers, rateUsers)
        var paths: [String: Int] = [:]
        for (place, figure) in transcript.figures.enumerated() {
            let path = String(figure.path.prefix { $0 != "[" })
            if paths[path] == nil || figure.path == path { paths[path] = place }
        }
        self.paths = paths
    }

    /// Which statement uses what others gave a name: the last definition before it, and of a function that is defined
    /// further down the first.
    private static func uses(_ entries: [TranscriptEntry]) -> ([String: Int], users: [[Int]], sources: [[Int]]) {
        var first: [String: Int] = [:]
        for (place, entry) in entries.enumerated() {
            if let name = entry.name, first[name] == nil { first[name] = place }
        }
        var last: [String: Int] = [:]
        var (users, sources) = (
            [[Int]](repeating: [], count: entries.count), [[Int]](repeating: [], count: entries.count)
        )
        for (place, entry) in entries.enumerated() {
            for name in entry.uses {
                guard let definition = last[name] ?? first[name], definition != place else { continue }
                users[definition].append(place)
                sources[place].append(definition)
            }
            if let name = entry.name, !entry.hasFailed { last[name] = place }
        }
        return (last, users, sources)
    }

    /// The title, and what is left of the opening comment: its first heading, or its first sentence where that is short;
    /// else the name of the file.
    private static func title(
        _ blocks: [Prose], _ options: ReportOptions, _ file: String
    ) -> (String, rest: [Prose]) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let plain = name.hasSuffix(".suan") ? String(name.dropLast(5)) : name
        if let title = options.title { return (title, blocks) }
        switch blocks.first {
        case .heading(_, let text): return (text, Array(blocks.dropFirst()))
        case .paragraph(let text):
            let marks: [Character] = [".", "。", "！", "？", "?", "!"]
            var end: String.Index?
            for place in text.indices where marks.contains(text[place]) {
                let next = text.index(after: place)
                if next == text.endIndex || text[next] == " " || !text[place].isASCII {
                    end = place
                    break
                }
            }
            let sentence = end.map { text[..<$0] } ?? text[...]
            guard sentence.count <= longestTitle else { return (plain, blocks) }
            var rest = end.map { text[text.index(after: $0)...] } ?? ""
            rest = rest.drop { $0 == " " }
            return (String(sentence), (rest.isEmpty ? [] : [.paragraph(String(rest))]) + blocks.dropFirst())
        default: return (plain, blocks)
        }
    }

    private static let longestTitle = 80
}

extension TranscriptEntry {
    /// The one line that it prints, where it is of words alone, short, and no part of a longer text: then it heads what
    /// follows.
    fileprivate func title(before next: TranscriptEntry?) -> String? {
        guard let next, let text = words, text.first != " ", text.count <= 80, text.last != ".", next.words == nil,
            messages.isEmpty
        else { return nil }
        return text
    }

    /// What it prints, where that is one line of words alone.
    private var words: String? {
        guard kind == .print, printed.count == 1, printed[0].count == 1, case .text(let text) = printed[0][0],
            !text.allSatisfy({ $0 == " " })
        else { return nil }
        return text
    }
}

/// The lines of a script that hold a comment alone.
private struct CommentLines {
    /// By the number of the line, from 1 on; nil for an empty one.
    private var lines: [(number: Int, text: Substring?)] = []

    init(_ transcript: Transcript) {
        let bytes = transcript.text
        var starts: Set<Int> = []
        for comment in transcript.comments { starts.insert(comment.lowerBound) }
        var (start, number) = (0, 1)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let first = bytes[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
            if let first, starts.contains(first), bytes[first] == UInt8(ascii: "#") {
                var text = String(decoding: bytes[first..<end], as: UTF8.self)[...]
                if text.last == "\r" { text.removeLast() }
                if !(number == 1 && text.hasPrefix("#!")) { lines.append((number, text.dropFirst())) }
            } else if first == nil {
                lines.append((number, nil))
            }
            (start, number) = (end + 1, number + 1)
        }
    }

    func before(_ line: Int) -> [Substring?] { between(0, line) }

    func between(_ first: Int, _ last: Int) -> [Substring?] {
        lines.filter { $0.number > first && $0.number < last }.map(\.text)
    }
}
