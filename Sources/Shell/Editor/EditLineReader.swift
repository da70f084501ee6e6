import CLibEdit
import Guide
import Reporting
import Suan

/// The line editor: libedit behind `LineReading`.
///
/// libedit asks this object for every character, so signals are met here, between two characters, and never inside a
/// handler. Ctrl-C and a request to end are given to libedit as a newline: it then leaves its line in good order. The
/// terminal stays in libedit's mode while statements run, so that what is typed meanwhile is not shown among results.
package final class EditLineReader: LineReading {
    /// Finds what a line could go on with, for the cursor after so many of its bytes.
    package typealias Candidates = (_ line: String, _ cursor: Int) -> Completion

    let editor: OpaquePointer
    let history: History
    let candidates: Candidates
    let input = TerminalInput()
    /// Where libedit draws.
    let sink: UnsafeMutablePointer<suan_sink>
    /// What draws for the user.
    var painter: LinePainter
    var prompt = ""
    /// The rows of libedit's own picture of the line.
    var pictureRows = 64
    /// What is to be said of the user's own keys.
    package internal(set) var remarks: [String] = []
    private let walker: UnsafeMutablePointer<suan_history_walker>
    /// The terminal's mode before libedit changed it.
    private var before = termios()
    private var isHeld = false
    /// The line that libedit is about to return is no answer: a signal came.
    var isCutShort = false
    /// How many newlines were given to end it.
    var cuts = 0
    /// What stands in the next line before anything is typed.
    var begun = ""
    /// Lines of a pasted text that are still to be given.
    var pasted: ArraySlice<String> = []
    var recalled: Recalled?
    /// How many characters libedit was given, and had been when a menu was shown last.
    var given = 0
    var givenAtMenu: Int?
    /// Where libedit's own commands are in the history, and the entry they were given.
    var walkedPlace = 0
    var walkedEntry: UnsafeMutablePointer<CChar>?

    /// Opens the editor; nil where libedit cannot work here.
    package init?(history: History, ink: Ink, candidates: @escaping Candidates) {
        guard tcgetattr(0, &before) == 0, let sink = suan_sink_open() else { return nil }
        guard let editor = suan_editor_open("suan", Terminal.drawing == 2) else {
            suan_sink_close(sink)
            return nil
        }
        self.editor = editor
        self.sink = sink
        self.history = history
        self.candidates = candidates
        let (columns, rows) = Terminal.size
        painter = LinePainter(columns: columns, rows: rows, ink: ink)
        walker = .allocate(capacity: 1)
        let owner = Unmanaged.passUnretained(self).toOpaque()
        walker.initialize(to: suan_history_walker(owner: owner, step: EditLineReader.walk))
        _ = suan_editor_set_owner(editor, owner)
        _ = suan_editor_set_no_prompt(editor)
        _ = suan_editor_set_catches_signals(editor, 0)
        _ = suan_editor_set_reader(editor, { EditLineReader.owner(of: $0)?.readCharacter($1) ?? -1 })
        _ = suan_editor_set_history(editor, walker)
        // Nobody sees what libedit draws, so it may be plain.
        for name in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
            _ = suan_editor_forget_capability(editor, name)
        }
        _ = suan_editor_set_sink(editor, sink)
        _ = suan_editor_set_picture(editor, Int32(pictureRows))
        bindKeys()
        hold()
    }

    deinit {
        release()
        el_end(editor)
        suan_sink_close(sink)
        walker.deallocate()
        free(walkedEntry)
    }

    /// The reader that libedit was opened for.
    static func owner(of editor: OpaquePointer?) -> EditLineReader? {
        guard let editor, let owner = suan_editor_get_owner(editor) else { return nil }
        return Unmanaged<EditLineReader>.fromOpaque(owner).takeUnretainedValue()
    }

    package var isPasting: Bool { !pasted.isEmpty }

    package var isAhead: Bool { input.hasMore }

    package func readLine(_ request: Request) -> Answer {
        prompt = request.prompt
        Signals.take(Signals.resize | Signals.resumed)
        let (columns, rows) = Terminal.size
        painter.begin(columns: columns, rows: rows)
        if Signals.isPending(Signals.leave) { return .ended }
        // Where Ctrl-C was pressed meanwhile, whoever is to run the line says so, and has the rest forgotten.
        if isPasting { return .line(nextPasted()) }
        isCutShort = false
        cuts = 0
        recalled = nil
        givenAtMenu = nil
        _ = suan_editor_set_editing(editor, 1)
        var count: Int32 = 0
        let line = el_gets(editor, &count)
        hold()
        var bytes = line.map { Array(UnsafeRawBufferPointer(start: $0, count: max(0, Int(count)))) } ?? []
        let hasLine = !bytes.isEmpty
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        answer()
        if hasLine { finish(String(decoding: bytes, as: UTF8.self).unicodeScalars.lazy.map(\.value)) }
        if Signals.isPending(Signals.leave) { return .ended }
        if isCutShort, Signals.take(Signals.interrupt) != 0 {
            forgetPasted()
            return .abandoned
        }
        guard hasLine else {
            Terminal.send(painter.leave())
            return .endOfInput
        }
        return .line(bytes)
    }

    package func setInk(_ ink: Ink) { painter.ink = ink }

    package func lend(_ work: () -> Void) {
        release()
        work()
        hold()
    }

    /// Takes the terminal into libedit's mode, and tells the signal handler. Does nothing where that is so already.
    private func hold() {
        prepareTerminal(true)
        guard !isHeld else { return }
        isHeld = true
        Terminal.setBracketedPaste(true)
        Signals.hold(before: before)
    }

    /// Gives the terminal back as it was.
    private func release() {
        isHeld = false
        Signals.release()
        Terminal.setBracketedPaste(false)
        prepareTerminal(false)
    }

    /// Only here libedit meets the real terminal: elsewhere it would take over the size of its window.
    private func prepareTerminal(_ isEdited: Bool) {
        _ = suan_editor_set_terminal(editor, sink, true)
        _ = suan_editor_set_editing(editor, 1)
        _ = suan_editor_prepare_terminal(editor, isEdited ? 1 : 0)
        if isEdited { _ = suan_editor_set_terminal(editor, sink, false) }
    }
}
