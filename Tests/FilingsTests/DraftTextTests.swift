import Calendars
import Companies
import Filings
import Suan
import TestSupport
import Testing

@Suite struct DraftTextTests {
    private func period(_ first: String, _ last: String) throws -> Figure.Time {
        .period(try #require(Period(first: try day(first), last: try day(last))))
    }

    private func day(_ text: String) throws -> Day {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
    }

    private func apple() throws -> CompanyDraft {
        var draft = CompanyDraft(name: "apple", title: "Apple Inc. \"the\" {fruit} \\ company")
        draft.also = ["苹果"]
        draft.calendar = FiscalCalendar(.last(weekday: 6, month: 9))
        draft.sources = [
            Company.Source(name: "k2025", title: "10-K 0000320193-25-000079", remark: "filed 2025-10-31"),
            Company.Source(name: "q2026_2", title: "10-Q 0000320193-26-000013", remark: "filed 2026-05-01"),
        ]
        draft.newMetrics = [.init(name: "other_assets", title: "Other assets", kind: "balance", dimension: "Money")]
        func entry(
            _ metric: String, _ time: Figure.Time, _ number: String, _ unit: String, _ source: String, _ words: String
        ) {
            draft.entries.append(
                .init(metric: metric, time: time, number: number, unit: unit, source: source, words: words))
        }
        let year = try period("2024-09-29", "2025-09-27")
        entry("revenue", year, "416161000000", "USD", "k2025", "RevenueFromContract\u{202E}")
        entry("eps", year, "7.49", "USD/share", "k2025", "EarningsPerShareBasic")
        entry("net_income", year, "-112010000000", "USD", "k2025", "NetIncomeLoss")
        entry("revenue", try period("2024-10-01", "2024-10-31"), "5000000", "USD", "k2025", "R")
        entry("other_assets", .date(try day("2025-09-27")), "83727000000", "USD", "k2025", "OtherAssets")
        entry("shares", .date(try day("2025-10-17")), "14776353000", "share", "k2025", "Shares")
        entry("gross_margin", .none, "46.9", "%", "", "")
        return draft
    }

    @Test func blocksByPeriod() throws {
        let text = String(decoding: DraftText.bytes(of: try apple(), heading: ["From the SEC"]), as: UTF8.self)
        #expect(
            text == """
                # From the SEC

                company apple "Apple Inc. \\"the\\" {fruit} \\\\ company" also 苹果 {
                  fiscal year ends last saturday of september

                  source k2025   "10-K 0000320193-25-000079" (filed 2025-10-31)
                  source q2026_2 "10-Q 0000320193-26-000013" (filed 2026-05-01)

                  metric other_assets "Other assets" : balance of Money

                  over FY2025 {
                    revenue    =   416_161M USD  from k2025 "RevenueFromContract "
                    eps        = 7.49 USD/share  from k2025 "EarningsPerShareBasic"
                    net_income =  -112_010M USD  from k2025 "NetIncomeLoss"
                  }
                  over 2024-10-01..2024-10-31 { revenue = 5M USD  from k2025 "R" }
                  at 2025-09-27 { other_assets = 83_727M USD  from k2025 "OtherAssets" }
                  at 2025-10-17 { shares = 14_776.353M share  from k2025 "Shares" }
                  gross_margin = 46.9%
                }

                """)
    }

    /// What is written is opened, and every figure is what the draft has.
    @Test func readsBack() throws {
        let session = Session()
        let text = String(decoding: DraftText.bytes(of: try apple()), as: UTF8.self)
        #expect(answer(of: text, in: session).isEmpty)
        #expect(answer(of: "apple.revenue[FY2025]", in: session).contains("416.161B USD @ FY2025"))
        #expect(answer(of: "apple.shares", in: session).contains("14.776353B share @ 2025-10-17"))
        #expect(answer(of: "apple.gross_margin", in: session).contains("46.9%"))
        #expect(answer(of: "apple.net_income + 0 USD", in: session).contains("-112.01B USD"))
    }

    private func answer(of text: String, in session: Session) -> String {
        session.answer(text)
    }

    @Test(arguments: [
        ("416161000000", "416161000000"), ("-1.50", "-1.50"), ("0.000", "0"), ("1.5e3", "1500"), ("25E-4", "0.0025"),
        ("-0", "0"), ("007", "7"),
    ])
    func decimals(_ text: String, _ same: String) { #expect(DraftDecimal(text)?.text == same) }

    @Test(arguments: ["", "-", "1e", ".5", "5.", "1e101", "1e-101", "+1", "1,000", "0x1F", "1e99999999999999999999"])
    func noDecimals(_ text: String) { #expect(DraftDecimal(text) == nil) }

    @Test func manyDigits() {
        #expect(DraftDecimal(String(repeating: "9", count: 100)) != nil)
        #expect(DraftDecimal(String(repeating: "9", count: 101)) == nil)
    }

    @Test(arguments: [
        ("Apple Inc.", "apple"), ("SNOWFLAKE INC.", "snowflake"), ("The Coca-Cola Company", "coca_cola"),
        ("AT&T INC.", "at_t"), ("Moody's Corp /DE/", "moodys"), ("UNIT CORP", "unit_corp"), ("3M CO", "x_3m"),
        ("比亚迪电子", "比亚迪电子"), ("In", "in_"), ("", "company"), ("FY2024", "fy2024"),
    ])
    func companies(_ title: String, _ name: String) {
        #expect(DraftNames.company(title, taken: ["unit", "x_3m_"]) == name)
    }

    @Test(arguments: [
        ("OtherAssetsNoncurrent", "other_assets_noncurrent"), ("IFRS9Loss", "ifrs_9_loss"), ("In", "in_"),
        ("EBITDA", "ebitda"), ("Level1And2Assets", "level_1_and_2_assets"), ("If", "if_"), ("A", "a"),
    ])
    func tags(_ tag: String, _ name: String) { #expect(DraftNames.tag(tag) == name) }
}
