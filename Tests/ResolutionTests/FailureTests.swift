import Suan
import TestSupport
import Testing

@Suite("A failed statement changes nothing")
struct FailureTests {
    /// What makes a session that has one of everything.
    static let setup = [
        "kept = 1", "fn half(n) = n / 2", "unit crate = 12 kg", "assume wacc = 12% \"why\"", "rate 1 USD = 7 CNY",
        "metric headcount \"Heads\" : balance", "digits 4",
        "company acme { source book \"The book\"; over FY2024 { revenue = 1M USD from book \"one\" } }", "41 + 1",
    ]
    /// What shows the state of all of them.
    static let probes = [
        "ans", "kept", "half(3)", "1 crate in kg", "1 pallet", "wacc", "1 USD in CNY", "acme", "acme.revenue",
        "acme.cash",
        "1/3", "12345678 USD", "1234.5", "fresh", "other(1)", "newco", "acme.newmetric", "fresh = 5", "fresh",
        "100 + 5%", "5 USD @ 9M2025 + 1 USD @ FY2024",
    ]

    @Test("No currency symbol is proposed for a name", arguments: ["1 + c1", "9 kbit per c1.cash"])
    func proposedNames(line: String) {
        let answer = answers([line])[0]
        #expect(answer.hasPrefix("error[") && !answer.utf8.contains(UInt8(ascii: "$")), "\(answer)")
    }

    @Test(arguments: [
        "1/0", "nosuch", "kept = 1/0", "kept = kept + nosuch", "fresh = 1/0", "assume wacc = nosuch",
        "assume fresh = 1/0",
        "fn half(n) = n / nosuch", "fn other(n, n) = n", "fn other(n) = other(n) + nosuch",
        "fn other(n = 1/0 USD +) = n",
        "unit crate = 13 kg", "unit pallet = 12 nosuch", "unit pallet = 0 kg", "unit pallet also crate",
        "unit pallet = kept +",
        "rate 1 USD = 0 CNY", "rate 1 USD = 5 USD", "rate 1 USD = 5 m", "rate USD/CNY = -7", "rate 1 USD = 8 CNY on 5",
        "metric newmetric \"New\" : sideways", "metric : flow", "import \"no-such-file.suan\"", "import \"\"",
        "assert kept == 2", "assert nosuch", "assert 5", "print kept, 1/0", "print nosuch",
        "digits 0", "digits 99", "digits many", "scale Q", "group maybe", "notes 5", "strict perhaps",
        "as of", "as of 5", "as of nosuch", "as of 2025-13-01", "minimax.revenue[FY2024, as of 5]",
        "kept[1, as of 2025-01-01]",
        "company acme { over FY2024 { revenue = 2M USD; cash = 1 USD } ; over FY2025 { revenue = 1 } nosuch }",
        "company acme { at 2024-12-31 { cash = 5 USD }; over FY2024 { nosuchmetric = 1 USD } }",
        "company acme { over FY2025 { revenue = 1 USD; revenue = 2 USD } }",
        "company acme { over FY2025 { revenue = 1 USD from nosuch \"x\" } }",
        "company newco { over FY2025 { revenue = 1 USD + } }", "company newco { fiscal year ends 13-01 }",
        "company newco also acme2 { metric newmetric : flow; over 2025-01-01 { revenue = 1 USD } }",
        "company newco { assume wacc = 5%; in thousand USD over FY2023, FY2024 { revenue = 1 } }",
        "kept = [1, 2][3]", "kept = fold(1..3, 0, (a, b) -> a + nosuch)", "kept = f where f = 1/0",
    ])
    func leavesNoTrace(statement: String) {
        let (touched, untouched) = (Session(), Session())
        for line in FailureTests.setup {
            #expect(touched.answer(line) == untouched.answer(line))
        }
        #expect(touched.answer(statement).hasPrefix("error["))
        for probe in FailureTests.probes {
            #expect(touched.answer(probe) == untouched.answer(probe))
        }
    }

    @Test("An import that fails half way takes back what it brought")
    func importLeavesNoTrace() {
        let file = """
            fresh = 5
            unit pallet = 3 kg
            digits 10
            company newco { over FY2024 { revenue = 1 USD } }
            fn other(n) = n
            fresh = 1/0
            """
        TestFiles.write(Array(file.utf8), to: ".build-failing-import.suan")
        defer { TestFiles.remove(".build-failing-import.suan") }
        let (touched, untouched) = (Session(), Session())
        for line in FailureTests.setup { #expect(touched.answer(line) == untouched.answer(line)) }
        #expect(
            touched.answer("import \"\(TestFiles.root)/.build-failing-import.suan\"").hasPrefix(
                "error[division-by-zero]"))
        for probe in FailureTests.probes { #expect(touched.answer(probe) == untouched.answer(probe)) }
    }
}
