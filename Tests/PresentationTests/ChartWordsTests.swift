import Charts
import Reporting
import Resolution
import Testing

@testable import Presentation

/// The sentence on a chart, in both languages.
@Suite struct ChartWordsTests {
    private func sentence(_ parts: [ChartSummary.Part], _ language: Language, seriesCount: Int = 1) -> String {
        ChartSummary(.line, title: "x", count: 4, seriesCount: seriesCount, parts: parts).wording(language).sentence
    }

    private let run = ChartSummary.Part.run(
        name: "", count: 4, first: .init("1 USD", at: "FY2021"), last: .init("2 USD", at: "FY2024"),
        lowest: .init("1 USD", at: "FY2021"), highest: .init("5 USD", at: "FY2022"))

    @Test func bothLanguagesTellFirstLastAndEnds() {
        #expect(
            sentence([run], .english)
                == "Line chart: x, 4 figures; from 1 USD (FY2021) to 2 USD (FY2024), highest 5 USD (FY2022)")
        #expect(
            sentence([run], .chinese) == "折线图：x，4 个数；从 1 USD（FY2021） 到 2 USD（FY2024），最高 5 USD（FY2022）")
        #expect(sentence([run, .more(3)], .english, seriesCount: 4).hasSuffix("; and 3 more"))
    }
}
