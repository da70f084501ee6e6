import Files
import Reporting
import Resolution
import Syntax

/// Files that statements bring in.
extension Executor {
    /// Imports within imports.
    private static let deepestImport = 100

    /// Runs a file's statements in the session. Only what `print` says is shown; the definitions stay.
    func importFile(_ path: String, _ place: Span, _ execution: Execution) throws(Failure) {
        let folder = execution.source.path(ofImport: path)
        if !path.isEmpty, FolderListing.isFolder(folder) {
            try checkPlace(folder, path, place, execution)
            return importFolder(folder, path)
        }
        let file = try read(path, place, execution)
        guard !importing.contains(file.path), file.path != execution.source.path else {
            throw execution.failure(ImportFinding.circle(path), at: place)
        }
        guard importing.count < Executor.deepestImport else {
            throw execution.failure(ImportFinding.nested(deepest: Executor.deepestImport), at: place)
        }
        importing.append(file.path)
        defer { importing.removeLast() }
        let text = Source(name: path, bytes: file.bytes, path: file.path)
        state.forgetFigures(of: text.origin)
        try run(text)
        state.folders.setReadAgain(file.path)
    }

    /// A folder's companies are read when they are named.
    private func importFolder(_ path: String, _ written: String) {
        if !isChecking { state.add(folder: path, written: written) }
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

    /// Where a session may not import from everywhere, whether it may from there.
    private func checkPlace(
        _ full: String, _ path: String, _ place: Span, _ execution: Execution
    ) throws(Failure) {
        guard !state.files.importsAnywhere, !path.isEmpty else { return }
        do { _ = try state.files.placeToRead(full, from: execution.source.folder) } catch {
            throw execution.failure(ImportFinding.unreadable(path, error), at: place)
        }
    }

    private func read(_ path: String, _ place: Span, _ execution: Execution) throws(Failure) -> ReadFile {
        let folder = execution.source.folder
        let full = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
        try checkPlace(full, path, place, execution)
        do {
            return try state.files.read(full) { state.interrupt.isRaised }
        } catch {
            throw execution.failure(ImportFinding.unreadable(path, error), at: place)
        }
    }
}

extension State {
    /// A file read again brings its figures anew.
    func forgetFigures(of origin: String) {
        guard figureOrigins.contains(origin) else { return }
        for place in companies.companies.indices where companies.companies[place].hasFigures(from: origin) {
            update(company: place) { $0.removeFigures(from: origin) }
        }
    }
}
