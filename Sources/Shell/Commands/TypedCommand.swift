import Suan

/// A line that is a command: which, and what was given to it.
struct TypedCommand {
    let line: String
    /// The command's name as it was typed, as bytes of the line.
    let name: Range<Int>
    /// All behind the name, without blanks at its ends.
    let argument: Range<Int>

    /// The command that a line is: `:name …`, and `help …`, `?…` and `…?` for help. Nil for what the language reads.
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
        switch bytes[start] {
        case UInt8(ascii: ":"):
            var place = start + 1
            while place < end, !isBlank(bytes[place]) { place += 1 }
            name = start + 1..<place
            argument = trimmed(place)
        case UInt8(ascii: "?"):
            name = start..<start
            argument = trimmed(start + 1)
        default:
            if bytes[end - 1] == UInt8(ascii: "?"), !bytes[start..<end].contains(where: isBlank) {
                name = end - 1..<end - 1
                argument = start..<end - 1
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
