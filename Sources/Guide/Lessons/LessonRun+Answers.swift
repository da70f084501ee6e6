import Formatting
import Quantities
import Reporting
import Resolution
import Suan
import Syntax

/// What was typed for an answer, what is said of it, and how the lesson goes on.
extension LessonRun {
    func answer(_ typed: String, _ page: inout LessonPage) throws(Failure) {
        guard let question = current else { return }
        let part = question.exercise.parts[question.part]
        let value: Value
        if part.choices.isEmpty {
            guard let found = evaluated(AnswerText.plain(typed), &page) else {
                if isUnattended { try settle(.wrong(.noValue), &page) }
                return
            }
            value = found
        } else {
            guard let choice = try material.choice(typed, part) else {
                let fault = AnswerFault.noChoice(count: part.choices.count)
                if isUnattended { try settle(.wrong(fault), &page) } else { page.paragraph(words.words(fault)) }
                return
            }
            value = .text(choice)
        }
        let judge = AnswerJudge(state: session.state, language: words.language, typed: typed)
        var judgement = judge.judge(value, question.answers[question.part])
        if case .wrong = judgement, let label = try otherPart(value, question, judge) {
            judgement = .wrong(.otherPart(label))
        }
        try settle(judgement, &page)
    }

    /// What another part of the question is called, where the answer is right for that one.
    func otherPart(_ value: Value, _ question: OpenQuestion, _ judge: AnswerJudge) throws(Failure) -> String? {
        for (index, other) in question.answers.enumerated() where index != question.part {
            if case .quantity = other.value, case .right = judge.judge(value, other),
                let label = question.exercise.parts[index].label
            {
                return try material.text(label)
            }
        }
        return nil
    }

    /// Why a statement is not run: it would give what the lesson speaks of another meaning.
    private func refusal(_ statement: Statement) -> String? {
        let name: Name
        switch statement.form {
        case .assign(let given, _), .formula(let given, _), .assume(let given, _, _): name = given
        case .function(let function): name = function.name
        case .expression, .print, .explain, .bounds, .sources, .reconcile, .audit, .assert: return nil
        default: return words.onlyExpressions
        }
        let text = session.state.name(name.symbol.index)
        guard !own.contains(text) else { return nil }
        guard text == "x" || !session.isTaken(name.symbol) else { return words.nameTaken(text) }
        own.insert(text)
        return nil
    }

    /// What was typed as a value; nil where it has none, or an error that was said.
    func evaluated(_ typed: String, _ page: inout LessonPage) -> Value? {
        let source = Source(name: "-", text: typed)
        var parser = session.parser(source)
        var (value, isKept): (Value?, Bool) = (nil, false)
        while let parsed = parser.next() {
            switch parsed {
            case .failure(let diagnostic, _):
                if let parts = current?.exercise.parts.count, parts > 1, typed.utf8.contains(0x2C) {
                    page.paragraph(words.oneAtATime)
                    return nil
                }
                page.diagnostics(session.rendered([diagnostic]))
                return nil
            case .statement(let statement, let notes):
                if let refusal = refusal(statement) {
                    page.paragraph(refusal)
                    return nil
                }
                let outcome = session.run(statement, notes, source)
                guard !outcome.failed else {
                    page.diagnostics(outcome.inkedDiagnostics)
                    return nil
                }
                (value, isKept) = (nil, false)
                switch statement.form {
                case .expression: value = session.state.answer
                case .assign, .formula, .function, .assume: isKept = true
                default: break
                }
            }
        }
        if value == nil, !isUnattended {
            page.paragraph(isKept ? words.kept(LessonPage.trimmed(typed)) : words.words(.noValue))
        }
        return value
    }

    func settle(_ judgement: Judgement, _ page: inout LessonPage) throws(Failure) {
        guard var question = current else { return }
        let part = question.exercise.parts[question.part]
        question.tries += 1
        switch judgement {
        case .right(let remark):
            page.paragraph(words.right(try shown(question.answers[question.part], part)))
            if let remark { page.paragraph(try material.text(remark)) }
            question.last = nil
            current = question
            return try nextPart(&page)
        case .mistake(let index, let text):
            let said = try material.text(text)
            question.last = (index, said)
            page.paragraph(words.notYet(said))
        case .wrong(let fault):
            let said = words.words(fault)
            question.last = (nil, said)
            page.paragraph(words.notYet(said))
        }
        question.isWrong = true
        current = question
        if isUnattended { try nextPart(&page) }
    }

    func nextPart(_ page: inout LessonPage) throws(Failure) {
        guard let question = current else { return }
        if question.part + 1 < question.exercise.parts.count {
            current?.part += 1
            return try offer(&page)
        }
        if let then = question.exercise.then, !isUnattended || !question.isWrong {
            page.paragraph(try material.text(then))
        }
        let isFirst = !question.isWrong && question.hints == 0
        let state: LessonRecord.State =
            isUnattended && question.isWrong ? .wrong : question.isShown ? .shown : isFirst ? .first : .later
        try finish(state, &page)
    }

    /// Keeps what became of the question, and goes on.
    func finish(_ state: LessonRecord.State, _ page: inout LessonPage) throws(Failure) {
        guard let question = current else { return }
        records[number] = LessonRecord(state: state, tries: question.tries, hints: question.hints)
        if !isUnattended {
            let problem = store.change { progress in
                progress.seeds[key] = seed
                // Who goes through a lesson again loses nothing.
                progress.records[key, default: [:]].merge(records) { LessonRecord.better($0, $1) }
            }
            if let problem { page.paragraph(problem) }
        }
        try goOn(&page)
    }

    /// The right answer as it is told.
    func shown(_ answer: WantedAnswer, _ part: Exercise.Part) throws(Failure) -> String {
        if case .text(let text) = answer.value {
            for choice in part.choices where try material.english(choice) == text { return try material.text(choice) }
            return text
        }
        if let unit = answer.unit, case .quantity(let quantity) = answer.value {
            let number = (try? session.state.units.factor(from: quantity.unit, to: unit)).flatMap { $0 }
                .flatMap { try? quantity.number.multiplied(by: $0) }
            return session.state.describe(.quantity(Quantity(number ?? quantity.number, unit: unit)))
        }
        return session.state.describe(answer.value)
    }
}
