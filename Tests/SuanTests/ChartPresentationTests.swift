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

    /// A chart is written where writing is allowed, as its ending says; nothing else is.
    @Test func filesAreWritten() throws {
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
