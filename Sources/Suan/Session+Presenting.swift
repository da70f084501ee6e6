import Evaluation
import Presentation
import Reporting
import Syntax

extension Session {
    /// The outcome of a statement that succeeded.
    func present(_ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]) -> Outcome {
        if machine.attachment?.derivation != nil { return presentSteps(value, statement, source, notes: notes) }
        var outcome = Outcome()
        // The buffer of the last line, if nobody kept it.
        var text: [UInt8] = []
        swap(&text, &line)
        text.removeAll(keepingCapacity: true)
        defer { line = text }
        for line in machine.printed {
            if !text.isEmpty { text.append(0x0A) }
            text.append(contentsOf: line.utf8)
        }
        if let value {
            if !machine.printed.isEmpty { text.append(0x0A) }
            if case .table(let table) = value, presentation.tables != .aligned, !presentation.json {
                TableExport(world).append(table, presentation.tables.exported, to: &text)
            } else {
                valueText.append(value, to: &text)
            }
        }
        if presentation.wraps, !presentation.json { text = wrapped(text, machine.printed, value) }
        let isSilent = value == nil && machine.printed.isEmpty
        var allNotes = notes
        if !machine.notes.isEmpty { allNotes += machine.notes }
        if let value { ResultNotes(machine).append(on: value, statement.span, source, to: &allNotes) }
        if allNotes.isEmpty, machine.warnings.isEmpty, world.pending.isEmpty, !presentation.json {
            if !isSilent { outcome.text = text }
            return outcome
        }
        let warnings = takePending() + machine.warnings
        let shown = warnings + (world.settings.notes ? allNotes : [])
        if presentation.json {
            if !isSilent { outcome.json = json(source, statement.span, value, text, warnings, allNotes) }
        } else {
            if !isSilent { outcome.text = text }
        }
        if !shown.isEmpty, !presentation.json || isSilent { outcome.diagnostics = rendered(shown) }
        return outcome
    }

    /// The outcome of a statement, or of text, that failed.
    package func present(_ diagnostic: Diagnostic, _ span: Span?, _ source: Source) -> Outcome {
        var outcome = Outcome()
        outcome.failed = true
        let all = takePending() + [diagnostic]
        if presentation.json {
            outcome.json = json(source, span ?? diagnostic.labels.first?.span ?? Span(0, 0), failure: diagnostic)
        } else {
            outcome.diagnostics = rendered(all)
        }
        return outcome
    }

    package func takePending() -> [Diagnostic] {
        defer { if !world.pending.isEmpty { world.pending.removeAll() } }
        return world.pending
    }

    package func rendered(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var bytes: [UInt8] = []
        let options = RenderingOptions(ink: ink, width: presentation.width, wraps: presentation.wraps)
        for diagnostic in diagnostics {
            diagnostic.inWords().append(to: &bytes, options)
        }
        return bytes
    }

    // MARK: Machine-readable output

    private func json(
        _ source: Source, _ span: Span, _ value: Value?, _ text: [UInt8], _ warnings: [Diagnostic],
        _ notes: [Diagnostic]
    ) -> [UInt8] {
        var bytes = head(source, span, isFine: machine.attachment?.verdict == nil)
        if let value {
            bytes.append(contentsOf: #","value":"#.utf8)
            ValueJSON(world).append(value, to: &bytes)
        }
        bytes.append(contentsOf: #","text":"#.utf8)
        JSONText.append(String(decoding: text, as: UTF8.self), to: &bytes)
        append(warnings, "warnings", to: &bytes)
        append(notes, "notes", to: &bytes)
        if let verdict = machine.attachment?.verdict { append([verdict.diagnostic], "errors", to: &bytes) }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private func json(_ source: Source, _ span: Span, failure: Diagnostic) -> [UInt8] {
        var bytes = head(source, span, isFine: false)
        append([failure], "errors", to: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private func head(_ source: Source, _ span: Span, isFine: Bool) -> [UInt8] {
        var bytes: [UInt8] = Array(#"{"file":"#.utf8)
        JSONText.append(source.name, to: &bytes)
        bytes.append(contentsOf: ",\"line\":\(source.line(at: Int(span.start)).number)".utf8)
        bytes.append(contentsOf: #","source":"#.utf8)
        JSONText.append(String(source.text(span).prefix(10_000)), to: &bytes)
        bytes.append(contentsOf: ",\"ok\":\(isFine)".utf8)
        return bytes
    }

    private func append(_ diagnostics: [Diagnostic], _ name: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: ",\"\(name)\":[".utf8)
        for (index, diagnostic) in diagnostics.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            diagnostic.inWords().appendJSON(to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
