import Formatting
import Guide
import Reporting
import Suan

/// Candidates as they are shown: a row each, with what it is, cut to the screen.
struct CompletionMenu {
    /// Above so many, it is asked before all are shown.
    static let mostUnasked = 100
    /// Longer names do not push everything to the right, in cells.
    private static let longestName = 32

    let candidates: [Candidate]

    /// The rows of the first candidates, each with its newline.
    func rows(_ most: Int, width: Int, ink: Ink) -> [UInt8] {
        // The last column stays free: a full row would be followed by an empty one.
        let width = max(2, width - 1)
        var table = Table([Table.Column(role: .name), Table.Column(), Table.Column(role: .note)])
        for candidate in candidates.prefix(most) {
            let detail = candidate.detail()
            table.add([
                cut(candidate.text, min(CompletionMenu.longestName, width)), cut(detail.brief, max(16, width / 3)),
                cut(detail.meaning, width),
            ])
        }
        return table.menu(width: width, ink: ink).reduce(into: []) { $0 += $1 + [0x0A] }
    }

    /// The first line of a text, no wider than so many cells.
    private func cut(_ text: String, _ cells: Int) -> String {
        var bytes: [UInt8] = []
        VisibleText.append(String(text.unicodeScalars.prefix { $0 != "\n" }), to: &bytes, cells: cells)
        return String(decoding: bytes, as: UTF8.self)
    }
}
