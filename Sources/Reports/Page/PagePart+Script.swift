import Reporting
import Suan
import Syntax

/// The script with a place for each line, and its names linked to where they are explained.
extension PagePart {
    func script(_ html: inout Markup) {
        section("script", .script, &html) { html in
            html.element(.pre, [.style(.script)]) { html in
                let text = String(decoding: transcript.text, as: UTF8.self)
                var number = 0
                var lines = CodeText(text).lines
                if lines.last?.isEmpty == true, lines.count > 1 { lines.removeLast() }
                for line in lines {
                    number += 1
                    html.element(.code, [.id("L\(number)")]) { pieces(line, &$0) }
                }
            }
        }
    }

    /// Code within a line: its names lead to what they mean.
    func code(_ text: String, _ html: inout Markup) {
        for (index, line) in CodeText(text).lines.enumerated() {
            if index > 0 { html.text("\n") }
            pieces(line, &html)
        }
    }

    private func isLinked(_ place: Int) -> Bool {
        if case .scenario = transcript.entries[place].kind { return true }
        return isShown(transcript.entries[place])
    }

    private func pieces(_ pieces: [CodeText.Piece], _ html: inout Markup) {
        for piece in pieces {
            switch piece.kind {
            case .plain: html.text(piece.text)
            case .comment: html.element(.span, [.style(.comment)], text: piece.text)
            case .literal: html.element(.span, [.style(.literal)], text: piece.text)
            case .key: html.element(.span, [.style(.key)], text: piece.text)
            case .name:
                if let place = document.paths[piece.text] {
                    html.element(.a, [.to("f\(place)")], text: piece.text)
                } else if let place = document.definitions[piece.text], isLinked(place) {
                    html.element(.a, [.to("s\(place)")], text: piece.text)
                } else {
                    html.text(piece.text)
                }
            }
        }
    }
}

/// Code in pieces, line by line.
struct CodeText {
    enum Kind { case plain, comment, literal, key, name }

    struct Piece {
        let text: String
        let kind: Kind
    }

    private(set) var lines: [[Piece]] = [[]]

    init(_ text: String) {
        let list = TokenList(text)
        let count = text.utf8.count
        var place = 0
        var index = 0
        while index < list.tokens.count {
            let token = list.tokens[index]
            var end = token.end
            let kind: Kind
            switch token.kind {
            case .comment: kind = .comment
            case .text, .textStart, .textMiddle, .textEnd: kind = .literal
            case .name:
                kind = .name
                // `minimax.revenue` is one name.
                if index + 2 < list.tokens.count, list.tokens[index + 1].kind == .dot,
                    list.tokens[index + 1].start == end, list.tokens[index + 2].kind == .name,
                    list.tokens[index + 2].start == list.tokens[index + 1].end
                {
                    end = list.tokens[index + 2].end
                    index += 2
                }
            case let other: kind = other.isReserved ? .key : .plain
            }
            index += 1
            guard token.start >= place, end <= count else { continue }
            add(list.text(place..<token.start), .plain)
            add(list.text(token.start..<end), kind)
            place = end
        }
        add(list.text(place..<count), .plain)
    }

    private mutating func add(_ text: String, _ kind: Kind) {
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { lines.append([]) }
            if !part.isEmpty { lines[lines.count - 1].append(Piece(text: String(part), kind: kind)) }
        }
    }
}
