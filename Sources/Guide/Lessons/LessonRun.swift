import Numbers
import Quantities
import Reporting
import Resolution
import Suan
import Syntax

/// One learner going through one lesson: what is said, what is asked, and what comes of each line that is typed. It
/// knows no terminal: lines go in, and text comes out.
package final class LessonRun {
    /// What came of a line.
    package struct Reply: Sendable {
        /// What is said, as UTF-8 without a last newline.
        package var text: [UInt8] = []
        /// Whether the lesson is over, or left.
        package var isOver = false
    }

    let session: Session
    let material: LessonMaterial
    let words: LessonWords
    let store: ProgressStore
    /// Whether each answer counts once, right or wrong: they are read from a file.
    let isUnattended: Bool
    let key: String
    let seed: UInt64
    let items: [LessonItem]
    let count: Int
    /// The next item, and the number of the question that was asked last.
    var place = 0
    var number = 0
    var current: OpenQuestion?
    var records: [Int: LessonRecord]
    /// Names that the learner has given values.
    var own: Set<String> = []

    /// A question that waits for an answer.
    struct OpenQuestion {
        let exercise: Exercise
        let answers: [WantedAnswer]
        var part = 0
        var tries = 0
        var hints = 0
        var isShown = false
        var isWrong = false
        /// What was wrong last: the mistake that was recognised, by its place.
        var last: (mistake: Int?, words: String)?
    }

    init(
        _ session: Session, _ lesson: Lesson, key: String, words: LessonWords, store: ProgressStore, seed: UInt64,
        isUnattended: Bool
    ) {
        (self.session, self.words, self.store, self.key) = (session, words, store, key)
        (self.seed, self.isUnattended) = (seed, isUnattended)
        session.presentation.language = words.language
        material = LessonMaterial(session, lesson, words.language)
        items = lesson.tree.items
        count = items.reduce(0) { if case .ask = $1 { $0 + 1 } else { $0 } }
        records = isUnattended ? [:] : store.progress.records[key] ?? [:]
        // A lesson that is done is begun anew.
        if (1...max(count, 1)).allSatisfy({ records[$0] != nil }) { records = [:] }
    }

    // MARK: For who asks

    /// What stands before the place where an answer is typed.
    package var prompt: String {
        guard let current, let label = current.exercise.parts[current.part].label, let text = try? material.text(label)
        else { return words.prompt + "> " }
        return text.visible + "> "
    }

    /// Whether every question was answered right.
    package var isAllRight: Bool { (1...max(count, 1)).allSatisfy { records[$0]?.isRight ?? false } }

    var score: LessonScore { LessonScore(count: count, records: records) }

    /// The lesson's beginning, or the place where it was left, up to the first question.
    package func begin() -> Reply {
        session.prepare()
        var page = LessonPage(session)
        do throws(Failure) {
            page.heading(try material.text(material.lesson.tree.title))
            store.begin()
            if let remark = store.remark { page.paragraph(remark) }
            page.paragraph(words.greeting)
            let first = (1...max(count, 1)).first { records[$0] == nil } ?? 1
            if first > 1 { page.paragraph(words.resumed(first, count)) }
            skip(to: first)
            try goOn(&page)
        } catch { fail(error, &page) }
        return Reply(text: page.bytes, isOver: current == nil)
    }

    /// Where a learner is who pressed Ctrl-C.
    package func abandoned() -> Reply { reply(words.abandoned) }

    /// What is said when a learner leaves.
    package func leave() -> Reply {
        var reply = isUnattended ? Reply() : reply(store.isKept ? words.left : words.leftUnkept)
        reply.isOver = true
        return reply
    }

    func reply(_ text: String) -> Reply {
        var page = LessonPage(session)
        page.paragraph(text)
        return Reply(text: page.bytes, isOver: current == nil)
    }

    // MARK: The way through

    /// Passes over what comes before a question, but for the names that were given and what introduces it.
    func skip(to first: Int) {
        var asked = 0
        var from = 0
        for (index, item) in items.enumerated() {
            if case .ask = item {
                asked += 1
                if asked == first { break }
                from = index + 1
            }
        }
        for item in items[..<from] { if case .given(let name, let values, _) = item { give(name, values) } }
        (place, number) = (from, first - 1)
    }

    func give(_ name: Name, _ values: [Tree]) {
        var hash = seed ^ UInt64(truncatingIfNeeded: Int(name.span.start)) &* 0x9E37_79B9_7F4A_7C15
        // D. Lea, "SplitMix64", as in G. Steele and others, "Fast splittable pseudorandom number generators", 2014.
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 31
        material.give(name, values[Int(hash % UInt64(values.count))])
    }

    /// Says and shows what comes, up to the next question or the end.
    func goOn(_ page: inout LessonPage) throws(Failure) {
        current = nil
        while place < items.count {
            let item = items[place]
            place += 1
            switch item {
            case .say(let text): page.passage(try material.text(text))
            case .show(let tree): page.outcome(material.shown(tree), after: "suan> " + material.source.text(tree.span))
            case .given(let name, let values, _): give(name, values)
            case .ask(let exercise):
                number += 1
                guard !exercise.parts.isEmpty else {
                    throw material.failure(.noAnswer, at: exercise.question.text.span)
                }
                var answers: [WantedAnswer] = []
                for part in exercise.parts { answers.append(try material.wanted(part)) }
                current = OpenQuestion(exercise: exercise, answers: answers)
                return try ask(&page)
            }
        }
        page.passage(words.finished(score))
    }

    /// The question, and the words to choose among where the answer is one of some.
    func ask(_ page: inout LessonPage) throws(Failure) {
        guard let current else { return }
        page.heading(words.question(number, count))
        page.paragraph(try material.text(current.exercise.question))
        try offer(&page)
    }

    func offer(_ page: inout LessonPage) throws(Failure) {
        guard let part = current.map({ $0.exercise.parts[$0.part] }), !part.choices.isEmpty else { return }
        page.paragraph(words.chooseByNumber)
        for (index, choice) in part.choices.enumerated() {
            page.line("  \(index + 1)  \(try material.text(choice))")
        }
    }

    // MARK: What was typed

    /// The longest answer that is looked at, in bytes.
    static let longest = 10_000

    enum Command: String {
        case hint, steps, why, skip, quit, help, question

        init?(typed: String) {
            switch typed {
            case "hint", "提示": self = .hint
            case "steps", "步骤": self = .steps
            case "why", "为什么", "为何": self = .why
            case "skip", "跳过": self = .skip
            case "quit", "exit", "退出": self = .quit
            case "help", "?", "帮助": self = .help
            case "question", "题目": self = .question
            default: return nil
            }
        }
    }

    /// Takes a line.
    package func take(_ line: [UInt8]) -> Reply {
        session.prepare()
        guard line.count <= LessonRun.longest else { return reply(words.tooLong) }
        let typed = LessonPage.trimmed(String(decoding: line, as: UTF8.self))
        guard !typed.isEmpty, current != nil else { return Reply(isOver: current == nil) }
        var page = LessonPage(session)
        do throws(Failure) {
            if let command = Command(typed: typed) {
                if command == .quit { return leave() }
                try carryOut(command, &page)
            } else if typed.utf8.first == UInt8(ascii: ":") {
                page.paragraph(words.noCommands)
            } else {
                try answer(typed, &page)
            }
        } catch { fail(error, &page) }
        return Reply(text: page.bytes, isOver: current == nil)
    }

    func fail(_ failure: Failure, _ page: inout LessonPage) {
        session.state.rollBack()
        page.diagnostics(session.rendered([failure.diagnostic]))
        if failure.diagnostic.code != .interrupted, current == nil { place = items.count }
    }

    func carryOut(_ command: Command, _ page: inout LessonPage) throws(Failure) {
        guard let question = current else { return }
        let part = question.exercise.parts[question.part]
        switch command {
        case .hint:
            let hints = question.exercise.hints
            guard question.hints < hints.count else {
                return page.paragraph(hints.isEmpty ? words.noHints : words.noMoreHints)
            }
            current?.hints += 1
            page.paragraph(
                words.hint(question.hints + 1, hints.count, try material.text(hints[question.hints])))
        case .steps:
            guard part.choices.isEmpty, let answer = part.answer else { return page.paragraph(words.stepsOfChoice) }
            current?.isShown = true
            page.outcome(material.steps(answer), after: nil)
        case .why: try why(question, part, &page)
        case .skip:
            page.paragraph(words.skipped(try shown(question.answers[question.part], part)))
            try finish(.skipped, &page)
        case .help: page.paragraph(words.help)
        case .question: try ask(&page)
        case .quit: break
        }
    }

    func why(_ question: OpenQuestion, _ part: Exercise.Part, _ page: inout LessonPage) throws(Failure) {
        guard let last = question.last else {
            guard part.choices.isEmpty, let answer = part.answer else { return page.paragraph(words.nothingWrong) }
            page.paragraph(words.nothingToExplain)
            return page.outcome(material.sources(answer), after: nil)
        }
        guard let mistake = last.mistake, part.choices.isEmpty else { return page.paragraph(last.words) }
        let tree = part.mistakes[mistake].value
        guard !material.isLiteral(tree) else { return page.paragraph(last.words) }
        page.paragraph(words.wayOfMistake(last.words))
        page.outcome(material.steps(tree), after: nil)
    }
}
