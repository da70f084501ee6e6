import Presentation
import Reporting
import Resolution
import Syntax

extension Session {
    /// The outcome of a statement that succeeded.
    func present(_ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]) -> Outcome {
        if let derivation = executor.attachment?.derivation {
            executor.attachment = nil
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
        swap(&text, &line)
        text.removeAll(keepingCapacity: true)
        defer { line = text.capacity > 1 << 20 ? [] : text }
        for line in evaluator.report.printed {
            if !text.isEmpty { text.append(0x0A) }
            text.append(contentsOf: line.utf8)
        }
        let isLarge = value.map { self.isLarge($0) } ?? false
        if let value, !isLarge {
            if !evaluator.report.printed.isEmpty { text.append(0x0A) }
            if case .table(let table) = value, presentation.tables != .aligned, !presentation.json {
                TableExport(state).append(table, presentation.tables.exported, to: &text)
            } else {
                valueText.append(value, to: &text)
            }
        }
        if presentation.wraps, !presentation.json { text = wrapped(text, evaluator.report.printed, value) }
        let isSilent = isLarge || value == nil && evaluator.report.printed.isEmpty
        var allNotes = notes
        if !evaluator.report.notes.isEmpty { allNotes += evaluator.report.notes }
        if let value { ResultNotes(evaluator).append(on: value, statement.span, source, to: &allNotes) }
        if let value, isLarge {
            outcome.isLarge = true
            let warnings = takePending() + evaluator.report.warnings
            large = LargeResult(
                value: value, source: source, span: statement.span, printed: evaluator.report.printed,
                warnings: warnings,
                notes: allNotes)
            if !presentation.json {
                outcome.inkedDiagnostics = rendered(warnings, state.settings.notes ? allNotes : [])
            }
            return outcome
        }
        if allNotes.isEmpty, evaluator.report.warnings.isEmpty, state.pending.isEmpty, !presentation.json {
            if !isSilent { outcome.inkedText = text }
            return outcome
        }
        let warnings = takePending() + evaluator.report.warnings
        let shownNotes = state.settings.notes ? allNotes : []
        if presentation.json {
            if !isSilent { outcome.json = json(source, statement.span, value, text, warnings, allNotes, steps) }
        } else {
            if !isSilent { outcome.inkedText = text }
        }
        if !presentation.json || isSilent { outcome.inkedDiagnostics = rendered(warnings, shownNotes) }
        return outcome
    }

    /// The outcome of a statement, or of text, that failed.
    package func present(_ diagnostic: Diagnostic, _ span: Span?, _ source: Source) -> Outcome {
        let diagnostic = explained(diagnostic, source)
        var outcome = Outcome()
        outcome.failed = true
        let all = takePending() + [diagnostic]
        if presentation.json {
            outcome.json = json(source, span ?? diagnostic.labels.first?.span ?? Span(0, 0), failure: diagnostic)
        } else {
            outcome.inkedDiagnostics = rendered(all)
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

    package func takePending() -> [Diagnostic] {
        defer { if !state.pending.isEmpty { state.pending.removeAll() } }
        return state.pending
    }

    /// Warnings and notes as a screen shows them: the first ones of each, and how many more there are.
    private func rendered(_ warnings: [Diagnostic], _ notes: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (all, what) in [(warnings, "warning"), (notes, "note")] where !all.isEmpty {
            bytes += rendered(Array(all.prefix(Session.mostShown)))
            let more = all.count - Session.mostShown
            guard more > 0 else { continue }
            ink.append("  … and \(more) more \(what)\(more == 1 ? "" : "s")".utf8, in: .note, to: &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Warnings, and notes, that are shown of one statement; machine-readable output has them all.
    private static let mostShown = 20

    package func rendered(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        let options = RenderingOptions(ink: ink, width: presentation.width, wraps: presentation.wraps)
        for diagnostic in diagnostics {
            sure(diagnostic).inWords().append(to: &bytes, options)
        }
        return bytes
    }

    // MARK: Machine-readable output

    private func json(
        _ source: Source, _ span: Span, _ value: Value?, _ text: [UInt8], _ warnings: [Diagnostic],
        _ notes: [Diagnostic], _ steps: [UInt8]?
    ) -> [UInt8] {
        let verdict = executor.attachment?.verdict
        var json = head(source, span, isFine: verdict == nil)
        if let value {
            json.name("value")
            ValueJSON(state).write(value, to: &json)
        }
        json.field("text", String(decoding: text, as: UTF8.self))
        write(warnings, "warnings", to: &json)
        write(notes, "notes", to: &json)
        if let verdict { write([verdict.diagnostic], "errors", to: &json) }
        if let steps {
            json.name("steps")
            json.beginList()
            for line in steps.split(separator: 0x0A) { json.text(String(decoding: line, as: UTF8.self)) }
            json.endList()
        }
        json.endObject()
        return json.bytes
    }

    private func json(_ source: Source, _ span: Span, failure: Diagnostic) -> [UInt8] {
        var json = head(source, span, isFine: false)
        write([failure], "errors", to: &json)
        json.endObject()
        return json.bytes
    }

    func head(
        _ source: Source, _ span: Span, isFine: Bool, _ writer: JSONWriter = JSONWriter()
    ) -> JSONWriter {
        var json = writer
        json.beginObject()
        json.field("file", source.name)
        json.field("line", source.line(at: Int(span.start)).number)
        json.field("source", String(source.text(span).prefix(10_000)))
        json.field("ok", isFine)
        return json
    }

    func write(_ diagnostics: [Diagnostic], _ name: String, to json: inout JSONWriter) {
        json.name(name)
        json.beginList()
        for diagnostic in diagnostics { sure(diagnostic).inWords().write(to: &json) }
        json.endList()
    }
}
