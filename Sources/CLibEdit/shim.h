#ifndef SUAN_CLIBEDIT_SHIM_H
#define SUAN_CLIBEDIT_SHIM_H

// libedit as Swift can call it: `el_set` and `history` are variadic, so each use of them has its own wrapper here.

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// Another thing of the C library that Swift does not see: all threads take their memory from the one place there is at the
// start. One that works while the others wait needs no place of its own, which takes fifteen system calls to make.
#ifdef __GLIBC__
#include <malloc.h>
static inline void suan_share_memory(void) { mallopt(M_ARENA_MAX, 1); }
#else
static inline void suan_share_memory(void) {}
#endif

// The C library has it, but shows it only to programs that ask for the XSI extensions.
extern FILE *open_memstream(char **bytes, size_t *count);

/// An editor on the standard streams. `drawsOnError` says that the terminal is behind standard error.
static inline EditLine *suan_editor_open(const char *program, bool drawsOnError) {
    return el_init(program, stdin, drawsOnError ? stderr : stdout, stderr);
}

/// What libedit is given in the place of the terminal, so that it draws for nobody: a stream into memory, and a file in
/// which it looks in vain for the size of a window.
struct suan_sink {
    FILE *stream;
    FILE *nothing;
    char *bytes;
    size_t count;
};

/// What libedit has done: rung the bell, cleared the screen.
struct suan_told {
    bool rings;
    bool clears;
};

/// Opens one; nil without memory.
static inline struct suan_sink *suan_sink_open(void) {
    struct suan_sink *sink = (struct suan_sink *)calloc(1, sizeof(struct suan_sink));
    if (!sink) return NULL;
    sink->stream = open_memstream(&sink->bytes, &sink->count);
    sink->nothing = fopen("/dev/null", "re");
    if (sink->stream && sink->nothing) return sink;
    if (sink->stream) fclose(sink->stream);
    if (sink->nothing) fclose(sink->nothing);
    free(sink->bytes);
    free(sink);
    return NULL;
}

/// To be called after `el_end`.
static inline void suan_sink_close(struct suan_sink *sink) {
    fclose(sink->stream);
    fclose(sink->nothing);
    free(sink->bytes);
    free(sink);
}

/// What was drawn since the last call.
static inline struct suan_told suan_sink_take(struct suan_sink *sink) {
    struct suan_told told = {false, false};
    if (fflush(sink->stream) != 0 || sink->count == 0) return told;
    told.rings = memchr(sink->bytes, '\a', sink->count) != NULL;
    told.clears = memchr(sink->bytes, '\f', sink->count) != NULL;
    rewind(sink->stream);
    // The count follows the stream's place only when something is flushed.
    sink->count = 0;
    return told;
}

/// Columns of the picture that libedit draws into memory.
enum { SUAN_PICTURE_COLUMNS = 512 };

/// Has libedit draw into the sink, with the plainest means: a form feed clears the screen.
static inline int suan_editor_set_sink(EditLine *editor, struct suan_sink *sink) {
    el_set(editor, EL_SETTC, "cl", "\f", NULL);
    el_set(editor, EL_SETTC, "bl", "\a", NULL);
    return el_set(editor, EL_SETFP, 1, sink->stream);
}

/// Where libedit sets the mode of the terminal: standard input, or nothing at all.
static inline int suan_editor_set_terminal(EditLine *editor, struct suan_sink *sink, bool isReal) {
    return el_set(editor, EL_SETFP, 0, isReal ? stdin : sink->nothing);
}

/// The rows of the picture; it stays so until the next call, as no window has a size for libedit.
static inline int suan_editor_set_picture(EditLine *editor, int rows) {
    char count[8];
    snprintf(count, sizeof count, "%d", rows % 1000000);
    if (el_set(editor, EL_SETTC, "li", count, NULL) != 0) return -1;
    snprintf(count, sizeof count, "%d", SUAN_PICTURE_COLUMNS);
    return el_set(editor, EL_SETTC, "co", count, NULL);
}

/// What `suan_editor_get_owner` gives back inside the callbacks.
static inline int suan_editor_set_owner(EditLine *editor, void *owner) {
    return el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *suan_editor_get_owner(EditLine *editor) {
    void *owner = NULL;
    return el_get(editor, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

static inline char *suan_editor_no_prompt(EditLine *editor) {
    static char nothing[1] = "";
    (void)editor;
    return nothing;
}

/// libedit knows of no prompt.
static inline int suan_editor_set_no_prompt(EditLine *editor) { return el_set(editor, EL_PROMPT, suan_editor_no_prompt); }

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

/// Draws the picture anew.
static inline int suan_editor_redraw(EditLine *editor) { return el_set(editor, EL_REFRESH); }

#endif
