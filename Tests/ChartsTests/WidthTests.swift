import Reporting
import Testing

@testable import Charts

/// Hundreds of scenes by chance: whatever is in them, no line is wider than the terminal, and every SVG is well-formed.
@Suite struct WidthTests {
    private static let words = [
        "FY2024", "收入", "net income", "a very long name, which has no room anywhere", "", "é", "智谱 AI", "x\n\u{1B}[31m",
    ]

    private struct Maker {
        var noise: Noise

        mutating func word() -> String { WidthTests.words[noise.next(below: WidthTests.words.count)] }

        mutating func amount() -> Double {
            switch noise.next(below: 24) {
            case 0: .nan
            case 1: .infinity
            case 2: -1.7e308
            case 3: 1e300
            case 4: 1e-300
            case 5: 0
            default: noise.next(in: -3...9) * [1, 1, 1e6, 1e-3][noise.next(below: 4)]
            }
        }

        mutating func axis() -> AmountAxis {
            AmountAxis(
                title: word(), unit: word(), factor: [1, 1e6, 0.01][noise.next(below: 3)],
                holdsZero: noise.next(below: 2) == 0)
        }

        mutating func scene() -> Scene {
            let kind = ChartKind.allCases[noise.next(below: ChartKind.allCases.count)]
            let count = [0, 1, 2, 5, 12, 90][noise.next(below: 6)]
            let names = Axis.names((0..<count).map { _ in word() }, title: word())
            let series = 1 + noise.next(below: 4)
            var across: Axis = .amounts(axis())
            var up: Axis = .amounts(axis())
            switch kind {
            case .line: across = noise.next(below: 2) == 0 ? names : .days(title: word())
            case .bar, .waterfall: across = names
            case .football, .tornado: up = names
            case .heat: (across, up) = (names, .names((0..<noise.next(below: 6)).map { _ in word() }, title: word()))
            case .histogram, .scatter: break
            }
            let marks = (0..<max(1, count) * series).map { mark(kind, $0 % max(1, count), $0 % series) }
            let rules = (0..<noise.next(below: 3)).map { _ in Rule(amount(), label: word()) }
            return Scene(
                kind, title: word(), across: across, up: up, series: (0..<series).map { _ in word() }, marks: marks,
                rules: rules, sentence: word())
        }

        private mutating func mark(_ kind: ChartKind, _ place: Int, _ series: Int) -> Mark {
            switch kind {
            case .line:
                return .path(
                    series: series,
                    points: (0..<1 + noise.next(below: 30)).map {
                        noise.next(below: 5) == 0 ? nil : Point(Double($0), amount())
                    })
            case .scatter: return .dots(series: series, points: [Point(amount(), amount())], names: [word()])
            case .heat: return .cell(column: place, row: noise.next(below: 7) - 1, value: amount(), label: word())
            case .histogram: return .column(from: amount(), to: amount(), height: amount())
            case .bar, .waterfall, .football, .tornado:
                let tones: [Bar.Tone] = [.plain, .rise, .fall, .total]
                return .bar(
                    Bar(
                        series: series, place: place - (noise.next(below: 20) == 0 ? 1 : 0), from: amount(),
                        to: amount(),
                        tone: tones[noise.next(below: 4)], label: word(), startLabel: word(), middle: amount()))
            }
        }
    }

    @Test(arguments: 1...30) func linesKeepToTheWidth(seed: Int) throws {
        var maker = Maker(noise: Noise(seed: UInt64(seed)))
        for _ in 0..<10 {
            let scene = maker.scene()
            for columns in [20, 41, 80, 200] {
                let signs: TerminalForm.Signs = seed.isMultiple(of: 2) ? .utf8 : .ascii
                let lines = scene.lines(TerminalForm(columns: columns, signs: signs, ink: Ink(.full), isTold: true))
                let wide = lines.first { InkedText.width($0) > columns || $0.contains(0x0A) || $0.contains(0x1B) }
                #expect(wide == nil, "\(String(decoding: Ink.removed(from: wide ?? []), as: UTF8.self))")
            }
            let spoken = scene.lines(TerminalForm(columns: 40, ink: .plain))
            #expect(spoken.allSatisfy { InkedText.width($0) <= 40 })
            _ = try ElementTree(scene.svg(width: 240 + 10 * seed, idPrefix: "p"))
        }
    }

    @Test func picturesOfAllSamplesKeepToTheWidth() {
        for (name, scene) in Samples.all where name != "rates" {
            for columns in stride(from: 20, through: 200, by: 9) {
                let isKept = scene.lines(TerminalForm(columns: columns)).allSatisfy { InkedText.width($0) <= columns }
                #expect(isKept, "\(name) at \(columns)")
            }
        }
    }

    @Test func whatHasNoPlaceIsTold() {
        let scene = Scene(
            .line, title: "t", across: .names(["a", "b", "c"], title: ""),
            up: .amounts(AmountAxis(unit: "", holdsZero: false)),
            marks: [.path(series: 0, points: [Point(0, .nan), Point(1, .infinity), Point(7, 1)])])
        #expect(scene.drawn(TerminalForm()).remarks == [.nothing, .notFinite(3)])
        #expect(scene.drawnSVG().remarks == [.nothing, .notFinite(3)])
    }

    @Test func namesNeverTouch() {
        let lettering = Lettering(measure: { Double(CellWidth.of($0)) }, ellipsis: "…")
        for count in [1, 3, 10, 50, 400] {
            let names = (0..<count).map { "name of \($0) 收入" }
            let middles = (0..<count).map { (Double($0) + 0.5) * 80 / Double(count) }
            let row = NameRow(names, middles: middles, in: 0...80, gap: 1, most: 2, lettering)
            let spans = row.written.map { name -> ClosedRange<Double> in
                let half = (name.lines.map(lettering.measure).max() ?? 0) / 2
                return name.middle - half...name.middle + half
            }
            #expect(!row.written.isEmpty && zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
            #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 80 })
        }
    }
}
