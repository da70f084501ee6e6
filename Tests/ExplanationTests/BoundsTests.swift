import Numbers
import Quantities
import Resolution
import TestSupport
import Testing

@testable import Suan

/// What the printed digits allow.
@Suite struct BoundsTests {
    @Test func theExampleOfTheGuide() {
        #expect(answer("bounds minimax.cash / minimax.burn")[0].hasPrefix("≈ 37.4293 month..≈ 37.5674 month\n"))
    }

    /// What is shown of an interval is read back as one, and holds all of it, however few digits there are.
    @Test func shownEndsHoldAllThatIsPossible() throws {
        var random = TestRandom(stream: 1_179)
        for _ in 0..<400 {
            let low = Int.random(in: -99_999...99_999, using: &random)
            let width = Int.random(in: 1...(Bool.random(using: &random) ? 9 : 99_999), using: &random)
            let divisor = Int.random(in: 1...97, using: &random)
            let unit = [" USD", "", "%", "M CNY", "e13", "e-9"].randomElement(using: &random) ?? ""
            let line = "(\(low)\(unit) / \(divisor))..(\(low + width)\(unit) / \(divisor))"
            let session = Session()
            let shown = session.answer("digits \(Int.random(in: 1...9, using: &random)); \(line)")
            guard case .interval(let whole)? = session.state.answer else {
                // Whole numbers are a list, or too many for one.
                #expect(shown.hasPrefix("[") || shown.hasPrefix("error[too-large]"), "\(line): \(shown)")
                continue
            }
            let reader = Session()
            _ = reader.answer(shown)
            guard case .interval(let read)? = reader.state.answer else {
                Issue.record("\(line) prints \(shown), which is no interval")
                continue
            }
            #expect(
                Number.compare(read.low.number, whole.low.number) <= 0
                    && Number.compare(read.high.number, whole.high.number) >= 0,
                "\(line): \(shown), seed \(TestRandom.seed)")
            let (shownWidth, trueWidth) = (
                try read.high.number.subtracting(read.low.number), try whole.high.number.subtracting(whole.low.number)
            )
            #expect(shownWidth.doubleValue < trueWidth.doubleValue * 1.25, "\(line): \(shown)")
        }
    }

    @Test func wholeEndsAreReadBackAsAnInterval() {
        let session = Session()
        _ = session.answer("company acme { over FY2025 { revenue = 53.4M USD } }")
        let shown = session.answer("notes off; bounds floor(acme.revenue / 300000 USD)")
        #expect(shown == "177.0..178.0")
        for line in [shown, "-3.0..5.0", "1.0e20..3.0e20", "1.5M..2.5M"] {
            _ = session.answer(line)
            guard case .interval? = session.state.answer else {
                Issue.record("\(line) is no interval")
                continue
            }
        }
        #expect(session.answer("1..3") == "[1, 2, 3]")
        #expect(session.answer("1.0..3") == "[1, 2, 3]")
    }

    /// Where one end is open, the other is rounded outwards too.
    @Test func openEndsAreRoundedOutwards() {
        let session = Session()
        _ = session.answer("company acme { over FY2025 { revenue = at least 2 USD } }")
        _ = session.answer("company bolt { over FY2025 { revenue = at most 2 USD } }")
        #expect(session.answer("notes off; bounds acme.revenue / 3") == "at least ≈ 0.666666 USD")
        #expect(session.answer("bounds acme.revenue / 7") == "at least ≈ 0.285714 USD")
        #expect(session.answer("bounds bolt.revenue / 7") == "at most ≈ 0.285715 USD")
    }

    /// A printed number, and the ends of what would have been rounded to it.
    @Test(arguments: [
        ("53.437M USD", "53.4365M USD..53.4375M USD"), ("186M USD", "185.5M USD..186.5M USD"),
        ("1,500 USD", "1450.00 USD..1550.00 USD"), ("1500.0 USD", "1499.95 USD..1500.05 USD"),
        ("2.50 USD", "2.495 USD..2.505 USD"), ("360B USD", "355B USD..365B USD"),
        ("5e3 USD", "4500.00 USD..5500.00 USD"),
        ("exactly 1,500 USD", "1500.00 USD @ FY2025"), ("about 1,500 USD", "1450.00 USD..1550.00 USD"),
        ("at least 7 USD", "at least 7.00 USD"), ("at most 1,500 USD", "at most 1500.00 USD"),
        ("-12 USD", "-12.50 USD..-11.50 USD"), ("0 USD", "-0.50 USD..0.50 USD"),
        ("1.2 亿 USD", "115M USD..125M USD"),
        ("exactly (3 USD + 4 USD)", "7.00 USD @ FY2025"), ("0.050 USD", "0.0495 USD..0.0505 USD"),
    ])
    func printedDigits(_ printed: String, _ bounds: String) {
        let session = Session()
        let made: String = session.answer("company acme { over FY2025 { revenue = \(printed) } }")
        #expect(made.isEmpty, "\(made)")
        let shown: String = session.answer("notes off; bounds acme.revenue")
        #expect(shown == bounds, "\(printed): \(shown)")
    }

    /// In a formula only the numbers that its words have were printed.
    @Test func formulasWidenWhatWasPrinted() {
        let lines = [
            "metric m : ratio",
            "company acme { source a \"A\"; over FY2025 { revenue = exactly 100 USD from a \"100\"; "
                + "rd = 3.2 * revenue * 2 from a \"3.2 倍\"; capex = revenue / 4 from a \"a quarter\" } }",
            "bounds acme.rd", "bounds acme.capex",
        ]
        let answers = answers(lines)
        #expect(answers[2].hasPrefix("630.00 USD..650.00 USD"))
        #expect(answers[3].hasPrefix("25.00 USD"))
    }

    /// Amounts in a formula were printed, whatever its words say; a zero is known to half a unit of its last digit.
    @Test(arguments: [
        ("20.0M USD + 5.3M USD", "25.2M USD..25.4M USD"), ("0.5 * 20.0M USD", "9.975M USD..10.025M USD"),
        ("0.0 USD", "-0.05 USD..0.05 USD"), ("27.9M USD/month * 12 month", "334.2M USD..335.4M USD"),
    ])
    func formulas(_ printed: String, _ bounds: String) {
        let made = answer(
            "company acme { source r \"R\"; over FY2025 { revenue = \(printed) from r \"x\" } }", "notes off",
            "bounds acme.revenue")
        #expect(made[2] == bounds)
    }

    /// What is typed, assumed or counted is what it is.
    @Test(arguments: [
        "12.5 USD * 3", "about 5 USD", "minimax.rounds", "minimax.founded", "1 USD in CNY at 7.04 CNY/USD",
        "37 month in year",
    ])
    func exact(_ expression: String) {
        let plain = answer("notes off", expression)[1]
        let given = answer("notes off", "bounds \(expression)")[1]
        #expect(!given.utf8.contains(".."), "\(given)")
        var bare = plain.split(separator: " @").first.map(String.init) ?? plain
        for word in ["about ", "reportedly "] where bare.hasPrefix(word) { bare.removeFirst(word.count) }
        #expect(given.hasPrefix(bare), "\(given) \(plain)")
    }

    /// Nothing that asks about a range in another way than by arithmetic goes unnoticed.
    @Test(arguments: [
        "minimax.cash == 1046.2M USD", "if minimax.cash > 1046.2M USD then 1 else \"a\"",
        "sort([minimax.cash, 1046.2M USD])",
        "1 USD / (minimax.cash - 1046.2M USD) * 1 USD", "minimax.cash mod (7 USD)",
        "irr([minimax.cash - 1046.2M USD, 5 USD])",
        "(minimax.share_hailuo - 2.6%)^0.5", "stdev([minimax.revenue, 50M USD])",
        "len(text(minimax.share_hailuo))", "unique([minimax.cash, 1046.2M USD])",
        "solve(x == minimax.cash, x = 0..2B USD)",
    ])
    func openQuestionsFail(_ expression: String) {
        let given = answer("bounds \(expression)")[0]
        #expect(given.utf8.contains("error["), "\(given)")
    }

    @Test func boundsFollowVariablesFunctionsAndBranches() {
        let lines = [
            "notes off", "x = minimax.cash_equivalents", "y = x * 2", "bounds y", "fn half(v) = v / 2",
            "bounds half(y)",
            "f = v -> v + y", "bounds f(0 USD)", "bounds [x, y] |> map(half) |> sum",
            "bounds if minimax.cash_equivalents > 363M USD then 1 USD else 3 USD",
            "with minimax.cash_equivalents = 300M USD: y", "bounds with minimax.cash_equivalents = 300M USD: y",
        ]
        let answers = answers(lines)
        #expect(answers[3] == "725M USD..727M USD")
        #expect(answers[5] == "362.5M USD..363.5M USD")
        #expect(answers[7] == "725M USD..727M USD")
        #expect(answers[8] == "543.75M USD..545.25M USD")
        #expect(answers[9] == "1.00 USD..3.00 USD")
        #expect(answers[10] == "600M USD @ 2025-09-30")
        #expect(answers[11] == "600M USD @ 2025-09-30")
    }

    /// Nothing of it stays: the figures are as they were.
    @Test func nothingStays() {
        let answers = answer("x = minimax.cash", "bounds x", "x", "minimax.cash", "bounds 1 / 0", "x")
        #expect(answers[2] == "1.0462B USD @ 2025-09-30" && answers[2] == answers[3] && answers[5] == answers[2])
    }

    /// What was found in doubt counts for nothing once the doubt is taken back.
    @Test(arguments: [
        "if acme.nn > 7 then acme.xx mod 2 else 5", "if acme.nn > 7 then (if acme.xx > 2.5 then 1 else \"a\") else 5",
        "if true and acme.nn > 7 then acme.xx mod 2 else acme.xx mod 2",
        "if acme.nn > 7 then pmt(1%, acme.nn, 100 USD) else 5 USD",
        "(acme.fm where t = \"{acme.fm}\")", "(fmv where t = \"{fmv}\")", "count([\"{acme.fm}\", \"a\"]) + acme.fm",
        "if acme.fm > 1 then acme.fm else 0", "if acme.fm > 0 then acme.fm else acme.fm", "1..acme.nn",
        "len(\"{acme.bb..acme.aa}\")", "len(text(acme.bb..acme.aa))", "acme.gg",
        "if \"{dcf([acme.bb, 120M USD], 10%, g = 2%)}\" == \"\" then 1 else \"a\"", "acme.fm",
    ])
    func doubtsAreKept(_ expression: String) {
        let given = answers(BoundsTests.figures + ["bounds \(expression)"]).last ?? ""
        #expect(given.utf8.contains("error["), "\(given)")
    }

    static let figures = [
        "notes off",
        "metric nn : ratio; metric xx : ratio; metric mm : ratio; metric fm : ratio; metric aa : flow; metric bb : flow",
        "metric ff : flow; metric gg : flow; metric hh : flow; metric uu : ratio",
        "company acme { over FY2025 { nn = 7; xx = 2.5; mm = -2; aa = 5M USD; bb = 3M USD; fm = nn mod 3; ff = at least aa * 2; hh = at most 5 USD; gg = at least hh * 2 } }",
        "company beta { over FY2025 { assume uu = at least 200 } }", "ub = beta.uu", "lit = at least 5",
        "fmv = acme.nn mod 3",
    ]

    @Test(arguments: [
        ("if acme.nn > 7 then (if acme.xx > 2.5 then 1 USD else 2 USD) else 5 USD", "1.00 USD..5.00 USD"),
        ("ub", "at least 200"), ("lit", "at least 5"), ("beta.uu", "at least 200"), ("acme.ff", "at least 9M USD"),
        ("acme.hh", "at most 5.00 USD"), ("acme.bb..acme.aa", "2.5M USD..5.5M USD"),
        ("effect(acme.mm, 2)", "-100%..-93.75%"),
    ])
    func endsAndBranches(_ expression: String, _ bounds: String) {
        let given = answers(BoundsTests.figures + ["bounds \(expression)"]).last ?? ""
        #expect(given == bounds, "\(given)")
    }

    /// A text that speaks of a range is no harm where nobody looks at it.
    @Test func runwayHasBounds() {
        let told = answer("runway(minimax.cash, minimax.burn)", "bounds runway(minimax.cash, minimax.burn)")
        #expect(told[0].utf8.contains("rounded down to"))
        #expect(told[1].hasPrefix("≈ 37.4293 month..≈ 37.5674 month\n"))
        #expect(!told[1].utf8.contains("rounded down to"), "of the middle: \(told[1])")
        let given = answer("notes off", "bounds runway(minimax.cash, minimax.burn)")[1]
        #expect(given == "≈ 37.4293 month..≈ 37.5674 month")
        #expect(answer("bounds if \"{minimax.cash}\" == \"x\" then 1 else \"y\"")[0].utf8.contains("error["))
        #expect(answer("bounds \"{minimax.cash}\"")[0].utf8.contains("error[wrong-kind]"))
    }

    @Test func boundsCanBeTypedBack() {
        let session = Session()
        let bounds: String = session.answer("notes off; bounds minimax.cash_equivalents")
        #expect(session.answer(bounds) == bounds)
    }
}
