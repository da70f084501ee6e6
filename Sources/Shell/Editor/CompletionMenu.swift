import Reporting
import Suan

/// Candidates as they are shown: a row each, the name, and what it is, cut to the screen.
struct CompletionMenu {
    /// Above so many, it is asked before all are shown.
    static let mostUnasked = 100
    /// Longer names do not push all details to the right, in cells.
    private static let longestName = 32

    let candidates: [Candidate]

    /// The first rows, as many as fit, and how many candidates they leave out.
    func rows(most: Int, width: Int) -> (rows: [String], left: Int) {
        let shown = candidates.prefix(max(0, most))
        let nameWidth = min(shown.map { CellWidth.of($0.text) }.max() ?? 0, CompletionMenu.longestName, max(8, width / 2))
        let rows = shown.map { candidate in
            var bytes: [UInt8] = []
            let used = VisibleText.append(candidate.text, to: &bytes, cells: max(1, width - 1))
            let detail = candidate.detail()
            let room = width - 1 - max(used, nameWidth) - 2
            if !detail.isEmpty, room >= 4 {
                bytes += Array(repeating: UInt8(ascii: " "), count: max(used, nameWidth) - used + 2)
                let line = String(detail.unicodeScalars.prefix { $0 != "\n" })
                VisibleText.append(line, to: &bytes, cells: room)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return (rows, candidates.count - shown.count)
    }
}
