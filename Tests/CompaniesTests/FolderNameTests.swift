import Testing

@testable import Companies

/// What a company file declares, found without reading it, and patterns of files.
struct FolderNameTests {
    private func scan(_ text: String) -> CompanyScanner {
        Array(text.utf8).withUnsafeBufferPointer { CompanyScanner($0) }
    }

    @Test func namesAreFound() {
        let scanner = scan(
            """
            # a company
            metric kpi "A } in words" also 指标 : flow of Number  # told
            company acme "Acme \\"{\\" Inc." also 顶点, apex {
              source a "T {" (filed 2025-01-01)
              metric own : balance
              over FY2024 { revenue = 5M USD from a "}" ; metric late : flow }
            }; company beta { }
            """)
        #expect(!scanner.isScript && scanner.companies.map(\.name) == ["acme", "beta"])
        #expect(scanner.companies[0].also == ["顶点", "apex"])
        #expect(scanner.metrics.map(\.names) == [["kpi", "指标"], ["own"], ["late"]])
        #expect(scanner.metrics[1].text == "metric own : balance")
    }

    @Test(arguments: [
        "x = 5", "company", "company a", "company a {", "company a { \"open }", "company a } {", "fn f(x) = x",
        "company a {}; x = 1", "company a ｛｝", "company a { revenue = 5 from “x” }", "", "metric m : flow",
    ]) func whatIsMoreOrNotUnderstoodIsAScript(text: String) {
        #expect(scan(text).isScript, "\(text)")
    }

    @Test(arguments: [
        ("*.suan", "a.suan", true), ("*.suan", "tech/a.suan", true), ("tech/*.suan", "tech/a.suan", true),
        ("tech/*.suan", "tech/x/a.suan", false), ("tech/*.suan", "a.suan", false), ("**/a.suan", "x/y/a.suan", true),
        ("**/a.suan", "a.suan", true), ("tech/**/*.suan", "tech/x/y/a.suan", true), ("a?.suan", "ab.suan", true),
        ("a?.suan", "a.suan", false), ("*a*b*", "xaxbx", true), ("*a*b*", "xbxa", false), ("", "a.suan", false),
    ]) func patternsFit(pattern: String, path: String, fits: Bool) {
        #expect(FilePattern(pattern).matches(path) == fits, "\(pattern) \(path)")
    }

    @Test func manyStarsEndSoon() {
        let pattern = FilePattern(String(repeating: "*a", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
    }
}
