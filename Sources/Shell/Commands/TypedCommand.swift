import Suan

/// A line that is a command: which, and what was given to it.
struct TypedCommand {
    let line: String
    /// Where its sign stands: the colon or the question mark.
    let start: Int
    /// Whether that is a colon.
    let hasColon: Bool
    /// The command's name as it was typed, as bytes of the line.
    let name: Range<Int>
    /// All behind the name, without blanks at its ends.
    let argument: Range<Int>

    /// The command that a line is: `:name …`, and `help …`, `?…` and `…?` for help; a Chinese input method's `：` and `？` are
    /// taken for `:` and `?`. Nil for what the language reads.
    /// - Parameter isKnown: whether the session knows something by a name; then `help` alone is that.
    init?(_ line: String, isKnown: (String) -> Bool) {
        let bytes = Array(line.utf8)
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        var end = bytes.count
        while end > 0, isBlank(bytes[end - 1]) { end -= 1 }
        var start = 0
        while start < end, isBlank(bytes[start]) { start += 1 }
        guard start < end else { return nil }
        self.line = line
        func trimmed(_ from: Int) -> Range<Int> {
            var from = from
            while from < end, isBlank(bytes[from]) { from += 1 }
            return from..<end
        }
        self.start = start
        let sign = TypedCommand.sign(bytes[start..<end])
        hasColon = sign.colon > 0
        if hasColon {
            let first = trimmed(start + sign.colon).lowerBound
            var place = first
            while place < end, !isBlank(bytes[place]) { place += 1 }
            name = first..<place
            argument = trimmed(place)
        } else if sign.question > 0 {
            name = start..<start
            argument = trimmed(start + sign.question)
        } else {
            let last = TypedCommand.questionMark(endOf: bytes[start..<end])
            if last > 0, !bytes[start..<end].contains(where: isBlank) {
                name = end - last..<end - last
                argument = start..<end - last
                return
            }
            let word = Array("help".utf8)
            guard bytes[start..<end].starts(with: word) else { return nil }
            let after = start + word.count
            // `help = 5` and `help(2)` are the language's.
            guard after == end || isBlank(bytes[after]), !isKnown("help") else { return nil }
            argument = trimmed(after)
            if !argument.isEmpty, bytes[argument.lowerBound] == UInt8(ascii: "="), argument.count > 1 { return nil }
            name = start..<after
        }
    }

    /// How many bytes a colon or a question mark at the beginning has, plain or full-width.
    private static func sign(_ bytes: ArraySlice<UInt8>) -> (colon: Int, question: Int) {
        for (colon, question) in [(":", "?"), ("：", "？")] {
            if bytes.starts(with: colon.utf8) { return (colon.utf8.count, 0) }
            if bytes.starts(with: question.utf8) { return (0, question.utf8.count) }
        }
        return (0, 0)
    }

    /// How many bytes a question mark at the end has.
    private static func questionMark(endOf bytes: ArraySlice<UInt8>) -> Int {
        ["?", "？"].first { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }?.utf8.count ?? 0
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: Array(line.utf8)[range], as: UTF8.self)
    }

    var argumentText: String { text(argument) }

    /// The argument as the question that an answer is wanted to; nil where none was given.
    var question: Question? { argument.isEmpty ? nil : Question(line: line, bytes: argument) }

    /// The whole line, for errors that are about no part of it.
    var whole: Question { Question(line: line, bytes: 0..<line.utf8.count) }

    /// The blank-separated words of the argument; a text in quotation marks is one of them.
    var words: [(text: String, bytes: Range<Int>)] {
        let bytes = Array(line.utf8)
        var words: [(String, Range<Int>)] = []
        var place = argument.lowerBound
        while place < argument.upperBound {
            guard bytes[place] != 0x20, bytes[place] != 0x09 else {
                place += 1
                continue
            }
            let start = place
            var text: [UInt8] = []
            if bytes[place] == UInt8(ascii: "\"") {
                place += 1
                while place < argument.upperBound, bytes[place] != UInt8(ascii: "\"") {
                    text.append(bytes[place])
                    place += 1
                }
                place = min(place + 1, argument.upperBound)
            } else {
                while place < argument.upperBound, bytes[place] != 0x20, bytes[place] != 0x09 {
                    text.append(bytes[place])
                    place += 1
                }
            }
            words.append((String(decoding: text, as: UTF8.self), start..<place))
        }
        return words
    }
}
