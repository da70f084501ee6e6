import Evaluation
import Formatting
import Presentation
import Reporting
import Resolution
import Statements
import Syntax

/// Makes outcomes of what a statement gave or failed of: text for a screen, or an object for a program.
final class Presenter {
    let state: State
    let executor: Executor
    let evaluator: Evaluator
    /// How results and messages are written; the width may change with the terminal.
    var options: PresentationOptions { didSet { tellState() } }
    /// Whether results too large to be kept as text are written with `writeLargeResult`.
    var writesLargeResults = false
    /// The result that is to be written so.
    var large: LargeResult?
    /// Which warnings count.
    let warningPolicy: WarningPolicy
    /// Whether machine-readable output tells what statements define.
    var tellsDefinitions = true
    /// Errors and warnings in words, where they are wanted beside what is written of them.
    var said: [Diagnostic]?
    /// The value of the statement that succeeded last, where `said` is wanted; nil where it had none.
    private(set) var shown: Value?
    /// Statements of texts that are gone through without being run: corrections are tried after them.
    var earlier: [(Statement, Source)] = []
    /// The text of the last result: its memory serves the next.
    private var line: [UInt8] = []

    init(_ executor: Executor, _ options: PresentationOptions, _ warningPolicy: WarningPolicy) {
        (self.executor, evaluator, state, self.options) = (executor, executor.evaluator, executor.state, options)
        self.warningPolicy = warningPolicy
        tellState()
    }

    private func tellState() {
        state.factsAreRead = options.json
        state.width = options.width
        state.isPlain = options.plain
        (state.signs, state.language) = (options.signs, options.language)
    }

    /// The outcome of a statement that succeeded.
    func present(_ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]) -> Outcome {
        if said != nil { shown = value }
        if let value, notes.isEmpty, isAlone(value) { return outcome(of: value) }
        if let derivation = executor.attachment?.derivation {
            executor.attachment = nil
            return present(derivation, value, statement, source, notes: notes)
        }
        if options.json, value == nil, tellsDefinitions, let definition = Definition(by: statement, state) {
            let seen = definition.value.flatMap { try? KnownRows(evaluator).seen($0, statement.span) }
            return present(seen, statement, source, notes, defines: definition.name)
        }
        return present(value, statement, source, notes)
    }

    /// Whether an amount is all that a line of text shows: most lines give such a one.
    private func isAlone(_ value: Value) -> Bool {
        guard case .quantity(let quantity) = value, quantity.basis == .none, !options.json, !options.wraps else {
            return false
        }
        if !(quantity.unit == .none), state.units.notation(of: quantity.unit) != nil { return false }
        return evaluator.report.isSilent && state.pending.isEmpty && executor.attachment == nil
    }

    /// The outcome of a value that is alone.
    private func outcome(of value: Value) -> Outcome {
        var outcome = Outcome()
        var text: [UInt8] = []
        swap(&text, &line)
        text.removeAll(keepingCapacity: true)
        resultText.append(value, to: &text)
        outcome.inkedText = text
        line = text
        return outcome
    }

    /// - Parameters:
    ///   - steps: the lines that led to the value, for machine-readable output.
    ///   - name: what the statement gave a name, for machine-readable output.
    func present(
        _ value: Value?, _ statement: Statement, _ source: Source, _ notes: [Diagnostic], steps: [UInt8]? = nil,
        defines name: String? = nil
    ) -> Outcome {
        var outcome = Outcome()
        switch value {
        case .chart(let chart)?: outcome.charts = [.init(chart)]
        case .table(let table)?: outcome.charts = table.comparison?.charts.map { .init($0) } ?? []
        default: break
        }
        // The buffer of the last line, if nobody kept it.
        var text: [UInt8] = []
        swap(&text, &line)
        text.removeAll(keepingCapacity: true)
        defer { line = text.capacity > 1 << 20 ? [] : text }
        let printed = evaluator.report.printed.isEmpty ? [] : evaluator.report.printed.flatMap { $0.lines() }
        for line in printed {
            if !text.isEmpty { text.append(0x0A) }
            text.append(contentsOf: line.utf8)
        }
        let isLarge = value.map { self.isLarge($0) } ?? false
        if let value, !isLarge {
            if !printed.isEmpty { text.append(0x0A) }
            if case .table(let table) = value, options.tables != .aligned, !options.json {
                if options.tables == .md {
                    outcome.isTable = true
                    if !text.isEmpty { text.append(0x0A) }
                }
                TableExport(state).append(table, options.tables.exported, to: &text)
            } else if case .chart(let chart) = value, options.json {
                text.append(contentsOf: chart.sentence(options.language).utf8)
            } else {
                resultText.append(value, to: &text)
            }
        }
        if options.wraps, !options.plain, !options.json { text = wrapped(text, printed, value) }
        let isSilent = isLarge || value == nil && printed.isEmpty
        var allNotes = notes
        if !evaluator.report.notes.isEmpty { allNotes += untold(evaluator.report.notes) }
        if let value, name == nil { ResultNotes(evaluator).append(on: value, statement.span, source, to: &allNotes) }
        if let value, isLarge {
            outcome.isLarge = true
            let warnings = takeWarnings()
            large = LargeResult(
                value: value, source: source, span: statement.span, printed: printed,
                defines: name, warnings: warnings, notes: allNotes)
            if !options.json {
                outcome.inkedDiagnostics = rendered(warnings, state.settings.notes ? allNotes : [])
            }
            return outcome
        }
        if allNotes.isEmpty, evaluator.report.warnings.isEmpty, state.pending.isEmpty, !options.json {
            if !isSilent { outcome.inkedText = text }
            return outcome
        }
        let warnings = takeWarnings()
        guard !options.json else {
            if !isSilent || name != nil || !warnings.isEmpty || !allNotes.isEmpty {
                outcome.json = json(
                    source, statement.span, value, defines: name, text, warnings, allNotes, steps)
            }
            return outcome
        }
        if !isSilent { outcome.inkedText = text }
        let shownNotes = state.settings.notes ? allNotes : []
        outcome.inkedDiagnostics = rendered(warnings.map { sure($0, in: statement.span) }, shownNotes)
        return outcome
    }

    /// The outcome of a statement, or of text, that failed.
    ///
    /// - Parameter more: what else is wrong with it.
    func present(_ diagnostic: Diagnostic, more: [Diagnostic] = [], _ span: Span?, _ source: Source) -> Outcome {
        let diagnostic = sure(explained(diagnostic, source), in: span)
        var outcome = Outcome()
        outcome.failed = true
        let waiting = warningPolicy.counting(takePending())
        keep(waiting + [diagnostic] + more)
        if options.json {
            let place = span ?? diagnostic.statement ?? diagnostic.labels.first?.span ?? Span(0, 0)
            outcome.json = json(source, place, failures: [diagnostic] + more, warnings: waiting)
        } else {
            outcome.inkedDiagnostics = rendered(waiting + [diagnostic] + more)
        }
        return outcome
    }

    /// What was stopped for want of memory says so, and gives back what it had.
    func explained(_ diagnostic: Diagnostic, _ source: Source) -> Diagnostic {
        guard state.memory.isSpent, let limit = state.memory.limit else { return diagnostic }
        if diagnostic.code == .interrupted || diagnostic.code == .tooLarge {
            executor.begin(source, statement: Span(0, 0))
        }
        state.memory.recover()
        guard diagnostic.code == .interrupted else { return diagnostic }
        return Diagnostic(.error, MemorySpent(limit: limit), labels: diagnostic.labels)
    }

    /// Notes without those that the session was told before; machine-readable output has all.
    private func untold(_ notes: [Diagnostic]) -> [Diagnostic] {
        guard !options.json, state.settings.notes, notes.contains(where: \.finding.isToldOnce) else { return notes }
        return notes.filter { !$0.finding.isToldOnce || state.told.insert(Cause($0.finding)).inserted }
    }

    func takePending() -> [Diagnostic] {
        defer { if !state.pending.isEmpty { state.pending.removeAll() } }
        return state.pending
    }

    /// The warnings of a statement that count.
    private func takeWarnings() -> [Diagnostic] {
        let warnings = takePending() + evaluator.report.warnings
        if warnings.isEmpty { return warnings }
        let counting = warningPolicy.counting(warnings)
        keep(counting)
        return counting
    }

    /// Keeps what is said, where that is wanted.
    func keep(_ diagnostics: [Diagnostic]) {
        guard said != nil else { return }
        said?.append(contentsOf: diagnostics.map { sure($0).inWords(options.language) })
    }

    /// Warnings and notes as a screen shows them: the first ones of each, and how many more there are.
    private func rendered(_ warnings: [Diagnostic], _ notes: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (all, what) in [(warnings, "warning"), (notes, "note")] where !all.isEmpty {
            bytes += rendered(Array(all.prefix(Presenter.mostShown)))
            let more = all.count - Presenter.mostShown
            guard more > 0 else { continue }
            ink.append(
                "\(options.plain ? "" : "  … ")and \(more) more \(what)\(more == 1 ? "" : "s")".utf8, in: .note,
                to: &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Warnings, and notes, that are shown of one statement; machine-readable output has them all.
    private static let mostShown = 20

    func rendered(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        let rendering = RenderingOptions(ink: ink, width: options.width, wraps: options.wraps && !options.plain)
        for diagnostic in diagnostics {
            sure(diagnostic).inWords(options.language).append(to: &bytes, rendering)
        }
        return bytes
    }
}
