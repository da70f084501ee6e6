import Formatting
import Numbers
import Presentation
import Quantities
import Reporting
import Resolution
import Suan
import Syntax

/// Proves that a lesson can be gone through: every stated answer is accepted, every mistake is told from it and from the
/// others, and every hint can be reached; for all values that names may be given.
final class LessonProof {
    private let material: LessonMaterial
    private let lesson: Lesson
    private(set) var problems: [Diagnostic] = []
    /// The values that names have now: `n = 2`.
    private var given = ""
    /// Combinations of given values that are gone through.
    private static let mostCombinations = 64
    private static let mostHints = 3

    init(_ session: Session, _ lesson: Lesson) {
        self.lesson = lesson
        material = LessonMaterial(session, lesson, .english)
    }

    func run() {
        var givens: [(name: Name, values: [Tree])] = []
        for case .given(let name, let values, _) in lesson.tree.items { givens.append((name, values)) }
        let combinations = givens.reduce(1) { min($0 * max($1.values.count, 1), LessonProof.mostCombinations) }
        attempt { () throws(Failure) in try self.translated(lesson.tree.title) }
        for combination in 0..<combinations {
            var rest = combination
            given = ""
            for item in lesson.tree.items {
                if case .given(let name, let values, let span) = item {
                    if Set(values.map { material.source.text($0.span) }).count < values.count {
                        problem(.repeatedValue, at: span)
                    }
                    attempt { () throws(Failure) in
                        for value in values { _ = try material.value(value) }
                    }
                    let value = values[rest % values.count]
                    material.give(name, value)
                    let text = "\(material.source.text(name.span)) = \(material.source.text(value.span))"
                    given = given.isEmpty ? text : "\(given), \(text)"
                    rest /= values.count
                } else {
                    attempt { () throws(Failure) in try self.check(item) }
                }
            }
            if !problems.isEmpty { break }
        }
        if !lesson.tree.items.contains(where: { if case .ask = $0 { true } else { false } }) {
            problem(.asksNothing, at: lesson.tree.name.span)
        }
    }

    private func attempt(_ body: () throws(Failure) -> Void) {
        do throws(Failure) { try body() } catch {
            var problem = error.diagnostic
            if !given.isEmpty { problem.finding = LessonFinding.with(given, problem.finding) }
            let words = problem.inWords().message
            let isKnown = problems.contains { known in
                known.inWords().message == words && known.labels.first?.span == problem.labels.first?.span
            }
            if problems.count < 50, !isKnown { problems.append(problem) }
        }
    }

    private func problem(_ finding: LessonFinding, at span: Span, fix: String? = nil) {
        attempt { () throws(Failure) in throw material.failure(finding, at: span, fix: fix) }
    }

    // MARK: Items

    private func check(_ item: LessonItem) throws(Failure) {
        switch item {
        case .say(let text): try translated(text)
        case .show(let tree): _ = try material.value(tree)
        case .given: break
        case .ask(let exercise): check(exercise)
        }
    }

    /// A text has every language that the title has, and what stands in it evaluates.
    private func translated(_ text: LocalText) throws(Failure) {
        for tree in [text.text] + text.others.map(\.text) {
            if LessonPage.trimmed(try material.words(tree)).isEmpty { problem(.emptyText, at: tree.span) }
        }
        for (language, other) in text.others where Language(rawValue: language) == nil {
            problem(.unknownLanguage(language), at: other.span)
        }
        for (language, _) in lesson.tree.title.others where !text.others.contains(where: { $0.language == language }) {
            problem(.missingLanguage(language), at: text.text.span)
        }
    }

    private func check(_ exercise: Exercise) {
        attempt { () throws(Failure) in try self.translated(exercise.question) }
        if exercise.parts.isEmpty { problem(.noAnswer, at: exercise.question.text.span) }
        if exercise.parts.count > 1 {
            for part in exercise.parts where part.label == nil && part.choices.isEmpty {
                problem(.noLabel, at: part.span)
            }
        }
        if exercise.hints.count > LessonProof.mostHints {
            problem(
                .tooManyHints,
                at: exercise.hints[LessonProof.mostHints].text.span)
        }
        var seen: [String] = []
        for hint in exercise.hints {
            attempt { () throws(Failure) in try self.translated(hint) }
            let words = material.source.text(hint.text.span)
            if seen.contains(words) { problem(.repeatedHint, at: hint.text.span) }
            seen.append(words)
        }
        if let then = exercise.then { attempt { () throws(Failure) in try self.translated(then) } }
        for part in exercise.parts { attempt { () throws(Failure) in try self.check(part) } }
    }

    private func check(_ part: Exercise.Part) throws(Failure) {
        if let label = part.label { try translated(label) }
        for one in part.also + part.mistakes { try translated(one.words) }
        let wanted = try material.wanted(part)
        guard let answer = part.answer else { return }
        if !part.choices.isEmpty { return try check(choices: part, wanted, answer) }
        guard case .quantity(let quantity) = wanted.value else {
            throw material.failure(
                .notAnAmount(wanted.value.kind),
                at: answer.span)
        }
        try accepted(quantity, wanted, answer)
        let judge = AnswerJudge(state: material.session.state, language: .english)
        for (index, one) in wanted.also.enumerated() {
            guard case .right(let remark) = judge.judge(one.value, wanted) else {
                problem(.otherAnswerIsMistake, at: part.also[index].value.span)
                continue
            }
            if remark == nil { problem(.otherAnswerIsAnswer, at: part.also[index].value.span) }
        }
        for (index, one) in wanted.mistakes.enumerated() {
            let span = part.mistakes[index].value.span
            // A unit that has to be written tells them apart by itself.
            if wanted.unit == nil, judge.mayBe(one.value, wanted.value, within: wanted.range) {
                sameAsAnswer(one.value, wanted, span)
                continue
            }
            if let other = wanted.mistakes[..<index].firstIndex(where: { judge.mayBe(one.value, $0.value) }) {
                problem(
                    .mistakeIsLike(material.source.text(part.mistakes[other].value.span)),
                    at: span)
                continue
            }
            switch judge.judge(one.value, wanted) {
            case .mistake(index, _): break
            case .mistake(let other, _):
                problem(
                    .mistakeIsLike(material.source.text(part.mistakes[other].value.span)),
                    at: span)
            case .right: sameAsAnswer(one.value, wanted, span)
            case .wrong: problem(.mistakeIsNotSeen, at: span)
            }
        }
    }

    private func sameAsAnswer(_ mistake: Value, _ wanted: WantedAnswer, _ span: Span) {
        let units = material.session.state.units
        if wanted.unit == nil, case .quantity(let x) = mistake, case .quantity(let y) = wanted.value,
            units.canonical(x.unit) != units.canonical(y.unit)
        {
            let name = y.unit == .none ? "" : units.text(of: units.canonical(y.unit))
            return problem(
                .mistakeIsUnitAlone, at: span,
                fix: name.isEmpty ? nil : "unit \(name)")
        }
        problem(.mistakeIsAnswer, at: span)
    }

    /// The answer itself, and as it is printed, is right.
    private func accepted(_ quantity: Quantity, _ wanted: WantedAnswer, _ tree: Tree) throws(Failure) {
        let judge = AnswerJudge(state: material.session.state, language: .english)
        var own = quantity
        if let unit = wanted.unit {
            let factor = (try? material.session.state.units.factor(from: quantity.unit, to: unit)).flatMap { $0 }
            own.number = factor.flatMap { try? quantity.number.multiplied(by: $0) } ?? quantity.number
            own.unit = unit
        }
        guard case .right = judge.judge(.quantity(own), wanted) else {
            return problem(.rejected, at: tree.span)
        }
        let state = material.session.state
        let text = state.describe(.quantity(own))
        let source = Source(name: "-", text: text)
        var parser = material.session.parser(source)
        guard case .statement(let statement, _)? = parser.next() else { return }
        state.begin()
        guard let typed = try material.session.executor.execute(statement, source) else { return }
        guard case .right = judge.judge(typed, wanted) else {
            return problem(.rejectedInPrint(text), at: tree.span)
        }
    }

    private func check(choices part: Exercise.Part, _ wanted: WantedAnswer, _ answer: Tree) throws(Failure) {
        var words: [String] = []
        for choice in part.choices {
            try translated(choice)
            words.append(try material.english(choice))
        }
        if Set(words).count < words.count { problem(.repeatedChoice, at: part.choices[0].text.span) }
        if words.count < 2 { problem(.noChoice, at: part.choices[0].text.span) }
        func isAmong(_ value: Value) -> Bool { if case .text(let text) = value { words.contains(text) } else { false } }
        if !isAmong(wanted.value) { problem(.answerIsNoChoice, at: answer.span) }
        for (index, one) in wanted.mistakes.enumerated() {
            let span = part.mistakes[index].value.span
            if !isAmong(one.value) { problem(.mistakeIsNoChoice, at: span) }
            if case .text(let text) = one.value, case .text(let right) = wanted.value, text == right {
                problem(.mistakeIsAnswer, at: span)
            }
        }
    }
}
