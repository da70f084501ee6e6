import Evaluation
import Presentation
import Reporting
import Syntax

/// Puts what became of statements into outcomes, the way the session is to present them.
struct Presenter {
    let session: Session
    var world: World { session.world }
    var machine: Machine { session.machine }
    var presentation: PresentationOptions { session.presentation }
    var ink: Ink { session.ink }

    init(_ session: Session) { self.session = session }

    /// The outcome of a statement that succeeded.
    func present(_ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]) -> Outcome {
        if let derivation = machine.attachment?.derivation {
            machine.attachment = nil
            return present(derivation, value, statement, source, notes: notes)
        }
        return present(value, statement, source, notes, steps: nil)
    }

    /// - Parameter steps: the lines that led to the value, for machine-readable output.
    func present(
        _ value: Value?, _ statement: Statement, _ source: Source, _ notes: [Diagnostic], steps: [UInt8]?
    ) -> Outcome {
        var outcome = Outcome()
        // The buffer of the last line, if nobody kept it.
        var text: [UInt8] = []
        swap(&text, &session.line)
        text.removeAll(keepingCapacity: true)
        defer { session.line = text.capacity > 1 << 20 ? [] : text }
        for line in machine.printed {
            if !text.isEmpty { text.append(0x0A) }
            text.append(contentsOf: line.utf8)
        }
        let isLarge = value.map { self.isLarge($0) } ?? false
        if let value, !isLarge {
            if !machine.printed.isEmpty { text.append(0x0A) }
            if case .table(let table) = value, presentation.tables != .aligned, !presentation.json {
                TableExport(world).append(table, presentation.tables.exported, to: &text)
            } else {
                valueText.append(value, to: &text)
            }
        }
        if presentation.wraps, !presentation.json { text = wrapped(text, machine.printed, value) }
        let isSilent = isLarge || value == nil && machine.printed.isEmpty
        var allNotes = notes
        if !machine.notes.isEmpty { allNotes += machine.notes }
        if let value { ResultNotes(machine).append(on: value, statement.span, source, to: &allNotes) }
        if let value, isLarge {
            outcome.isLarge = true
            let warnings = session.takePending() + machine.warnings
            session.large = LargeResult(
                value: value, source: source, span: statement.span, printed: machine.printed, warnings: warnings,
                notes: allNotes)
            if !presentation.json { outcome.diagnostics = rendered(warnings, world.settings.notes ? allNotes : []) }
            return outcome
        }
        if allNotes.isEmpty, machine.warnings.isEmpty, world.pending.isEmpty, !presentation.json {
            if !isSilent { outcome.text = text }
            return outcome
        }
        let warnings = session.takePending() + machine.warnings
        let shownNotes = world.settings.notes ? allNotes : []
        if presentation.json {
            if !isSilent { outcome.json = json(source, statement.span, value, text, warnings, allNotes, steps) }
        } else {
            if !isSilent { outcome.text = text }
        }
        if !presentation.json || isSilent { outcome.diagnostics = rendered(warnings, shownNotes) }
        return outcome
    }

    /// The outcome of a statement, or of text, that failed.
    func present(_ diagnostic: Diagnostic, _ span: Span?, _ source: Source) -> Outcome {
        let diagnostic = explained(diagnostic, source)
        var outcome = Outcome()
        outcome.failed = true
        let all = session.takePending() + [diagnostic]
        if presentation.json {
            outcome.json = json(source, span ?? diagnostic.labels.first?.span ?? Span(0, 0), failure: diagnostic)
        } else {
            outcome.diagnostics = rendered(all)
        }
        return outcome
    }

    /// What was stopped for want of memory says so, and gives back what it had.
    func explained(_ diagnostic: Diagnostic, _ source: Source) -> Diagnostic {
        guard world.memory.isSpent, let limit = world.memory.limit else { return diagnostic }
        if diagnostic.code == .interrupted || diagnostic.code == .tooLarge {
            machine.reset(source, statement: Span(0, 0), frameSize: 0)
        }
        world.memory.recover()
        guard diagnostic.code == .interrupted else { return diagnostic }
        return Diagnostic(.error, MemorySpent(limit: limit), labels: diagnostic.labels)
    }

    /// Warnings and notes as a screen shows them: the first ones of each, and how many more there are.
    private func rendered(_ warnings: [Diagnostic], _ notes: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (all, what) in [(warnings, "warning"), (notes, "note")] where !all.isEmpty {
            bytes += rendered(Array(all.prefix(Presenter.mostShown)))
            let more = all.count - Presenter.mostShown
            guard more > 0 else { continue }
            ink.append("  … and \(more) more \(what)\(more == 1 ? "" : "s")".utf8, in: .note, to: &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Warnings, and notes, that are shown of one statement; machine-readable output has them all.
    private static let mostShown = 20

    func rendered(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        let options = RenderingOptions(ink: ink, width: presentation.width, wraps: presentation.wraps)
        for diagnostic in diagnostics {
            diagnostic.inWords().append(to: &bytes, options)
        }
        return bytes
    }
}
