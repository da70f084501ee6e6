import Reporting
import Testing

@testable import Charts

/// What each kind looks like: in terminals of three widths, with both sets of signs, spoken, and as SVG.
@Suite struct PictureTests {
    static func text(_ scene: Scene, _ form: TerminalForm) -> String {
        let drawing = scene.drawn(form)
        var text = drawing.lines.map { String(decoding: Ink.escaped($0), as: UTF8.self) + "\n" }.joined()
        for remark in drawing.remarks { text += "[\(remark)]\n" }
        return text
    }

    @Test(arguments: Samples.all.map(\.name)) func looksAsRecorded(name: String) throws {
        let scene = try #require(Samples.all.first { $0.name == name }).scene
        var pages = ""
        for columns in [40, 80, 200] {
            for signs in [TerminalForm.Signs.utf8, .ascii] {
                pages += "== \(columns) \(signs)\n" + Self.text(scene, TerminalForm(columns: columns, signs: signs))
            }
        }
        if name == "lines" || name == "heat-diverging" {
            pages += "== 80 in colour\n" + Self.text(scene, TerminalForm(columns: 80, ink: Ink(.full)))
        }
        if name != "rates" { pages += "== spoken\n" + Self.text(scene, TerminalForm(ink: .plain)) }
        Recorded.compare(pages, name + ".txt")
    }

    @Test(arguments: ["line", "bar", "histogram", "waterfall", "football", "tornado", "heat", "scatter"])
    func svgIsAsRecorded(name: String) throws {
        let scene = try #require(Samples.all.first { $0.name == name }).scene
        Recorded.compare(scene.svg(idPrefix: name), name + ".svg")
    }

    @Test func theSentenceStandsBelowWhereItIsWanted() {
        let lines = Samples.line.lines(TerminalForm(isTold: true)).map { String(decoding: $0, as: UTF8.self) }
        #expect(lines.suffix(2).joined(separator: " ").contains("Line: minimax.revenue, 4 figures"))
        #expect(
            !Samples.line.lines(TerminalForm()).contains { String(decoding: $0, as: UTF8.self).contains("4 figures") })
    }

    @Test func whoListensGetsEachValue() {
        let text = Self.text(Samples.line, TerminalForm(ink: .plain))
        #expect(text.contains("FY2021: 1.2M USD\n") && text.contains("9M2025: 53.437M USD\n"))
        #expect(text.contains("FY2023: -\n") && text.contains("Line: minimax.revenue"))
        #expect(!text.unicodeScalars.contains { 0x2500...0x28FF ~= $0.value })
    }

    @Test func aLegendHasTheLooksOfItsBars() {
        var scene = Samples.tornado
        scene.series = ["low", "high"]
        scene.marks = scene.marks.map { mark in
            guard case .bar(var bar) = mark else { return mark }
            bar.series = bar.tone == .rise ? 1 : 0
            return .bar(bar)
        }
        #expect(Self.text(scene, TerminalForm(signs: .ascii)).contains("= low  # high\n"))
    }
}
