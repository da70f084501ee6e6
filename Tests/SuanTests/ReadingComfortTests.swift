import TestSupport
import Testing

@testable import Suan

/// Results and messages as a terminal of some width shows them.
@Suite struct ReadingComfortTests {
    private func session(width: Int, colour: ColourDepth = .none) -> Session {
        var configuration = Configuration()
        configuration.presentation.width = width
        configuration.presentation.wraps = true
        configuration.presentation.colour = colour
        let session = Session(configuration)
        session.state.today = .fixed(TestFiles.today)
        return session
    }

    private func text(_ session: Session, _ line: String) -> String { session.answer(line) }

    @Test func atForty() {
        let session = session(width: 40)
        #expect(
            text(session, "[minimax.revenue, minimax.cash, 3 USD/month, 1/3]") == """
                [53.437M USD @ 9M2025,
                  1.0462B USD @ 2025-09-30, 3 USD/month,
                  ≈ 0.333333]
                """)
        #expect(
            text(session, "minimax.valuation in CNY") == """
                ≈ 30.4407B CNY @ 2025-08-19
                  at ≈ 7.17908 CNY/USD (ECB 2025-08-19,
                    the date of minimax.valuation)
                """)
        #expect(
            text(session, "minimax.revenue + zhipu.revenue") == """
                error[currency-mismatch]: USD and CNY
                    are different currencies
                  minimax.revenue + zhipu.revenue
                  ^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^
                  USD               CNY
                  convert one of them:
                    (minimax.revenue in CNY) +
                    zhipu.revenue
                """)
        #expect(
            text(session, "1234567.25 kg*m^2/s^2/USD/employee @ 2025-09-30") == """
                1234567.25 kg*m^2/s^2/USD/employee @
                  2025-09-30
                """)
        #expect(
            text(session, #"print "收入比去年增长很多，利润也比去年增长很多，就是这样。""#) == """
                收入比去年增长很多，利润也比去年增长很
                  多，就是这样。
                """)
    }

    @Test func atEighty() {
        let session = session(width: 80)
        #expect(
            text(session, "[minimax.revenue, minimax.cash, 3 USD/month, 1/3, minimax.revenue]") == """
                [53.437M USD @ 9M2025, 1.0462B USD @ 2025-09-30, 3 USD/month, ≈ 0.333333,
                  53.437M USD @ 9M2025]
                """)
        #expect(
            text(session, "minimax.revenue in CNY") == """
                ≈ 385.792M CNY @ 9M2025
                  at ≈ 7.21956 CNY/USD (ECB, mean of 191 days 2025-01-01..2025-09-30, the period
                    of minimax.revenue)
                """)
        #expect(text(session, "zhipu").contains("\n    revenue           about 191M CNY     article \"约为"))
    }

    /// Every result that is broken is read back as the same.
    @Test(arguments: [
        "[minimax.revenue, minimax.cash, 3 USD/month, 1/3]", "range(1, 100)", "5 USD/month/user/GPU @ 2025-09-30",
        "[[1.5 GPU, 2 kWh], [\"a, b\", \"c\"], [9M2025, 2025-09-30, true, missing, minimax]]",
        "1234567.25 kg*m^2/s^2/USD/employee @ 2025-09-30",
    ])
    func brokenResultsCanBeTypedBack(line: String) {
        let plain = Session()
        var whole = ""
        _ = plain.run(text: Array(line.utf8), name: "-") { outcome in
            whole = String(decoding: outcome.text ?? [], as: UTF8.self)
        }
        for width in [40, 25] {
            var broken: [UInt8] = []
            _ = session(width: width).run(text: Array(line.utf8), name: "-") { broken = $0.text ?? [] }
            var again = ""
            _ = plain.run(text: broken, name: "-") { again = String(decoding: $0.text ?? [], as: UTF8.self) }
            #expect(!whole.isEmpty && again == whole)
            #expect(broken.contains(0x0A) || width >= whole.unicodeScalars.count)
        }
    }

    @Test(arguments: [40, 60, 80, 200], ["minimax", "zhipu"]) func companiesFit(width: Int, name: String) {
        let lines = text(session(width: width), name).split(separator: "\n")
        #expect(lines.count > 10 && lines.allSatisfy { cells($0) <= width })
        let whole = session(width: 200).answer(name) as String
        #expect(whole.contains("valuation") && whole.contains("article"))
    }

    @Test func colours() {
        let session = session(width: 80, colour: .full)
        #expect(
            text(session, "minimax.revenue").hasPrefix(
                "\u{1B}[38;5;32m53.437M\u{1B}[0m \u{1B}[38;5;30mUSD\u{1B}[0m \u{1B}[38;5;101m@ 9M2025\u{1B}[0m"))
        #expect(text(session, "1 / 0").hasPrefix("\u{1B}[1;38;5;160merror[division-by-zero]\u{1B}[0m: "))
        // Colours never become part of a value.
        #expect(text(session, "print text(minimax.revenue), 5 USD, \"{minimax.cash}\"").utf8.contains(0x1B) == false)
        #expect(text(session, "len(text(5 USD))") == "\u{1B}[38;5;32m8\u{1B}[0m")
        session.presentation.json = true
        var object: [UInt8] = []
        _ = session.run(text: Array("[5 USD, 6 USD]".utf8), name: "-") { object = $0.json ?? [] }
        #expect(!object.contains(0x1B) && !String(decoding: object, as: UTF8.self).contains("u001b") && !object.isEmpty)
    }

    @Test func withoutATerminalNothingIsBroken() {
        var configuration = Configuration()
        configuration.presentation.width = 40
        let session = Session(configuration)
        #expect(!text(session, "range(1, 100)").contains("\n"))
        #expect(text(session, "minimax.valuation in CNY").split(separator: "\n").count == 2)
    }

    @Test func aRaisedInterruptEndsTheWriting() {
        let session = session(width: 80)
        _ = session.answer("x = range(1, 300000)") as String
        session.interrupt.raise()
        var text: [UInt8] = []
        if let value = session.state.names.variables.compactMap(\.value).last {
            session.presenter.resultText.append(value, to: &text)
        }
        #expect(text.count < 100)
    }

    private func cells(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
