import TestSupport
import Testing

/// What a result rests on is said, in whatever order it is met.
@Suite("What a result rests on") struct RestingTests {
    @Test(
        "A figure that another value stood for is said where it is used itself",
        arguments: [
            "(with minimax.burn = 40M USD/month: minimax.cash / minimax.burn) + minimax.cash / minimax.burn",
            "minimax.cash / minimax.burn + (with minimax.burn = 40M USD/month: minimax.cash / minimax.burn)",
            "(with minimax.burn = 40M USD/month: minimax.burn / minimax.burn) * minimax.cash / minimax.burn",
            "sum([solve(2 * burn == 3M USD/month, burn = minimax.burn..minimax.burn), minimax.burn])",
        ])
    func afterVariation(line: String) {
        let said = answer("y = \(line)", "y", line)
        if said[2].hasPrefix("error") { return #expect(line.contains("solve")) }
        #expect(said[1].contains("rests on figures marked: about, expected (burn)"), "\(said[1])")
        #expect(said[2].contains("rests on figures marked: about, expected (burn)"), "\(said[2])")
    }

    @Test("What a value takes the place of is no input of a sensitivity")
    func inputs() {
        let said = answer("sensitivity(with minimax.cash = 5M USD: minimax.cash / minimax.burn)")[0]
        #expect(said.contains("minimax.burn") && !said.contains("minimax.cash "), "\(said)")
    }

    @Test("Only a scaled amount is called annualized")
    func annualized() {
        let said = answer(
            "5 USD/month @ FY2025 annualized", "20% @ FY2024 annualized", "5 USD @ FY2025 annualized",
            "minimax.revenue @ 9M2025 annualized", "1.5 @ 9M2025 annualized",
            "annualize(minimax.revenue) @ 9M2025 annualized")
        #expect(said[0].hasPrefix("error[basis-mismatch]") && said[1].hasPrefix("error[basis-mismatch]"))
        #expect(said[2] == "5.00 USD @ FY2025")
        #expect(said[3].hasPrefix("error[basis-mismatch]"))
        #expect(said[3].contains("try: annualize(minimax.revenue)"))
        #expect(said[4].hasPrefix("1.5 @ 9M2025 annualized"))
        #expect(said[5].hasPrefix("≈ 71.2493M USD @ 9M2025 annualized"))
    }

    @Test("A gap that a check finds is shown as a check")
    func gapsOfChecks() {
        let said = answer(
            "company small { over FY2024 { revenue = 5 USD }; check revenue > 7 USD \"big\" else gap \"no figure stands behind it\" }",
            "audit small")[1]
        #expect(said.contains("  big\n    5.00 USD against 7.00 USD: no figure stands behind it"), "\(said)")
        #expect(said.contains("small.revenue[FY2024] = 5.00 USD @ FY2024: no source"))
    }
}
