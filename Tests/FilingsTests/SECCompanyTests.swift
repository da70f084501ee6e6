import Calendars
import Filings
import Suan
import TestSupport
import Testing

@Suite struct SECCompanyTests {
    // MARK: Versions

    /// Every version is kept, what is said again is not, and each change is classed.
    @Test func versions() throws {
        var filing = Filing()
        for (filed, other, debt, tax) in [
            ("2024-02-01", "80500000", "10123000", "7000000"), ("2024-05-01", "80500000", "10123000", "7000000"),
            ("2025-02-01", "60000000", "10120000", "9100000"),
        ] {
            filing.add("Assets", "900000000", "2023-12-31", filed: filed)
            filing.add("OtherAssetsNoncurrent", other, "2023-12-31", filed: filed)
            filing.add("LongTermDebt", debt, "2023-12-31", filed: filed)
            filing.add("UnrecognizedTaxBenefits", tax, "2023-12-31", filed: filed)
        }
        #expect(
            try filing.figures() == [
                "at 2023-12-31 other_assets 80.500M USD", "at 2023-12-31 assets 900.000M USD",
                "at 2023-12-31 long_term_debt_total 10.123M USD", "at 2023-12-31 unrecognized_tax_benefits 7.000M USD",
                "at 2023-12-31 other_assets 60.000M USD # reclassified",
                "at 2023-12-31 long_term_debt_total 10.120M USD # rounding",
                "at 2023-12-31 unrecognized_tax_benefits 9.100M USD # restated",
            ])
        let account = try filing.company().account
        #expect(account.conflicts == [.rounding: 1, .reclassified: 1, .restated: 1])
        #expect(account.facts == 12 && account.again == 5 && account.figures == 7)
    }

    /// A sum that changed was restated, and so was what changed with it; a value that comes back is a version too.
    @Test func restated() throws {
        var filing = Filing()
        for (filed, assets, other) in [
            ("2024-02-01", "900000000", "80500000"), ("2024-05-01", "899000000", "79500000"),
            ("2024-08-01", "900000000", "80500000"),
        ] {
            filing.add("Assets", assets, "2023-12-31", filed: filed)
            filing.add("OtherAssetsNoncurrent", other, "2023-12-31", filed: filed)
        }
        let company = try filing.company()
        #expect(company.account.conflicts == [.restated: 2] && company.account.figures == 6)
        #expect(company.draft.entries.filter { $0.metric == "assets" }.map(\.remark) == [nil, "restated", "restated"])
    }

    /// What one line lost another took, without a sum that says so; and a sign that was turned.
    @Test func moved() throws {
        var filing = Filing()
        filing.add("ThisOne", "50000000", "2023-12-31", filed: "2024-02-01")
        filing.add("ThatOne", "20000000", "2023-12-31", filed: "2024-02-01")
        filing.add("Turned", "-13000000", "2023-12-31", filed: "2024-02-01")
        filing.add("ThisOne", "43100000", "2023-12-31", filed: "2025-02-01")
        filing.add("ThatOne", "26900000", "2023-12-31", filed: "2025-02-01")
        filing.add("Turned", "13000000", "2023-12-31", filed: "2025-02-01")
        #expect(try filing.company().account.conflicts == [.reclassified: 2, .restated: 1])
    }

    @Test func asOf() throws {
        var filing = Filing()
        filing.add("Assets", "900000000", "2023-12-31", filed: "2024-02-01")
        filing.add("Assets", "800000000", "2023-12-31", filed: "2025-02-01")
        #expect(
            try filing.figures(asOf: Day(year: 2025, month: 1, day: 31)) == ["at 2023-12-31 assets 900M USD"])
        #expect(try filing.company(asOf: Day(year: 2023, month: 1, day: 1)).account.figures == 0)
    }

    @Test func filedBeforeItsEnd() throws {
        var filing = Filing()
        filing.add("Assets", "900000000", "2024-02-02", filed: "2024-02-01")
        filing.add("Assets", "900000000", "2024-02-01", filed: "2024-02-01")
        #expect(try filing.company().account.early == 1)
    }

    // MARK: Tags

    /// The first tag of a chain is the metric; one that disagrees is kept, one that agrees is left to it.
    @Test func chains() throws {
        var filing = Filing()
        let day = "2024-02-01"
        filing.add("Revenues", "905000000", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add("SalesRevenueNet", "905000000", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add(
            "RevenueFromContractWithCustomerExcludingAssessedTax", "900000000", "2023-12-31", from: "2023-01-01",
            filed: day)
        filing.add("SalesRevenueNet", "800000000", "2022-12-31", from: "2022-01-01", filed: day)
        filing.add("StockholdersEquity", "70000000", "2023-12-31", filed: day)
        filing.add("StockholdersEquity", "60000000", "2022-12-31", filed: day)
        filing.add(
            "StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest", "75000000", "2023-12-31",
            filed: day)
        #expect(
            try filing.figures() == [
                "over FY2023 revenue 905M USD",
                "over FY2023 revenue_from_contract_with_customer_excluding_assessed_tax 900M USD",
                "at 2023-12-31 equity 75M USD", "at 2023-12-31 equity_parent 70M USD", "over FY2022 revenue 800M USD",
                "at 2022-12-31 equity 60M USD",
            ])
        let account = try filing.company().account
        #expect(account.repeated == 1 && account.disagreements.map(\.count) == [1])
        #expect(
            account.disagreements.map(\.tags) == [
                SECDisagreement(
                    metric: "revenue", taken: "Revenues",
                    other: "RevenueFromContractWithCustomerExcludingAssessedTax",
                    kept: "revenue_from_contract_with_customer_excluding_assessed_tax")
            ])
    }

    /// Tags without a metric keep their names, with the kind that their time and the dimension that their unit tells.
    @Test func ownNames() throws {
        var filing = Filing()
        let day = "2024-02-01"
        filing.add("OddThing2A", "1", "2023-12-31", filed: day)
        filing.add("Odd", "2", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add("Odd", "3", "2023-12-31", filed: day)
        filing.add("Odd", "EUR", "4", "2023-12-31", filed: day)
        filing.add("OddPrice", "USD/shares", "1.5", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add("WeightedAverageOdd", "shares", "7", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add("OddShare", "pure", "0.25", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add("Segments", "segment", "3", "2023-12-31", from: "2023-01-01", filed: day)
        filing.add("Inventory", "5", "2023-12-31", filed: day)
        let metrics = try filing.company().draft.newMetrics.map {
            "\($0.name) \($0.kind) of \($0.dimension ?? "")"
        }
        #expect(
            metrics == [
                "inventory_filed balance of Money", "odd flow of Money", "odd_at balance of Money",
                "odd_in_eur balance of Money", "odd_price average of Money/share", "odd_share ratio of Number",
                "odd_thing_2_a balance of Money", "segments attribute of Number",
                "weighted_average_odd average of share",
            ])
        #expect(try filing.company().account.unknownUnits == ["segment"])
    }

    /// IFRS, a convenience translation beside the company's own currency, employees, percent.
    @Test func ifrs() throws {
        var filing = Filing()
        let day = "2025-04-01"
        filing.add(
            "ifrs-full:Revenue", "CNY", "177305549000", "2024-12-31", from: "2024-01-01", filed: day, form: "20-F")
        filing.add(
            "ifrs-full:Revenue", "USD", "24290783000", "2024-12-31", from: "2024-01-01", filed: day, form: "20-F")
        filing.add("ifrs-full:CashAndCashEquivalents", "CNY", "9001000", "2024-12-31", filed: day, form: "20-F")
        filing.add("ifrs-full:NumberOfEmployees", "pure", "101000", "2024-12-31", filed: day, form: "20-F")
        filing.add(
            "EffectiveIncomeTaxRateContinuingOperations", "pure", "0.2105", "2024-12-31", from: "2024-01-01",
            filed: day, form: "20-F")
        let entries = Set(try filing.figures())
        #expect(entries.contains("over FY2024 revenue_in_usd 24_290.783M USD"))
        #expect(entries.contains("over FY2024 revenue 177_305.549M CNY"))
        #expect(entries.contains("at 2024-12-31 employees 101K employee"))
        #expect(entries.contains("over FY2024 tax_rate 21.05%") && entries.count == 5)
    }

    // MARK: Fiscal calendars

    private func calendar(_ years: [(String, String)], _ others: [(String, String)] = []) throws -> String {
        var filing = Filing()
        for (start, end) in years + others {
            filing.add("Revenues", "5", end, from: start, filed: "2026-01-01", form: "10-Q")
        }
        return "\(try filing.company().draft.calendar)"
    }

    @Test func calendars() throws {
        #expect(try calendar([("2023-01-01", "2023-12-31")]) == "12-31")
        #expect(try calendar([("2023-02-01", "2024-01-31"), ("2024-02-01", "2025-01-31")]) == "01-31")
        #expect(try calendar([("2023-03-01", "2024-02-29"), ("2024-03-01", "2025-02-28")]) == "02-29")
        #expect(try calendar([("2023-07-01", "2024-06-30")]) == "06-30")
        // Apple, Costco, Target, Intel
        #expect(
            try calendar([("2022-09-25", "2023-09-30"), ("2023-10-01", "2024-09-28")])
                == "last saturday of september")
        #expect(
            try calendar(
                [("2022-08-29", "2023-09-03"), ("2023-09-04", "2024-09-01")],
                [("2023-09-04", "2023-11-26"), ("2023-09-04", "2024-02-18"), ("2023-09-04", "2024-05-12")])
                == "sunday nearest 08-31, quarters of 12, 12, 12, 16 weeks")
        #expect(
            try calendar([("2022-01-30", "2023-01-28"), ("2023-01-29", "2024-02-03")]) == "saturday nearest 01-31")
        #expect(
            try calendar([("2022-12-25", "2023-12-30"), ("2021-12-26", "2022-12-31"), ("2020-12-27", "2021-12-25")])
                == "last saturday of december")
        // The first Saturday of January.
        #expect(
            try calendar([
                ("2021-01-03", "2022-01-01"), ("2022-01-02", "2023-01-07"), ("2023-01-08", "2024-01-06"),
                ("2024-01-07", "2025-01-04"),
            ]).hasPrefix("saturday nearest 01-04"))
        // The week of a long year, by its first quarter.
        #expect(
            try calendar(
                [("2021-09-26", "2022-09-24"), ("2022-09-25", "2023-09-30")], [("2022-09-25", "2022-12-31")])
                == "last saturday of september, extra week in Q1")
    }

    /// Years are named by their start where annual reports are.
    @Test func namedByStart() throws {
        var filing = Filing()
        filing.add("Revenues", "5", "2023-01-28", from: "2022-01-30", filed: "2023-03-01", year: 2022)
        filing.add("Revenues", "6", "2024-02-03", from: "2023-01-29", filed: "2024-03-01", year: 2023)
        #expect("\(try filing.company().draft.calendar)" == "saturday nearest 01-31, named by its start")
        #expect(try filing.figures() == ["over FY2023 revenue 6 USD", "over FY2022 revenue 5 USD"])
        #expect(try filing.company().draft.sources.map(\.name) == ["k2022", "k2023"])
    }

    /// What is none of the calendar's periods goes by its days.
    @Test func oddPeriods() throws {
        var filing = Filing()
        filing.add("Revenues", "6000000", "2024-01-31", from: "2023-02-01", filed: "2024-03-01")
        filing.add("Revenues", "5000000", "2024-01-31", from: "2023-11-15", filed: "2024-03-01")
        filing.add("Revenues", "7000000", "2024-04-30", from: "2023-05-01", filed: "2024-06-01", form: "10-Q")
        #expect(
            try filing.figures() == [
                "over 2023-05-01..2024-04-30 revenue 7M USD", "over FY2024 revenue 6M USD",
                "over 2023-11-15..2024-01-31 revenue 5M USD",
            ])
        #expect(try filing.company().draft.sources.map(\.name) == ["k2024", "q2025_1"])
    }

    /// Whatever stands in a file is read back by the language.
    @Test func readsBack() throws {
        var filing = Filing()
        filing.title = "The \\\"If\\\" & Co., {Ltd} Inc."
        for (place, tag) in ["In", "If", "Where", "FY2024", "A1", "Q1", "M", "USD", "Company", "OverTheTop"]
            .enumerated()
        {
            filing.add(tag, "\(place)e6", "2023-12-31", filed: "2024-02-01")
            filing.add(tag, "shares", "0.0000\(place)1", "2023-12-31", from: "2023-01-01", filed: "2024-02-01")
        }
        let company = try filing.company()
        let session = Session()
        let text = String(decoding: DraftText.bytes(of: company.draft), as: UTF8.self)
        #expect(session.answer(text) == "")
        #expect(company.draft.name == "if_")
        #expect(session.answer("\(company.draft.name).over_the_top").contains("9M USD @ 2023-12-31"))
    }
}
