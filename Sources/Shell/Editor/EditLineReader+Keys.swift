import CLibEdit
import Suan

extension EditLineReader {
    /// Commands of our own, by the names that `~/.editrc` can bind.
    private static let commands: [(name: String, help: String, run: @convention(c) (OpaquePointer?, Int32) -> UInt8)] =
        [
            ("suan-complete", "Complete a name", { editor, _ in owner(of: editor)?.complete() ?? refused }),
            (
                "suan-older", "An older entry that begins so",
                { editor, _ in owner(of: editor)?.recall(older: true) ?? refused }
            ),
            (
                "suan-newer", "A newer entry that begins so",
                { editor, _ in owner(of: editor)?.recall(older: false) ?? refused }
            ),
            ("suan-search", "Search the entries", { editor, _ in owner(of: editor)?.search() ?? refused }),
            ("suan-paste", "Take a pasted text", { editor, _ in owner(of: editor)?.paste() ?? refused }),
        ]

    /// Ours, and what common terminals send for Delete, Home, End and word moves.
    private static let keys = [
        ("^I", "suan-complete"), ("^R", "suan-search"), ("^P", "suan-older"), ("^N", "suan-newer"),
        ("\\e[A", "suan-older"), ("\\e[B", "suan-newer"), ("\\eOA", "suan-older"), ("\\eOB", "suan-newer"),
        ("\\e[200~", "suan-paste"), ("^W", "ed-delete-prev-word"), ("\\e[3~", "ed-delete-next-char"),
        ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"), ("\\e[1~", "ed-move-to-beg"),
        ("\\e[4~", "ed-move-to-end"), ("\\eOH", "ed-move-to-beg"), ("\\eOF", "ed-move-to-end"),
        ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
    ]

    /// Those that vi's command map gets too; there letters are its own.
    private static let keysForCommands = ["suan-older", "suan-newer", "suan-paste", "suan-search"]

    static let refused = UInt8(CC_ERROR)

    /// Binds our keys, and after them the user's own, so that those win.
    func bindKeys() {
        for command in EditLineReader.commands {
            _ = suan_editor_add_command(editor, command.name, command.help, command.run)
        }
        _ = suan_editor_set_keys(editor, "emacs")
        _ = el_source(editor, nil)
        let isVi = suan_editor_get_keys(editor).map { String(cString: $0) } == "vi"
        for (key, command) in EditLineReader.keys {
            // In vi's typing map ^W and ^R mean what they mean there, unless bound.
            _ = suan_editor_bind(editor, false, key, command)
            if isVi, EditLineReader.keysForCommands.contains(command), key.hasPrefix("\\e") || key == "^R" {
                _ = suan_editor_bind(editor, true, key, command)
            }
        }
        sourceAgain()
    }

    /// Carries out the user's `~/.editrc` once more, but for the lines that choose the style: those would undo ours.
    private func sourceAgain() {
        let path = environment("EDITRC") ?? environment("HOME").map { $0 + "/.editrc" }
        guard let path, let bytes = try? Files.read(path).bytes, bytes.count < 1 << 20, let words = tok_init(nil) else {
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
