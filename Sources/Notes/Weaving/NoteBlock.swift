/// A block of suan in a note: lines that are run, and answers below them.
package struct NoteBlock {
    package enum Form: Sendable {
        /// What is typed stands behind `suan> `.
        case transcript
        /// Lines as in a script; answers stand behind `#> `.
        case plain
    }

    package enum Role: Sendable {
        /// What begins a step, without its prompt.
        case input(Range<Int>)
        /// What goes on with the line above, without its prompt.
        case continuation(Range<Int>)
        case answer
        /// What stays as it is.
        case other
    }

    package struct Line {
        package var text: TextLine
        package var role: Role
    }

    /// What it is told, with what holds for all blocks.
    package var words: BlockWords
    package let form: Form
    package let lines: [Line]
    package let fence: MarkdownBlock.Fence

    init(_ bytes: [UInt8], _ fence: MarkdownBlock.Fence, _ lines: [TextLine], _ words: BlockWords) {
        (self.fence, self.words) = (fence, words)
        let first = lines.first { !bytes[$0.content].allSatisfy(\.isBlank) }
        let isTranscript = first.map { NotePrompt.input(bytes, $0.content) != nil } ?? false
        form = isTranscript ? .transcript : .plain
        self.lines = isTranscript ? NoteBlock.transcript(bytes, lines) : NoteBlock.plain(bytes, lines)
    }

    private static func transcript(_ bytes: [UInt8], _ lines: [TextLine]) -> [Line] {
        var result: [Line] = []
        var goesOn = false
        for text in lines {
            if let input = NotePrompt.input(bytes, text.content) {
                settle(&result, bytes)
                result.append(Line(text: text, role: .input(input)))
                goesOn = true
            } else if goesOn, let input = NotePrompt.continuation(bytes, text.content) {
                result.append(Line(text: text, role: .continuation(input)))
            } else {
                result.append(Line(text: text, role: .answer))
                goesOn = false
            }
        }
        settle(&result, bytes)
        return result
    }

    /// Blank lines that set sessions apart belong to no answer.
    private static func settle(_ lines: inout [Line], _ bytes: [UInt8]) {
        var place = lines.count - 1
        while place >= 0, case .answer = lines[place].role, bytes[lines[place].text.content].allSatisfy(\.isBlank) {
            lines[place].role = .other
            place -= 1
        }
    }

    private static func plain(_ bytes: [UInt8], _ lines: [TextLine]) -> [Line] {
        lines.map { text in
            let signs = bytes[text.content].drop(while: \.isBlank)
            return Line(text: text, role: signs.starts(with: NotePrompt.answer) ? .answer : .input(text.content))
        }
    }

    /// The steps of a transcript: what is typed at each prompt, and the last line that it takes.
    package func typedSteps(_ bytes: [UInt8]) -> [(input: [UInt8], last: Int)] {
        var steps: [(input: [UInt8], last: Int)] = []
        for (index, line) in lines.enumerated() {
            switch line.role {
            case .input(let range): steps.append((Array(bytes[range]), index))
            case .continuation(let range):
                if steps.isEmpty { continue }
                steps[steps.count - 1].input += [0x0A] + bytes[range]
                steps[steps.count - 1].last = index
            default: continue
            }
        }
        return steps
    }
}

/// The signs in front of what is typed, and of answers.
package enum NotePrompt {
    package static let typed = Array("suan>".utf8)
    package static let goesOn = Array("...>".utf8)
    package static let answer = Array("#>".utf8)

    /// What is typed in a line that begins with the prompt.
    static func input(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? { rest(bytes, range, typed) }

    /// What is typed in a line that goes on with another: the prompt shows there what is open still, or blanks.
    static func continuation(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        for skipped in 0...2 where skipped <= range.count {
            if let rest = rest(bytes, range.lowerBound + skipped..<range.upperBound, goesOn) { return rest }
        }
        return nil
    }

    private static func rest(_ bytes: [UInt8], _ range: Range<Int>, _ sign: [UInt8]) -> Range<Int>? {
        guard bytes[range].starts(with: sign) else { return nil }
        let start = range.lowerBound + sign.count
        if start == range.upperBound { return start..<start }
        return bytes[start] == 0x20 ? start + 1..<range.upperBound : nil
    }
}
