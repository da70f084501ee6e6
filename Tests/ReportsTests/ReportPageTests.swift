import Reporting
import TestSupport
import Testing

@testable import Reports

@Suite struct ReportPageTests {
    static let model = """
        #!/usr/bin/env suan
        # A model of MiniMax. It shows `everything`.
        param share = 10% "of its sales"
        ## Runway
        # How long the cash lasts,
        # in months:
        runway = minimax.cash / minimax.burn in month
        runway
        print "   that is {runway in year}, no more"
        assert runway > 36 month
        minimax.valuation in CNY
        table(minimax.cash * x, x = [1, 2, 3])
        compare [minimax, zhipu] in USD by revenue, valuation with median
        scenario bear "burn doubles" { minimax.burn = 55.8M USD/month }
        [1, 2, 3] * minimax.revenue * share
        """

    /// Every number is a `summary`, and the last of its steps is it.
    @Test func everyNumberOpensToStepsThatEndWithIt() {
        let report = MadeReport(ReportPageTests.model)
        #expect(report.said == "")
        let elements = report.tree.elements
        var opened = 0
        for (place, element) in elements.enumerated() where element.tag == "details" {
            guard element.attributes["class"]?.hasPrefix("n") == true else { continue }
            opened += 1
            let inside = elements[(place + 1)...].prefix { $0.depth > element.depth }
            let shown = inside.first { $0.tag == "bdi" }?.text
            let result = inside.lastIndex { $0.attributes["class"] == "result" }
            let last = result.map { inside[$0...].filter { $0.tag == "bdi" }.map(\.text) } ?? []
            #expect(last.contains(shown ?? "?"), "\(shown ?? "")")
        }
        #expect(opened > 20)
    }

    @Test func linksLeadSomewhereAndPlacesAreThereOnce() {
        let elements = MadeReport(ReportPageTests.model).tree.elements
        let places = elements.compactMap { $0.attributes["id"] }
        #expect(Set(places).count == places.count)
        for link in elements.compactMap({ $0.attributes["href"] }) {
            #expect(link.hasPrefix("#") && places.contains(String(link.dropFirst())), "\(link)")
        }
    }

    /// A name and a figure are linked to where they are used, and back.
    @Test func namesAndFiguresAreLinkedBothWays() {
        let document = MadeReport(ReportPageTests.model).document
        let entries = document.transcript.entries
        let runway = entries.firstIndex { $0.name == "runway" } ?? 0
        let users = document.users[runway].map { entries[$0].lines.lowerBound }
        #expect(users == [8, 9, 10])
        let cash = document.transcript.figures.firstIndex { $0.path == "minimax.cash" } ?? 0
        #expect(document.figureUsers[cash].map { entries[$0].lines.lowerBound } == [7, 12])
        #expect(document.transcript.figures[cash].words == "10.462 亿美元")
        let share = entries.firstIndex { $0.name == "share" } ?? 0
        #expect(document.users[share].map { entries[$0].lines.lowerBound } == [15])
    }

    @Test func commentsAreProseAndHeadings() {
        let document = MadeReport(ReportPageTests.model).document
        #expect(document.title == "A model of MiniMax")
        #expect(document.lead == [.paragraph("It shows `everything`.")])
        let prose = document.parts.compactMap { if case .prose(let block) = $0 { block } else { nil } }
        #expect(prose == [.heading(1, "Runway"), .paragraph("How long the cash lasts, in months:")])
    }

    @Test(arguments: [
        (
            "# Only words without an end, that go on and on and on, until nobody would take them for a title any more\n1",
            "model"
        ),
        ("# 两家公司。后面是说明。\n1", "两家公司"), ("1 + 1", "model"), ("## Sales\n# text\n1", "Sales"),
    ])
    func titles(_ text: String, _ title: String) { #expect(MadeReport(text).document.title == title) }

    /// Assumptions that stand first are in their table alone, with the place that links lead to.
    @Test func leadingAssumptions() {
        let document = MadeReport("assume a = 1 \"why\"\nassume b = 2\n# text\nassume c = 3\na + b + c").document
        #expect(document.leading == [0, 1] && document.assumptions == [0, 1, 2])
    }

    @Test func whatFailsIsMarkedInItsPlace() {
        let report = MadeReport("1 + 1\nnobody\n2 + 2", keepsGoing: true)
        #expect(report.document.transcript.hasFailed && report.document.transcript.entries.count == 3)
        #expect(report.tree.all("p", "error").count == 3)
        #expect(report.said.contains("unknown-name") && report.page.contains("[unknown-name]"))
        let stopped = MadeReport("1 + 1\nnobody\n2 + 2")
        #expect(stopped.document.transcript.entries.count == 2)
    }

    @Test func whatCannotBeReadHasNoEntries() {
        let report = MadeReport("1 +\n) 2")
        #expect(report.document.transcript.hasFailed && report.document.transcript.entries.isEmpty)
    }

    /// In Chinese, the report's own words are Chinese, and so are messages that have Chinese words.
    @Test func chinese() {
        let report = MadeReport(ReportPageTests.model, language: .chinese)
        #expect(report.tree.elements.first?.attributes["lang"] == "zh-Hans")
        for word in ["假设", "数据与来源", "汇率", "脚本全文", "用于"] { #expect(report.page.contains(word), "\(word)") }
        #expect(!report.page.contains("Used in"))
    }

    /// The policy names the very style and script that stand in the page, and nothing else may be loaded.
    @Test func policy() throws {
        let tree = MadeReport("1 + 1").tree
        let policy = try #require(
            tree.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"])
        #expect(policy.hasPrefix("default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(!policy.contains("unsafe"))
        for element in tree.elements {
            #expect(element.attributes["src"] == nil && element.attributes["style"] == nil)
            #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
        }
    }

    /// Every number of a large table opens, in little room.
    @Test func largeTablesStaySmall() {
        let report = MadeReport("table(a * b + 1, a = 1..100, b = 1..100)")
        #expect(report.tree.all("details", "n c").count == 10_000)
        #expect(report.page.utf8.count < 3_000_000)
        #expect(report.page.contains("a = 7, b = 9"))
    }

    /// The cells of sorted comparisons keep their own steps, and so does what is told of all rows.
    @Test func sortedRowsKeepTheirSteps() throws {
        let document = MadeReport(
            "compare [zhipu, minimax] by ps = valuation / annualize(revenue) with median sort by ps"
        ).document
        let table = try #require(document.transcript.entries.first?.value?.table)
        #expect(table.rows.map { $0[0].text } == ["minimax", "zhipu", "median"] && table.statistics == 1)
        for row in table.rows.prefix(2) {
            let steps = row[1].steps.map(\.text)
            #expect(steps.contains { $0.hasPrefix("\(row[0].text).valuation = ") }, "\(steps)")
        }
        #expect(table.rows[2][1].steps.map(\.text) == ["median([≈ 59.5121, ≈ 63.8141])"])
    }

    /// Scenarios side by side, in another order than they were asked for.
    @Test func scenariosKeepTheirSteps() throws {
        let document = MadeReport(
            """
            scenario bear { minimax.burn = 55.8M USD/month }
            compare scenarios [base, bear] by months = minimax.cash / minimax.burn in month sort by months
            """
        ).document
        let table = try #require(document.transcript.entries.last?.value?.table)
        #expect(table.rows.map { $0[0].text } == ["bear", "base"])
        let burns = table.rows.map { row in
            row[1].steps.map(\.text).first { $0.hasPrefix("minimax.burn = ") } ?? ""
        }
        #expect(burns[0].contains("55.8M") && burns[1].contains("27.9M"), "\(burns)")
    }

    /// The cells of a sensitivity open to the expression with the input moved, and to what the input is.
    @Test func movedInputsKeepTheirSteps() throws {
        let document = MadeReport(
            """
            burn = 28M USD/month
            growth = 5%
            tornado = sensitivity(minimax.cash / (burn * (1 + growth)) in month)
            tornado
            """
        ).document
        for entry in document.transcript.entries.suffix(2) {
            let table = try #require(entry.value?.table)
            #expect(table.rows.map { $0[0].text } == ["burn", "minimax.cash", "growth"])
            let rows = table.rows.map { row in row.map { $0.steps.map(\.text) } }
            #expect(rows[0][1] == ["burn"] && rows[0][2].contains("burn = 25.2M USD/month"), "\(rows[0])")
            #expect(rows[0][3].contains("1.0462B USD / (30.8M USD/month × 1.05) in month"), "\(rows[0])")
            #expect(
                rows[1][1].first == "minimax.cash" && rows[1][2].contains { $0.hasSuffix("941.58M USD @ 2025-09-30") })
            #expect(rows[2][4] == ["abs(35.4164 month - 35.7553 month)"], "\(rows[2])")
        }
    }

    /// Where an input cannot be moved one way, the other keeps its steps.
    @Test func whatFailsHidesNoSteps() throws {
        let document = MadeReport(
            """
            drift = 12%
            hurdle = 10%
            sensitivity((if drift > 5% then 625M USD else 1 USD / 0) * (1 + hurdle), by = 8 pp)
            """, keepsGoing: true
        ).document
        let table = try #require(document.transcript.entries.last?.value?.table)
        let steps = table.rows.map { row in row[3].steps.map(\.text) }
        #expect(steps.allSatisfy { $0.contains { $0.hasPrefix("(if drift") } }, "\(steps)")
    }

    /// Parts of a record open to what they are made of, and no more.
    @Test func partsOfRecordsKeepTheirSteps() throws {
        let document = MadeReport(
            """
            worth = dcf([100, 110] * 1M USD, 10%, g = 2%)
            worth
            table(dcf([100, 110], w, g = g).value, w = [9%, 10%], g = [1%, 2%])
            """
        ).document
        let entries = document.transcript.entries
        for entry in entries.prefix(2) {
            let table = try #require(entry.value?.table)
            let steps = table.rows[0].map { $0.steps.map(\.text) }
            #expect(steps[1].contains { $0.hasPrefix("flows_value = ") }, "\(steps[1])")
            #expect(!steps[1].contains { $0.hasPrefix("terminal_value = ") }, "\(steps[1])")
        }
        let cells = try #require(entries.last?.value?.table)
        #expect(cells.rows[1][2].steps.contains { $0.text.contains("110 × (1 + 2%) / (10% - 2%)") })
    }

    /// What a script prints that is imported opens as what the report's own script prints.
    @Test func importedLinesOpen() throws {
        let folder = try TestFolder()
        folder.write("inner.suan", "x = 3 USD\nprint \"twice {x * 2}\"\n")
        let document = MadeReport("import \"inner.suan\"", path: folder.path + "/outer.suan").document
        let line = try #require(document.transcript.entries.first?.printed.first)
        guard case .text("twice ") = line.first, case .value(let value) = line.last else {
            Issue.record("\(line)")
            return
        }
        #expect(value.steps.prefix(2).map { $0.text } == ["x * 2", "x = 3.00 USD"])
    }

    /// Of several numbers in a line each rests on its own figures.
    @Test func printedNumbersRestOnTheirOwnFigures() throws {
        let document = MadeReport("print \"{minimax.cash} and {minimax.burn in CNY/month} and {1 + 1}\"").document
        let pieces = try #require(document.transcript.entries.first?.printed.first)
        let rests = pieces.compactMap { if case .value(let value) = $0 { value.rests } else { nil } }
        let paths = rests.map { $0.figures.map { document.transcript.figures[$0].path } }
        #expect(paths == [["minimax.cash"], ["minimax.burn"], []])
        #expect(rests.map(\.rates.count) == [0, 1, 0])
    }
}
