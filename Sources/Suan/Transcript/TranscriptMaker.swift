import Companies
import Evaluation
import Explanation
import Files
import Presentation
import Reporting
import Resolution
import Statements
import Syntax

/// Runs a script and keeps what each of its statements gave.
package final class TranscriptMaker {
    private let session: Session
    private var state: State { session.state }
    private var presenter: Presenter { session.presenter }
    private var transcript: Transcript
    private let source: Source
    private var figurePlaces: [ObjectIdentifier: Int] = [:]
    private var ratePlaces: [RateUse: Int] = [:]
    private let language: Language

    private init(_ session: Session, _ source: Source) {
        (self.session, self.source) = (session, source)
        language = session.presentation.language
        let list = TokenList(source.text(Span(0, source.bytes.count)))
        transcript = Transcript(
            name: source.name, text: source.bytes,
            comments: list.tokens.filter { $0.kind == .comment }.map { $0.start..<$0.end })
    }

    /// Runs a text to its first failure, or to its end where the session keeps going. What is wrong with a text that
    /// cannot be run at all is delivered, and so is what is wrong with a statement.
    ///
    /// - Parameters:
    ///   - name: What messages call it.
    ///   - path: Where its file is, for imports; empty for none.
    ///   - arguments: What its parameters are given, as it would be written in the text.
    package static func transcript(
        of text: [UInt8], name: String, path: String, arguments: [String: String] = [:], in session: Session,
        deliver: (borrowing Outcome) -> Void
    ) -> Transcript {
        let run = ScriptRun(session, text, name: name, path: path)
        // Every line has steps, also one of plain arithmetic.
        let keepsPlainLines = session.keepsPlainLines
        session.keepsPlainLines = false
        defer { session.keepsPlainLines = keepsPlainLines }
        let maker = TranscriptMaker(session, run.source)
        defer { session.presenter.forgetEarlier() }
        guard let program = run.read(arguments, deliver) else {
            maker.transcript.hasFailed = true
            return maker.transcript
        }
        session.presenter.forgetEarlier()
        maker.run(program, arguments, deliver)
        return maker.transcript
    }

    private func run(
        _ program: Program, _ arguments: [String: String], _ deliver: (borrowing Outcome) -> Void
    ) {
        let executor = session.executor
        executor.arguments = arguments
        executor.wantsTables = true
        defer { executor.arguments = [:] }
        let declaring = Executor(session.evaluator)
        declaring.declareAhead(program.functions)
        program.forEach(in: session) { statement, notes in
            let outcome = add(statement, notes, declaring.ahead)
            let failed = outcome?.failed == true
            if let outcome { deliver(outcome) }
            if failed { transcript.hasFailed = true }
            if session.configuration.keepsGoing { session.noteDefinition(statement, failed: failed) }
            if session.interrupt.isRaised { transcript.isStopped = true }
            if outcome?.request?.isLeaving == true {
                transcript.end = lines(of: statement.span).lowerBound
                return false
            }
            return !session.interrupt.isRaised && (!failed || session.configuration.keepsGoing)
        }
        transcript.day = state.today.day.description
        transcript.asOf = state.settings.asOf.map { "\($0)" }
        if state.draws > 0 { transcript.sampling = (state.settings.samples, state.settings.seed) }
    }

    // MARK: Statements

    /// Runs a statement and keeps what it gave.
    ///
    /// - Returns: What is said of one that failed, or what one asks that is none: `quit`; nil for one that went well.
    private func add(_ statement: Statement, _ notes: [Diagnostic], _ ahead: Set<NameID>) -> Outcome? {
        state.begin()
        session.executor.ahead = ahead
        let pending = state.pending
        let watch = StatementWatch()
        var entry = TranscriptEntry(
            kind(of: statement), name: Definition(by: statement, state)?.name, text: source.text(statement.span),
            bytes: statement.span.range, lines: lines(of: statement.span))
        entry.expression = statement.form.shownTree.map { source.text($0.span) } ?? ""
        do throws(Failure) {
            let value = try execute(statement, watch)
            state.memory.look()
            try session.stopIfStrict(value, statement, source)
            describe(value, statement, notes, watch, &entry)
            try session.stopIfInterrupted(statement, source)
            if let verdict = session.executor.attachment?.verdict { throw verdict }
            session.succeed(statement, source, value, nil)
            transcript.entries.append(entry)
            return nil
        } catch {
            if !session.interrupt.isRaised, let request = session.request(of: statement, source, error) {
                state.rollBack()
                return Outcome(request)
            }
            let outcome = session.fail(error, statement, source, pending)
            entry.hasFailed = true
            entry.messages.insert(message(presenter.sure(error.diagnostic, in: statement.span)), at: 0)
            transcript.entries.append(entry)
            return outcome
        }
    }

    private func execute(_ statement: Statement, _ watch: StatementWatch) throws(Failure) -> Value? {
        var statement = statement
        // What is explained is opened as everything else is.
        if case .explain(let tree, _) = statement.form { statement = Statement(statement.span, .expression(tree)) }
        guard statement.form.isWatched else { return try session.executor.execute(statement, source) }
        let (executor, source) = (session.executor, self.source)
        return try session.evaluator.watched(by: watch) { () throws(Failure) in
            try executor.execute(statement, source)
        }
    }

    private func lines(of span: Span) -> ClosedRange<Int> {
        let first = source.line(at: Int(span.start)).number
        return first...max(first, source.line(at: max(Int(span.start), Int(span.end) - 1)).number)
    }

    private func kind(of statement: Statement) -> TranscriptEntry.Kind {
        switch statement.form {
        case .assign: .definition
        case .formula: .formula
        case .assume(_, _, let why): .assumption(why: why ?? "")
        case .param(let name, _, let about):
            .parameter(
                about: about ?? "", isGiven: session.executor.arguments[state.symbols.text(name.symbol)] != nil)
        case .function: .function
        case .scenario(_, let title, let overrides):
            .scenario(
                title: title,
                changes: overrides.map { change in
                    let target = source.text(change.target.span)
                    return change.value.map { "\(target) = \(source.text($0.span))" } ?? target
                })
        case .company: .company
        case .figure: .figure
        case .metric: .metric
        case .unit: .unit
        case .rate: .rate
        case .setting, .correlate: .setting
        case .assert: .check
        case .print: .print
        case .write(let path, _, _): .written(path)
        case .importFile(let path, _): .imported(path)
        case .expression(let tree):
            if case .name = tree.form { .expression(isName: true) } else { .expression(isName: false) }
        case .plain: .expression(isName: false)
        case .explain, .bounds, .reconcile, .sources, .audit: .reading
        case .lesson: .other
        }
    }

    // MARK: What it gave

    private func describe(
        _ value: Value?, _ statement: Statement, _ parsed: [Diagnostic], _ watch: StatementWatch,
        _ entry: inout TranscriptEntry
    ) {
        let evaluator = session.evaluator
        let opened = OpenedResult(watch, evaluator, source)
        let report = evaluator.report
        let (printed, warnings) = (report.printed, report.warnings)
        // What is told once in a session is told once in a report.
        var notes =
            parsed + report.notes.filter { !$0.finding.isToldOnce || state.told.insert(Cause($0.finding)).inserted }
        let values = ValueOpening(evaluator, opened, language)
        let defined = Definition(by: statement, state)?.value
        if let value { ResultNotes(evaluator).append(on: value, statement.span, source, to: &notes) }
        if let tree = statement.form.shownTree, let result = value ?? defined ?? opened.value(of: tree.span) {
            entry.value = values.shown(result, of: tree.span, text: entry.expression, name: entry.name)
        } else if let value {
            entry.value = values.shown(value, of: statement.span, text: entry.text)
        }
        // A table that was given a name opens as it did where it was made.
        if case .expression(isName: true) = entry.kind, let table = entry.value?.table,
            let made = transcript.entries.last(where: { $0.name == entry.expression })?.value?.table,
            made.hasTexts(of: table)
        {
            entry.value?.table = made
        }
        if case .assert(let tree) = statement.form {
            entry.value = values.shown(.truth(true), of: tree.span, text: entry.expression)
        }
        let said = presenter.warningPolicy.counting(presenter.takePending() + warnings)
        entry.messages = (said.map { presenter.sure($0, in: statement.span) } + notes).map { message($0) }
        entry.showsNotes = state.settings.notes
        entry.uses = watch.names(in: source).map { state.symbols.text(state.names[$0].name) }
        for (figure, path, value) in watch.figures {
            let place = place(of: figure, path, value, opened, values)
            if !entry.figures.contains(place) { entry.figures.append(place) }
        }
        if case .company(let index)? = value { addAll(of: index, opened, values, &entry) }
        for rate in watch.rates { entry.rates.append(place(of: rate)) }
        for one in printed {
            let lines = one.lines(language)
            guard case .text(_, let spans, let source) = one else {
                entry.printed += lines.map { [.text($0)] }
                continue
            }
            // What a script prints that is imported stands in a text of its own.
            let values = ValueOpening(evaluator, OpenedResult(watch, evaluator, source), language)
            entry.printed += values.lines(of: spans, as: lines, places: places(of:))
        }
    }

    /// The figures of a company that is shown.
    private func addAll(
        of index: Int, _ opened: OpenedResult, _ values: ValueOpening, _ entry: inout TranscriptEntry
    ) {
        let company = state.companies.companies[index]
        let evaluator = Evaluator(state, source: source)
        for metric in company.metrics {
            for figure in company.current(metric, asOf: state.asOf) {
                let path = Path(company: index, metric: metric)
                guard let value = try? evaluator.figures.value(of: figure, path, Span(0, 0)) else { continue }
                let place = place(of: figure, path, value, opened, values)
                if !entry.figures.contains(place) { entry.figures.append(place) }
            }
        }
    }

    /// Where what a value rests on stands, each once.
    private func places(of rests: OpenedResult.Rests) -> ValueRests {
        let figures = Set(rests.figures.compactMap { figurePlaces[ObjectIdentifier($0)] })
        return ValueRests(figures: figures.sorted(), rates: Set(rests.rates.compactMap { ratePlaces[$0] }).sorted())
    }

    private func place(of rate: RateUse) -> Int {
        if let place = ratePlaces[rate] { return place }
        ratePlaces[rate] = transcript.rates.count
        let wording = Wording(of: rate, language)
        let reason = language == .english ? wording.facts.first { $0.name == "reason" }?.value : nil
        transcript.rates.append(
            TranscriptRate(
                amount: (rate.isRounded ? "≈ " : "") + rate.amount, sentence: reason ?? wording.sentence))
        return transcript.rates.count - 1
    }

    private func place(
        of figure: Figure, _ path: Path, _ value: Value, _ opened: OpenedResult, _ values: ValueOpening
    ) -> Int {
        if let place = figurePlaces[ObjectIdentifier(figure)] { return place }
        figurePlaces[ObjectIdentifier(figure)] = transcript.figures.count
        transcript.figures.append(values.figure(figure, path, value))
        return transcript.figures.count - 1
    }

    private func message(_ diagnostic: Diagnostic) -> TranscriptMessage {
        let spoken = diagnostic.inWords(language)
        let place = spoken.labels.first
        return TranscriptMessage(
            severity: spoken.severity, code: spoken.code.rawValue, text: spoken.message,
            fix: spoken.isFixSure ? spoken.fix : nil,
            line: place.map { $0.source.line(at: Int($0.span.start)).number } ?? 0)
    }
}

extension Statement.Form {
    /// The expression whose value a report shows.
    fileprivate var shownTree: Tree? {
        switch self {
        case .expression(let tree), .assign(_, let tree), .formula(_, let tree), .assume(_, let tree, _),
            .param(_, let tree, _), .explain(let tree, _), .assert(let tree), .bounds(let tree):
            tree
        default: nil
        }
    }

    /// Whether it evaluates expressions of its own. Screens go through many companies, of which nothing is kept.
    fileprivate var isWatched: Bool {
        switch self {
        case .expression(let tree), .assign(_, let tree), .explain(let tree, _): !tree.isScreen
        case .formula, .assume, .param, .assert, .print, .write, .bounds, .reconcile, .figure, .rate, .correlate,
            .importFile:
            true
        default: false
        }
    }
}
