import Builtins
import Resolution
import TestSupport
import Testing

@testable import Guide

/// Pages found by words: the nearest first, and each thing by what it is called here or elsewhere.
@Suite struct HelpSearchTests {
    /// Where a question leads to.
    private struct Finder {
        let index: HelpIndex
        let search: HelpSearch

        init() {
            index = HelpIndex(Asked.session())
            search = HelpSearch(index)
        }

        /// The page of that name, or those that are told of.
        func names(_ question: String) -> [String] {
            let pages = index.pages(on: question)
            if !pages.isEmpty { return pages.map(\.name) }
            return search.find(question).hits.prefix(5).map(\.entry.name)
        }
    }

    @Test(arguments: [
        ("fx", "money"), ("exchange rate", "money"), ("汇率", "money"), ("匯率", "money"), ("excel", "excel"),
        ("XLOOKUP", "index_of"), ("vlookup", "index_of"), ("average", "mean"), ("平均", "mean"), ("百分比", "percent"),
        ("net present value", "npv"), ("净现值", "npv"), ("NPV", "npv"), ("market cap", "market_cap"),
        ("市盈率", "compare"), ("P/E ratio", "compare"), ("rate of return", "irr"), ("STDEV.S", "stdev"),
        ("goal seek", "solve"),
        ("cost of equity", "capm"), ("mortgage payment", "pmt"), ("working days", "business_days"),
        ("how do i convert a unit", "units"), ("multiple of money", "moic"), ("EV to equity", "equity_value"),
        ("weighted average cost of capital", "wacc"), ("汇率是多少", "money"), ("year on year", "growth"),
        ("what if", "with"),
        ("percent change", "growth"), ("年复合增长率是什么", "cagr"),
        ("day of the week", "weekday"), ("networkdays", "business_days"), ("standard deviation", "stdev"),
        ("goal seek(A1)", "solve"),
    ])
    func findsTheNearestFirst(question: String, name: String) {
        let names = Finder().names(question)
        #expect(names.first == name, "\(names)")
    }

    @Test func discountLeadsToEach() {
        let names = Finder().names("discount")
        #expect(names.contains("percent") || names.contains("of"), "\(names)")
        #expect(names.contains("npv") || names.contains("pv"), "\(names)")
    }

    @Test func synonymsHavePages() {
        #expect(HelpSynonyms.lines.count > 200)
        for line in HelpSynonyms.lines {
            let page = HelpText.pages.first { $0.kind == line.kind && $0.name == line.name }
            #expect(page != nil, "there is no page \(line.kind) \(line.name)")
            #expect(Set(line.synonyms).count == line.synonyms.count, "\(line.name) has a synonym twice")
        }
        let lines = HelpSynonyms.lines.map { "\($0.kind) \($0.name)" }
        #expect(Set(lines).count == lines.count, "two lines on one page")
        let bytes = TestFiles.read("Sources/Guide/Shipped/synonyms.txt") ?? []
        let written = bytes.split(separator: 0x0A).count { $0.first != UInt8(ascii: "#") }
        #expect(written == lines.count, "a line is not read")
    }

    @Test func eachSynonymLeadsToItsPage() {
        let finder = Finder()
        for line in HelpSynonyms.lines {
            for synonym in line.synonyms {
                // What is nothing but signs is no word; what has a page of its own shows that.
                guard !HelpWords.of(synonym).isEmpty, finder.index.pages(on: synonym).isEmpty else { continue }
                let hits = finder.search.find(synonym).hits
                let place = hits.firstIndex { $0.entry.kind == line.kind && $0.entry.name == line.name }
                #expect(
                    place.map { $0 < 12 } == true,
                    "\(synonym) of \(line.name): \(hits.prefix(6).map(\.entry.name)), it is at \(place ?? -1)")
            }
        }
    }

    @Test func eachNameElsewhereLeadsToOurs() {
        let finder = Finder()
        for (theirs, ours) in ForeignFunction.all where finder.index.pages(on: theirs).isEmpty {
            let names = finder.names(theirs)
            #expect(names.contains(ours), "\(theirs): \(names)")
        }
    }

    /// By the words of its name, and by those of what stands below it.
    @Test func eachPageIsFoundByItsWords() {
        let finder = Finder()
        for page in HelpText.pages {
            for name in page.names where !HelpWords.of(name).isEmpty {
                let names = finder.names(String(name.map { "_-:".contains($0) ? " " : $0 }))
                #expect(names.contains(page.name) || names.contains(name), "\(name): \(names)")
            }
            guard !page.summary.isEmpty else { continue }
            let hits = finder.search.find(page.summary).hits.prefix(5).map(\.entry)
            #expect(
                hits.contains { $0.kind == page.kind && $0.name == page.name },
                "\(page.name), \(page.summary): \(hits.map(\.name))")
        }
    }

    @Test func tellsWhatToTypeNext() {
        let page = Asked.page("average", Asked.session())
        #expect(page.hasPrefix("No page is called `average`. The nearest, with lines to type:\n\nfunction mean(xs)\n"))
        #expect(page.utf8.contains("\n  :help mean                mean([2 USD, 3 USD, 7 USD])\n"))
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 30)
        // The line of a table is that which was asked for.
        #expect(Asked.page("EDATE", Asked.session()).utf8.contains("EDATE(A1, 1) is 2025-01-31 + 1 month"))
    }

    @Test func readsNearSpellings() {
        let page = Asked.page("exchnage rates", Asked.session())
        #expect(page.hasPrefix("No page is called `exchnage rates`, and it is read as `exchange rate`."), "\(page)")
        #expect(page.utf8.contains("\ntopic money\n"))
    }

    @Test func saysWhereThereIsNothing() {
        let page = Asked.page("qqqqqqqqqqqq", Asked.session())
        #expect(
            page.hasPrefix("error[unknown-topic]: there is no help on `qqqqqqqqqqqq`; the topics are start, compare"))
        #expect(page.hasSuffix("try: :help"))
        #expect(Asked.page(String(repeating: "rate ", count: 5000), Asked.session()).hasPrefix("function rate("))
    }

    @Test func wordsAreFolded() {
        #expect(HelpWords.of("Exchange Rates, 萬 2024!") == ["exchange", "rate", "万", "2024"])
        #expect(HelpWords.of("add_business_days(STDEV.S)") == ["add", "business", "day", "stdev", "s"])
        #expect(HelpWords.telling(HelpWords.of("how do I convert a unit")) == ["convert", "unit"])
        #expect(HelpWords.telling(["to"]) == ["to"])
        #expect(HelpWords.of("± $ -") == [])
    }
}
