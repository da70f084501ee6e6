import Presentation
import Testing

@testable import Filings

/// What stands on a page in other ways than in columns of plain numbers: taken where it is sure, else listed.
@Suite struct StatementLayoutTests {
    private let heading =
        "Income statement GBP million\nYear ended 31 December\n                              2024      2023\n"

    private func read(_ page: String) throws -> StatementReading { try StatementReader.read(Array(page.utf8)) }

    private func facts(_ page: String) throws -> [String] {
        try read(page).facts.map { "\($0.metric) \($0.time.name) \($0.number)" }
    }

    /// The labels of rows that were not taken.
    private func left(_ page: String) throws -> [String] {
        try read(page).tables.flatMap(\.rows).filter { $0.doubt != nil }.map(\.label)
    }

    @Test func trianglesAreMinuses() throws {
        let page = heading + "Operating profit            △1,200     ▲1,100\n"
        #expect(
            try facts(page) == ["operating_profit FY2024 -1200000000", "operating_profit FY2023 -1100000000"])
        let marks = try read(page).tables[0].rows[0].marks
        #expect(marks == [.triangle("△"), .triangle("▲")])
    }

    @Test func marksOfFootnotesComeOff() throws {
        let page = heading + "Interest income               400 *      300†\nTax        100(1)     200\n"
        #expect(
            try facts(page) == [
                "interest_income FY2024 400000000", "interest_income FY2023 300000000", "tax FY2024 100000000",
                "tax FY2023 200000000",
            ])
        #expect(try read(page).tables[0].rows[1].figures.map(\.printed) == ["100", "200"])
    }

    @Test func hundredthsOfAShareAreRead() throws {
        let page =
            heading + "Basic earnings per share        13.5p      12.0p\nDividend per share     8.0港仙     7.0港仙\n"
            + "Revenue      8p        7p\n"
        #expect(try facts(page) == ["eps FY2024 0.135", "eps FY2023 0.12"])
        #expect(try left(page) == ["Dividend per share", "Revenue"])
    }

    /// Nothing with digits where numbers stand vanishes.
    @Test func whatIsNoNumberIsListed() throws {
        let page =
            heading + "Revenue                      1,000       900\nNet income                    9oo        800\n"
            + "Goodwill                      9oo\nSomething                     12x\n"
            + "Dividend                      8.0 HK cents\nStaff                         400 people\n"
        #expect(try facts(page).count == 2)
        #expect(try left(page) == ["Net income", "Goodwill", "Something", "Dividend", "Staff"])
        let outside = try read("Revenue                      9oo\n" + page).outside
        #expect(outside == [OutsideLine(line: 1, text: "Revenue 9oo")])
    }

    @Test func numbersBehindOneBlankAreRead() throws {
        let page =
            "Balance sheet HK$ million\nAs at 31 December\n2024 2023\nGoodwill 77 60\nLevel 3 5,000\n"
            + "Inventories 2025 300\nIntangible assets 8 112\nTotal assets 5,000 4,500\nReceivables 5,000\n"
        #expect(
            try facts(page) == [
                "goodwill 2024-12-31 77000000", "goodwill 2023-12-31 60000000", "assets 2024-12-31 5000000000",
                "assets 2023-12-31 4500000000",
            ])
        #expect(try left(page) == ["Level", "Inventories", "Intangible assets", "Receivables"])
        let noted =
            "Balance sheet HK$ million\nAs at 31 December\nNote 2024 2023\nGoodwill 7 77 60\nInventories 8 112\n"
        #expect(try facts(noted) == ["goodwill 2024-12-31 77000000", "goodwill 2023-12-31 60000000"])
    }

    /// A number of a label beside one of a column is not two columns.
    @Test func aNumberOfALabelIsNoAmount() throws {
        let page =
            heading + "Revenue                      1,000       900\nInterest income 2                         50\n"
        #expect(try facts(page).allSatisfy { !$0.hasSuffix(" 2000000") })
    }

    @Test(arguments: [
        "RMB'000                2024       2023\nRevenue                1,000       900\n",
        "| RMB'000 | 2024 | 2023 |\n|---|---|---|\n| Revenue | 1,000 | 900 |\n",
        "RMB'000 2024 2023\nRevenue 1,000 900\n",
    ]) func aUnitOverTheLabelsIsThatOfAllColumns(table: String) throws {
        #expect(
            try facts("Income statement\nYear ended 31 December\n" + table)
                == ["revenue FY2024 1000000", "revenue FY2023 900000"])
    }

    @Test func adjustmentsEndWithTheCashTheyMake() throws {
        let page =
            heading
            + "Profit before tax              500       400\nAdjustments for:\nInterest income       (10)    (8)\n"
            + "Net cash from operating activities   540   432\n"
            + "Purchase of property, plant and equipment   (100)   (90)\n"
        #expect(try left(page) == ["Interest income"])
        #expect(try facts(page).contains("operating_cash_flow FY2024 540000000"))
        #expect(try facts(page).contains("capex FY2024 100000000"))
    }

    @Test func aTranslationIsOfThePeriodThatItTranslates() throws {
        let page =
            "Income statement\nYear ended 31 December\n                            2024          2023\n"
            + "                         RMB'000       RMB'000       US$'000\n"
            + "Revenue                   7,100         6,000         1,000\n"
            + "Gross profit              3,550         2,900           500\n"
            + "Net income                  710           900           100\n"
        let columns = try read(page).tables[0].columns
        #expect(columns.map { $0.time?.name } == ["FY2024", "FY2023", "FY2024"] && columns[2].isTimeByRate)
    }

    @Test func liabilitiesInBracketsArePositive() throws {
        let head = "Balance sheet HK$ million\nAs at 31 December\n                    2024      2023\n"
        let page =
            head + "Total assets                    500       400\nTotal current liabilities       (100)      (90)\n"
            + "Total liabilities               (300)     (250)\n"
        #expect(try facts(page).suffix(2) == ["liabilities 2024-12-31 300000000", "liabilities 2023-12-31 250000000"])
        #expect(try read(page).tables[0].hasLiabilitiesInBrackets)
        let mixed = head + "Total current liabilities       100      90\nProvisions               (300)     (250)\n"
        #expect(try left(mixed) == ["Provisions"])
    }

    @Test func whatASumIsOffIsCountedAsThePageCounts() throws {
        let page =
            heading + "Revenue                      1,000       900\nCost of sales                (600)     (550)\n"
            + "Gross profit                   410       350\n"
        let lines = StatementReviewText.lines(try read(page), width: 200)
        #expect(lines.contains { $0.hasSuffix("the total is off by 10 million GBP") })
    }

    @Test func aPartOfTheCompanyIsNotTheCompany() throws {
        let cloud =
            heading
            + "Revenue                      1,000       900\nCloud\nOperating profit               50        40\n"
        #expect(try facts(cloud).count == 2 && left(cloud) == ["Operating profit"])
        let part =
            heading
            + "Special things                  50        40\nof which cash\nOperating profit      50        40\n"
        #expect(try left(part) == ["Special things", "Operating profit"])
    }
}
