import Testing

@testable import Charts

@Suite struct SVGTests {
    @Test(arguments: Samples.all.map(\.name), [240, 480, 720, 1600])
    func isWellFormed(name: String, width: Int) throws {
        let scene = try #require(Samples.all.first { $0.name == name }).scene
        let tree = try ElementTree(scene.svg(width: width, idPrefix: name))
        #expect(tree.shape.first?.hasPrefix("svg ") == true)
        let ids = tree.attributes["id", default: []]
        #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("c-\(name)-") })
        #expect(tree.attributes["role"] == ["img"] && tree.texts.contains(scene.title))
        let names = Set(tree.shape.map { $0.split(separator: " ").first.map(String.init) ?? "" })
        #expect(names.isSubset(of: ["svg", "title", "desc", "style", "rect", "line", "circle", "path", "text", "/"]))
        // Nothing reaches out, and nothing runs.
        #expect(Set(tree.attributes.keys).isDisjoint(with: ["href", "xlink:href", "src", "onload", "style"]))
        #expect(tree.texts.allSatisfy { !$0.contains("url(") && !$0.contains("@import") })
    }

    @Test(arguments: Samples.all.map(\.name)) func isDrawnWithinItsBox(name: String) throws {
        let scene = try #require(Samples.all.first { $0.name == name }).scene
        for width in [240.0, 720] {
            let tree = try ElementTree(scene.svg(width: Int(width)))
            for key in ["x", "x1", "x2", "cx"] {
                for value in tree.attributes[key, default: []].compactMap(Double.init) { #expect(0...width ~= value) }
            }
        }
    }

    private static let hostile = [
        "</text><script>alert(1)</script>", "\" onload=\"x", "a & b < c > d ' e", "\u{202E}abc\u{202C}\u{2066}",
        "\u{0}\u{1}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}", "]]>", "<!-- -->", "&lt;", "智谱\n收入\t\r",
        "e\u{301}\u{302}\u{303}",
        "\u{1F468}\u{200D}\u{1F469}", "مرحبا",
    ]

    private func scene(_ label: String, _ kind: ChartKind) -> Scene {
        let names = Axis.names([label, label], title: label)
        let amounts = Axis.amounts(AmountAxis(title: label, unit: label, holdsZero: true))
        let bar = Bar(place: 0, to: 3, label: label, startLabel: label)
        switch kind {
        case .line:
            return Scene(
                kind, title: label, across: names, up: amounts, series: [label, label],
                marks: [.path(series: 0, points: [Point(0, 1), Point(1, 2)])], rules: [Rule(1, label: label)],
                sentence: label)
        case .scatter:
            return Scene(
                kind, title: label, across: amounts, up: amounts,
                marks: [.dots(series: 0, points: [Point(0, 1)], names: [label])],
                sentence: label)
        case .heat:
            return Scene(
                kind, title: label, across: names, up: names, marks: [.cell(column: 0, row: 1, value: 2, label: label)],
                sentence: label)
        case .histogram:
            return Scene(
                kind, title: label, across: amounts, up: amounts, marks: [.column(from: 0, to: 1, height: 2)],
                rules: [Rule(0.5, label: label)], sentence: label)
        case .football, .tornado:
            return Scene(kind, title: label, across: amounts, up: names, marks: [.bar(bar)], sentence: label)
        case .bar, .waterfall:
            return Scene(kind, title: label, across: names, up: amounts, marks: [.bar(bar)], sentence: label)
        }
    }

    @Test(arguments: ChartKind.allCases) func hostileLabelsStayText(kind: ChartKind) throws {
        for label in Self.hostile {
            let text = scene(label, kind).svg()
            // The same elements as with a harmless label, in the same order, but for how many lines a text takes.
            let harmless = String(repeating: "x", count: 3)
            let tree = try ElementTree(text)
            let plain = try ElementTree(scene(harmless, kind).svg())
            func kinds(_ tree: ElementTree) -> Set<String> { Set(tree.shape) }
            #expect(kinds(tree).subtracting(kinds(plain)).isEmpty, "\(kind) \(label)")
            #expect(!text.unicodeScalars.contains { 0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value })
        }
    }

    @Test(arguments: ChartKind.allCases) func aVeryLongLabelIsShortenedAndTold(kind: ChartKind) throws {
        let long = String(repeating: "智a<", count: 4000)
        let drawing = scene(long, kind).drawnSVG()
        _ = try ElementTree(drawing.text)
        #expect(drawing.remarks.contains { if case .shortened(let count) = $0 { count > 0 } else { false } })
    }

    @Test func aPrefixIsLettersOnly() throws {
        let tree = try ElementTree(Samples.bar.svg(idPrefix: "1 {}<a\"b智"))
        #expect(tree.attributes["class"]?.first == "c-1ab")
        #expect(try ElementTree(Samples.bar.svg()).attributes["class"]?.first == "chart")
    }

    // MARK: Colours

    private func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        func linear(_ part: Int) -> Double {
            let part = Double(part) / 255
            guard part > 0.03928 else { return part / 12.92 }
            // The power 2.4 by Newton's way from the cube: x^12 is y^5 of the fifth root of x.
            let base = (part + 0.055) / 1.055
            var root = base
            for _ in 0..<60 { root -= (root * root * root * root * root - base) / (5 * root * root * root * root) }
            let square = root * root
            return square * square * square * square * square * square
        }
        return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 0xFF) + 0.0722 * linear(value & 0xFF)
    }

    private func contrast(_ a: String, _ b: String) -> Double {
        let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test func textCanBeReadOnBothGrounds() {
        #expect(abs(contrast("#ffffff", "#767676") - 4.54) < 0.01)
        for colour in [SVGStyle.text, SVGStyle.quiet] {
            #expect(contrast(colour.light, SVGStyle.ground.light) >= 4.5)
            #expect(contrast(colour.dark, SVGStyle.ground.dark) >= 4.5)
        }
        for step in -50...50 {
            let colour = SVGColour(strength: Double(step) / 50)
            #expect(contrast(colour.text, colour.isDark ? "#ffffff" : "#000000") >= 4.5, "\(colour.text)")
        }
    }

    @Test func numbersHaveNoLocaleAndTwoDecimals() {
        #expect(SVGText.number(1234.567) == "1234.57" && SVGText.number(-0.001) == "0" && SVGText.number(.nan) == "0")
    }
}
