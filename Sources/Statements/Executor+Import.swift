import Files
import Reporting
import Resolution
import Syntax

/// Files that statements bring in.
extension Executor {
    /// Runs a file's statements in the session. Only what `print` says is shown; the definitions stay.
    func importFile(_ path: String, _ span: Span, _ source: Source) throws(Failure) {
        let file = try read(path, span, source)
        guard !importing.contains(file.path), file.path != source.path else {
            throw failure(source, .importCircle, "`\(path)` imports itself", at: span)
        }
        guard importing.count < 100 else {
            throw failure(source, .importCircle, "imports are nested more than 100 deep", at: span)
        }
        importing.append(file.path)
        defer { importing.removeLast() }
        let text = Source(name: path, bytes: file.bytes, path: file.path)
        forgetFigures(of: text.origin)
        try run(text)
    }

    /// Reads and runs every statement of a text, to the first failure.
    package func run(_ text: Source) throws(Failure) {
        if let problem = text.invalidUTF8 { throw Failure(problem) }
        var (warnings, notes, printed) = (evaluator.report.warnings, evaluator.report.notes, evaluator.report.printed)
        let outerAhead = ahead
        defer { ahead = outerAhead }
        var statements: [Statement] = []
        var parser = Parser(text, symbols: state.symbols)
        parser.isStopped = { [state] in state.isStopped }
        while let parsed = parser.next() {
            try evaluator.limits.poll(Span(parser.position, parser.position))
            switch parsed {
            case .failure(let diagnostic, _): throw Failure(diagnostic)
            case .statement(let statement, let more):
                statements.append(statement)
                notes += more
            }
        }
        declareAhead(
            statements.compactMap { if case .function(let function) = $0.form { function.name.symbol } else { nil } })
        for statement in statements {
            _ = try execute(statement, text)
            warnings += evaluator.report.warnings
            printed += evaluator.report.printed
            try evaluator.limits.poll(statement.span)
        }
        evaluator.report.resume(warnings: warnings, notes: notes, printed: printed)
    }

    private func read(_ path: String, _ span: Span, _ source: Source) throws(Failure) -> ReadFile {
        let full = path.hasPrefix("/") || source.folder.isEmpty ? path : source.folder + "/" + path
        do {
            return try state.files.read(full) { state.interrupt.isRaised }
        } catch {
            throw failure(source, .unreadableFile, "`\(path)` cannot be read: \(error.words)", at: span)
        }
    }

    /// A file read again brings its figures anew.
    private func forgetFigures(of origin: String) {
        guard state.figureOrigins.contains(origin) else { return }
        for place in state.companies.companies.indices {
            let has = state.companies.companies[place].figures.values.contains { $0.contains { $0.origin == origin } }
            guard has else { continue }
            state.update(company: place) { $0.removeFigures(from: origin) }
        }
    }
}
