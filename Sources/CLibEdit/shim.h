#ifndef SUAN_CLIBEDIT_SHIM_H
#define SUAN_CLIBEDIT_SHIM_H

// libedit as Swift can call it: `el_set` and `history` are variadic, so each use of them has its own wrapper here.

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

// The C library has it, but shows it only to programs that ask for the XSI extensions.
extern int wcwidth(wchar_t);

/// The cells that libedit gives a letter: the C library's count, -1 for one that is not printed.
static inline int suan_cells(wchar_t letter) { return wcwidth(letter); }

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

/// Takes a capability from what libedit knows of the terminal (terminfo's old two letters: `ic`, `dc`).
static inline int suan_editor_forget_capability(EditLine *editor, const char *name) {
    return el_set(editor, EL_SETTC, name, "", NULL);
}

/// Whether libedit catches signals itself.
static inline int suan_editor_set_catches_signals(EditLine *editor, int catches) {
    return el_set(editor, EL_SIGNAL, catches);
}

/// The function that reads one character: 1 with a character, 0 at the end of the input, -1 after an error.
static inline int suan_editor_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *)) {
    return el_set(editor, EL_GETCFN, reader);
}

/// Binds a key (`^R`, `\e[3~`) to a command: in the map that is typed in, and with `alternate` in vi's command map.
static inline int suan_editor_bind(EditLine *editor, bool alternate, const char *key, const char *command) {
    return alternate ? el_set(editor, EL_BIND, "-a", key, command, NULL)
                     : el_set(editor, EL_BIND, key, command, NULL);
}

/// Adds a command of our own, to be bound by its name. It gets the key and returns one of `CC_REFRESH` and its like.
static inline int suan_editor_add_command(
    EditLine *editor, const char *name, const char *help, unsigned char (*command)(EditLine *, int)) {
    return el_set(editor, EL_ADDFN, name, help, command);
}

/// The style of keys in use, `emacs` or `vi`.
static inline const char *suan_editor_get_keys(EditLine *editor) {
    const char *style = NULL;
    return el_get(editor, EL_EDITOR, &style) == 0 ? style : NULL;
}

/// While it is off, libedit leaves the terminal's mode alone.
static inline int suan_editor_set_editing(EditLine *editor, int edits) {
    return el_set(editor, EL_EDITMODE, edits);
}

/// Who has the earlier entries: `step` is asked for one (`H_FIRST` is the newest, `H_NEXT` an older one) and gives text
/// that stays until it is asked again, or nothing.
struct suan_history_walker {
    void *owner;
    const char *(*step)(void *owner, int operation);
};

static inline int suan_history_event(void *walker, HistEvent *event, int operation, ...) {
    struct suan_history_walker *source = (struct suan_history_walker *)walker;
    const char *entry = source->step(source->owner, operation);
    if (!entry) return -1;
    event->num = 1;
    event->str = entry;
    return 0;
}

/// Lets libedit's own commands walk through the entries; `walker` must outlive the editor.
static inline int suan_editor_set_history(EditLine *editor, struct suan_history_walker *walker) {
    return el_set(editor, EL_HIST, suan_history_event, walker);
}

/// Puts the terminal into libedit's mode (1) or gives it back (0).
static inline int suan_editor_prepare_terminal(EditLine *editor, int prepares) {
    return el_set(editor, EL_PREP_TERM, prepares);
}

/// Draws the prompt and the line again where the cursor is.
static inline int suan_editor_redraw(EditLine *editor) { return el_set(editor, EL_REFRESH); }

#endif
