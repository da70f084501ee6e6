import Reporting
import Testing

@testable import Reports

/// A report in Chinese has no English word of its own.
@Suite struct ChineseReportTests {
    /// A script that does all that a report shows, without a word of prose.
    private let script = """
        param w = 10%
        assume g = 3%
        x := w * 2
        fn twice(n) = n * 2
        twice(w)
        minimax.revenue in CNY
        minimax.revenue in CNY at 2025-09-30
        minimax.revenue in CNY at 7.1 CNY/USD
        minimax.cash / minimax.burn
        growth(minimax.revenue)
        minimax.revenue[FY2021] else 0 USD
        minimax.revenue[FY2019]
        minimax.cash + minimax.revenue
        annualize(minimax.revenue)
        u = 2B USD to 5B USD
        mean(u)
        chance(u > 3B USD)
        percentile(u, 5%)
        sensitivity(u * g)
        solve(q * q == 2, q = 0..2)
        table(w * y, y = [1, 2], w = [10%, 20%])
        npv(10%, [1 USD, 2 USD])
        grow(annualize(minimax.revenue), [10%, 20%])
        value_range([5, 7], 3M USD, debt = 1 USD)
        wacc(60M USD, 40M USD, 10%, 5%, tax = 25%)
        compare [minimax, zhipu] in USD by revenue, valuation with median
        compare [minimax, zhipu] in USD by valuation chart
        chart([1 USD, 2 USD, 4 USD])
        chart([3 USD, 1 USD], waterfall)
        chart(u)
        chart(table(w * y, y = [1, 2], w = [10%, 20%]))
        chart(sensitivity(minimax.cash / minimax.burn, by = 10%))
        print "{w}"
        assert w < g + 50%
        if w > 5% then 1 else 2
        bounds minimax.revenue
        scenario s "" { w = 12% }
        with s: x
        iso_week(2025-12-31)
        2025-01-31 + 1 month
        today
        npv(1.5, [1 USD, 2 USD])
        percent = 3
        sqrt(2)
        v = 1 to 2
        correlate [u, v] by 0.5
        median([1, 2, 3 USD / 1 USD])
        list = [1 USD, 2 USD]
        seed 7
        """

    /// What can be typed, and what is the same in every language.
    private static let language: Set<String> = [
        "USD", "CNY", "month", "year", "about", "expected", "annualized", "missing", "true", "false", "reportedly",
        "to", "with", "FY", "ECB", "IAS", "pp", "suan", "test", "UTC", "article", "line", "bar", "football", "samples",
        "seed", "cash", "leases", "preferred", "minority", "investments", "first",
    ]

    @Test func noWordOfOursIsEnglish() {
        let made = MadeReport(script, language: .chinese)
        let transcript = made.document.transcript
        let given =
            [script, transcript.name]
            + transcript.figures.flatMap { [$0.path, $0.company, $0.metric, $0.words ?? "", $0.origin] }
            + transcript.entries.flatMap { entry in entry.value?.table?.columns.map(\.title) ?? [] }
        var known = Set(given.flatMap(ChineseReportTests.words))
        known.formUnion(ChineseReportTests.language)
        var hidden: Int?
        for element in made.tree.elements {
            if let depth = hidden, element.depth > depth { continue }
            hidden = ["code", "pre", "style", "script"].contains(element.tag) ? element.depth : nil
            if hidden != nil { continue }
            let texts = [element.text, element.attributes["aria-label"] ?? ""]
            let foreign = texts.flatMap(ChineseReportTests.words).filter { !known.contains($0) }
            #expect(foreign.isEmpty, "\(element.tag): \(texts)")
        }
    }

    /// Runs of two letters or more that are no code, neither between back quotes nor in brackets.
    private static func words(_ text: String) -> [String] {
        let plain = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: " ")
        let said = plain.hasPrefix(" [") ? String(plain.drop { $0 != "]" }) : plain
        let signs = ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;"]
        let bare = signs.reduce(said) { $0.split(separator: $1).joined(separator: " ") }
        return bare.split { !$0.isASCII || !$0.isLetter }.filter { $0.count > 1 }.map(String.init)
    }
}
