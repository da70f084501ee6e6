import Reporting

/// Texts measured and made to fit, in whatever they are measured in: cells or pixels.
struct Lettering: Sendable {
    let measure: @Sendable (String) -> Double
    /// What stands where a text was cut.
    let ellipsis: String

    /// The text, or as much of its beginning as has room, with an ellipsis.
    func shortened(_ text: String, to room: Double) -> (text: String, isCut: Bool) {
        // What is very long is not measured whole: no letter that counts takes less than a tenth.
        let head = text.prefix(4000)
        if head.endIndex == text.endIndex, measure(text) <= room { return (text, false) }
        var (low, high) = (0, head.count)
        while low < high {
            let middle = (low + high + 1) / 2
            if measure(head.prefix(middle) + ellipsis) <= room { low = middle } else { high = middle - 1 }
        }
        if low == 0 { return (measure(ellipsis) <= room ? ellipsis : "", true) }
        return (head.prefix(low) + ellipsis, true)
    }

    /// The text in lines that have room, broken at spaces, after points and slashes, and between ideographs; nil where that
    /// takes more than `most` lines.
    func wrapped(_ text: String, to room: Double, most: Int) -> [String]? {
        guard text.utf8.count < 400 else { return nil }
        let lines = broken(text, to: room)
        return lines.count <= most && lines.allSatisfy { measure($0) <= room } ? lines : nil
    }

    /// The same, but the last line is cut where there are more, as is any that cannot be broken.
    func block(_ text: String, to room: Double, most: Int) -> (lines: [String], isCut: Bool) {
        let head = text.prefix(1000)
        let lines = broken(String(head), to: room)
        var (kept, isCut) = ([String](), false)
        for (index, line) in lines.prefix(most).enumerated() {
            let isLast = index == most - 1 && (lines.count > most || head.endIndex < text.endIndex)
            let short = shortened(isLast ? line + ellipsis : line, to: room)
            isCut = isCut || isLast || short.isCut
            kept.append(short.text)
        }
        return (kept, isCut || head.endIndex < text.endIndex)
    }

    /// Texts that stay whole, as many on a line as have room, two spaces apart; those that are longer than a line are broken.
    func packed(_ texts: [String], to room: Double) -> (lines: [String], isCut: Bool) {
        var (lines, isCut) = ([String](), false)
        for text in texts where !text.isEmpty {
            if let last = lines.last, measure(last + "  " + text) <= room {
                lines[lines.count - 1] = last + "  " + text
            } else {
                let block = block(text, to: room, most: 3)
                isCut = isCut || block.isCut
                lines += block.lines
            }
        }
        return (lines, isCut)
    }

    private func broken(_ text: String, to room: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            let joined = line + piece
            if line.isEmpty || measure(trimmed(joined)) <= room {
                line = joined
            } else {
                lines.append(trimmed(line))
                line = piece
            }
        }
        return lines + [trimmed(line)]
    }

    private func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var (isWide, isAfterPoint) = (false, false)
        for letter in text {
            let wide = CellWidth.of(String(letter)) == 2
            // `minimax.revenue` has a place after its point, `2.5%` has none.
            let opens = (wide || isWide) && letter != " " || isAfterPoint && !letter.isNumber
            if !piece.isEmpty, opens {
                pieces.append(piece)
                piece = ""
            }
            piece.append(letter)
            (isWide, isAfterPoint) = (wide, letter == ".")
            if letter == " " || letter == "/" || letter == "_" {
                pieces.append(piece)
                piece = ""
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
