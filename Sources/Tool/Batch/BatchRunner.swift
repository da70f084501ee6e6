import Files
import Reporting
import Shell
import Suan

/// Runs scripts one after the other and tells what became of them.
struct BatchRunner {
    private let plan: BatchPlan
    private let batch: ScriptBatch
    private let output = Output()
    private let ledger: BatchLedger?
    private let text: BatchText
    private let isJSON: Bool

    /// - Parameter stack: bytes of the stack that it runs on.
    init(_ invocation: Invocation, _ plan: BatchPlan, stack: Int) {
        self.plan = plan
        var configuration = Runner.configuration(invocation, stack: stack)
        // A batch has many sessions after each other, and what the process holds is not all the present one's.
        configuration.ownsProcess = false
        isJSON = configuration.presentation.json
        configuration.presentation.json = false
        text = BatchText(ink: configuration.presentation.colour.ink)
        configuration.presentation.colour = .none
        batch = ScriptBatch(configuration, companyFiles: invocation.companyFiles)
        let (day, asOf) = (batch.day, batch.asOf)
        ledger = plan.folder.map { BatchLedger($0, updates: plan.updates, day: day, asOf: asOf) }
        output.isJSON = isJSON
        // A script may take long: who reads in a pipe sees at once what became of those before it.
        output.isImmediate = true
        output.isOrdered = !Output.areApart
    }

    /// What became of all scripts.
    struct Totals {
        var (passed, warned, failed, stopped, notRun) = (0, 0, 0, 0, 0)
        var milliseconds = 0
        /// Folders that were named and have no script.
        var empty: [String] = []
        /// Scripts that results were kept of and that are no more.
        var lost: [(script: String, results: Int)] = []

        var ran: Int { passed + warned + failed + stopped }
    }

    /// Gives the status that the process ends with.
    func run() -> Int32 {
        let stopper = batch.stopper
        Signals.install { stopper.stop() }
        let clock = ContinuousClock()
        let start = clock.now
        var totals = Totals()
        let found = found(&totals)
        let width = text.width(found)
        for one in found {
            if isEnded {
                totals.notRun += 1
                continue
            }
            let report: ScriptReport
            switch one {
            case .file(let path): report = self.report(path)
            case .unreadable(let path, let problem): report = ScriptReport(path, unreadable: problem.words)
            case .empty: continue
            }
            tell(report, ledger?.enter(report), width)
            count(report, &totals)
        }
        if !isEnded, let ledger {
            for path in plan.paths { totals.lost += ledger.lost(below: path) }
        }
        let time = (clock.now - start).components
        totals.milliseconds = Int(clamping: time.seconds) * 1_000 + Int(time.attoseconds / 1_000_000_000_000_000)
        tell(totals)
        output.flush()
        if Signals.isPending(Signals.leave) { Signals.endAsAsked() }
        if Signals.isPending(Signals.interrupt) { return 130 }
        return isFine(totals) ? 0 : 1
    }

    private var isEnded: Bool { Signals.isPending(Signals.interrupt | Signals.leave) }

    private func found(_ totals: inout Totals) -> [FolderWalk.Found] {
        var walk = FolderWalk(ending: ".suan")
        for path in plan.paths { walk.add(path) }
        return walk.found.filter { one in
            guard case .empty(let folder) = one else { return true }
            totals.empty.append(folder)
            return false
        }
    }

    private func report(_ path: String) -> ScriptReport {
        guard let seconds = plan.seconds else { return batch.report(on: path, wantsResults: wantsResults) }
        let stopper = batch.stopper
        let alarm = Alarm(after: seconds) { stopper.stop() }
        var report = batch.report(on: path, wantsResults: wantsResults)
        alarm.cancel()
        if report.verdict == .stopped, !isEnded {
            stopper.takeBack()
            report.failsOfTime(seconds)
        }
        return report
    }

    private var wantsResults: Bool { ledger != nil || isJSON }

    private func count(_ report: ScriptReport, _ totals: inout Totals) {
        switch report.verdict {
        case .passed: totals.passed += 1
        case .warned: totals.warned += 1
        case .failed: totals.failed += 1
        case .stopped: totals.stopped += 1
        }
    }

    private func isFine(_ totals: Totals) -> Bool {
        guard totals.ran > 0, totals.failed == 0, totals.stopped == 0 else { return false }
        if plan.failsOnWarnings, totals.warned > 0 { return false }
        guard let ledger else { return true }
        return ledger.problems == 0 && (plan.updates || !ledger.differs)
    }

    private func tell(_ report: ScriptReport, _ entry: BatchLedger.Entry?, _ width: Int) {
        if isJSON {
            output.result(BatchJSON.object(report, entry))
        } else {
            for line in text.lines(report, entry, width, updates: plan.updates) { output.result(line) }
        }
    }

    private func tell(_ totals: Totals) {
        if isJSON {
            output.result(BatchJSON.summary(totals, ledger))
        } else {
            for line in text.summary(totals, ledger, plan) { output.result(line) }
        }
    }
}
