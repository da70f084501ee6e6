/// Blocks of suan, where what is typed is told from what is answered.
extension PageWriter {
    private enum Part { case typed, answer }

    mutating func write(_ block: NoteBlock, _ failed: [Bool]) {
        var part: Part?
        var answers = 0
        var blanks = 0
        func closing(_ part: Part?) -> String { part == nil ? "" : "</pre>\n" }
        add("<div class=\"suan\">\n")
        for line in block.lines {
            let kind: Part
            if case .answer = line.role { kind = .answer } else { kind = .typed }
            if kind == .typed, page.bytes[line.text.content].allSatisfy(\.isBlank) {
                // Blank lines at the ends of a part only set it apart.
                blanks += 1
                continue
            }
            if part != kind {
                add(closing(part))
                let isFailed = kind == .answer && answers < failed.count && failed[answers]
                if kind == .answer { answers += 1 }
                add(
                    kind == .typed
                        ? "<pre class=\"typed\">"
                        : isFailed ? "<pre class=\"answer failed\">" : "<pre class=\"answer\">")
            } else {
                for _ in 0..<blanks { add("\n") }
            }
            (part, blanks) = (kind, 0)
            write(line, block.form)
        }
        add(closing(part) + "</div>\n")
    }

    private mutating func write(_ line: NoteBlock.Line, _ form: NoteBlock.Form) {
        switch line.role {
        case .input(let range) where form == .transcript, .continuation(let range) where form == .transcript:
            // The prompt is not copied with what is typed.
            add("<span class=\"prompt\">")
            escape(page.bytes[line.text.content.lowerBound..<range.lowerBound])
            add("</span>")
            escape(page.bytes[range])
            add("\n")
        case .answer where form == .plain:
            let signs = page.bytes[line.text.content].drop(while: \.isBlank).dropFirst(NotePrompt.answer.count)
            escape(signs.first == 0x20 ? signs.dropFirst() : signs)
            add("\n")
        default: code(line.text)
        }
    }
}
