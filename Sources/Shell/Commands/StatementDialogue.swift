import Presentation
import Suan

/// `:paste NAME [in CODE]`: a page of a statement, reviewed, and kept in the session where the user says so.
struct StatementDialogue {
    let prompt: Prompt
    private var session: Session { prompt.session }
    private var reader: LineReading { prompt.reader }

    init(_ prompt: Prompt) { self.prompt = prompt }

    func hold(_ typed: TypedCommand) -> Prompt.End {
        let words = typed.words
        guard words.count == 1 || words.count == 3 && words[1].text == "in", let name = words.first else {
            return prompt.answer(prompt.refuse(.paste, typed.question ?? typed.whole))
        }
        let question = Question(line: typed.line, bytes: name.bytes)
        guard CompanySkeleton.isName(name.text) else {
            return prompt.answer(session.refuse(question, StatementEntryFinding.noName(name.text)))
        }
        let unit = words.count == 3 ? words[2] : nil
        if let unit, !StatementDesk.isCurrency(unit.text) {
            return prompt.answer(
                session.refuse(
                    Question(line: typed.line, bytes: unit.bytes), StatementEntryFinding.noCurrency(unit.text)))
        }
        prompt.say("paste the page; an empty line or Ctrl-D ends it, Ctrl-C drops it")
        prompt.output.flush()
        switch PastedStatement.read(from: reader) {
        case .ended: return .leave
        case .dropped: return prompt.answer(session.refuse(typed.whole, StatementEntryFinding.dropped))
        case .tooLong: return prompt.answer(session.refuse(typed.whole, StatementEntryFinding.tooLong))
        case .page(let page): return review(page, name.text, unit?.text, typed)
        }
    }

    private func review(_ page: [UInt8], _ name: String, _ unit: String?, _ typed: TypedCommand) -> Prompt.End {
        session.interrupt.clear()
        if page.allSatisfy({ $0 <= 0x20 }) {
            prompt.say("nothing was pasted")
            return .success
        }
        let desk: StatementDesk
        do throws(StatementDesk.Problem) {
            desk = try StatementDesk(text: page, title: "pasted page", unit: unit) { [interrupt = session.interrupt] in
                interrupt.isRaised
            }
        } catch { return prompt.answer(session.refuse(typed.whole, StatementEntryFinding.unread(error.message))) }
        for line in desk.review(width: Terminal.width) { prompt.say(line) }
        if let open = desk.openCurrency {
            return prompt.answer(session.refuse(typed.whole, StatementEntryFinding.openCurrency(open, name: name)))
        }
        guard desk.hasFigures else { return prompt.answer(session.refuse(typed.whole, StatementEntryFinding.nothing)) }
        prompt.output.flush()
        guard case .line(let reply) = reader.readLine(.answer("keep them as \(name)? (y/n) ")),
            ["y", "yes", "是", "Y", "YES", "Yes"].contains(String(decoding: reply, as: UTF8.self).trimmed)
        else {
            prompt.say("nothing was kept")
            return .success
        }
        let isFine = prompt.perform(typed.whole) { deliver in
            session.run(text: desk.company(name: name), name: "-", deliver: deliver)
        }
        if isFine {
            prompt.say("\(desk.figureCount) figures are kept as \(name); :undo takes them back, :save writes them")
        }
        return isFine ? .success : .failure
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
