import Testing

@testable import Filings

/// Numbers that look like amounts of the company and may be none are not taken.
@Suite struct StatementDoubtTests {
    private let heading = "Income statement USD million\nYear ended 31 December\n"
    private let years = "                              2024      2023\n"
    private let noted = "                      Note    2024      2023\n"

    /// The figures of a page: `revenue FY2024 5`, in plain units.
    private func facts(_ page: String) throws -> [String] {
        try StatementReader.read(Array(page.utf8)).facts.map { "\($0.metric) \($0.time.name) \($0.number)" }
    }

    @Test func theNumberOfANoteIsNoAmount() throws {
        let page =
            heading + noted
            + "Revenue                  3   1,000       900\nInterest income          4                  50\n"
            + "Intangible amounts       5      60\nInterest expense                40        30\n"
        let read = try facts(page)
        #expect(
            read == [
                "revenue FY2024 1000000000", "revenue FY2023 900000000", "interest_income FY2023 50000000",
                "interest_expense FY2024 40000000", "interest_expense FY2023 30000000",
            ])
        let cells =
            "Income statement USD million\nYear ended 31 December\n| | Note | 2024 | 2023 |\n|---|---|---|---|\n"
            + "| Revenue | 3 | 1,000 | 900 |\n| Income tax | 7 | 20 | |\n"
        #expect(try facts(cells).last == "tax FY2024 20000000")
        let lines =
            heading + "Note\n2024\n2023\nRevenue\n3\n1,000\n900\nInterest income\n4\n50\n"
        #expect(try facts(lines).allSatisfy { !$0.contains("interest_income") })
    }

    @Test(arguments: [
        "Revenue (% change)", "Gross profit (% of revenue)", "Gross profit (%)", "Revenue (YoY)", "Revenue (per share)",
        "Revenue (cents)", "Revenue (change)", "Revenue (2022)", "毛利（%）", "收入(同比)", "Revenue (thousands)",
        "Gross margin",
    ]) func bracketsThatChangeANameAreNotTaken(label: String) throws {
        #expect(try facts(heading + years + label + "        40.5      41.0\n").isEmpty)
    }

    @Test(arguments: ["Revenue (Note 5)", "Revenue (restated)", "Revenue (US$)", "Gross profit (loss)"])
    func harmlessBracketsAreRead(label: String) throws {
        #expect(try facts(heading + years + label + "        40.5      41.0\n").count == 2)
    }

    @Test func aGrossMarginThatASumShowsIsTheProfit() throws {
        let page =
            heading + years + "Revenue                      1,000       900\n"
            + "Cost of revenue                600       500\nGross margin                   400       400\n"
        #expect(try facts(page).contains("gross_profit FY2024 400000000"))
    }

    @Test(arguments: [
        "as a percentage of revenue", "Common-size statement", "Year-over-year growth (%)", "change", "同比", "占收入百分比",
        "Cloud segment, USD million", "分部資料", "Trailing twelve months ended June 30,", "Pro forma statement",
    ]) func tablesOfOtherThingsAreRefused(title: String) throws {
        #expect(try facts(heading + title + "\n" + years + "Revenue                      100.0     100.0\n").isEmpty)
    }

    @Test(arguments: ["Forecast", "Budget", "Guidance", "Pro forma", "预测", "备考"])
    func columnsOfPlansAreNotKept(word: String) throws {
        let page =
            heading + years
            + "                          \(word)    Actual\nRevenue                      1,200       900\n"
        #expect(try facts(page) == ["revenue FY2023 900000000"])
    }

    @Test func textBelowAWholeRowIsNotItsLabel() throws {
        let page =
            heading + years + "Net income                     100        90\nof which discontinued\n"
            + "Net income                      20        10\n"
        #expect(try facts(page) == ["net_income FY2024 100000000", "net_income FY2023 90000000"])
        let part =
            heading + years + "Revenue                      1,000       900\nCloud segment\n"
            + "Operating profit                50        40\n"
        #expect(try facts(part).count == 2)
    }

    @Test func whatOthersOwnIsTakenAsTheSumShows() throws {
        func page(_ owners: String) -> String {
            heading + years + "Net income                     100        90\n"
                + "Net income attributable to noncontrolling interests  (10)  (9)\n"
                + "Net income attributable to Acme shareholders     \(owners)\n"
        }
        #expect(try facts(page("90   81")).contains("net_income_minorities FY2024 10000000"))
        #expect(try facts(page("110   99")).contains("net_income_minorities FY2024 -10000000"))
        #expect(try facts(page("95   81")).allSatisfy { !$0.contains("minorities") })
    }

    @Test func aSumThatHoldsInOneColumnOnlyIsShown() throws {
        let page =
            heading + years + "Gross profit                   450       440\n"
            + "Total operating expenses       230       190\nOperating profit               120       250\n"
        let sums = try StatementReader.read(Array(page.utf8)).sums
        #expect(sums.map(\.verdict) == [.fails, .holds])
    }
}
