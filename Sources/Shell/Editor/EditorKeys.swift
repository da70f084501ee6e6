/// Which keys are bound to what, beside libedit's own.
enum EditorKeys {
    static let control = [
        ("^I", "suan-complete"), ("^R", "suan-search"), ("^P", "suan-older"), ("^N", "suan-newer"),
        ("^W", "ed-delete-prev-word"),
    ]

    /// What common terminals send after Escape for the arrows, Delete, Home, End and word moves.
    static let escaped = [
        ("[A", "suan-older"), ("[B", "suan-newer"), ("OA", "suan-older"), ("OB", "suan-newer"),
        ("[3~", "ed-delete-next-char"), ("[H", "ed-move-to-beg"), ("[F", "ed-move-to-end"),
        ("[1~", "ed-move-to-beg"), ("[4~", "ed-move-to-end"), ("OH", "ed-move-to-beg"), ("OF", "ed-move-to-end"),
        ("[1;5C", "em-next-word"), ("[1;5D", "ed-prev-word"),
    ]

    /// libedit's commands that have no place here: one reads commands of libedit's own, and ends the process on half of
    /// one; one runs another editor behind our back; one looks for aliases that nobody has.
    static let barred: Set<String> = ["ed-command", "vi-histedit", "vi-alias"]

    /// The keys that libedit gives them, in the style of emacs and in vi's map of commands.
    static let barredKeys = (emacs: ["\\ex", "\\eX"], vi: [":", "v", "@"])
}
