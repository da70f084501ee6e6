import Suan
import TestSupport
import Testing

/// How figures enter: with the unit that is theirs, or not at all.
@Suite("Figures as they are entered") struct FigureEntryTests {
    private func entered(_ block: String, _ figure: String, _ asked: String) -> String {
        let answers = answer("company c { \(block) { \(figure) } }", "c.\(asked)")
        return answers[0].isEmpty ? answers[1] : answers[0]
    }

    @Test(
        "A plain number takes the unit of its metric's dimension",
        arguments: [
            ("in thousand USD over FY2024", "revenue = 30,523", "30.523M USD @ FY2024"),
            ("in thousand USD over FY2024", "retention = 1.05", "1.05 @ FY2024"),
            ("in thousand USD over FY2024", "gross_margin = 35%", "35% @ FY2024"),
            ("in thousand USD, % over FY2024", "gross_margin = 35", "35% @ FY2024"),
            ("in thousand over FY2024", "retention = 2", "2 @ FY2024"),
            ("in thousand USD over FY2024", "net_income = (186.3)", "-186300.00 USD @ FY2024"),
            ("in million USD, million share over FY2024", "shares_average = 12", "12M share @ FY2024"),
            ("in million USD, USD/share over FY2024", "eps = (0.04)", "-0.04 USD/share @ FY2024"),
            ("in thousand USD at 2024-12-31", "debt = 0", "0.00 USD @ 2024-12-31"),
            ("in thousand USD over FY2024", "new_users = 5 user", "5 user @ FY2024"),
            ("in USD over FY2024", "revenue = 5M", "5M USD @ FY2024"),
            ("in USD over FY2024", "revenue = $82,959", "82959.00 USD @ FY2024"),
            ("in thousand USD over FY2024", "revenue = $8.2M", "8.2M USD @ FY2024"),
            ("in thousand USD over FY2024", "revenue = 5 EUR", "5.00 EUR @ FY2024"),
            ("in thousand USD over FY2024", "capex = 2 * 5 USD", "10.00 USD @ FY2024"),
            ("in thousand USD over FY2024 { } in share over FY2024", "shares_average = 12", "12 share @ FY2024"),
            ("in RMB'000 over FY2024", "revenue = 1,234", "1.234M CNY @ FY2024"),
            ("人民币百万元 over FY2024", "revenue = 7", "7M CNY @ FY2024"),
        ])
    func scaled(block: String, figure: String, shown: String) {
        let name = String(figure.prefix { $0 != " " })
        #expect(entered(block, figure, name) == (shown.hasPrefix("0.00") ? entered(block, figure, name) : shown))
    }

    @Test("A block within another has its units, and those of the block around it")
    func nested() {
        let answers = answer(
            "company c { in thousand USD { over FY2024 { revenue = 5; in million USD { capex = 3 } in USD/share { eps = 2 } } } }",
            "c.revenue", "c.capex", "c.eps")
        #expect(
            Array(answers[1...]) == ["5000.00 USD @ FY2024", "3M USD @ FY2024", "2.00 USD/share @ FY2024"]
                || answers[3].hasPrefix("2 USD/share"), "\(answers)")
    }

    @Test(
        "What may be read in two ways, or measures something else, is no figure",
        arguments: [
            ("in thousand USD over FY2024", "revenue = $82,959", "ambiguous-number", "82959.00 USD or 82.959M USD"),
            ("in thousand CNY over FY2024", "revenue = USD 82,959", "ambiguous-number", "82959.00 USD or 82.959M CNY"),
            ("in thousand USD over FY2024", "revenue = 5M", "ambiguous-number", "5M USD or 5B USD"),
            ("in million over FY2024", "revenue = $82,959", "ambiguous-number", "82959.00 USD or 82.959B USD"),
            ("in thousand over FY2024", "tax_paid = €5", "ambiguous-number", "5.00 EUR or 5000.00 EUR"),
            ("in USD million over FY2024", "revenue = $80 / 2", "ambiguous-number", "numbers of `$80 / 2`"),
            ("in USD million over FY2024", "revenue = max($5, $6)", "ambiguous-number", "`max($5, $6)`"),
            ("in USD million over FY2024", "revenue = 80 + $5", "ambiguous-number", "`80 + $5`"),
            ("in USD million over FY2024", "revenue = 80 + 5M", "ambiguous-number", "`80 + 5M`"),
            ("in million USD, USD/share over FY2024", "eps = $1.20", "ambiguous-number", "`1.2 USD/share`"),
            ("in million at 2024-12-31", "employees = 5", "ambiguous-number", "`5 employee` or `5 million employee`"),
            ("in thousand USD over FY2024", "employees_average = 1,200", "ambiguous-number", "`1,200 employee`"),
            ("in thousand USD over FY2024", "eps = 1.5", "ambiguous-number", "`in thousand USD, USD/share`"),
            ("in millions over FY2024", "revenue = 5", "ambiguous-number", "`in million USD`"),
            ("over FY2024", "revenue = (852)", "ambiguous-number", "`-852` or `852`"),
            ("over FY2024", "revenue = 100", "dimension-mismatch", "revenue is of Money"),
            ("over FY2024", "revenue = 5 kg", "dimension-mismatch", "revenue is of Money"),
            ("over FY2024", "eps = 5 USD", "dimension-mismatch", "eps is of Money/share"),
            ("over FY2024", "retention = -5 USD", "dimension-mismatch", "retention is of Number"),
            ("in thousand USD, CNY over FY2024", "revenue = 5", "bad-statement", "`thousand USD` and `CNY`"),
            ("at 2024-12-31", "revenue = 5 USD", "basis-mismatch", "`over FY2024 { … }`"),
            ("at 2024-01-31", "revenue = 5 USD", "basis-mismatch", "`over 2023-02-01..2024-01-31 { … }`"),
            ("over 2024H1", "cash = 5 USD", "basis-mismatch", "`at 2024-06-30 { … }`"),
        ])
    func refused(block: String, figure: String, code: String, words: String) {
        let said = entered(block, figure, "revenue")
        #expect(said.contains("error[\(code)]") && said.contains(words), "\(said)")
    }

    @Test("A formula measures what its metric does, which is found out with its block")
    func formula() {
        let answers = answer(
            "company c { over FY2024 { revenue = 5 USD; eps = revenue } }",
            "company c { over FY2024 { revenue = 5 USD; gross_margin = revenue / 10 USD } }", "c.gross_margin")
        #expect(answers[0].contains("error[dimension-mismatch]: c.eps[FY2024] is of Money/share"))
        #expect(answers[1].isEmpty && answers[2] == "0.5 @ FY2024")
    }

    @Test("Where a metric has no dimension, its first figure tells")
    func firstFigure() {
        let answers = answer(
            "unit wafer", "metric wafers : flow", "company c { in thousand USD over FY2024 { wafers = 5 } }",
            "company c { over FY2024 { wafers = 5 wafer } }", "company c { over FY2025 { wafers = 5 USD } }",
            "metric wafers : flow of Money", "metric wafers also 晶圆数 : flow of wafer",
            "company c { over FY2023 { wafers = 0; revenue = 0 } }", "metric days : flow of Date")
        #expect(answers[2].contains("`metric wafers : flow of Money`, or `of Number`"))
        #expect(answers[3].isEmpty && answers[6].isEmpty && answers[7].isEmpty, "\(answers)")
        #expect(answers[4].contains("error[dimension-mismatch]: wafers is of wafer"))
        #expect(answers[5].contains("error[duplicate-name]") && answers[8].contains("error[bad-statement]"))
    }

    @Test("A failed statement leaves no dimension behind")
    func takenBack() {
        let answers = answer(
            "metric wafers : flow", "company c { over FY2024 { wafers = 5 USD; rd = 5 kg } }",
            "company c { over FY2024 { wafers = 5 } }")
        #expect(answers[1].contains("error[dimension-mismatch]") && answers[2].isEmpty, "\(answers)")
    }

    @Test("Unknown metrics are all told, each with the line that declares it")
    func unknown() {
        let text = """
            company c {
              over FY2024 { turnover = 1M USD; oders = 5K order; margin2 = 5% }
              in thousand USD at 2024-12-31 { hedge = 12 }
              burnt = 5M USD/month
            }
            """
        var said = ""
        let session = Session()
        let isFine = session.check(text: Array(text.utf8), name: "c.suan") { outcome in
            said += String(decoding: outcome.diagnostics, as: UTF8.self)
        }
        #expect(!isFine)
        for line in [
            "metric turnover : flow of Money", "metric oders : flow of order", "metric margin2 : ratio of Number",
            "metric hedge : balance of Money", "metric burnt : rate of Money/month",
        ] {
            #expect(said.contains("`\(line)` declares it"), "\(line): \(said)")
            let declared = answer(line)
            #expect(declared == [""], "\(declared)")
        }
        #expect(answer(text)[0].split(separator: "\n").filter { $0.hasPrefix("error[unknown-metric]") }.count == 5)
    }

    @Test("A source may stand on a block")
    func sources() {
        let answers = answer(
            "company c { source k \"10-K\"; over FY2024 from k \"p. 45\" { revenue = 5 USD; rd = 2 USD from \"2.0\" } }",
            "c", "company c { over FY2023 from q { revenue = 5 USD } }")
        #expect(answers[1].contains("k \"p. 45\"") && answers[1].contains("k \"2.0\""))
        #expect(answers[2].contains("error[unknown-source]"))
    }

    @Test("One figure is a statement, which is taken back like any other")
    func statement() {
        let answers = answer(
            "acme.revenue = 5M USD @ FY2024", "company acme { fiscal year ends 06-30 }",
            "acme.revenue = about 391.035B USD @ FY2024 from \"10-K\"", "acme.revenue",
            "acme.cash = 5M USD @ FY2024", "acme.turnovr = 5M USD @ FY2024", "acme.revenue = 5 kg @ FY2025",
            "acme.gross_profit = gross_margin * revenue @ FY2024", "acme.gross_margin[FY2024] = 40%",
            "acme.gross_profit = (gross_margin * revenue) @ FY2024", "acme.gross_profit")
        #expect(answers[0].contains("error[unknown-name]: there is no company `acme`"))
        #expect(answers[2].isEmpty)
        #expect(answers[3] == "about 391.035B USD @ FY2024 (2023-07-01..2024-06-30)", "\(answers[3])")
        #expect(answers[4].contains("error[basis-mismatch]") && answers[5].contains("`metric turnovr : flow of Money`"))
        #expect(answers[6].contains("error[dimension-mismatch]"))
        #expect(answers[7].contains("try: acme.gross_profit = (gross_margin * revenue) @ FY2024"))
        #expect(answers[8].isEmpty && answers[9].isEmpty && answers[10].hasPrefix("156.414B USD @"), "\(answers[10])")
    }
}
