import Reporting
import Suan

/// What a batch of scripts came to, as objects for programs. Nothing is cut.
enum BatchJSON {
    /// One script.
    static func object(_ report: ScriptReport, _ entry: BatchLedger.Entry?) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.field("script", report.path)
        json.field("verdict", report.verdict.rawValue)
        json.field("milliseconds", report.milliseconds)
        json.field("statements", report.statements)
        write(report.errors, "errors", report, to: &json)
        write(report.warnings, "warnings", report, to: &json)
        json.name("results")
        json.beginList()
        for result in report.results { result.write(to: &json) }
        json.endList()
        if let entry { write(entry, to: &json) }
        json.endObject()
        return json.bytes
    }

    private static func write(
        _ diagnostics: [Diagnostic], _ name: String, _ report: ScriptReport, to json: inout JSONWriter
    ) {
        json.name(name)
        json.beginList()
        for diagnostic in diagnostics { diagnostic.write(to: &json, file: report.path) }
        json.endList()
    }

    private static func write(_ entry: BatchLedger.Entry, to json: inout JSONWriter) {
        json.name("against")
        json.beginObject()
        switch entry {
        case .leftOut: json.field("state", "left out")
        case .first: json.field("state", "first")
        case .problem(let file, let reason):
            json.field("state", "problem")
            json.field("file", file)
            json.field("reason", reason)
        case .compared(let day, let asOf, let comparison):
            json.field("state", "compared")
            json.field("day", day)
            if let asOf { json.field("as_of", asOf) }
            json.field("same", comparison.same)
            json.name("changes")
            json.beginList()
            for change in comparison.changes { write(change, to: &json) }
            json.endList()
        }
        json.endObject()
    }

    private static func write(_ change: ResultComparison.Change, to json: inout JSONWriter) {
        json.beginObject()
        switch change {
        case .moved(let old, let new):
            json.field("change", "moved")
            json.field("title", new.title)
            json.name("from")
            old.write(to: &json)
            json.name("to")
            new.write(to: &json)
            if !change.move.isEmpty { json.field("move", change.move) }
        case .new(let result):
            json.field("change", "new")
            json.field("title", result.title)
            json.name("to")
            result.write(to: &json)
        case .gone(let result):
            json.field("change", "gone")
            json.field("title", result.title)
            json.name("from")
            result.write(to: &json)
        }
        json.endObject()
    }

    /// All of them.
    static func summary(_ totals: BatchRunner.Totals, _ ledger: BatchLedger?) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.field("summary", true)
        json.field("scripts", totals.ran + totals.notRun)
        json.field("passed", totals.passed)
        json.field("warned", totals.warned)
        json.field("failed", totals.failed)
        json.field("stopped", totals.stopped)
        json.field("notRun", totals.notRun)
        json.field("milliseconds", totals.milliseconds)
        json.name("empty")
        json.beginList()
        for folder in totals.empty { json.text(folder) }
        json.endList()
        if let ledger {
            if let asOf = ledger.asOf { json.field("as_of", asOf) }
            json.field("moved", ledger.moved)
            json.field("new", ledger.new)
            json.field("gone", ledger.gone)
            json.field("same", ledger.same)
            json.field("first", ledger.first)
            json.field("kept", ledger.kept)
            json.field("problems", ledger.problems)
            json.name("lost")
            json.beginList()
            for one in totals.lost { json.text(one.script) }
            json.endList()
        }
        json.endObject()
        return json.bytes
    }
}
