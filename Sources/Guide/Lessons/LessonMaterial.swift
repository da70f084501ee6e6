import Numbers
import Presentation
import Quantities
import Reporting
import Resolution
import Suan
import Syntax

/// The expressions and texts of a lesson, evaluated in its session.
struct LessonMaterial {
    let session: Session
    let lesson: Lesson
    let language: Language

    init(_ session: Session, _ lesson: Lesson, _ language: Language) {
        (self.session, self.lesson, self.language) = (session, lesson, language)
    }

    var source: Source { lesson.source }

    func failure(_ finding: LessonFinding, at span: Span, fix: String? = nil) -> Failure {
        Failure(Diagnostic(.error, finding, labels: [Label(source, span)], fix: fix))
    }

    // MARK: Values

    func value(_ tree: Tree) throws(Failure) -> Value {
        session.state.begin()
        let statement = Statement(tree.span, .expression(tree))
        guard let value = try session.executor.execute(statement, source) else {
            throw failure(.noValue, at: tree.span)
        }
        return value
    }

    /// A text in the language of the lesson, amounts in it without the time they speak of.
    func text(_ text: LocalText) throws(Failure) -> String { try words(text.text(in: language.rawValue)) }

    /// The text as it comes first, which answers are compared by.
    func english(_ text: LocalText) throws(Failure) -> String { try words(text.text) }

    func words(_ tree: Tree) throws(Failure) -> String {
        let value = try session.evaluator.lens.tellPlainly { () throws(Failure) -> Value in try self.value(tree) }
        if case .text(let text) = value { return text }
        throw failure(.noText, at: tree.span)
    }

    /// Gives a name its value.
    func give(_ name: Name, _ value: Tree) {
        _ = session.run(Statement(value.span, .assign(name, value)), [], source)
    }

    // MARK: Results

    func shown(_ tree: Tree) -> Outcome { session.run(Statement(tree.span, .expression(tree)), [], source) }

    func steps(_ tree: Tree) -> Outcome {
        session.run(Statement(tree.span, .explain(tree, ExplainOptions())), [], source)
    }

    func sources(_ tree: Tree) -> Outcome { session.run(Statement(tree.span, .sources(tree)), [], source) }

    func isLiteral(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number, .text: true
        case .negate(let inner): isLiteral(inner)
        default: false
        }
    }

    // MARK: Answers

    /// What a part of a question wants, its values found.
    func wanted(_ part: Exercise.Part) throws(Failure) -> WantedAnswer {
        guard let tree = part.answer else { throw failure(.noAnswer, at: part.span) }
        let value = try self.value(tree)
        func cases(_ all: [Exercise.Case]) throws(Failure) -> [WantedAnswer.Case] {
            var found: [WantedAnswer.Case] = []
            for one in all { found.append(.init(value: try self.value(one.value), words: one.words)) }
            return found
        }
        var unit: UnitID?
        if let written = part.unit {
            let one = try session.executor.unit(written, source)
            guard case .quantity(let quantity) = value, session.state.units.sameDimension(quantity.unit, one) else {
                throw failure(.otherUnit, at: written.span)
            }
            unit = one
        }
        return WantedAnswer(
            value: value, range: try tolerance(part, value, tree), unit: unit,
            unitText: part.unit.map { source.text($0.span) } ?? "", also: try cases(part.also),
            mistakes: try cases(part.mistakes), months: months(value, tree))
    }

    /// The lengths of the periods at hand: those of the figures that an answer rests on, a month and a year; none where
    /// the answer is of no period, not per time, and not made of what is.
    private func months(_ value: Value, _ tree: Tree) -> [Int] {
        guard case .quantity(let answer) = value else { return [] }
        let state = session.state
        var lengths: Set<Int> = []
        func add(_ basis: BasisID) {
            guard let basis = state.bases[basis], case .period(let period) = basis.time else { return }
            if let months = period.wholeMonths { lengths.insert(months) }
        }
        let isOfPeriod: Bool =
            switch state.bases[answer.basis]?.kind {
            case .flow?, .rate?: true
            default: state.bases[answer.basis]?.isMixed ?? false
            }
        guard isOfPeriod || state.bases.partsCancelled(of: answer.basis) != nil || isPerTime(answer.unit) else {
            return []
        }
        add(answer.basis)
        state.begin()
        if let found = try? session.executor.execute(Statement(tree.span, .sources(tree)), source),
            case .table(let table) = found
        {
            for case .quantity(let figure) in table.cells { add(figure.basis) }
        }
        guard !lengths.isEmpty || isPerTime(answer.unit) else { return [] }
        return lengths.union([1, 12]).sorted(by: >)
    }

    /// Whether a unit has time in it: `month`, `USD/month/user`.
    private func isPerTime(_ unit: UnitID) -> Bool {
        let units = session.state.units
        guard unit != .none, let month = units.unit(named: "month") else { return false }
        let words = units.text(of: units.canonical(unit)).split { !$0.isLetter && $0 != "_" }
        return words.contains { word in units.unit(named: String(word)).map { units.sameDimension($0, month) } ?? false
        }
    }

    /// What is written after `within`; else the larger of a thousandth and what the printed digits allow.
    private func tolerance(_ part: Exercise.Part, _ value: Value, _ tree: Tree) throws(Failure)
        -> WantedAnswer.Tolerance
    {
        guard case .quantity(let answer) = value else { return .distance(.zero) }
        func number(_ x: Quantity, _ span: Span) throws(Failure) -> Number {
            guard session.state.units.sameDimension(x.unit, answer.unit) else {
                throw failure(.otherTolerance, at: span)
            }
            let factor = try? session.state.units.factor(
                from: session.state.units.canonical(x.unit), to: session.state.units.canonical(answer.unit))
            return factor.flatMap { $0 }.flatMap { try? x.number.multiplied(by: $0) } ?? x.number
        }
        if let within = part.within {
            switch try self.value(within) {
            case .interval(let range):
                return .range(try number(range.low, within.span), try number(range.high, within.span))
            case .quantity(let x)
            where session.state.units.isPercentLike(x.unit)
                && !session.state.units.isPoint(x.unit):
                return .distance(
                    (try? answer.number.magnitude().multiplied(by: x.number).divided(by: Number(100))) ?? .zero)
            case .quantity(let x): return .distance(try number(x, within.span))
            default: throw failure(.noTolerance, at: within.span)
            }
        }
        guard let off = try? answer.number.magnitude().multiplied(by: AnswerJudge.relative),
            let low = try? answer.number.subtracting(off), let high = try? answer.number.adding(off)
        else { return .distance(.zero) }
        session.state.begin()
        guard let bounds = try? session.executor.execute(Statement(tree.span, .bounds(tree)), source),
            case .interval(let allowed) = bounds
        else { return .range(low, high) }
        let (a, b) = (try number(allowed.low, tree.span), try number(allowed.high, tree.span))
        return .range(Number.compare(a, low) < 0 ? a : low, Number.compare(b, high) > 0 ? b : high)
    }

    /// The choice that was meant: by its number, or by its words in either language.
    func choice(_ typed: String, _ part: Exercise.Part) throws(Failure) -> String? {
        let wanted = typed.lowercased()
        var begun: [String] = []
        for choice in part.choices {
            for tree in [choice.text] + choice.others.map(\.text) {
                let words = try words(tree).lowercased()
                if words == wanted { return try english(choice) }
                if words.hasPrefix(wanted) { begun.append(try english(choice)) }
            }
        }
        // `2.`, `(2)` and `２` are numbers too.
        var plain = ""
        for scalar in typed.unicodeScalars {
            let isWide = (0xFF10...0xFF19).contains(scalar.value)
            plain.unicodeScalars.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar)
        }
        while let first = plain.first, "(（[=＝".contains(first) { plain.removeFirst() }
        while let last = plain.last, ".。)）]、．".contains(last) { plain.removeLast() }
        if let number = Int(plain) {
            guard part.choices.indices.contains(number - 1) else { return nil }
            return try english(part.choices[number - 1])
        }
        // The beginning of one of them is enough.
        return Set(begun).count == 1 ? begun[0] : nil
    }
}
