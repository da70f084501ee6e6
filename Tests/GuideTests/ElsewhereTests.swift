import Suan
import TestSupport
import Testing

@testable import Guide

/// The tables from other programs: every line of them runs, and gives what the guide prints.
@Suite struct ElsewhereTests {
    static let pages = HelpText.pages.filter { !$0.rows.isEmpty }
    private static let guide = "Sources/Suan/Suan.docc/ComingFromElsewhere.md"

    /// What a line gives, without its notes; nil where it has no result.
    private func answer(_ line: String) -> String? {
        let session = HelpExamples.session(like: Asked.session())
        session.presentation.width = 200
        var last: String?
        let isFine = session.run(text: Array(line.utf8), name: "-") { outcome in
            let text = Asked.text(outcome)
            #expect(!outcome.failed && !text.utf8.contains("warning["), "\(line): \(text)")
            if let bytes = outcome.text { last = String(decoding: bytes, as: UTF8.self) }
        }
        #expect(isFine, "\(line)")
        return last
    }

    @Test func thereAreTwo() {
        #expect(ElsewhereTests.pages.map(\.name) == ["excel", "qalc"])
        #expect(ElsewhereTests.pages.allSatisfy { $0.rows.count > 30 })
    }

    @Test(arguments: pages.flatMap(\.rows)) func everyLineRuns(row: HelpRow) {
        #expect(row.theirs.count <= 22, "beside what it is here")
        guard let ours = row.ours else {
            #expect(!row.remark.isEmpty, "\(row.theirs): nothing is said of it")
            return
        }
        #expect(answer(ours)?.isEmpty == false, "\(row.theirs): \(ours)")
        #expect(ours.utf8.count <= 76, "\(ours)")
    }

    @Test(arguments: [
        "SUM", "AVERAGE", "NPV", "XNPV", "IRR", "XIRR", "PMT", "RATE", "VLOOKUP", "XLOOKUP", "IF", "SUMIF", "ROUND",
        "EDATE",
        "EOMONTH", "NETWORKDAYS", "WORKDAY", "Data table", "Goal seek", "named cell", "$A$1", "% formats", "CAGR",
        "STDEV",
    ])
    func theSpreadsheetHas(name: String) {
        let rows = ElsewhereTests.pages.first { $0.name == "excel" }?.rows ?? []
        #expect(rows.contains { $0.theirs.utf8.contains(name.utf8) })
    }

    /// The tables of the guide are made from these pages, with what each line gives.
    @Test func theGuideHasTheSameTables() throws {
        let text = String(decoding: try #require(TestFiles.read(ElsewhereTests.guide)), as: UTF8.self)
        var tables = ElsewhereTests.pages.map(table)
        var lines: [String] = []
        var isTable = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            guard line.hasPrefix("|") else {
                isTable = false
                lines.append(line)
                continue
            }
            if !isTable, !tables.isEmpty { lines += tables.removeFirst() }
            isTable = true
        }
        #expect(tables.isEmpty, "the guide lacks a table")
        let wanted = lines.joined(separator: "\n")
        guard TestFiles.environment("SUAN_RECORD") == nil, text == wanted else {
            TestFiles.write(Array(wanted.utf8), to: ElsewhereTests.guide)
            Issue.record("\(ElsewhereTests.guide) was recorded: read it, then run the tests again")
            return
        }
    }

    private func table(_ page: HelpPage) -> [String] {
        var lines = ["| there | here | gives | to know |", "|---|---|---|---|"]
        for row in page.rows {
            let given = row.ours.flatMap(answer) ?? ""
            let shown = given.utf8.contains(0x0A) ? "a table" : given.isEmpty ? "" : "`\(given)`"
            let ours = row.ours.map { "`\($0)`" } ?? "none"
            let cells = ["`\(row.theirs)`", ours, shown, row.remark].map { $0.replacing("|", with: "\\|") }
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return lines
    }
}

extension HelpRow: CustomTestStringConvertible {
    public var testDescription: String { theirs }
}
