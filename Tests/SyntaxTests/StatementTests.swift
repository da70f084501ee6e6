import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        ("x = 5 USD", "(let x 5:USD)"), ("f = x -> x * 2", "(let f (\\ [x] (* x 2)))"), ("rate = 5%", "(let rate 5:%)"),
        (
            "fn price_to_sales(c) = c.valuation / annualize(c.revenue)",
            "(fn price_to_sales [c] (/ c.valuation (annualize c.revenue)))"
        ),
        (
            "fn runway(cash: Money, burn: Money/month = 3 USD/month) = cash / burn",
            "(fn runway [cash:Money burn:Money·month^-1=3:USD·month^-1] (/ cash burn))"
        ),
        ("fn one() = 1", "(fn one [] 1)"), ("fn add(x) = y -> x + y", "(fn add [x] (\\ [y] (+ x y)))"),
        ("unit wafer", "(unit wafer)"), ("unit rack = 72 GPU", "(unit rack 72:GPU)"),
        ("unit wafer also 晶圆, wafers", "(unit wafer also[晶圆 wafers])"),
        ("unit pair = 2 also 对", "(unit pair also[对] 2)"),
        ("rate 1 USD = 7.04 CNY", "(rate 1:USD = 704e-2:CNY)"),
        (
            #"rate 1 USD = 7.0393 CNY on 2025-12-19 from "the {article}""#,
            "(rate 1:USD = 70393e-4:CNY on 2025-12-19 \"the {article}\")"
        ),
        ("rate USD/CNY = 7.04", "(rate USD/CNY = 704e-2)"), ("rate off", "(rate off)"), ("rate(48, 2)", "(rate 48 2)"),
        ("rate off 5", "(off rate 5)"),
        (#"metric revenue "Revenue" also 收入, 营收 : flow"#, "(metric revenue \"Revenue\" also[收入 营收] flow)"),
        ("metric rounds: attribute", "(metric rounds attribute)"),
        (#"assume wacc = 12% "why {not}""#, "(assume wacc 12:% \"why {not}\")"),
        (#"import "file.suan""#, "(import \"file.suan\")"), ("assert a == b", "(assert (a == b))"),
        ("assert A ≈ B within 1 USD", "(assert (≈ A B within 1:USD))"), ("assert (a) and b", "(assert (and a b))"),
        (#"print "x", -1"#, "(print \"x\" (neg 1))"), ("digits 10", "(digits 10)"), ("digits + 1", "(+ digits 1)"),
        ("scale M", "(scale M)"), ("scale 万", "(scale 万)"), ("scale off", "(scale off)"), ("group on", "(group true)"),
        ("notes off; strict on", "(notes false); (strict true)"),
        ("as of 2026-03-01", "(as of 2026-3-1)"), ("as of off; as", "(as of off); as"),
        ("as = 5; 3 + as of 200", "(let as 5); (+ 3 (of as 200))"),
        ("as of first(days)", "(as of (first days))"),
        ("a.b[FY2024, as of d]; a.b[as of 2025-01-01]", "(as of (index a.b FY2024) d); (as of a.b 2025-1-1)"),
        ("print = 3; unit.x; group", "(let print 3); unit.x; group"),
        ("scale in USD", "(in scale USD)"), ("metric[1]", "(index metric 1)"), ("compare(1)", "(compare 1)"),
    ])
    func parses(_ text: String, _ dump: String) {
        #expect(Reading(text).dump == dump)
    }

    @Test func company() {
        let reading = Reading(
            #"""
            company minimax "MiniMax {1}" also 稀宇 {
              source article "MiniMax and Zhipu head for Hong Kong" (published 2025-12 (x))
              fiscal year ends 06-30
              over 9M2025 {
                revenue = 53.437M USD            from article "5343.7 {万}美元"
                rd      = about 3.37 * revenue   from article "3.37 倍"
              }
              over FY2024 { revenue = revenue[9M2025] / 1.75   from "1.75 倍" }
              at 2025-09-30 { cash = 1.0462B USD from article; debt = 约 5 亿元 }
              users_total = at least 212M user   from article "2.12 亿以上"
              users_all = 2.12 亿以上
              worth = about (x + y) * 2; about = 3; rounded = about(3); more = 2 * about (x)
              assume wacc = 12% "why"
              metric nps "NPS" : ratio
              source = 5
              in thousand USD over FY2023, FY2024, FY2025 {
                revenue = 1,234, 5,678.5, (186.3)
                loss = -, — , missing from article "-"
                fee = -5, -x, (x) + 1
                over FY2022 { tax = (1,000.5) }
              }
              at 2025-06-30, 2025-12-31 in M { debt = 1, 2 }
            }
            1
            """#)
        let expected = [
            "(company minimax \"MiniMax {1}\" also[稀宇]",
            "(source article \"MiniMax and Zhipu head for Hong Kong\" (published 2025-12 (x)))", "(fiscal 6-30)",
            "(block over 9M2025 {(revenue 53437e-3*6:USD from article \"5343.7 {万}美元\")",
            "(rd about (* 337e-2 revenue) from article \"3.37 倍\")})",
            "(block over FY2024 {(revenue (/ (index revenue 9M2025) 175e-2) \"1.75 倍\")})",
            "(block at 2025-9-30 {(cash 10462e-4*9:USD from article) (debt about 5*8:元)})",
            "(users_total least 212*6:user from article \"2.12 亿以上\")", "(users_all least least 212e-2*8)",
            "(worth about (* (+ x y) 2)) (about 3) (rounded (about 3)) (more (* 2 (about x)))",
            "(assume wacc 12:% \"why\")", "(metric nps \"NPS\" ratio)", "(source 5)",
            "(block in thousand<3>USD over FY2023 FY2024 FY2025 {(revenue 1234 56785e-1 (neg 1863e-1))",
            "(loss missing missing missing from article \"-\") (fee (neg 5) (neg x) (+ x 1))",
            "(block over FY2022 {(tax (neg 10005e-1))})})",
            "(block in M<6> at 2025-6-30 2025-12-31 {(debt 1 2)}));",
            "1",
        ]
        #expect(reading.dump == expected.joined(separator: " "))
    }

    @Test(arguments: [
        ("in thousand USD, share, USD/share over FY2024", "in thousand<3>USD, share, USD·share^-1 over FY2024"),
        ("in RMB'000 over FY2024", "in thousand<3>RMB over FY2024"),
        ("in HK$ ’000, employee", "in thousand<3>HK$, employee"), ("in USD million", "in million<6>USD"),
        ("in US$ thousands", "in thousand<3>US$"), ("in $ in millions", "in million<6>$"),
        ("in thousands of US$", "in thousand<3>US$"), ("in millions", "in million<6>"),
        ("in €m", "in million<6>€"), ("人民币千元", "in 千<3>人民币"), ("港幣百萬元 at 2024-12-31", "in 百萬<6>港币 at 2024-12-31"),
        ("over FY2024 单位：百万元", "in 百万<6>元 over FY2024"), ("單位:千元 幣種:港幣", "in 千<3>港币"),
        ("in 百万美元", "in 百万<6>美元"), ("over FY2024 from report \"p. 4\"", "over FY2024 from report \"p. 4\""),
        ("in USD from \"10-K\" at 2024-12-31", "in USD at 2024-12-31 \"10-K\""),
    ])
    func heading(written: String, dump: String) {
        #expect(Reading("company a { \(written) { x = 1 } }").dump == "(company a (block \(dump) {(x 1)}))")
    }

    @Test(arguments: [
        ("a.b = 5 USD @ FY2024 from \"10-K\"", "(figure a (b 5:USD \"10-K\") @ FY2024)"),
        ("a.b = about -5 USD @ 2024-12-31 from c", "(figure a (b (about (neg 5:USD)) from c) @ 2024-12-31)"),
        ("a.b[FY2024] = c * 2", "(figure a (b (* c 2)) @ FY2024)"), ("a.b = 7", "(figure a (b 7))"),
    ])
    func figure(written: String, dump: String) { #expect(Reading(written).dump == dump) }

    @Test(arguments: [
        "a.b = (5)", "a.b = 1 + 2 @ FY2024", "a.b = 5 @ FY2024 annualized", "a.b[FY2024] = 5 @ FY2024", "a.b = -",
        "a.b.c = 5", "(a.b) = 5", "a.b = 1, 2", "company a { over FY2024 { b = (852) } }",
        "company a { over FY2024, FY2025 { b = 1, (852M USD) } }", "company a { in RMB'00 { b = 1 } }",
    ])
    func wrongFigure(written: String) { #expect(!Reading(written).failures.isEmpty, "\(Reading(written).dump)") }

    @Test func companyOnOneLine() {
        let reading = Reading("company a { over FY2024 { x = 1 } at 2025-01-01 { y = 2; z = 3 }; w = 4 }; 5")
        #expect(
            reading.dump
                == "(company a (block over FY2024 {(x 1)}) (block at 2025-1-1 {(y 2) (z 3)}) (w 4)); 5")
    }
}
