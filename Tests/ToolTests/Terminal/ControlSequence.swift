/// A control sequence: `CSI`, perhaps a private mark, numbers, a final letter.
struct ControlSequence {
    /// `?`, `>` or `=` before the numbers.
    var mark: Character?
    /// Absent numbers are nil.
    var numbers: [Int?] = []
    /// The final letter, with what stands between it and the numbers.
    var name: String

    /// - Parameter bytes: what stands between `CSI` and the final byte.
    init(_ bytes: [UInt8], final: UInt8) {
        var rest = bytes[...]
        if let first = rest.first, (0x3C...0x3F).contains(first) {
            mark = Character(Unicode.Scalar(first))
            rest = rest.dropFirst()
        }
        let digits = rest.prefix { (0x30...0x3B).contains($0) }
        for piece in digits.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x3A || $0 == 0x3B }) {
            numbers.append(Int(String(decoding: piece, as: UTF8.self)).map { min($0, 9_999) })
        }
        name = String(decoding: rest.dropFirst(digits.count) + [final], as: UTF8.self)
    }

    /// A count: 1 where it is absent or 0.
    func count(_ place: Int = 0) -> Int { max(1, number(place) ?? 1) }

    func number(_ place: Int = 0) -> Int? { numbers.indices.contains(place) ? numbers[place] : nil }
}

extension Screen {
    /// Carries a control sequence out; false where it is not known.
    mutating func perform(_ sequence: ControlSequence) -> Bool {
        if sequence.mark == "?" { return setPrivateModes(sequence) }
        // What terminals are asked about themselves, and told of keyboards: nothing to show.
        if sequence.mark != nil { return sequence.name == "c" || sequence.name == "m" || sequence.name == "u" }
        let count = sequence.count()
        switch sequence.name {
        case "A": move(rows: -count)
        case "B", "e": move(rows: count)
        case "C", "a": move(columns: count)
        case "D": move(columns: -count)
        case "E":
            move(rows: count)
            cursor.column = 0
        case "F":
            move(rows: -count)
            cursor.column = 0
        case "G", "`": place(column: count - 1)
        case "d": place(row: count - 1)
        case "H", "f": place(row: count - 1, column: sequence.count(1) - 1)
        case "J": return eraseScreen(sequence.number() ?? 0)
        case "K": return eraseLine(sequence.number() ?? 0)
        case "X": erase(row: cursor.row, cursor.column..<min(columns, cursor.column + count))
        case "@": insertCharacters(count)
        case "P": deleteCharacters(count)
        case "L": insertLines(count)
        case "M": deleteLines(count)
        case "S": scroll(region, by: count)
        case "T": scroll(region, by: -count)
        case "b": for _ in 0..<min(count, columns * rows) { for scalar in lastWritten.unicodeScalars { write(scalar) } }
        case "m": return style.apply(sequence.numbers.isEmpty ? [0] : sequence.numbers.map { $0 ?? 0 })
        case "r": return setRegion(sequence)
        case "s": save()
        case "u": restore()
        case "h", "l":
            guard sequence.number() == 4 else { return false }
            inserts = sequence.name == "h"
        case "n": return report(sequence.number() ?? 0)
        case "c": replies += Array("\u{1B}[?6c".utf8)
        // A pager keeps the window's title meanwhile.
        case "t": return sequence.number() == 22 || sequence.number() == 23
        default: return false
        }
        return true
    }

    private mutating func setPrivateModes(_ sequence: ControlSequence) -> Bool {
        guard sequence.name == "h" || sequence.name == "l" else { return false }
        let isOn = sequence.name == "h"
        for number in sequence.numbers {
            switch number {
            case 1: hasApplicationCursorKeys = isOn
            case 7:
                wrapsAround = isOn
                isAtEdge = false
            case 12: break
            case 25: showsCursor = isOn
            case 47, 1047, 1049: showAlternate(isOn)
            case 2004: bracketsPaste = isOn
            default: return false
            }
        }
        return true
    }

    private mutating func report(_ question: Int) -> Bool {
        switch question {
        case 5: replies += Array("\u{1B}[0n".utf8)
        case 6: replies += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
        default: return false
        }
        return true
    }

    private mutating func setRegion(_ sequence: ControlSequence) -> Bool {
        let top = sequence.count() - 1
        let bottom = min(rows, max(0, sequence.number(1) ?? 0) == 0 ? rows : sequence.count(1)) - 1
        guard top < bottom else { return true }
        region = top...bottom
        place(row: 0, column: 0)
        return true
    }

    /// An operating system command: the title, a link, the clipboard. False where it is not known.
    mutating func performCommand(_ text: String) -> Bool {
        let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        let rest = parts.count > 1 ? String(parts[1]) : ""
        switch parts[0] {
        case "0", "1", "2": title = rest
        case "8": break
        case "52":
            let fields = rest.split(separator: ";", omittingEmptySubsequences: false)
            guard fields.count == 2, let bytes = Base64.decode(String(fields[1])) else { return false }
            clipboard.append(String(decoding: bytes, as: UTF8.self))
        default: return false
        }
        return true
    }
}
