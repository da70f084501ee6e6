import Suan
import TestSupport
import Testing

/// Charts as values: which kind a value is drawn as, in which unit, and what they say of themselves.
@Suite struct ChartTests {
    private func chart(_ lines: String...) -> Answer.Chart? {
        let session = Session()
        for line in lines.dropLast() { #expect(!session.answer(to: line).failed, "\(line)") }
        return session.answer(to: lines[lines.count - 1]).chart
    }

    static let kinds: [(String, String)] = [
        ("chart(minimax.revenue)", "line"), ("chart([3, 1, 2])", "bar"), ("chart([2, 1] * 1 USD, line)", "line"),
        ("chart(table(n^2, n = 1..3))", "line"), ("chart(table(a * b, a = 1..2, b = 1..2))", "heat"),
        ("chart(sensitivity(minimax.cash / minimax.burn))", "tornado"), ("chart(1 to 2)", "histogram"),
        ("chart([1.0..2.0, 2.0..3.0])", "football"), ("chart(minimax.cash + 1M USD)", "waterfall"),
        ("chart(minimax.cash + 1M USD @ 2025-09-30 in CNY)", "waterfall"),
        ("chart((compare [minimax, zhipu] in USD by valuation))", "bar"),
        ("chart((compare [minimax, zhipu] in USD by valuation, cash), scatter)", "scatter"),
        ("chart(rates USD/CNY over 2024)", "line"), ("chart(chart([1, 2]), kind = \"line\")", "line"),
        ("[1, 2, 3] |> chart(bar)", "bar"), ("chart(1..60)", "line"),
    ]

    @Test(arguments: kinds.map(\.0)) func kindsSuitTheirValues(_ line: String) throws {
        let wanted = try #require(ChartTests.kinds.first { $0.0 == line }).1
        let session = Session()
        let answer = session.answer(to: line)
        #expect(answer.chart?.kind == wanted, "\(line): \(answer.description)")
        #expect(answer.chart?.sentence.isEmpty == false)
    }

    @Test func sentencesTellTheFigures() {
        #expect(
            chart("chart(minimax.revenue)")?.sentence
                == "Line chart: minimax.revenue, 2 figures; from ≈ 19.4316M USD (9M2024) to 53.437M USD (9M2025)")
        #expect(
            chart("chart([3, 1, 2] * 1 USD, title = \"Three\")")?.sentence
                == "Bar chart: Three, 3 figures; from 3.00 USD (1) to 2.00 USD (3), lowest 1.00 USD (2)")
        #expect(
            chart("chart([[\"a\", 1 USD], [\"b\", -3 USD]], waterfall)")?.sentence
                == "Waterfall chart: [[\"a\", 1 USD], [\"b\", -3 USD]], 2 steps; a 1 USD; b -3 USD; together -2 USD"
        )
    }

    /// A list that was written out keeps the names of its items under a name.
    @Test func namesComeFromVariables() {
        #expect(
            chart("low = 1 USD", "high = 2 USD", "both = [low, high]", "chart(both)")?.sentence
                == "Bar chart: both, 2 figures; from 1.00 USD (low) to 2.00 USD (high)")
    }

    @Test func titlesAreKept() { #expect(chart("chart([1, 2], title = \"T\")")?.title == "T") }

    /// A chart leaves no trace in what it was made of, and cannot be reckoned with.
    @Test func chartsAreNoAmounts() {
        let session = Session()
        _ = session.answer(to: "c = chart([1, 2])")
        #expect(session.answer(to: "c + 1").error?.code == "wrong-kind")
        #expect(session.answer(to: "c == c").failed)
        #expect(session.answer(to: "sum(c)").failed)
    }

    @Test func rangesOfOneMethodMayBeTheWrongWayRound() {
        let field = chart("chart([[\"a\", 5 USD, 2 USD]], football)")
        #expect(field?.sentence == "Football field: [[\"a\", 5 USD, 2 USD]], 1 range; a 2 USD to 5 USD")
    }

    @Test func unlikeUnitsAreRefused() {
        let session = Session()
        #expect(session.answer(to: "chart([1 USD, 2 CNY])").error?.code == "currency-mismatch")
        #expect(session.answer(to: "chart([1 USD, 2 month])").error?.code == "dimension-mismatch")
        #expect(session.answer(to: "chart([1 USD, 0])").chart != nil)
        #expect(session.answer(to: "chart([1 km, 2 m])").chart != nil)
        #expect(session.answer(to: "chart([1, 2], rule = 1 USD)").error?.code == "dimension-mismatch")
    }

    @Test func figuresOfUnlikeLengthsWarn() {
        let session = Session()
        _ = session.answer(to: "company acme { over FY2024 { revenue = 4M USD }; over 9M2025 { revenue = 3M USD } }")
        let answer = session.answer(to: "chart(acme.revenue)")
        #expect(answer.chart?.kind == "bar")
        #expect(!answer.messages("unequal-periods").isEmpty)
    }

    @Test func gapsAreTold() {
        let session = Session()
        _ = session.answer(
            to:
                "company acme { over FY2021 { revenue = 4M USD }; over FY2022 { revenue = 4M USD }; over FY2024 { revenue = 5M USD } }"
        )
        let answer = session.answer(to: "chart(acme.revenue)")
        #expect(answer.messages("undefined-cells").map(\.text) == ["no amount at FY2023"])
    }

    @Test func extremeAmountsNeverTrap() {
        let session = Session()
        for line in [
            "chart([1e308, 2e308], bar)", "chart([10^400, 1])", "chart([1e-300, 2e-300])", "chart([0, 0, 0])",
            "chart([-1e308, 1e308], waterfall)", "chart(table(n, n = 1..3000))", "chart(1..500, bar)",
            "chart([1e15, 1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15 + 4], histogram)", "chart([5, 5, 5, 5, 5], histogram)",
            "chart([[\"\", 1, 2]], football)", "chart(table(a, a = 1..200, b = 1..200))",
        ] {
            let answer = session.answer(to: line)
            if let chart = answer.chart { #expect(chart.svg().utf8.contains("<svg".utf8)) }
            #expect(answer.chart != nil || answer.error != nil, "\(line)")
        }
    }
}

/// What is said of a chart can be done: every kind that is offered for a value is drawn of it, and every kind that is drawn
/// is offered.
@Suite struct ChartPromiseTests {
    static let sources = [
        "[3, 1, 2]", "[3 USD, -1 USD, missing]", "[1, 2, 3, 4, 5, 6]", "1..60", "[5]", "8..12", "1 to 2", "1.0..2.0",
        "[1.0..2.0, 2.0..3.0]", "[1 to 2, 3]", "minimax.revenue", "[minimax.revenue, minimax.rd]", "minimax.cash",
        "minimax.cash + 1M USD", "minimax.cash + 1M USD @ 2025-09-30 in CNY", "table(n^2, n = 1..3)",
        "table(1 / n, n = 0..2 step 1)", "table(a * b, a = 1..2, b = 1..2)", "table(n * (1 to 2), n = 1..3)",
        "sensitivity(minimax.cash / minimax.burn)", "(compare [minimax, zhipu] in USD by valuation)",
        "(compare [minimax, zhipu] in USD by valuation, cash)",
        "(compare [minimax, zhipu] by annualize(revenue), valuation)",
        "rates USD/CNY over 2025-09-01..2025-09-10", "[[\"a\", 1 USD, 2 USD], [\"b\", 3 USD, 4 USD]]",
        "[[\"a\", missing, 3 USD]]", "[[\"a\", 1], [\"b\", 2]]", "[[\"a\", 1, 2, 3], [\"b\", 2, 3, 4]]",
        "[[\"a\", 1, 2, 3, 4], [\"b\", 2, 3, 4, 5]]", "[[\"a\", 1.0..2.0], [\"b\", 3]]", "[1 USD, 2 month]",
        "[100 USD @ FY2023, 120 USD @ FY2024, 150 USD @ FY2027]", "[100 USD @ FY2023, 90 USD @ 9M2024]",
        "cap_table([[\"Ann\", 6M share], [\"Bo\", 4M share]], [[\"Seed\", 2M USD, 8M USD, 10%]])",
        "chart([3, 1, 2])", "chart(table(a * b, a = 1..2, b = 1..2))", "enterprise_value(10B USD, debt = 3B USD)",
        "1..500", "minimax", "\"words\"", "[]", "5",
    ]

    static let kinds = ["line", "bar", "histogram", "waterfall", "football", "tornado", "heat", "scatter"]

    /// What stands behind some words of a message, up to its end.
    private func list(_ text: String, after words: String) -> [String]? {
        guard let start = text.indices.first(where: { text[$0...].hasPrefix(words) }) else { return nil }
        return text[start...].dropFirst(words.count).split(separator: ",").map { String($0.drop { $0 == " " }) }
    }

    @Test(arguments: sources) func offeredKindsAreDrawn(_ source: String) throws {
        let session = Session()
        for more in ["", ", rule = 2", ", title = \"T\""] {
            let answers = ChartPromiseTests.kinds.map { session.answer(to: "chart(\(source), \($0)\(more))") }
            let drawn = zip(ChartPromiseTests.kinds, answers).filter { $1.chart != nil }.map(\.0)
            for (kind, answer) in zip(ChartPromiseTests.kinds, answers) {
                guard let error = answer.error else { continue }
                if let offered = list(error.text, after: "this can be drawn as ") {
                    #expect(Set(offered) == Set(drawn), "chart(\(source), \(kind)\(more)): \(error.text)")
                } else if error.code == "no-chart", !error.text.contains("one amount"),
                    !error.text.contains("one figure")
                {
                    #expect(drawn.isEmpty, "chart(\(source), \(kind)\(more)): \(error.text)")
                }
                if let fix = error.fix { #expect(!session.answer(to: fix).failed, "\(fix)") }
            }
        }
        for note in session.answer(to: "chart(\(source))").messages("remark") {
            // `chart([3, 1], line)`, or the kind alone of what is long.
            for offered in list(note.text, after: "; others: ") ?? [] {
                let kind = offered.last == ")" ? String(offered.dropLast()) : offered
                guard ChartPromiseTests.kinds.contains(kind) else { continue }
                #expect(session.answer(to: "chart(\(source), \(kind))").chart != nil, "\(source): \(offered)")
            }
        }
    }

    /// Amounts that are lacking are told by what stands beside them.
    @Test(arguments: [
        ("chart([1, missing, 3])", "no amount at item 2"),
        ("chart([[\"a\", missing, 3 USD], [\"b\", 1 USD, 2 USD]], football)", "no amount at a (low)"),
        ("chart([[\"a\", missing, 3 USD]], football)", "no amount at a (low)"),
        ("chart([[\"a\", 1, missing, 3]], football)", "no amount at a (middle)"),
        ("chart([[\"a\", 1, missing, 3], [\"b\", 1, 2, 3]], bar)", "no amount at a (amount 2)"),
        ("chart(table(1 / x, x = 0..4 step 1))", "no amount at x = 0"),
        ("chart(table(1 / (a - b), a = 1..2, b = 2..3))", "no amount at (a = 2, b = 2)"),
        ("chart([minimax.revenue, minimax.rd])", "no amount at 9M2024 (minimax.rd)"),
        ("chart((compare [minimax, zhipu] in USD by valuation, cash))", "no amount at zhipu (cash)"),
    ]) func gapsAreNamed(_ line: String, _ told: String) {
        let answer = Session().answer(to: line)
        #expect(answer.chart != nil, "\(answer.description)")
        #expect(answer.messages("undefined-cells").map(\.text).contains(told), "\(answer.description)")
    }
}
