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

    /// A line through an amount leaves the labels that it meets whole, the spaces within them too.
    @Test func linesGoRoundLabels() {
        var scene = Scene(
            .bar, title: "", across: .names(["a", "b", "c"], title: ""),
            up: .amounts(AmountAxis(unit: "USD", holdsZero: true)),
            marks: [5.0, 132, 20].enumerated().map { place, value in
                .bar(Bar(place: place, to: value, label: "\(Int(value)) US dollar"))
            })
        for value in stride(from: 0.0, through: 150, by: 5) {
            scene.rules = [Rule(value, label: "")]
            let text = Self.text(scene, TerminalForm(columns: 80))
            for label in ["5 US dollar", "132 US dollar", "20 US dollar"] {
                #expect(text.contains(label), "\(value): \(text)")
            }
        }
    }

    /// A step has one sign, however it is drawn.
    @Test func stepsHaveOneSign() {
        let steps: [(Double, Bar.Tone, String)] = [(5, .rise, "5 USD"), (-8, .fall, "-8 USD"), (-3, .total, "-3 USD")]
        var level = 0.0
        let marks = steps.enumerated().map { place, step -> Mark in
            let from = step.1 == .total ? 0 : level
            level = from + step.0
            return .bar(Bar(place: place, from: from, to: level, tone: step.1, label: step.2))
        }
        let scene = Scene(
            .waterfall, title: "", across: .names(["a", "b", "c"], title: ""),
            up: .amounts(AmountAxis(unit: "USD", holdsZero: true)), marks: marks)
        #expect(Self.text(scene, TerminalForm(ink: .plain)) == "a: +5 USD\nb: -8 USD\nc: -3 USD\n")
        let drawn = Self.text(scene, TerminalForm(signs: .ascii))
        #expect(drawn.contains(" -8 USD") && !drawn.contains("- -8") && drawn.contains("+5 USD"), "\(drawn)")
    }

    /// Fields have as many decimals as their room allows, and what is then alike is told.
    @Test func fieldsAreWrittenAsWideAsTheyAre() {
        func scene(_ columns: Int) -> Scene {
            let names = (0..<columns).map { "\($0)" }
            let marks = names.indices.map { column -> Mark in
                .cell(column: column, row: 0, value: 1 + Double(column) * 0.00001, label: "1.0000\(column)")
            }
            return Scene(
                .heat, title: "", across: .names(names, title: ""), up: .names(["a"], title: ""), marks: marks)
        }
        let wide = scene(3).drawnSVG(width: 400)
        #expect(wide.text.contains(">1.00001<") && wide.remarks.isEmpty)
        let narrow = scene(9).drawnSVG(width: 420)
        #expect(narrow.text.contains(">1.000<") && narrow.remarks == [.alike(8)], "\(narrow.remarks)")
        // Nothing is left of what has no room for a few digits.
        #expect(scene(9).drawnSVG(width: 240).remarks.contains(.unwrittenLabels(9)))
        #expect(scene(9).drawn(TerminalForm(columns: 40)).remarks.isEmpty)
    }

    /// Fewer decimals are those of the value: 1.2347 is 1.235, and 1.23, and not the 1.24 that 1.235 would be.
    @Test func fieldsAreRoundedOnce() {
        let names = (0..<9).map { "\($0)" }
        var scene = Scene(
            .heat, title: "", across: .names(names, title: ""), up: .names(["a"], title: ""),
            marks: names.indices.map { .cell(column: $0, row: 0, value: 1.2347e9, label: "1.235") })
        scene.fields = AmountAxis(unit: "B USD", factor: 1e9, markUnit: "USD", holdsZero: false)
        let pictures = stride(from: 200, through: 500, by: 10).map { scene.drawnSVG(width: $0).text }
        #expect(pictures.contains { $0.contains(">1.235<") } && pictures.contains { $0.contains(">1.23<") })
        #expect(!pictures.contains { $0.contains(">1.24<") })
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
