import Files
import Reporting
import TestSupport
import Testing

@testable import Suan

/// How charts are shown: at the width there is, in ASCII, for who listens, as data, and as files.
@Suite struct ChartPresentationTests {
    static let lines = [
        "chart(minimax.revenue)", "chart([minimax.revenue, minimax.rd], bar)",
        "chart(minimax.cash_equivalents + minimax.financial_assets)",
        "chart(sensitivity(minimax.cash / minimax.burn in month))",
        "chart(table(100 USD / (w - g), w = 10%..14% step 1%, g = 2%..4% step 1%))",
        "chart([[\"按倍数\", 2B USD, 6B USD], [\"DCF\", 3B USD, 9B USD]], football, rule = 4.2B USD)",
        "chart(25M to 32M USD/month)", "chart(rates USD/CNY over 2024..2025)",
        "compare [minimax, zhipu] in USD by valuation chart",
        "chart((compare [minimax, zhipu] in USD by valuation, annualize(revenue)), scatter)",
    ]

    private func text(_ line: String, _ change: (inout PresentationOptions) -> Void) -> String {
        var configuration = Configuration()
        change(&configuration.presentation)
        let session = Session(configuration)
        session.state.today = .fixed(TestFiles.today)
        var text = ""
        #expect(
            session.run(text: Array(line.utf8), name: "-") { text += String(decoding: $0.text ?? [], as: UTF8.self) })
        return text
    }

    @Test(arguments: lines, [40, 80, 200]) func chartsFitTheWidth(_ line: String, _ width: Int) {
        let drawn = text(line) {
            $0.width = width
            $0.wraps = true
        }
        for line in drawn.split(separator: "\n") { #expect(CellWidth.of(String(line)) <= width, "\(line)") }
        #expect(drawn.split(separator: "\n").count > 3)
    }

    @Test(arguments: lines) func withoutUTF8ThereIsASCII(_ line: String) {
        let drawn = text(line) { $0.drawsBeyondASCII = false }
        let allowed = drawn.filter { !"≈→按倍数".contains($0) }
        #expect(allowed.utf8.allSatisfy { $0 < 128 }, "\(drawn)")
    }

    @Test(arguments: lines) func whoListensHearsTheSentence(_ line: String) {
        let drawn = text(line) { $0.plain = true }
        #expect(!drawn.contains { "█▒│┤└⣀●".contains($0) }, "\(drawn)")
        let kinds = ["Line chart", "Bar chart", "Waterfall", "Tornado", "Heat map", "Football", "Histogram", "Scatter"]
        #expect(kinds.contains { drawn.firstRange(of: $0) != nil }, "\(drawn)")
    }

    @Test(arguments: lines) func programsHaveTheData(_ line: String) throws {
        var configuration = Configuration()
        configuration.presentation.json = true
        let session = Session(configuration)
        var json = ""
        _ = session.run(text: Array(line.utf8), name: "-") { json += String(decoding: $0.json ?? [], as: UTF8.self) }
        for field in ["\"kind\":\"chart\"", "\"sentence\":", "\"across\":", "\"up\":", "\"series\":", "\"rules\":"] {
            #expect(json.firstRange(of: field) != nil, "\(field): \(json.prefix(300))")
        }
    }

    /// A session that may write in a folder of its own, and what it says to a line.
    private static func writing() throws -> (TestFolder, Session, (String) -> String) {
        let folder = try TestFolder()
        var configuration = Configuration()
        configuration.writableFolders = [folder.path]
        let session = Session(configuration)
        func run(_ line: String) -> String {
            var text = ""
            _ = session.run(text: Array(line.utf8), name: "-", path: folder.path + "/a.suan") {
                text += String(decoding: ($0.text ?? []) + $0.diagnostics, as: UTF8.self)
            }
            return text
        }
        return (folder, session, run)
    }

    /// A chart is written where writing is allowed, as its ending says; nothing else is.
    @Test func filesAreWritten() throws {
        let (folder, _, run) = try ChartPresentationTests.writing()
        #expect(run("write \"a.svg\" from chart([3, 1, 2])").hasPrefix("wrote a.svg: a bar chart"))
        #expect(run("write \"a.txt\" from chart([3, 1, 2])").hasPrefix("wrote a.txt: a bar chart"))
        let svg = String(decoding: try WholeFile.read(folder.path + "/a.svg", largest: 1 << 20).bytes, as: UTF8.self)
        #expect(svg.hasPrefix("<svg") && svg.firstRange(of: "Bar chart: [3, 1, 2], 3 figures") != nil)
        let drawing = String(
            decoding: try WholeFile.read(folder.path + "/a.txt", largest: 1 << 20).bytes, as: UTF8.self)
        #expect(drawing.firstRange(of: "█") != nil && drawing.firstRange(of: "Bar chart: [3, 1, 2]") != nil)
        let refused = run("write \"a.png\" from chart([3, 1, 2])")
        #expect(refused.firstRange(of: "try: write \"a.svg\" from chart([3, 1, 2])") != nil, "\(refused)")
        #expect(run("write \"b.svg\" from [1, 2]").firstRange(of: "a picture is made of a chart") != nil)
        #expect(run("write \"../c.svg\" from chart([1, 2])").firstRange(of: "error[unwritable-file]") != nil)
        #expect((try? WholeFile.read(folder.path + "/b.svg", largest: 1 << 20)) == nil)
    }

    /// What a file does not show is told beside the answer, and what is no chart is offered as one.
    @Test func filesTellWhatTheyDoNotShow() throws {
        let (_, session, run) = try ChartPresentationTests.writing()
        let long = String(repeating: "a name without end ", count: 12)
        for file in ["a.svg", "a.txt"] {
            let told = run("write \"\(file)\" from chart([[\"\(long)\", 1 USD, 2 USD]], football)")
            #expect(told.firstRange(of: "\(file): 1 name is shortened") != nil, "\(told)")
        }
        #expect(run("write \"b.svg\" from chart([3, 1, 2])").firstRange(of: "shortened") == nil)
        let chart = try #require(session.answer(to: "chart([[\"\(long)\", 1 USD, 2 USD]], football)").chart)
        #expect(
            chart.remarks() == ["1 name is shortened"] && chart.remarks(width: 20_000).isEmpty, "\(chart.remarks())")
        for (value, isDrawn) in [
            ("[3, 1, 2]", true), ("minimax.revenue", true), ("1 to 2", true), ("minimax.cash + 1M USD", true),
            ("5", false),
            ("\"text\"", false), ("minimax.cash", false), ("[1 USD, 2 month]", false),
        ] {
            let refused = run("write \"c.svg\" from \(value)")
            let fix = "try: write \"c.svg\" from chart(\(value))"
            #expect((refused.firstRange(of: fix) != nil) == isDrawn, "\(refused)")
            if isDrawn { #expect(run("write \"c.svg\" from chart(\(value))").hasPrefix("wrote c.svg"), "\(value)") }
        }
        _ = run("[3, 1]")
        #expect(run("write \"c.svg\"").firstRange(of: "try: write \"c.svg\" from chart(ans)") != nil)
    }

    /// In data, a unit stands beside numbers that are of it; how a picture scales them is told apart.
    @Test(arguments: [
        (
            "chart(minimax.revenue)",
            "\"up\":{\"title\":\"\",\"unit\":\"USD\",\"shown\":{\"unit\":\"M USD\",\"factor\":1000000}}"
        ),
        ("chart([3, 1, 2])", "\"up\":{\"title\":\"\",\"unit\":\"\"}"),
        ("chart([3%, 1%])", "\"up\":{\"title\":\"\",\"unit\":\"%\"}"),
        ("chart([3 亿 CNY, 2 亿 CNY] in 亿 CNY)", "\"unit\":\"CNY\",\"shown\":{\"unit\":\"亿 CNY\",\"factor\":100000000}"),
        ("chart(3M USD to 9M USD)", "\"across\":{\"title\":\"\",\"unit\":\"USD\",\"shown\":{\"unit\":\"M USD\""),
        ("chart(3 to 9)", "\"up\":{\"title\":\"samples\",\"unit\":\"\"},\"series\":[]"),
        (
            "chart(table(a * b * 1 USD, a = 1..2, b = 1..2))",
            "\"fields\":{\"title\":\"\",\"unit\":\"USD\"},\"series\":[]"
        ),
        ("chart(table(a * b, a = 1..2, b = 1..2))", "\"fields\":{\"title\":\"\",\"unit\":\"\"}"),
        ("chart(sensitivity(minimax.cash / minimax.burn in month))", "\"label\":\"41.66 month\",\"input\":\"-10%\""),
        (
            "chart([[\"a\", 1M USD], [\"b\", 2M USD]], waterfall)",
            "{\"place\":2,\"total\":true,\"from\":0,\"to\":3000000,"
        ),
    ]) func unitsStandBesideTheirNumbers(_ line: String, _ wanted: String) {
        var configuration = Configuration()
        configuration.presentation.json = true
        let session = Session(configuration)
        var json = ""
        _ = session.run(text: Array(line.utf8), name: "-") { json += String(decoding: $0.json ?? [], as: UTF8.self) }
        #expect(json.firstRange(of: wanted) != nil, "\(json.prefix(900))")
    }

    /// `:chart` draws the last result and leaves it as it was.
    @Test func theLastResultIsDrawn() {
        let session = Session()
        let whole = Question(line: ":chart", bytes: 0..<6)
        #expect(ChartDesk(session).draw(nil, whole: whole).failed)
        _ = session.answer(to: "[3, 1, 2]")
        #expect(ChartDesk(session).draw(nil, whole: whole).charts.map(\.kind) == ["bar"])
        let kind = Question(line: ":chart line", bytes: 7..<11)
        #expect(ChartDesk(session).draw(kind, whole: kind).charts.map(\.kind) == ["line"])
        #expect(session.answer(to: "ans").items?.count == 3)
        let odd = Question(line: ":chart heat", bytes: 7..<11)
        let refused = ChartDesk(session).draw(odd, whole: odd)
        #expect(
            refused.failed && String(decoding: refused.diagnostics, as: UTF8.self).firstRange(of: "no-chart") != nil)
    }
}
