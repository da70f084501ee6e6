extension Screen {
    /// Where in a sequence the bytes read so far end.
    struct Reader: Sendable {
        enum State: Sendable {
            case text, escape, charset, control, command, commandEscape, string, stringEscape
        }

        var state = State.text
        /// The bytes of the sequence, or of the character, so far.
        var bytes: [UInt8] = []
        /// Bytes of the character that are still to come.
        var missing = 0
    }

    /// Takes what the program wrote; a sequence or character may go on in the next call.
    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { feed(byte) }
    }

    mutating func feed(_ text: String) { feed(text.utf8) }

    private mutating func feed(_ byte: UInt8) {
        switch reader.state {
        case .text: readText(byte)
        case .escape: readEscape(byte)
        case .charset: reader.state = .text
        case .control: readControl(byte)
        case .command, .string: readString(byte)
        case .commandEscape, .stringEscape:
            if byte != UInt8(ascii: "\\") { unknown.append("a string without its end") }
            finishString()
        }
    }

    private mutating func readText(_ byte: UInt8) {
        if reader.missing > 0 {
            if byte & 0xC0 == 0x80 {
                reader.bytes.append(byte)
                reader.missing -= 1
                if reader.missing == 0 { finishCharacter() }
                return
            }
            finishCharacter()
        }
        switch byte {
        case 0x1B: reader.state = .escape
        case 0x00..<0x20: control(byte)
        case 0x20..<0x7F: write(Unicode.Scalar(byte))
        case 0x7F: break
        case 0xC2..<0xE0: (reader.bytes, reader.missing) = ([byte], 1)
        case 0xE0..<0xF0: (reader.bytes, reader.missing) = ([byte], 2)
        case 0xF0..<0xF5: (reader.bytes, reader.missing) = ([byte], 3)
        default:
            reader.bytes = [byte]
            finishCharacter()
        }
    }

    private mutating func finishCharacter() {
        if let text = String(validating: reader.bytes, as: UTF8.self) {
            for scalar in text.unicodeScalars { write(scalar) }
        } else {
            unknown.append("bytes that are no UTF-8: \(reader.bytes)")
            write("\u{FFFD}")
        }
        (reader.bytes, reader.missing) = ([], 0)
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x00: break
        case 0x07: bells += 1
        case 0x08:
            cursor.column = max(0, cursor.column - 1)
            isAtEdge = false
        case 0x09:
            cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
            isAtEdge = false
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D:
            cursor.column = 0
            isAtEdge = false
        case 0x0E, 0x0F: break
        default: unknown.append("^\(Unicode.Scalar(byte + 0x40))")
        }
    }

    private mutating func readEscape(_ byte: UInt8) {
        reader.state = .text
        reader.bytes = []
        switch byte {
        case UInt8(ascii: "["): reader.state = .control
        case UInt8(ascii: "]"): reader.state = .command
        case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): reader.state = .string
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"): reader.state = .charset
        case UInt8(ascii: "7"): save()
        case UInt8(ascii: "8"): restore()
        case UInt8(ascii: "D"): lineFeed()
        case UInt8(ascii: "E"):
            cursor.column = 0
            lineFeed()
        case UInt8(ascii: "M"): reverseLineFeed()
        case UInt8(ascii: "c"): self = Screen(columns: columns, rows: rows)
        case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "\\"): break
        default: unknown.append("ESC \(Unicode.Scalar(byte))")
        }
    }

    private mutating func readControl(_ byte: UInt8) {
        switch byte {
        case 0x1B: reader.state = .escape
        case 0x18, 0x1A: reader.state = .text
        case 0x00..<0x20: control(byte)
        case 0x40..<0x7F:
            reader.state = .text
            if !perform(ControlSequence(reader.bytes, final: byte)) {
                unknown.append("CSI \(String(decoding: reader.bytes + [byte], as: UTF8.self))")
            }
            reader.bytes = []
        default: reader.bytes.append(byte)
        }
    }

    private mutating func readString(_ byte: UInt8) {
        switch byte {
        case 0x07 where reader.state == .command: finishString()
        case 0x1B: reader.state = reader.state == .command ? .commandEscape : .stringEscape
        default: reader.bytes.append(byte)
        }
    }

    private mutating func finishString() {
        let isCommand = reader.state == .command || reader.state == .commandEscape
        let text = String(decoding: reader.bytes, as: UTF8.self)
        reader.state = .text
        reader.bytes = []
        if !isCommand || !performCommand(text) {
            unknown.append((isCommand ? "OSC " : "string ") + text)
        }
    }
}
