import Suan
import Testing

/// What is warned of in the arguments of functions, and what is not.
@Suite struct DoubtTests {
    @Test(arguments: [
        // Rates without `%`, wherever a rate or a share is declared.
        ("npv(10, [-100, 60, 60])", "large-rate"), ("gordon(10, 8, 3%)", "large-rate"),
        ("rule_of_40(30%, 20)", "large-rate"), ("rule_of_40(30%, -20)", "large-rate"),
        ("cac_payback(960 USD, 100 USD/month, 80)", "large-rate"),
        ("runway(100 USD, 5 USD/month, 3)", "large-rate"), ("runway(100 USD, 5 USD/month, growth = 3)", "large-rate"),
        ("ltv(100 USD/month, 80, 2%)", "large-rate"), ("wacc(5, 4, 9%, 5%, 25)", "large-rate"),
        ("fvschedule(100 USD, [3%, 4])", "large-rate"), ("grow(100 USD, [3, 4%])", "large-rate"),
        ("cap_table([[\"Ann\", 6M share]], [[\"Seed\", 2M USD, 8M USD, 10%]]); dilute(20, 10%)", "large-rate"),
        ("capm(3%, 1.2, 5)", "large-rate"),
        ("mean([8%, 12])", "large-rate"), ("mean([12, 8%])", "large-rate"), ("max(8%, 12)", "large-rate"),
        ("median([8%, 9%, 12])", "large-rate"), ("stdev([8%, 9%, 12])", "large-rate"),
        ("10 off 100", "large-rate"), ("2 of 200", "large-rate"), ("10 on 100", "large-rate"),
        ("pmt(8%, 60 month, 1000 USD)", "large-rate"),
        ("npv(10%, [4 USD @ 2024M02, 5 USD @ 2024M03])", "large-rate"),
        ("npv([10%, 12], [-100, 60, 70])", "large-rate"), ("dcf([1 USD, 2 USD], [12, 10%], g = 2%)", "large-rate"),
        ("price(2024-05-15, 2034-05-15, 4, 4%, 100, 2, 1)", "large-rate"),
        ("bill_price(2024-05-15, 2024-05-20, 5)", "large-rate"),
        ("option_value(42 USD, 40 USD, 0.5, 10%, 20)", "large-rate"), ("h_model(2 USD, 10%, 16, 4%, 4)", "large-rate"),
        ("dividend_discount(2 USD, [12, 8%], 10%, 4%)", "large-rate"),
        // A stub is not over a year; what follows it is, and what a multiple is of.
        ("dcf([5 USD @ 2025H2, 9 USD @ 2026H1], 10%, g = 2%, first = 0.5)", "not-annual"),
        ("dcf([5 USD, 9 USD], 10%, exit_multiple = 8, exit_on = 3 USD @ 2025H1)", "not-annual"),
        ("dcf([5 USD, 9 USD], 10%, g = 2%, debt = -3 USD)", "negative-amount"),
        ("dcf([5 USD, 9 USD], 10%, g = 2%, at = 2024-12-31, debt = 3 USD @ 2024-06-30)", "different-dates"),
        ("residual_income(6 USD, [2 USD @ FY2025, 3 USD @ FY2027], [1 USD, 1 USD], 10%)", "flow-times"),
        // Amounts below zero.
        ("enterprise_value(100M USD, debt = 20M USD, cash = -5M USD)", "negative-amount"),
        ("equity_value(100M USD, debt = -20M USD)", "negative-amount"),
        ("value_range([8], 50M USD, debt = -1M USD)", "negative-amount"),
        ("market_cap(-10 share, 5 USD/share)", "negative-amount"),
        ("cac_payback(-5 USD, 1 USD/month, 80%)", "negative-amount"),
        // A flow that is taken as a year's.
        ("perpetuity(100M USD @ 2025Q1, 5%)", "not-annual"), ("terminal_value(1 USD @ 2025Q1, 10%, 2%)", "not-annual"),
        ("gordon(100M USD @ 9M2025, 10%, 2%)", "not-annual"),
        ("gordon(mean([1 USD @ 2024Q1, 3 USD @ 2024Q2]), 10%, 3%)", "not-annual"),
        ("gordon(1 USD @ 2024Q1 + 3 USD @ 2024Q2 + 1 USD @ 2024Q3, 10%, 3%)", "not-annual"),
        ("(10 USD @ 2024-12-31) / (1 USD @ 2024Q1 + 3 USD @ 2024Q2)", "not-annual"),
        ("growing_perpetuity(1 USD @ 2025H1, 10%, 2%)", "not-annual"),
        ("implied_growth(1275 USD, 102 USD @ 2025H1, 10%)", "not-annual"),
        ("value_range([8, 12, 10], 50M USD @ 9M2025)", "not-annual"),
        ("npv(10%, [-9 USD/month, 12 USD/month])", "not-annual"),
        ("perpetuity(100 USD/month, 5%)", "not-annual"), ("annuity(100 USD/month, 1%, 12)", "not-annual"),
        ("dcf([100M USD @ 2025H1, 110M USD @ 2025H2], 10%, g = 2%)", "not-annual"),
        // Flows one after the other.
        ("dcf([100M USD @ FY2025, 120M USD @ FY2027], 10%, g = 2%)", "flow-times"),
        ("dcf([110M USD @ FY2026, 100M USD @ FY2025], 10%, g = 2%)", "flow-times"),
        ("npv(10%, [1 USD @ FY2025, 1 USD @ FY2025])", "flow-times"),
        ("irr([-9 USD @ 2024-12-31, 5 USD @ FY2025, 7 USD @ FY2027])", "flow-times"),
        ("irr([-9 USD @ 2024-12-31, 5 USD @ 2025-12-31, 7 USD @ 2026-06-30])", "flow-times"),
        ("irr([-9 USD @ 2024-12-31, 5 USD @ 2025-01-07, 7 USD @ 2025-01-28])", "flow-times"),
        ("payback([-9 USD @ FY2024, 5 USD @ FY2026, 7 USD @ FY2027])", "flow-times"),
        ("dcf([25 USD @ 2025Q4, 100 USD @ FY2026], 10%, g = 2%)", "unequal-periods"),
        ("mirr([-9 USD @ FY2024, 12 USD @ 9M2025], 10%, 12%)", "unequal-periods"),
        ("stdev([1 USD @ FY2024, 2 USD @ 9M2025])", "unequal-periods"),
        ("xirr([-9 USD @ 2024-12-31, 12 USD @ 2026-12-31], [2024-12-31, 2027-12-31])", "flow-times"),
        ("xnpv(8%, [-9 USD, 12 USD @ FY2026], [2024-12-31, 2027-12-31])", "flow-times"),
        // Growth, and the periods it is over.
        ("cagr(100M USD @ FY2022, 200M USD @ FY2024, 5)", "flow-times"),
        ("cagr(100M USD @ FY2022, 200M USD @ FY2024, 3 year)", "flow-times"),
        ("cagr(100M USD @ FY2024, 200M USD @ FY2022, 2)", "flow-times"),
        ("cagr(100M USD @ FY2024, 200M USD @ FY2024, 2)", "flow-times"),
        ("cagr(minimax.revenue[FY2024], minimax.revenue, 1)", "unequal-periods"),
        ("growth(minimax.revenue[9M2024], minimax.revenue)", "flow-times"),
        ("annuity(100 USD @ 2025M01, 5%, 10 year)", "flow-times"),
        // Balances of two dates.
        ("wacc(500M USD @ 2024-12-31, 200M USD @ 2023-12-31, 11%, 5%, 25%)", "different-dates"),
        ("unlever(1.2, 200 USD @ 2024-12-31, 500 USD @ 2023-12-31, 25%)", "different-dates"),
        ("value_range([8], 50M USD, debt = 9M USD @ 2024-12-31, cash = 1M USD @ 2023-12-31)", "different-dates"),
        ("ownership(2M USD @ 2024-12-31, 10M USD @ 2025-12-31)", "different-dates"),
        ("wacc(500M USD @ 2024-12-31, 200M USD @ FY2024, 11%, 5%, 25%)", "flow-and-balance"),
        ("burn_multiple(10 USD @ 2024Q1, 5 USD @ FY2024)", "unequal-periods"),
    ])
    func warns(line: String, code: String) {
        let answer: String = Session().answer(line)
        #expect(answer.utf8.contains("warning[\(code)]".utf8), "\(answer)")
        #expect(!answer.hasPrefix("error"), "\(answer)")
    }

    /// What a course in valuation writes.
    @Test(arguments: [
        "npv(10%, [-100, 60, 70])", "npv(0.1, [-100, 60, 70], first = 1)", "npv(100%, [-100, 60, 70])",
        "dcf([100, 110, 120] * 1M USD, 10%, g = 2%, mid_year = true)",
        "dcf([100M USD @ FY2025, 120M USD @ FY2026, 130M USD @ FY2027], 10%, g = 2%)",
        "dcf([100M USD @ 2025-12-31, 120M USD @ 2026-12-31], 10%, exit_multiple = 8)",
        "dcf(grow(annualize(minimax.revenue), [80%, 50%]), 15%, g = 2%)",
        // Fiscal years, in months and in weeks.
        "dcf([1 USD @ 2023-07-01..2024-06-30, 2 USD @ 2024-07-01..2025-06-30], 10%, g = 2%)",
        "dcf([1 USD @ 2022-09-25..2023-09-30, 2 USD @ 2023-10-01..2024-09-28], 10%, g = 2%)",
        "irr([-100M USD @ 2024-12-31, 60M USD @ FY2025, 70M USD @ FY2026])",
        "irr([-100M USD @ 2025-01-01, 60M USD @ FY2025, 70M USD @ FY2026])",
        "irr([-100M USD, 60M USD @ FY2025, 70M USD @ FY2026])", "irr([-10, 4, 5, 6])",
        "irr([-10 USD @ 2024Q1, 4 USD @ 2024Q2, 5 USD @ 2024Q3, 6 USD @ 2024Q4])",
        "xirr([-9 USD @ 2024-12-31, 12 USD @ 2026-12-31], [2024-12-31, 2026-12-31])",
        "xnpv(8%, [-9 USD, 12 USD @ FY2026], [2024-12-31, 2026-06-30])",
        "wacc(500M USD, 200M USD, 11%, 5%, 25%)",
        "wacc(500M USD @ 2024-12-31, 200M USD @ 2024-12-31, 11%, 5%, 25%)",
        "gordon(2 * 1.04, 9%, 4%)", "gordon(100M USD @ FY2024, 9%, 4%)",
        "gordon(mean([1 USD @ FY2024, 2 USD @ FY2023]), 9%, 4%)",
        "gordon(annualize(minimax.revenue), 10%, 2%)", "perpetuity(100 USD, 5%)", "terminal_value(100 USD, 10%, 2%)",
        "pmt(8%/12, 60, 15000 USD)", "pmt(1%, 60 month, 15000 USD)", "pmt(8%, 5 year, 15000 USD)",
        "annuity(100 USD @ 2025M01, 0.5%, 12)", "annuity(100 USD @ 2025M01, 0.5%, 12 month)",
        "rate(48, -200, 8000)", "rate(48 month, -200, 8000)",
        "cagr(100 USD @ FY2022, 200 USD @ FY2024, 2)", "cagr(100 USD @ FY2022, 200 USD @ FY2024, 24 month)",
        "cagr(100 USD @ 2020-12-31, 200 USD @ 2024-12-31, 4)", "cagr(100 USD @ 2020-12-31, 200 USD @ 2024-12-31, 48)",
        "cagr(100 USD @ 2024Q1, 200 USD @ 2024Q4, 3)", "cagr(100, 200, 5)", "cagr(100 USD @ FY2022, 200 USD, 5)",
        "mean([8%, 0.12])", "mean([8%, 12%, 1])", "mean([8, 12])", "sum([100%, 20%])", "max([3 month, 1 year])",
        "[8%, 9%] |> map(r -> wacc(5, 4, r, 5%, 25%))", "rule_of_40(30%, 15%)", "rule_of_40(0.3, -0.15)",
        "runway(100M USD, 4M USD/month, growth = 5%)", "cac_payback(960 USD, 100 USD/month, 80%)",
        "burn_multiple(10 USD @ FY2024, 5 USD @ FY2024)", "ltv(100 USD/month, 80%, 2%)",
        "enterprise_value(100M USD, debt = 20M USD, cash = 5M USD)", "equity_value(-1M USD, cash = 5M USD)",
        "value_range([8, 12], 50M USD @ FY2024, 10M share, debt = 9M USD, cash = 1M USD)",
        "value_range([8, 12], 50M USD @ 2024-12-31)", "value_range(8.5..12.5, annualize(minimax.revenue))",
        "10% off 100", "0.5 of 200", "1 of 200", "dilute(20%, [10%, 20%])", "growth(minimax.revenue)",
        "growth(120 USD @ FY2025, 100 USD)", "growth(120 USD @ FY2025, 100 USD @ FY2025)",
        "unlever(1.2, 200, 500, 25%)", "implied_growth(1275 USD, 102 USD, 10%)",
        "dcf([5 USD @ 2025H2, 9 USD @ FY2026], 10%, g = 2%, first = 0.5, at = 2025-06-30)",
        "price = 12 USD; price * 2", "yield = 5%; duration = 3; price(2024-05-15, 2034-05-15, 4%, yield, 100, 2, 1)",
        "fn price(x) = 2 * x; price(4)", "company received { over FY2024 { revenue = 5 USD } }; received.revenue",
        "unit disc; 3 disc",
        "effect(12%, 12)", "harmonic_mean([8, 12, 20])", "npv(10%, [])",
    ])
    func isSilent(line: String) {
        let answer: String = Session().answer(line)
        #expect(!answer.utf8.contains("warning[".utf8), "\(answer)")
        #expect(!answer.hasPrefix("error") || line == "npv(10%, [])", "\(answer)")
    }

    @Test(arguments: [
        ("cagr(100 USD, 0, 5)", "-100%"), ("cagr(100, 121, 2 year)", "10%"), ("cagr(100, 121, 24 month)", "10%"),
        ("pduration(0%, 100, 100)", "0"), ("pduration(-50%, 400, 100)", "2"),
        ("pmt(1%, 60 month, 1000 USD)", "≈ -22.2444 USD\n  1% counts per month, and comes to ≈ 12.6825% a year"),
        ("growth(100, 120)", "≈ -16.6667%\n  from 120, the old one, to 100, the new one"),
        (
            "irr([-10 USD @ 2024Q1, 4 USD @ 2024Q2, 5 USD @ 2024Q3, 3 USD @ 2024Q4])",
            "≈ 10.1331%\n  a rate per quarter, as the periods are; it comes to ≈ 47.1199% a year"
        ),
        ("rate(48, -200, 8000) * 12", "≈ 0.0924177\n  ≈ 9.24177% as a percentage: `… in %`"),
        (
            "xirr([-0.01, 1000, -100000, 120000], [2013-04-02, 2013-04-03, 2013-06-01, 2014-06-01])",
            "≈ 21.2509%\n  ≈ 235999131418571% makes this zero too, and is left out as no rate of return\n"
                + "  a rate past 1e308% makes this zero too, and is left out as no rate of return"
        ),
    ])
    func says(line: String, shown: String) {
        #expect((Session().answer(line) as String).trimmingEnd == shown)
    }

    @Test(arguments: [
        ("pduration(0%, 2000, 2200)", "at a rate of zero an amount stays what it is, and never comes to another"),
        ("pduration(-5%, 2000, 2200)", "at a rate below zero an amount shrinks, and never comes to a larger one"),
        ("pduration(5%, 2200, 2000)", "at a rate above zero an amount grows, and never comes to a smaller one"),
        ("cagr(0, 5, 2)", "cagr is not meaningful unless the first amount is above zero"),
        ("cagr(5, -1, 2)", "cagr is not meaningful where the last amount is below zero"),
    ])
    func saysWhyNot(line: String, words: String) {
        #expect((Session().answer(line) as String).hasPrefix("error[not-meaningful]: \(words)\n"))
    }

    @Test(arguments: [
        ("percentile([1, 2, 3], 40)", "percentile([1, 2, 3], 40%)"), ("dilute(20%, 10)", "dilute(20%, 10%)"),
        ("rule_of_40(30, 20)", "rule_of_40(30%, 20%)"),
        ("fvschedule(5 USD, [10, 3%, 20])", "fvschedule(5 USD, [10%, 3%, 20%])"),
        ("1 + npv(10, [-100, 60])", "1 + npv(10%, [-100, 60])"),
        ("mean([8%, 12]) * 2", "mean([8%, 12%]) * 2"), ("rule_of_40(30%, -20)", "rule_of_40(30%, -20%)"),
        ("gordon(4 USD @ 2025Q1, 9%, 2%)", "gordon(annualize(4 USD @ 2025Q1), 9%, 2%)"),
        ("perpetuity((2 + 3) * 1 USD/month, 5%)", "perpetuity(((2 + 3) * 1 USD/month) * 1 year, 5%)"),
    ])
    func offers(line: String, fix: String) {
        let session = Session()
        let answer: String = session.answer(line)
        #expect(answer.utf8.contains("  try: \(fix)".utf8), "\(answer)")
        let mended: String = session.answer(fix)
        #expect(!mended.utf8.contains("warning[".utf8) && !mended.hasPrefix("error"), "\(mended)")
    }

    /// A place in a function of the user's own is not the line to be typed again.
    @Test func offersNothingForAnotherLine() {
        let session = Session()
        _ = session.answer("fn f(x) = perpetuity(x, 5)") as String
        let answer: String = session.answer("f(100 USD)")
        #expect(answer.utf8.contains("warning[large-rate]".utf8) && !answer.utf8.contains("try:".utf8), "\(answer)")
    }

    /// Where times are strict, what is said of them is an error; what is said of rates stays a warning.
    @Test func strictTimesFail() {
        let session = Session()
        _ = session.answer("strict on") as String
        #expect((session.answer("perpetuity(1 USD @ 2025Q1, 5%)") as String).hasPrefix("error[not-annual]"))
        #expect((session.answer("npv(10, [1, 2])") as String).utf8.contains("warning[large-rate]".utf8))
    }
}

extension String {
    fileprivate var trimmingEnd: Substring { self[...].last == "\n" ? dropLast() : self[...] }
}
