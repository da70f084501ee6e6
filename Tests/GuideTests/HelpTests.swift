import Builtins
import Quantities
import Reporting
import Suan
import TestSupport
import Testing

@testable import Guide

/// Everything that has a name has a page, and what the page shows is so.
@Suite struct HelpTests {
    static let pages = HelpText.pages
    static func pages(of kinds: HelpPage.Kind...) -> [HelpPage] { pages.filter { kinds.contains($0.kind) } }

    // MARK: A page for everything

    @Test func everyFunctionHasAPage() {
        let names = HelpTests.pages(of: .function).map(\.name)
        #expect(Set(names) == Set(StandardFunctions.all.map(\.name)).union(ShippedLibrary.entries.map(\.name)))
        #expect(names.count == Set(names).count, "two pages on one function")
        for page in HelpTests.pages(of: .function) {
            #expect(!page.examples.isEmpty && !page.paragraphs.isEmpty && page.form != nil, "\(page.name)")
        }
    }

    @Test(arguments: DiagnosticCode.allCases) func everyCodeHasAPage(_ code: DiagnosticCode) {
        let pages = HelpTests.pages.filter { $0.kind.isMessage && $0.name == code.rawValue }
        #expect(pages.count == 1)
        for page in pages {
            #expect(!page.summary.isEmpty)
            #expect(!page.examples.isEmpty || page.toSee != nil, "no way to see it")
        }
    }

    @Test func everyStatementSettingAndCommandHasAPage() {
        let statements: Set = [
            "assert", "assume", "audit", "bounds", "company", "correlate", "explain", "fn", "import", "lesson",
            "metric", "param",
            "print", "rate", "reconcile", "scenario", "sources", "unit", "write", "=", ":=",
        ]
        #expect(Set(HelpTests.pages(of: .statement).map(\.name)) == statements)
        let settings: Set = ["as", "digits", "group", "notes", "samples", "scale", "seed", "strict"]
        #expect(Set(HelpTests.pages(of: .setting).map(\.name)) == settings)
        let commands: Set = [
            ":help", ":vars", ":companies", ":units", ":functions", ":info", ":save", ":report", ":load", ":undo",
            ":reset", ":set", ":copy", ":time", ":explain", ":chart", ":learn", ":paste", ":quit",
        ]
        #expect(Set(HelpTests.pages(of: .command).map(\.name)) == commands)
        for page in HelpTests.pages(of: .statement, .setting, .command) {
            #expect(!page.examples.isEmpty && page.form != nil, "\(page.name)")
        }
    }

    @Test func everyConstructAndTopicHasAPage() {
        let names = Set(HelpTests.pages(of: .construct, .topic).flatMap(\.names))
        let wanted = [
            "in", "@", "where", "with", "by", "if", "->", "|>", "..", "else", "of", "on", "off", "per", "about", "mod",
            "missing",
            "start", "compare", "units", "money", "periods", "basis", "percent", "companies", "scripts", "keys",
            "history", "lessons", "charts",
        ]
        for name in wanted { #expect(names.contains(name), "\(name)") }
    }

    @Test func everyUnitAndCurrencyHasAPage() throws {
        let session = Asked.session()
        #expect(HelpUnit.all.count > 170)
        for unit in HelpUnit.all {
            for name in unit.names {
                let page = try #require(HelpIndex(session).unitPage(name), "\(name)")
                #expect(page.name == unit.names[0])
                #expect(page.kind == (unit.isCurrency ? .currency : .unit))
            }
        }
    }

    @Test func everyMetricAndCompanyHasAPage() throws {
        let session = Asked.session()
        #expect(session.knownMetrics.count > 60)
        for metric in session.knownMetrics {
            for name in [metric.name] + metric.also {
                let page = try #require(HelpIndex(session).metricPage(session.state.name(name)))
                #expect(!page.examples.isEmpty)
            }
        }
        for company in session.knownCompanies {
            let page = try #require(HelpIndex(session).companyPage(session.state.name(company.name)))
            #expect(page.examples.count == 3)
        }
    }

    // MARK: Examples

    @Test(arguments: pages.filter { !$0.kind.isMessage && $0.kind != .command })
    func examplesRun(_ page: HelpPage) {
        let session = HelpExamples.session(like: Asked.session())
        for line in page.examples {
            let isFine = session.run(text: Array(line.utf8), name: "-") { outcome in
                #expect(!outcome.failed, "\(line): \(Asked.text(outcome))")
            }
            #expect(isFine, "\(page.name): \(line)")
        }
    }

    @Test func examplesOfUnitsMetricsAndCompaniesRun() throws {
        let asking = Asked.session()
        var pages = HelpUnit.all.compactMap { HelpIndex(asking).unitPage($0.names[0]) }
        pages += asking.knownMetrics.compactMap { HelpIndex(asking).metricPage(asking.state.name($0.name)) }
        pages += asking.knownCompanies.compactMap { HelpIndex(asking).companyPage(asking.state.name($0.name)) }
        #expect(pages.count > 240)
        for page in pages {
            #expect(!page.examples.isEmpty, "\(page.name)")
            let session = HelpExamples.session(like: asking)
            for line in page.examples {
                let isFine = session.run(text: Array(line.utf8), name: "-") { outcome in
                    #expect(!outcome.failed, "\(page.name): \(line): \(Asked.text(outcome))")
                }
                #expect(isFine)
            }
            let answers = HelpExamples(asking: asking).play(page)
            #expect(answers.last?.answer?.isEmpty == false, "\(page.name)")
        }
    }

    /// Codes that no line provokes alone, and why; and those that a command of the shell answers with.
    static let beyondLines: [DiagnosticCode: String] = [
        .interrupted: "wants Ctrl-C", .unusedArgument: "the command line",
        .badLesson: "suan check", .unknownLesson: "suan learn",
        .unwritableFile: ":save", .unknownCommand: "the shell", .badCommand: ":undo", .unknownTopic: ":help",
        .badStatementPage: ":paste",
    ]

    @Test(arguments: DiagnosticCode.allCases.filter { beyondLines[$0] == nil && $0.rawValue != "saved-differs" })
    func theLastLineProvokesTheCode(_ code: DiagnosticCode) throws {
        let page = try #require(HelpTests.pages.first { $0.kind.isMessage && $0.name == code.rawValue })
        let session = HelpExamples.session(like: Asked.session())
        session.presentation.json = true
        var last = ""
        for line in page.examples {
            last = ""
            _ = session.run(text: Array(line.utf8), name: "-") { outcome in
                last += String(decoding: outcome.json ?? outcome.diagnostics, as: UTF8.self)
            }
        }
        let marks = ["\"code\":\"\(code.rawValue)\"", "[\(code.rawValue)]"]
        #expect(marks.contains { last.utf8.contains($0) }, "\(page.examples): \(last)")
        // The severity that the page speaks of is the one it has there.
        let list = page.kind == .error ? "\"errors\":" : page.kind == .warning ? "\"warnings\":[{" : "\"notes\":[{"
        let said = "\(page.kind.rawValue)[\(code.rawValue)]"
        #expect(last.utf8.contains(list) || last.utf8.contains(said), "\(page.name) is no \(page.kind)")
    }

    @Test func codesThatNoLineProvokesSaySo() {
        for code in [DiagnosticCode.interrupted, .unusedArgument] {
            #expect(HelpTests.pages.first { $0.name == code.rawValue }?.toSee != nil)
        }
        let session = Asked.session()
        let unknown = Asked.page("unknown-topic", session)
        #expect(unknown.utf8.contains("error[unknown-topic]: there is no help on `anualize`"))
    }

    @Test func examplesFitTheScreen() {
        for page in HelpTests.pages {
            for line in page.examples.flatMap({ $0.split(separator: "\n") }) {
                #expect(CellWidth.of(line) <= 73, "\(page.name): \(line)")
            }
        }
    }

    @Test func pagesAreShort() {
        let session = Asked.session()
        for page in HelpTests.pages where page.kind != .topic {
            let shown = Asked.page(page.name, session).split(separator: "\n", omittingEmptySubsequences: false)
            // A name may have several pages.
            let count = HelpIndex(session).pages(on: page.name).count
            #expect(shown.count <= 24 * count, "\(page.name) takes \(shown.count) rows")
        }
    }

    @Test func namesOfDataAreShownAsTheyAre() {
        let session = Asked.session()
        Asked.type(["company acme { over FY2025 { capex = 12M USD } }", "unit wafer"], session)
        #expect(Asked.page("capex", session).utf8.contains("suan> acme.capex\n12M USD @ FY2025"))
        #expect(Asked.page("acme", session).utf8.contains("suan> acme.capex\n12M USD @ FY2025"))
        #expect(Asked.page("wafer", session).utf8.contains("suan> 12 wafer / 4\n3 wafer"))
    }
}
