import Files
import Reporting
import Resolution
import Statements
import Syntax

/// Runs scripts one after the other, each in a session of its own: what one does, or fails of, is nothing to the next.
package final class ScriptBatch {
    private let configuration: Configuration
    /// Files of companies that each session reads first.
    private let companyFiles: [String]
    private let interrupt = Interrupt()

    package init(_ configuration: Configuration, companyFiles: [String]) {
        (self.configuration, self.companyFiles) = (configuration, companyFiles)
    }

    /// Stops the script that runs.
    package var stopper: Stopper { Stopper(interrupt) }

    /// The day that `today` is, as it is written.
    package var day: String {
        let present = configuration.today.map { PresentDay.fixed($0.day) } ?? .ofSystem
        return present.day.description
    }

    /// The day that figures are seen as of, as it is written; nil for all that was filed.
    package var asOf: String? { configuration.asOf.map { "\($0.day)" } }

    /// The largest script, in bytes.
    private static let largest = 64 << 20

    /// Runs a script.
    ///
    /// - Parameter wantsResults: whether the values of its statements are kept.
    package func report(on path: String, wantsResults: Bool) -> ScriptReport {
        let clock = ContinuousClock()
        let start = clock.now
        var report = ScriptReport(path)
        run(&report, wantsResults)
        if interrupt.isRaised { report.verdict = .stopped }
        let time = (clock.now - start).components
        report.milliseconds = Int(clamping: time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
        return report
    }

    private func run(_ report: inout ScriptReport, _ wantsResults: Bool) {
        let session = Session(configuration, interrupt: interrupt)
        // Large results are counted and kept, never written.
        session.writesLargeResults = true
        session.presenter.said = []
        defer { take(session, &report) }
        for file in companyFiles {
            let isFine = session.run(file: file) { _ in }
            guard isFine else {
                report.verdict = .failed
                return
            }
        }
        let bytes: [UInt8]
        let full: String
        do throws(FileProblem) {
            if report.path.isEmpty { throw .nameless }
            let file = try WholeFile.read(report.path, largest: ScriptBatch.largest)
            (bytes, full) = (file.bytes, file.path)
        } catch {
            report = ScriptReport(report.path, unreadable: error.words)
            return
        }
        let script = ScriptRun(session, bytes, name: report.path, path: full)
        guard let program = script.read([:], { _ in }) else {
            report.verdict = .failed
            return
        }
        session.presenter.forgetEarlier()
        let isFine = script.run(program, [:]) { statement, outcome in
            report.statements += 1
            guard wantsResults, !outcome.failed, outcome.request == nil,
                let value = ScriptBatch.value(of: statement, session)
            else { return }
            report.results +=
                ResultParts(value.value, of: statement, name: value.name, script.source, session.state)
                .results
        }
        if !isFine { report.verdict = .failed }
    }

    /// The value that a statement gave or gave a name, which is nil for an expression.
    private static func value(of statement: Statement, _ session: Session) -> (value: Value, name: String?)? {
        if let definition = Definition(by: statement, session.state) {
            guard let value = definition.value else { return nil }
            if case .function = value { return nil }
            return (value, definition.name)
        }
        // A name that is shown alone has its value under its own name already.
        if case .expression(let tree) = statement.form, case .name(let name) = tree.form,
            session.state.lookUp(variable: session.state.symbols.text(name)) != nil
        {
            return nil
        }
        return session.presenter.shown.map { ($0, nil) }
    }

    /// What was said meanwhile.
    private func take(_ session: Session, _ report: inout ScriptReport) {
        for diagnostic in session.presenter.said ?? [] {
            if diagnostic.severity == .error { report.errors.append(diagnostic) }
            if diagnostic.severity == .warning { report.warnings.append(diagnostic) }
        }
        if report.verdict == .passed, !report.warnings.isEmpty { report.verdict = .warned }
    }
}
