import Files
import Reporting
import Suan

/// What a batch of scripts came to, in lines for people.
struct BatchText {
    let ink: Ink

    /// Messages, and changes, that are shown of one script; --json has them all.
    private static let mostShown = 20
    /// Cells that the names of scripts are filled up to, at the most.
    private static let widest = 60

    /// Cells for the names of scripts.
    func width(_ found: [FolderWalk.Found]) -> Int {
        let widths = found.map { one in
            switch one {
            case .file(let path), .unreadable(let path, _), .empty(let path): CellWidth.of(path.visible)
            }
        }
        return min(widths.max() ?? 0, BatchText.widest)
    }

    // MARK: One script

    func lines(_ report: ScriptReport, _ entry: BatchLedger.Entry?, _ width: Int, updates: Bool) -> [[UInt8]] {
        var lines = [first(report, width)]
        lines += shown(report.errors, "error") { message($0, report, .error) }
        lines += shown(report.warnings, "warning") { message($0, report, .warning) }
        switch entry {
        case nil: break
        case .leftOut: lines.append(remark("not compared, since it did not run to its end"))
        case .problem(let file, let reason):
            lines.append(remark("\(file.visible): \(reason); nothing was compared or kept", .error))
        case .first(let results):
            lines.append(
                remark("nothing was kept of it until now; \(updates ? "kept " : "")\(counted(results, "result"))"))
        case .compared(_, _, let comparison): lines += shown(comparison.changes, "change") { change($0) }
        }
        return lines
    }

    private func first(_ report: ScriptReport, _ width: Int) -> [UInt8] {
        let role: Ink.Role? =
            switch report.verdict {
            case .passed: nil
            case .warned: .warning
            case .failed, .stopped: .error
            }
        var line: [UInt8] = []
        let word = report.verdict.rawValue
        ink.append(word.utf8, in: role, to: &line)
        let name = report.path.visible
        line += [UInt8](repeating: 0x20, count: 8 - min(7, word.utf8.count))
        line += name.utf8
        line += [UInt8](repeating: 0x20, count: 2 + max(0, width - CellWidth.of(name)))
        line += time(report.milliseconds).utf8
        return line
    }

    /// The first of many, and how many more there are.
    private func shown<Item>(_ items: [Item], _ what: String, _ line: (Item) -> [UInt8]) -> [[UInt8]] {
        var lines = items.prefix(BatchText.mostShown).map(line)
        let more = items.count - BatchText.mostShown
        if more > 0 { lines.append(remark("… and \(more) more \(what)\(more == 1 ? "" : "s"); --json has them all")) }
        return lines
    }

    private func message(_ diagnostic: Diagnostic, _ report: ScriptReport, _ role: Ink.Role) -> [UInt8] {
        var line = Array("        ".utf8)
        if let place = diagnostic.place {
            line += (place.file == report.path ? "line \(place.line): " : "\(place.file.visible):\(place.line): ").utf8
        }
        ink.append("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]".utf8, in: role, to: &line)
        line += ": \(diagnostic.message.visible)".utf8
        return line
    }

    private func remark(_ text: String, _ role: Ink.Role = .note) -> [UInt8] {
        var line = Array("        ".utf8)
        ink.append(text.utf8, in: role, to: &line)
        return line
    }

    private func change(_ change: ResultComparison.Change) -> [UInt8] {
        switch change {
        case .moved(let old, let new):
            let move = change.move
            return Array(
                "        moved  \(title(new)): \(old.text.visible) → \(new.text.visible)\(move.isEmpty ? "" : " (\(move))")"
                    .utf8)
        case .new(let result): return Array("        new    \(title(result)): \(result.text.visible)".utf8)
        case .gone(let result): return Array("        gone   \(title(result)), was \(result.text.visible)".utf8)
        }
    }

    /// What a result is called, cut where it is long.
    private func title(_ result: ScriptResult) -> String {
        var bytes: [UInt8] = []
        VisibleText.append(result.title, to: &bytes, cells: 80)
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: All of them

    func summary(_ totals: BatchRunner.Totals, _ ledger: BatchLedger?, _ plan: BatchPlan) -> [[UInt8]] {
        var lines: [String] = []
        for one in totals.lost {
            lines.append(
                "gone    \(one.script.visible): the script is no more; \(counted(one.results, "result")) kept of it")
        }
        for folder in totals.empty { lines.append("there is no script in \(folder.visible)") }
        var parts: [String] = []
        for (count, word) in [
            (totals.passed, "passed"), (totals.warned, "warned"), (totals.failed, "failed"),
            (totals.stopped, "stopped"), (totals.notRun, "not run"),
        ] where count > 0 || word == "passed" {
            parts.append("\(count) \(word)")
        }
        let count = totals.ran + totals.notRun
        lines.append("\(counted(count, "script")), \(time(totals.milliseconds)): \(parts.joined(separator: ", "))")
        if let ledger, let folder = plan.folder { lines += words(ledger, folder.visible, plan.updates) }
        return lines.map { Array($0.utf8) }
    }

    private func words(_ ledger: BatchLedger, _ folder: String, _ updates: Bool) -> [String] {
        var lines: [String] = []
        if let days = ledger.days {
            let when = days.first == days.last ? days.first : "\(days.first) to \(days.last)"
            lines.append(
                "against \(folder) of \(when): \(ledger.moved) moved, \(ledger.new) new, \(ledger.gone) gone, \(ledger.same) as before"
            )
        }
        if !ledger.otherAsOf.isEmpty {
            let before = ledger.otherAsOf.map { seen($0) }.sorted().joined(separator: ", or ")
            lines.append("what was kept sees \(before); this run sees \(seen(ledger.asOf))")
        }
        if ledger.first > 0, ledger.days == nil {
            lines.append(
                "\(folder) holds nothing yet to compare with\(updates ? "" : "; --update keeps these results")")
        } else if ledger.first > 0 {
            lines.append("\(counted(ledger.first, "script")) had nothing to be compared with")
        }
        if ledger.problems > 0 {
            lines.append("\(counted(ledger.problems, "file")) of results could not be read or written")
        }
        if updates {
            lines.append("kept the results of \(counted(ledger.kept, "script")) in \(folder)")
        } else if ledger.moved + ledger.new + ledger.gone > 0 {
            lines.append("--update keeps the present results")
        }
        return lines
    }

    private func seen(_ asOf: String?) -> String { asOf.map { "what was filed by \($0)" } ?? "all that was filed" }

    private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

    private func time(_ milliseconds: Int) -> String {
        guard milliseconds >= 1_000 else { return "\(milliseconds) ms" }
        return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s"
    }
}
