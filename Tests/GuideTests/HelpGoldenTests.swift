import Suan
import TestSupport
import Testing

@testable import Guide

/// Whole pages as they are shown. A record that is missing is made and fails once, so that it is read;
/// `SUAN_RECORD=1` records all anew.
@Suite struct HelpGoldenTests {
    @Test func functions() {
        let session = Asked.session()
        let pages = HelpText.pages.filter { $0.kind == .function }.map { Asked.page($0.name, session) }
        compare(pages, "Tests/Golden/help-functions.txt")
    }

    @Test func overview() {
        var texts: [String] = []
        for width in [80, 40] {
            let session = Asked.session(width: width)
            texts.append("\(width) columns\n\n" + Asked.text(Help(session).page(on: nil)))
        }
        compare(texts, "Tests/Golden/help-overview.txt")
    }

    /// Pages that are made from what the session knows.
    @Test func pagesOfData() {
        let session = Asked.session()
        let names = [
            "acre", "user", "month", "kWh", "CNY", "CYP", "revenue", "capex", "minimax", "days", "min", "%", "rate",
        ]
        compare(names.map { Asked.page($0, session) }, "Tests/Golden/help-data.txt")
    }

    /// The tables from other programs, and what is found by words.
    @Test func foundByWords() {
        let questions = [
            "excel", "qalc", "average", "exchange rate", "汇率", "XLOOKUP", "discount", "百分比", "市盈率", "P/E ratio",
            "EDATE", "exchnage rates", "what if", "rate of return", "revenu", "qqqqqqqqqqqq",
        ]
        let pages = questions.map { ":help \($0)\n\n" + Asked.page($0, Asked.session()) }
        compare(pages, "Tests/Golden/help-search.txt")
        compare(
            ["XLOOKUP", "discount"].map { Asked.page($0, Asked.session(width: 40)) }, "Tests/Golden/help-search-40.txt")
    }

    @Test func info() {
        let session = Asked.session()
        Asked.type(Asked.infoLines, session)
        let answers = Asked.infoNames.map {
            ":info \($0)\n" + Asked.text(Info(session).answer(Asked.question(":info", $0)))
        }
        compare(answers, "Tests/Golden/info.txt")
    }

    /// Figures that were filed more than once, in all their versions, and as of a day between.
    @Test func infoOnVersions() throws {
        let session = Asked.session()
        let bytes = try #require(TestFiles.read("Tests/Cases/filings/orchard_press.suan"))
        Asked.type([String(decoding: bytes, as: UTF8.self)], session)
        let names = ["other_assets[2025-09-27]", "long_term_debt_total", "net_income[FY2024]", "revenue"]
        func infos() -> [String] {
            names.map {
                ":info orchard_press.\($0)\n"
                    + Asked.text(Info(session).answer(Asked.question(":info", "orchard_press.\($0)")))
            }
        }
        let now = infos()
        Asked.type(["as of 2025-12-01"], session)
        compare(now + ["as of 2025-12-01"] + infos(), "Tests/Golden/info-versions.txt")
    }

    /// What was not reported and is left by others says how.
    @Test func infoOnWhatIsDerived() {
        let session = Asked.session()
        Asked.type(
            [
                "company t { over FY2024 { revenue = 12M USD; eps = 3 USD/share }; "
                    + "over 9M2024 { revenue = 8M USD; eps = 2 USD/share } }"
            ], session)
        func info(_ name: String) -> String { Asked.text(Info(session).answer(Asked.question(":info", name))) }
        let revenue = info("t.revenue[2024Q4]")
        #expect(
            revenue.contains("It is derived: 4M USD @ 2024Q4") && revenue.contains("is [FY2024] - [9M2024]"),
            "\(revenue)")
        #expect(info("t.eps[2024Q4]").contains("per-share figures of different periods do not add: t.eps"))
    }

    /// The answers that the guide shows: the indented blocks that begin with a command.
    @Test func theGuideShowsThemAsTheyAre() throws {
        let bytes = try #require(TestFiles.read("Sources/Suan/Suan.docc/HelpAndInfo.md"))
        let page = String(decoding: bytes, as: UTF8.self)
        var blocks: [[String]] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("    suan> :") {
                blocks.append([String(line.dropFirst(10))])
            } else if line.isEmpty || line.hasPrefix("    "), !blocks.isEmpty {
                blocks[blocks.count - 1].append(String(line.dropFirst(4)))
            } else if let last = blocks.last, !last.isEmpty, last.count > 1 {
                // Prose ends a block: nothing more is taken for it.
                blocks.append([])
            }
        }
        let shown = blocks.filter { $0.count > 1 && $0[0].hasPrefix(":") }
        #expect(shown.count == 3)
        for block in shown {
            let words = block[0].split(separator: " ", maxSplits: 1).map(String.init)
            let question = Asked.question(words[0], words[1])
            let session = Asked.session()
            let answer = Asked.text(
                words[0] == ":help" ? Help(session).page(on: question) : Info(session).answer(question))
            var wanted = block.dropFirst().joined(separator: "\n")[...]
            while wanted.last == "\n" { wanted.removeLast() }
            #expect(answer == wanted)
        }
    }

    private func compare(_ pages: [String], _ path: String) {
        let rule = "\n" + String(repeating: "─", count: 80) + "\n"
        let got = Array((pages.joined(separator: rule) + "\n").utf8)
        let wanted = TestFiles.environment("SUAN_RECORD") == nil ? TestFiles.read(path) : nil
        guard let wanted else {
            TestFiles.write(got, to: path)
            Issue.record("\(path) was recorded: read it, then run the tests again")
            return
        }
        let (gotLines, wantedLines) = (got.split(separator: 0x0A), wanted.split(separator: 0x0A))
        let first = zip(gotLines, wantedLines).enumerated().first { $0.element.0 != $0.element.1 }
        if let (number, (gotLine, wantedLine)) = first {
            Issue.record(
                """
                \(path), line \(number + 1) without the blank ones, wants
                \(String(decoding: wantedLine, as: UTF8.self))
                and it is
                \(String(decoding: gotLine, as: UTF8.self))
                """)
        }
        #expect(got.count == wanted.count, "\(path) has another length")
    }
}
