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
    package typealias Completer = (_ line: String, _ cursor: Int) -> Completion

    let editor: OpaquePointer
    let history: History
    let completer: Completer
    var colours: PromptColours
    let input = TerminalInput()
    /// The prompt as libedit gets it, and as it is seen.
    private var prompt: UnsafeMutablePointer<CChar>
    private(set) var seenPrompt = ""
    private let walker: UnsafeMutablePointer<suan_history_walker>
    /// The terminal's mode before libedit changed it.
    private var before = termios()
    private var isHeld = false
    /// The line that libedit is about to return is no answer: a signal came.
    var isCutShort = false
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
    package init?(history: History, colours: PromptColours, completer: @escaping Completer) {
        guard tcgetattr(0, &before) == 0, let editor = suan_editor_open("suan", Terminal.drawing == 2) else {
            return nil
        }
        self.editor = editor
        self.history = history
        self.completer = completer
        self.colours = colours
        prompt = strdup("")
        walker = .allocate(capacity: 1)
        let owner = Unmanaged.passUnretained(self).toOpaque()
        walker.initialize(to: suan_history_walker(owner: owner, step: EditLineReader.walk))
        _ = suan_editor_set_owner(editor, owner)
        _ = suan_editor_set_prompt(editor, { EditLineReader.owner(of: $0)?.prompt }, 1)
        _ = suan_editor_set_catches_signals(editor, 0)
        _ = suan_editor_set_reader(editor, { EditLineReader.owner(of: $0)?.readCharacter($1) ?? -1 })
        _ = suan_editor_set_history(editor, walker)
        // Where it lets the terminal shift letters, libedit loses count of those that are two cells wide.
        for name in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
            _ = suan_editor_forget_capability(editor, name)
        }
        bindKeys()
        hold()
    }

    deinit {
        release()
        el_end(editor)
        walker.deallocate()
        free(walkedEntry)
        free(prompt)
    }

    /// The reader that libedit was opened for.
    static func owner(of editor: OpaquePointer?) -> EditLineReader? {
        guard let editor, let owner = suan_editor_get_owner(editor) else { return nil }
        return Unmanaged<EditLineReader>.fromOpaque(owner).takeUnretainedValue()
    }

    package var isPasting: Bool { !pasted.isEmpty }

    package func readLine(_ request: Request) -> Answer {
        setPrompt(request.prompt)
        if Signals.isPending(Signals.leave) { return .ended }
        if isPasting {
            guard Signals.take(Signals.interrupt) == 0 else {
                forgetPasted()
                return .abandoned
            }
            return .line(nextPasted())
        }
        isCutShort = false
        recalled = nil
        givenAtMenu = nil
        Signals.take(Signals.resize | Signals.resumed)
        _ = suan_editor_set_editing(editor, 1)
        var count: Int32 = 0
        let line = el_gets(editor, &count)
        hold()
        if Signals.isPending(Signals.leave) { return .ended }
        if isCutShort, Signals.take(Signals.interrupt) != 0 {
            forgetPasted()
            return .abandoned
        }
        guard let line, count > 0 else {
            Terminal.draw("\n")
            return .endOfInput
        }
        var bytes = Array(UnsafeRawBufferPointer(start: line, count: Int(count)))
        while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
        return .line(bytes)
    }

    package func setColours(_ depth: ColourDepth) { colours = PromptColours(depth) }

    package func lend(_ work: () -> Void) {
        release()
        work()
        hold()
    }

    func setPrompt(_ text: String) {
        seenPrompt = text
        free(prompt)
        prompt = strdup(colours.prompt(text))
    }

    /// Takes the terminal into libedit's mode, and tells the signal handler. Does nothing where that is so already.
    private func hold() {
        _ = suan_editor_set_editing(editor, 1)
        _ = suan_editor_prepare_terminal(editor, 1)
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
        _ = suan_editor_set_editing(editor, 1)
        _ = suan_editor_prepare_terminal(editor, 0)
    }
}

/// The prompt and menus in colour.
package struct PromptColours {
    let ink: Ink

    package init(_ depth: ColourDepth) { ink = depth.ink }

    /// A prompt with its colours, to be written to the terminal.
    func plain(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        ink.append(text.utf8, in: .prompt, to: &bytes)
        return bytes
    }

    /// A prompt with its colours marked, so that libedit does not count them. Their end stands before the last space,
    /// since libedit drops one at the very end.
    func prompt(_ text: String) -> String {
        guard ink.isOn, text.last == " " else { return text }
        var (begin, end): ([UInt8], [UInt8]) = ([], [])
        ink.begin(.prompt, &begin)
        ink.end(.prompt, &end)
        func marked(_ bytes: [UInt8]) -> String { "\u{1}" + String(decoding: bytes, as: UTF8.self) + "\u{1}" }
        return marked(begin) + text.dropLast() + marked(end) + " "
    }
}
