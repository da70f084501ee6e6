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
        let shown = candidates.prefix(max(0, most)).map { ($0.text, $0.detail()) }
        // The last column stays free: a full row would be followed by an empty one.
        let width = max(1, width - 1)
        let name = min(shown.map { CellWidth.of($0.0) }.max() ?? 0, CompletionMenu.longestName, max(8, width / 2))
        let brief = min(shown.map { CellWidth.of($0.1.brief) }.max() ?? 0, max(16, width / 3))
        let rows = shown.map { text, detail in
            var bytes: [UInt8] = []
            var used = VisibleText.append(text, to: &bytes, cells: width)
            func add(_ more: String, at column: Int) {
                let start = max(column, used + 2)
                guard !more.isEmpty, width - start >= 4 else { return }
                bytes += Array(repeating: UInt8(ascii: " "), count: start - used)
                let line = String(more.unicodeScalars.prefix { $0 != "\n" })
                used = start + VisibleText.append(line, to: &bytes, cells: width - start)
            }
            add(detail.brief, at: name + 2)
            add(detail.meaning, at: brief == 0 ? name + 2 : name + brief + 4)
            return String(decoding: bytes, as: UTF8.self)
        }
        return (rows, candidates.count - shown.count)
    }
}
