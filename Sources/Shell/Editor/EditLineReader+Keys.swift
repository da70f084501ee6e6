import CLibEdit

/// What the keys do: Tab runs `complete`, the arrows `recall`, Ctrl-R `search`; all else is libedit's.
extension EditLineReader {
    private typealias Command = @convention(c) (OpaquePointer?, Int32) -> UInt8

    /// Commands of our own, by the names that `~/.editrc` can bind.
    private static let commands: [(name: String, help: String, run: Command)] = [
        ("suan-complete", "Complete a name", { editor, _ in owner(of: editor)?.complete() ?? refused }),
        ("suan-older", "An older entry", { editor, _ in owner(of: editor)?.recall(older: true) ?? refused }),
        ("suan-newer", "A newer entry", { editor, _ in owner(of: editor)?.recall(older: false) ?? refused }),
        ("suan-search", "Search the entries", { editor, _ in owner(of: editor)?.search() ?? refused }),
        ("suan-change-case", "Change the case", { editor, _ in owner(of: editor)?.changeCase() ?? refused }),
    ]

    /// A key that nobody can press, for libedit's own command behind one of ours.
    private static let hiddenKey = "\u{9F}"

    static let refused = UInt8(CC_ERROR)

    /// Binds our keys, and after them the user's own, so that those win.
    func bindKeys() {
        for command in EditLineReader.commands {
            _ = suan_editor_add_command(editor, command.name, command.help, command.run)
        }
        let own = UserKeys.read()
        let isVi = own.isVi ?? false
        _ = suan_editor_set_keys(editor, isVi ? "vi" : "emacs")
        for (key, command) in EditorKeys.control {
            _ = suan_editor_bind(editor, false, key, command)
        }
        // In vi's style Escape is a key of its own, and what follows it a command.
        for (key, command) in EditorKeys.escaped {
            _ = suan_editor_bind(editor, isVi, isVi ? key : "\\e" + key, command)
        }
        if isVi {
            _ = suan_editor_bind(editor, true, "^R", "suan-search")
            _ = suan_editor_bind(editor, true, "~", "suan-change-case")
            _ = suan_editor_bind(editor, true, EditLineReader.hiddenKey, "vi-change-case")
        }
        for key in isVi ? EditorKeys.barredKeys.vi : EditorKeys.barredKeys.emacs {
            _ = suan_editor_bind(editor, isVi, key, "ed-unassigned")
        }
        for binding in own.bindings { binding.carryOut(editor) }
        remarks = own.remarks
    }

    /// vi's `~`: libedit's own command, but on a line of one letter, where that looks at the letter before the first.
    private func changeCase() -> UInt8 {
        let (text, _) = line
        guard text.unicodeScalars.count == 1 else {
            // It runs next, with the count that was typed.
            el_push(editor, EditLineReader.hiddenKey)
            return UInt8(CC_ARGHACK)
        }
        let lower = text.lowercased()
        setLine(lower == text ? text.uppercased() : lower, cursor: 0)
        return UInt8(CC_REFRESH)
    }
}
