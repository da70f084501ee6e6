import Reporting

/// What a picture is drawn with, in each set of signs.
struct TerminalSigns {
    let isASCII: Bool

    var ellipsis: String { isASCII ? "..." : "…" }
    var upright: String { isASCII ? "|" : "│" }
    var level: String { isASCII ? "-" : "─" }
    var corner: String { isASCII ? "+" : "└" }
    var leftTick: String { isASCII ? "+" : "┤" }
    var lowerTick: String { isASCII ? "+" : "┬" }
    var uprightRule: String { isASCII ? ":" : "┆" }
    var levelRule: String { isASCII ? "." : "╌" }
    var middle: String { isASCII ? "!" : "┃" }
    var thinBar: String { isASCII ? "|" : "▏" }
    var flatBar: String { isASCII ? "_" : "▁" }
    var gap: String { isASCII ? "?" : "·" }
    var rise: String { isASCII ? "+" : "▲" }
    var fall: String { isASCII ? "-" : "▼" }

    /// What stands at the points of a line, or for a dot.
    func point(_ series: Int, alone: Bool) -> String {
        let signs = isASCII ? ["A", "B", "C", "D", "E", "F"] : ["●", "▲", "■", "◆", "○", "△"]
        return alone ? (isASCII ? "*" : "●") : signs[series % signs.count]
    }

    /// What a line leaves between its points where there are no dots.
    func trace(_ series: Int, alone: Bool) -> String { alone ? "." : ["a", "b", "c", "d", "e", "f"][series % 6] }

    /// What a bar is filled with, by its series.
    func fill(_ series: Int) -> String {
        let signs = isASCII ? ["#", "=", "o", "%", "x", "+"] : ["█", "▒", "▓", "░", "▚", "▤"]
        return signs[series % signs.count]
    }

    /// Cells filled from the left, or from below, in eighths.
    static let leftEighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    static let lowerEighths = ["", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    /// Fields from light to dark.
    var shades: [String] { isASCII ? [".", "-", "+", "#"] : ["░", "▒", "▓", "█"] }

    /// The colour of a series.
    static func role(_ series: Int) -> Ink.Role {
        let roles: [Ink.Role] = [.series1, .series2, .series3, .series4, .series5, .series6]
        return roles[series % roles.count]
    }
}

extension Bar {
    /// Which of the fills and colours it has, as if it were a series.
    var look: Int {
        switch tone {
        case .plain: series
        case .rise: 0
        case .fall: 1
        case .total: 2
        }
    }

    /// Its colour in a terminal.
    var role: Ink.Role { tone == .total ? .note : TerminalSigns.role(look) }
}
