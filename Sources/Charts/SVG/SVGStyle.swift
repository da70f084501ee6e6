/// How pictures look, on light and on dark ground.
///
/// Source: the colours of series are those of M. Okabe and K. Ito, "Color Universal Design" (2008), which people told apart
/// whichever colours they see; the others have a contrast of 4.5 or more to their ground as the Web Content Accessibility
/// Guidelines 2.1 define it, which a test computes.
enum SVGStyle {
    /// The colours of series on light and on dark ground.
    static let series: [(light: String, dark: String)] = [
        ("#0072b2", "#56b4e9"), ("#d55e00", "#e69f00"), ("#009e73", "#009e73"), ("#cc79a7", "#cc79a7"),
        ("#e69f00", "#f0e442"), ("#56b4e9", "#d55e00"),
    ]
    static let ground = (light: "#ffffff", dark: "#16181d")
    static let text = (light: "#1f2328", dark: "#e8eaed")
    static let quiet = (light: "#57606a", dark: "#a9b1bc")
    static let total = (light: "#6e7781", dark: "#9aa4af")
    static let grid = (light: "#e4e7eb", dark: "#2e333b")

    /// The rules of one picture; each begins with its class, so that no other picture of the page has them.
    static func rules(_ prefix: String) -> String {
        let root = ".\(prefix)"
        var lines = [
            "\(root){font-family:system-ui,sans-serif;font-size:\(SVGText.number(Self.size))px;direction:ltr}",
            "\(root) text{unicode-bidi:isolate;font-variant-numeric:tabular-nums}",
            "\(root) .\(prefix)-title{font-size:\(SVGText.number(Self.titleSize))px;font-weight:600}",
            "\(root) .\(prefix)-onlight{fill:#000000}", "\(root) .\(prefix)-ondark{fill:#ffffff}",
        ]
        lines += colours(root, prefix) { $0.light }
        let dark = colours(root, prefix) { $0.dark }
        return (lines + ["@media (prefers-color-scheme:dark){"] + dark + ["}"]).joined(separator: "\n")
    }

    private static func colours(
        _ root: String, _ prefix: String, _ choose: ((light: String, dark: String)) -> String
    ) -> [String] {
        func rule(_ name: String, _ style: String) -> String { "\(root) .\(prefix)-\(name){\(style)}" }
        var lines = [
            rule("ground", "fill:\(choose(ground))"),
            rule("text", "fill:\(choose(text))"),
            rule("title", "fill:\(choose(text))"),
            rule("quiet", "fill:\(choose(quiet))"),
            // What lies over lines keeps a rim of the ground.
            rule("label", "fill:\(choose(text));stroke:\(choose(ground));stroke-width:3;paint-order:stroke"),
            rule("grid", "stroke:\(choose(grid));stroke-width:1;fill:none"),
            rule("axis", "stroke:\(choose(quiet));stroke-width:1;fill:none"),
            rule("rule", "stroke:\(choose(text));stroke-width:1.5;stroke-dasharray:5 4;fill:none"),
            rule("middle", "stroke:\(choose(ground));stroke-width:2.5;fill:none"),
            rule("total", "fill:\(choose(total))"),
        ]
        for (index, colour) in series.enumerated() {
            lines.append(rule("fill\(index)", "fill:\(choose(colour))"))
            lines.append(
                rule("line\(index)", "stroke:\(choose(colour));stroke-width:2;fill:none;stroke-linejoin:round"))
        }
        return lines
    }

    static let size = 12.0
    static let titleSize = 15.0
    /// From one line of text to the next.
    static let leading = 16.0

    /// How a line is broken up, so that it is told from others without colour.
    static func dashes(_ series: Int) -> String? {
        let all: [String?] = [nil, "7 3", "2 3", "9 3 2 3", "5 2", "1 2"]
        return all[series % all.count]
    }
}
