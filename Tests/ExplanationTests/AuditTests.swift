import TestSupport
import Testing

@testable import Suan

/// What an audit finds, and at which level.
@Suite struct AuditTests {
    /// The claims of the article on which the two companies rest, with what is to be found of each; and the figures that
    /// it printed without a date.
    @Test func theShippedCompanies() {
        let session = Session()
        #expect(
            findings("minimax", session) == [
                "suspect: Hailuo and Talkie are the main part of AI-native products",
                "suspect: the adjusted loss is three times higher than revenue",
                "convention: the revenue is about 376M CNY", "convention: the valuation is about 29.848B CNY",
                "gap: minimax.users_total", "gap: minimax.users_total_rounded", "gap: minimax.paying_users",
                "gap: minimax.stake_alisoft", "gap: minimax.stake_mihoyo", "gap: minimax.stake_idg",
                "gap: minimax.stake_tencent", "gap: minimax.stake_founder", "gap: minimax.votes_founder",
                "holds: the cash lasts 37 months", "holds: the cash lasts about three years",
                "holds: parts of the cash balance", "holds: AI-native and enterprise shares make the whole",
                "holds: revenue grew 175% on the year", "holds: revenue is 1.75 times that of 2024",
            ])
        #expect(findings("zhipu", session) == [])
        let text: String = session.answer("audit minimax")
        for words in [
            "33.4 pp have no name", "3.48073 times as large", "7.03632 CNY/USD", "7.03929 CNY/USD", "19.4316M",
            "30.5354M", "63.6364%", "36.1004 month", "13.0108 month",
        ] {
            #expect(text.utf8.contains(words), "\(words)")
        }
    }

    /// Level and claim of each finding.
    private func findings(_ company: String, _ session: Session) -> [String] {
        session.presentation.json = true
        defer { session.presentation.json = false }
        var cells: [String] = []
        _ = session.run(text: Array("audit \(company)".utf8), name: "-") { outcome in
            let json = String(decoding: outcome.json ?? [], as: UTF8.self)
            cells = json.split(separator: "\"value\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
        return stride(from: 0, to: cells.count - 3, by: 4).map { "\(cells[$0]): \(cells[$0 + 1])" }
    }

    @Test func onlyAContradictionFails() {
        let session = Session()
        let company = "source a \"A\"; at 2025-06-30 { cash = 5M USD from a \"5\"; debt = 3.0M USD from a \"3.0\" }"
        let _: String = session.answer("company acme { \(company) }")
        #expect(!session.outcome(of: "audit acme").failed)
        let _: String = session.answer(
            "company acme { check cash ≈ debt \"a\" else gap \"b\"; check cash < debt \"c\" else suspect }")
        #expect(!session.outcome(of: "audit acme").failed)
        let _: String = session.answer("company acme { check cash ≈ debt + 1M USD \"too far apart\" }")
        let failed = session.outcome(of: "audit acme")
        #expect(failed.failed && failed.text != nil)
        #expect(
            String(decoding: failed.diagnostics, as: UTF8.self).utf8.contains(
                "error[contradiction]: acme contradicts itself"))
        // Half a million either way, and 0.05M of the other: 0.55M in all.
        let _: String = session.answer(
            "company beta { \(company); check cash ≈ debt + 1.5M USD \"near\"; check cash ≈ debt + 1.45M USD \"just\" }"
        )
        #expect(session.answer("audit beta").hasPrefix("beta: no contradictions, 2 checks hold"))
    }

    @Test func basesThatDifferAreConventions() {
        let session = Session()
        let _: String = session.answer(
            "company acme { source a \"A\"; over FY2024 { revenue = 100 USD from a \"100\" }; over 9M2025 { revenue = 90 USD from a \"90\" }; "
                + "check revenue[9M2025] < revenue[FY2024] \"less than the year before\" }")
        let text: String = session.answer("audit acme")
        #expect(text.hasPrefix("acme: no contradictions, 1 convention, 1 check holds"), "\(text)")
        #expect(text.utf8.contains("9M2025 and FY2024"))
    }

    @Test func sourcesGoThroughVariablesAndFormulas() {
        let session = Session()
        let _: String = session.answer("r = minimax.rd; q = r / minimax.mau")
        let text: String = session.answer("sources q * 2")
        for name in ["minimax.revenue", "minimax.rd", "minimax.mau", "5343.7 万美元", "3.37 倍", "2760 万"] {
            #expect(text.utf8.contains(name), "\(name)")
        }
        #expect(session.answer("sources ans").utf8.contains("error[wrong-arguments]: `ans` keeps its value"))
    }
}
