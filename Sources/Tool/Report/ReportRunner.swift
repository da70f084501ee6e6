import Files
import Presentation
import Reporting
import Reports
import Shell
import Suan

/// Runs a script and writes the report on it.
struct ReportRunner {
    private let session: Session
    private let invocation: Invocation
    private let plan: ReportPlan
    private let output = Output()

    /// - Parameter stack: bytes of the stack that it runs on.
    init(_ invocation: Invocation, _ plan: ReportPlan, stack: Int) {
        (self.invocation, self.plan) = (invocation, plan)
        var configuration = Runner.configuration(invocation, stack: stack)
        configuration.presentation.language = plan.language
        session = Session(configuration)
    }

    private var isPiped: Bool { plan.out == "-" }

    /// Says whether all went well.
    func run() -> Bool {
        defer { output.flush() }
        let file = ReportFile(plan.out)
        do throws(ReportFile.Problem) {
            if !isPiped { try file.look(script: plan.script, forces: plan.forces) }
            for companies in invocation.companyFiles {
                guard FileEntry(session).run(companyFile: companies, deliver: deliver) else { return false }
            }
            guard let script = script(), let transcript = transcript(script) else { return false }
            var options = ReportOptions(program: "suan \(suanVersion)")
            (options.language, options.title) = (plan.language, plan.title)
            let bytes = ReportPage.bytes(of: ReportDocument(transcript, options))
            if isPiped {
                output.part(bytes)
            } else {
                try file.write(bytes, forces: plan.forces)
                say("wrote \(plan.out.visible): \(bytes.count) bytes")
            }
            return !transcript.hasFailed
        } catch {
            let hint = if case .exists = error { "; --force replaces it" } else { "" }
            output.diagnostic("suan: '\(plan.out.visible)' was not written: \(error.words)\(hint)")
            return false
        }
    }

    private func script() -> ReadFile? {
        do throws(FileProblem) {
            if plan.script.isEmpty { throw .nameless }
            return try session.open(plan.script)
        } catch {
            deliver(session.unreadable(plan.script, error.words))
            return nil
        }
    }

    /// What the script did; nil where it failed and no report was asked for all the same.
    private func transcript(_ script: ReadFile) -> Transcript? {
        let transcript = TranscriptMaker.transcript(
            of: script.bytes, name: plan.script, path: script.path, arguments: invocation.script.values, in: session,
            deliver: deliver)
        guard transcript.hasFailed else { return transcript }
        let canGoOn = !transcript.entries.isEmpty && !transcript.isStopped
        if invocation.keepsGoing, canGoOn { return transcript }
        let hint = canGoOn ? "; --keep-going makes one all the same" : ""
        output.diagnostic("suan: '\(plan.out.visible)' was not written: the script failed\(hint)")
        return nil
    }

    private func deliver(_ outcome: borrowing Outcome) {
        // Results are the report's; what is said of failures goes to standard error.
        output.flush()
        var said = Outcome()
        said.inkedDiagnostics = outcome.inkedDiagnostics
        said.failed = outcome.failed
        output.deliver(said)
    }
}
