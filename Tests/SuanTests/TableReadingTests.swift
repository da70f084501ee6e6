import Reporting
import Testing

@testable import Suan

/// Tables in a terminal: their lines are laid out for its width and not broken again.
@Suite struct TableReadingTests {
    private func text(_ line: String, width: Int) -> String {
        var configuration = Configuration()
        configuration.presentation.wraps = true
        configuration.presentation.width = width
        let session = Session(configuration)
        var text = ""
        _ = session.run(text: Array(line.utf8), name: "-") { outcome in
            text += String(decoding: outcome.text ?? [], as: UTF8.self)
        }
        return text
    }

    @Test func rowsStandOnOneLineWhereTheyFit() {
        let table = text("compare [minimax, zhipu] in CNY by revenue, cash", width: 80)
        let wanted = """
            company  revenue (periods differ)  cash
            minimax  ≈ 385.792M CNY @ 9M2025   ≈ 7.44851B CNY @ 2025-09-30
            zhipu      191M CNY @ 2025H1       missing
            """
        #expect(table == wanted)
    }

    @Test func elsewhereEveryRowIsABlock() {
        let table = text("compare [minimax, zhipu] in CNY by revenue, cash", width: 36)
        #expect(table.hasPrefix("minimax\n  revenue (periods differ):"))
        for line in table.split(separator: "\n") { #expect(line.count <= 36) }
    }

    /// Companies whose years end when they like, and one that is priced in another currency.
    private static let companies = """
        company contoso { fiscal year ends 06-30; over FY2025 { revenue = 1.5B USD; rd = 340M USD }; at 2025-10-31 { valuation = 12B USD } }
        company fabrikam { fiscal year ends saturday nearest 01-31; over FY2024 { revenue = 4.2B USD; rd = 200M USD }
        at 2025-11-28 { valuation = 30B USD } }
        company nanshan also 南山 { over FY2024 { revenue = 8.1 亿元; rd = 2.1 亿元 }; at 2025-06-30 { valuation = 90 亿元 } }

        """

    @Test func fourColumnsOfFiveCompaniesFit80Cells() {
        let five = "compare [minimax, zhipu, contoso, fabrikam, 南山] in USD by "
        let table = text(
            Self.companies + five + "revenue, rd, valuation, ps = valuation / annualize(revenue) with median",
            width: 80)
        let wanted = """
            ≈ rounded
            company      period            as of  revenue  rd           valuation  ps
                                           2025   M USD    M USD        B USD
            minimax      9M2025            08-19    53.44  180.08        4.240     59.512
            zhipu        2025H1            05-29    26.34    —           3.391     63.814
            contoso      FY to 2025-06-30  10-31  1500.00  340.00       12.000      8.000
            fabrikam     FY to 2024-02-03  11-28  4200.00  200.00       30.000      7.143
            nanshan      FY2024            06-30   112.57   29.18        1.256     11.111
            median of 5                            112.57  190.04 of 4   4.240     11.111
            """
        #expect(table == wanted)
        let long = text(
            Self.companies + five + "revenue, annualize(revenue), valuation, valuation / annualize(revenue) with mean",
            width: 80)
        #expect(long.split(separator: "\n").contains { $0.hasPrefix("fabrikam ") && $0.hasSuffix(" 7.143") }, "\(long)")
        #expect(long.split(separator: "\n").allSatisfy { CellWidth.of(String($0)) <= 80 })
    }

    /// However wide a terminal is, no line of a comparison is wider.
    @Test(arguments: [30, 40, 60, 79, 100, 200]) func noLineIsWiderThanTheTerminal(width: Int) {
        let table = text(
            Self.companies
                + "compare [minimax, 南山, fabrikam] in CNY by 收入 = revenue, rd, loss = rd - revenue, rd / revenue with mean, max",
            width: width)
        #expect(!table.isEmpty)
        for line in table.split(separator: "\n") { #expect(CellWidth.of(String(line)) <= width, "\(line)") }
    }

    /// What all rows share stands above them, and amounts that are too far apart for one scale have each their own.
    @Test func whatIsSharedIsSaidOnce() {
        let table = text(
            """
            company a { over FY2024 { revenue = 2000 USD; rd = 5 USD } }
            company b { over FY2024 { revenue = 700M USD; rd = 30M USD } }
            compare [a, b] by first_column_of_all = revenue, second_column_of_all = rd, rd / revenue in %, minus = -rd
            """, width: 60)
        let wanted = """
            period FY2024; ≈ rounded
                     first_       second_    rd /
                     column_of_   column_    revenue
            company  all          of_all     in %     minus
                                             %
            a        2000.00 USD   5.00 USD  0.2500    -5.00 USD
            b         700M USD    30M USD    4.2857   -30M USD
            """
        #expect(table == wanted, "\(table)")
    }

    @Test func twoAxesHaveTheirUnitOnce() {
        let table = text(
            "table(minimax.cash / burn / k in month, burn = 20M..30M USD/month step 10M USD/month, k = 1..2)",
            width: 100)
        let head = "minimax.cash / burn / k in month, in month @ 2025-09-30; burn down, k across; ≈ rounded\n"
        #expect(table.hasPrefix(head) && table.hasSuffix("30M USD/month  34.87  17.44"))
    }
}
