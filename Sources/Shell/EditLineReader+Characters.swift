import CLibEdit

extension EditLineReader {
    /// Keys beyond libedit's own: search, and what common terminals send for Delete, Home, End and word moves.
    static let keys = [
        ("^R", "em-inc-search-prev"), ("^I", "ed-insert"), ("^W", "ed-delete-prev-word"),
        ("\\e[3~", "ed-delete-next-char"), ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"),
        ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"), ("\\eOH", "ed-move-to-beg"),
        ("\\eOF", "ed-move-to-end"), ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
    ]

    /// The reader that libedit was opened for.
    static func owner(of editor: OpaquePointer?) -> EditLineReader? {
        guard let editor, let owner = suan_editor_get_owner(editor) else { return nil }
        return Unmanaged<EditLineReader>.fromOpaque(owner).takeUnretainedValue()
    }

    /// A prompt in colour, marked so that libedit does not count the colour's bytes. The reset stands before the last
    /// space, since libedit drops one at the very end.
    func coloured(_ prompt: String) -> String {
        guard isColoured, prompt.last == " " else { return prompt }
        return "\u{1}\u{1B}[36m\u{1}" + prompt.dropLast() + "\u{1}\u{1B}[0m\u{1} "
    }

    /// libedit's source of characters: 1 with a character, 0 at the end of the input, -1 after an error.
    func readCharacter(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        guard let character else { return -1 }
        var scalar = IncomingScalar()
        while true {
            if Signals.isPending(Signals.interrupt | Signals.leave) {
                isCutShort = true
                character.pointee = 10
                return 1
            }
            if Signals.take(Signals.stop) != 0 { stop() }
            if Signals.take(Signals.resize) != 0 {
                el_resize(editor)
                _ = suan_editor_redraw(editor)
            }
            guard Terminal.waitForInput(0) else { continue }
            var byte: UInt8 = 0
            let count = read(0, &byte, 1)
            if count == 1 {
                guard let complete = scalar.add(byte) else { continue }
                character.pointee = wchar_t(complete.value)
                return 1
            }
            if count == 0 { return 0 }
            if errno != EINTR && errno != EAGAIN { return -1 }
        }
    }

    /// Ctrl-Z: gives the terminal back, stops, and draws the line again when the shell goes on.
    private func stop() {
        _ = suan_editor_prepare_terminal(editor, 0)
        Signals.catchStop(false)
        kill(getpid(), SIGTSTP)
        Signals.catchStop(true)
        _ = suan_editor_prepare_terminal(editor, 1)
        _ = suan_editor_redraw(editor)
    }
}

/// Puts the bytes of UTF-8 together as they come in; bytes that are none are dropped.
package struct IncomingScalar {
    private var value: UInt32 = 0
    private var missing = 0
    private var least: UInt32 = 0

    package init() {}

    /// The scalar that this byte completes.
    package mutating func add(_ byte: UInt8) -> Unicode.Scalar? {
        let bits = UInt32(byte)
        if byte & 0xC0 == 0x80 {
            guard missing > 0 else { return nil }
            value = value << 6 | bits & 0x3F
            missing -= 1
            return missing == 0 && value >= least ? Unicode.Scalar(value) : nil
        }
        missing = 0
        switch byte {
        case 0..<0x80: return Unicode.Scalar(byte)
        case 0xC2..<0xE0: (value, missing, least) = (bits & 0x1F, 1, 0x80)
        case 0xE0..<0xF0: (value, missing, least) = (bits & 0x0F, 2, 0x800)
        case 0xF0..<0xF5: (value, missing, least) = (bits & 0x07, 3, 0x10000)
        default: break
        }
        return nil
    }
}
