import CLibEdit
import Files
import Suan

extension EditLineReader {
    private typealias Command = @convention(c) (OpaquePointer?, Int32) -> UInt8

    /// Commands of our own, by the names that `~/.editrc` can bind.
    private static let commands: [(name: String, help: String, run: Command)] = [
        ("suan-complete", "Complete a name", { editor, _ in owner(of: editor)?.complete() ?? refused }),
        ("suan-older", "An older entry", { editor, _ in owner(of: editor)?.recall(older: true) ?? refused }),
        ("suan-newer", "A newer entry", { editor, _ in owner(of: editor)?.recall(older: false) ?? refused }),
        ("suan-search", "Search the entries", { editor, _ in owner(of: editor)?.search() ?? refused }),
    ]

    private static let controlKeys = [
        ("^I", "suan-complete"), ("^R", "suan-search"), ("^P", "suan-older"), ("^N", "suan-newer"),
        ("^W", "ed-delete-prev-word"),
    ]

    /// What common terminals send after Escape for the arrows, Delete, Home, End and word moves.
    private static let escapedKeys = [
        ("[A", "suan-older"), ("[B", "suan-newer"), ("OA", "suan-older"), ("OB", "suan-newer"),
        ("[3~", "ed-delete-next-char"), ("[H", "ed-move-to-beg"), ("[F", "ed-move-to-end"),
        ("[1~", "ed-move-to-beg"), ("[4~", "ed-move-to-end"), ("OH", "ed-move-to-beg"), ("OF", "ed-move-to-end"),
        ("[1;5C", "em-next-word"), ("[1;5D", "ed-prev-word"),
    ]

    static let refused = UInt8(CC_ERROR)

    /// Binds our keys, and after them the user's own, so that those win.
    func bindKeys() {
        for command in EditLineReader.commands {
            _ = suan_editor_add_command(editor, command.name, command.help, command.run)
        }
        _ = suan_editor_set_keys(editor, "emacs")
        _ = el_source(editor, nil)
        let isVi = suan_editor_get_keys(editor).map { String(cString: $0) } == "vi"
        for (key, command) in EditLineReader.controlKeys {
            _ = suan_editor_bind(editor, false, key, command)
        }
        // In vi's style Escape is a key of its own, and what follows it a command.
        for (key, command) in EditLineReader.escapedKeys {
            _ = suan_editor_bind(editor, isVi, isVi ? key : "\\e" + key, command)
        }
        if isVi { _ = suan_editor_bind(editor, true, "^R", "suan-search") }
        sourceAgain()
    }

    /// Carries out the user's `~/.editrc` once more, but for the lines that choose the style: those would undo ours.
    private func sourceAgain() {
        let path = environment("EDITRC") ?? environment("HOME").map { $0 + "/.editrc" }
        guard let path, let bytes = try? WholeFile.read(path, largest: 1 << 20).bytes, let words = tok_init(nil) else {
            return
        }
        defer { tok_end(words) }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let line = String(line)
            var count: Int32 = 0
            var list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
            tok_reset(words)
            guard !line.hasPrefix("#"), tok_str(words, line, &count, &list) == 0, count > 0, let list,
                !(0..<Int(count)).contains(where: { place in
                    list[place].map { ["-v", "-e", "edit"].contains(String(cString: $0)) } ?? false
                })
            else { continue }
            _ = el_parse(editor, count, list)
        }
    }
}
