import Files
import Notes
import Reporting
import Resolution

/// Runs the blocks of a note and puts their answers below them: text to pieces, pieces to answers, answers to text. Nothing
/// is written to a file here.
package final class NoteWeaver {
    private let configuration: Configuration
    private let companyFiles: [String]
    private let interrupt = Interrupt()

    /// - Parameter companyFiles: files and folders of companies that each session reads first.
    package init(_ configuration: Configuration, companyFiles: [String]) {
        self.companyFiles = companyFiles
        var configuration = configuration
        configuration.presentation = PresentationOptions()
        configuration.remembers = false
        // A note may have many sessions after each other, and what the process holds is not all the present one's.
        configuration.ownsProcess = false
        self.configuration = configuration
    }

    /// Stops the statement that runs.
    package var stopper: Stopper { Stopper(interrupt) }

    /// Weaves a note.
    ///
    /// - Parameters:
    ///   - path: where it is, for what it imports and reads; empty for none.
    ///   - deliver: is told what is wrong with the files of companies.
    /// - Throws: why there is no woven note.
    package func weave(
        _ bytes: [UInt8], path: String, deliver: (borrowing Outcome) -> Void
    ) throws(WeavingProblem) -> WovenNote {
        let note = Note(bytes)
        guard note.problems.isEmpty else { throw .unreadable(note.problems) }
        var woven = WovenNote()
        var replacements: [NoteChange] = []
        var session: NoteSession?
        /// Lines that the woven note has more than the note, so far.
        var moved = 0
        for piece in note.pieces {
            if case .block(let block) = piece {
                woven.failures.append([])
                if block.words.contains(.skip) { continue }
                if block.words.contains(.fresh) { session = nil }
            }
            let present: NoteSession
            if let session { present = session } else { present = try begin(path, deliver) }
            session = present
            switch piece {
            case .block(let block):
                let answers = present.answers(to: block, of: bytes)
                let shown = block.words.answers ? answers : []
                guard let (new, places) = note.rewritten(block, shown.map { NoteAnswer(last: $0.last, text: $0.text) })
                else { continue }
                let first = block.lines[0].text.number
                for (index, answer) in answers.enumerated() {
                    let line = block.lines[answer.last].text.number
                    let newLine = index < places.count ? first + places[index] - 1 : line
                    woven.count(answer, block, line: line, newLine: newLine + moved)
                }
                moved += new.bytes.lineCount - bytes[new.range].lineCount
                replacements.append(new)
            case .value(let value):
                let answer = present.value(of: value.expression)
                woven.count(answer, nil, line: value.line, newLine: value.line + moved)
                replacements.append(note.replacement(of: value, by: answer.text))
            case .picture(let picture):
                let drawn = present.chart(of: picture.expression)
                woven.count(drawn.answer, nil, line: picture.line, newLine: picture.line + moved)
                woven.pictures.append(
                    WovenNote.Picture(
                        address: picture.address, line: picture.line, chart: drawn.chart, words: drawn.answer.text))
            }
            if interrupt.isRaised { throw .interrupted }
        }
        woven.bytes = note.replacing(replacements)
        woven.hasPieces = !note.pieces.isEmpty
        woven.changed = replacements.count { !$0.bytes.elementsEqual(bytes[$0.range]) }
        guard isSame(note, Note(woven.bytes)) else { throw .refused }
        return woven
    }

    private func begin(_ path: String, _ deliver: (borrowing Outcome) -> Void) throws(WeavingProblem) -> NoteSession {
        let session = Session(configuration, interrupt: interrupt)
        for file in companyFiles {
            guard FileEntry(session).run(companyFile: file, deliver: deliver) else { throw .companies }
        }
        return NoteSession(session, path: path)
    }

    /// Whether weaving a woven note again would run the same: a note where an answer became a question is not written.
    private func isSame(_ old: Note, _ new: Note) -> Bool {
        guard old.pieces.count == new.pieces.count, new.problems.isEmpty else { return false }
        for (one, other) in zip(old.pieces, new.pieces) {
            switch (one, other) {
            case (.block(let one), .block(let other)):
                guard one.words == other.words, one.form == other.form,
                    one.inputs(old.bytes) == other.inputs(new.bytes)
                else { return false }
            case (.value(let one), .value(let other)):
                guard one.expression == other.expression else { return false }
            case (.picture(let one), .picture(let other)):
                guard one.expression == other.expression, one.address == other.address else { return false }
            default: return false
            }
        }
        return true
    }
}

extension NoteBlock {
    /// The lines that are run.
    fileprivate func inputs(_ bytes: [UInt8]) -> [[UInt8]] {
        lines.compactMap { line in
            switch line.role {
            case .input(let range), .continuation(let range): Array(bytes[range])
            case .answer, .other: nil
            }
        }
    }
}

extension Collection<UInt8> {
    fileprivate var lineCount: Int { count { $0 == 0x0A } }
}
