#ifndef SUAN_CLIBEDIT_SHIM_H
#define SUAN_CLIBEDIT_SHIM_H

// libedit as Swift can call it: `el_set` and `history` are variadic, so each use of them has its own wrapper here.

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>

/// An editor on the standard streams. It draws on standard error where standard output is no terminal.
static inline EditLine *suan_editor_open(const char *program, bool drawsOnError) {
    return el_init(program, stdin, drawsOnError ? stderr : stdout, stderr);
}

/// What `suan_editor_get_owner` gives back inside the callbacks.
static inline int suan_editor_set_owner(EditLine *editor, void *owner) {
    return el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *suan_editor_get_owner(EditLine *editor) {
    void *owner = NULL;
    return el_get(editor, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

/// The function that gives the prompt; what stands between two `escape` characters takes no room on the screen.
static inline int suan_editor_set_prompt(EditLine *editor, char *(*prompt)(EditLine *), char escape) {
    return el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

/// `emacs` or `vi`.
static inline int suan_editor_set_keys(EditLine *editor, const char *style) {
    return el_set(editor, EL_EDITOR, style);
}

/// Whether libedit catches signals itself.
static inline int suan_editor_set_catches_signals(EditLine *editor, int catches) {
    return el_set(editor, EL_SIGNAL, catches);
}

/// The function that reads one character: 1 with a character, 0 at the end of the input, -1 after an error.
static inline int suan_editor_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *)) {
    return el_set(editor, EL_GETCFN, reader);
}

/// Binds a key (`^R`, `\e[3~`) to one of libedit's commands.
static inline int suan_editor_bind(EditLine *editor, const char *key, const char *command) {
    return el_set(editor, EL_BIND, key, command, NULL);
}

static inline int suan_editor_set_history(EditLine *editor, History *entries) {
    return el_set(editor, EL_HIST, history, entries);
}

/// Puts the terminal into libedit's mode (1) or gives it back (0).
static inline int suan_editor_prepare_terminal(EditLine *editor, int prepares) {
    return el_set(editor, EL_PREP_TERM, prepares);
}

/// Draws the prompt and the line again where the cursor is.
static inline int suan_editor_redraw(EditLine *editor) { return el_set(editor, EL_REFRESH); }

static inline int suan_history_set_size(History *entries, int size) {
    HistEvent event;
    return history(entries, &event, H_SETSIZE, size);
}

/// Leaves out an entry that equals the one before it.
static inline int suan_history_set_unique(History *entries, int unique) {
    HistEvent event;
    return history(entries, &event, H_SETUNIQUE, unique);
}

static inline int suan_history_enter(History *entries, const char *entry) {
    HistEvent event;
    return history(entries, &event, H_ENTER, entry);
}

#endif
