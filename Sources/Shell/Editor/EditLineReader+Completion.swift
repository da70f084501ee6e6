import CLibEdit
import Guide
import Suan

extension EditLineReader {
    /// Tab: completes what can only be one thing, and shows what there is otherwise.
    func complete() -> UInt8 {
        let (text, cursor) = line
        let scalars = text.unicodeScalars.prefix(cursor)
        // Commands are typed, not pasted.
        if scalars.first(where: { $0 != " " }) != ":", input.hasTextBehindTab() { return insertTab() }
        let before = String(String.UnicodeScalarView(scalars))
        let found = candidates(text, before.utf8.count)
        guard let first = found.candidates.first else {
            // Between two figures of a paste that comes slowly it keeps them apart.
            return scalars.last.map(PastedText.mayEndFigure) == true ? insertTab() : EditLineReader.refused
        }
        guard found.candidates.count > 1 else {
            replace(found.replaced, by: first.text + ending(first, behind: text, cursor))
            return UInt8(CC_REFRESH)
        }
        if found.addsTo(before) { replace(found.replaced, by: found.common) }
        show(CompletionMenu(candidates: found.candidates))
        return UInt8(CC_REFRESH)
    }

    private func insertTab() -> UInt8 {
        insert("\t")
        return UInt8(CC_REFRESH)
    }

    /// What comes after the only candidate, unless it is there already.
    private func ending(_ candidate: Candidate, behind text: String, _ cursor: Int) -> String {
        let rest = text.unicodeScalars.dropFirst(cursor)
        let ending = candidate.ending
        return rest.starts(with: ending.unicodeScalars) ? "" : ending
    }

    /// Puts a text in the place of so many bytes before the cursor.
    private func replace(_ bytes: Int, by text: String) {
        let (old, cursor) = line
        let before = String(String.UnicodeScalarView(old.unicodeScalars.prefix(cursor)))
        let start = String(decoding: before.utf8.suffix(bytes), as: UTF8.self)
        el_deletestr(editor, Int32(clamping: start.unicodeScalars.count))
        insert(text)
    }

    /// Shows the candidates below the line, as many as the screen has room for; a second Tab shows all.
    private func show(_ menu: CompletionMenu) {
        let isAgain = givenAtMenu == given - 1
        givenAtMenu = given
        let (columns, rows) = Terminal.size
        below {
            let most = max(1, rows - 4)
            let left = menu.candidates.count - most
            if left <= 0 || !isAgain {
                Terminal.show(menu.rows(most, width: columns, ink: painter.ink))
                if left > 0 { Terminal.show("… \(left) more; Tab shows all\n") }
                return
            }
            let count = menu.candidates.count
            guard count <= CompletionMenu.mostUnasked || agrees("show all \(count)? (y/n) ") else { return }
            let all = menu.rows(.max, width: columns, ink: painter.ink)
            lend { Pager.show(all) }
        }
    }

    /// Asks a question below the line.
    private func agrees(_ question: String) -> Bool {
        Terminal.show(question)
        defer { Terminal.show("\n") }
        while true {
            switch input.event() {
            case .scalar(let scalar): return scalar == "y" || scalar == "Y" || scalar == " "
            case .nothing:
                if Signals.isPending(Signals.interrupt | Signals.leave) { return false }
            case .end, .failure: return false
            }
        }
    }
}
