import Shell
import Testing

/// Screens with a name each that are compared with a record, `Tests/Golden/Screens/NAME-COLUMNS.txt`. Where there is no
/// record, one is made and the test fails once, so that it is read; `SUAN_RECORD=1` records all anew.
///
/// A record has, for each screen, a line `=== TITLE, cursor ROW:COLUMN` (counted from 1) and the lines as they are seen.
struct GoldenScreens {
    private let path: String
    private var text = ""

    /// - Parameter columns: the width of the terminal, which is part of the file's name.
    init(_ name: String, columns: Int) {
        path = "Tests/Golden/Screens/\(name)-\(columns).txt"
    }

    /// Adds what is seen now.
    mutating func add(_ title: String, _ screen: Screen) {
        text += "=== \(title), cursor \(screen.cursor.row + 1):\(screen.cursor.column + 1)\n"
        text += screen.text + (screen.text.isEmpty ? "" : "\n")
    }

    /// Compares all screens added with the record.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let file = GoldenScreens.root + "/" + path
        let wanted = environment("SUAN_RECORD") == nil && access(file, R_OK) == 0 ? Binary.text(file) : nil
        guard let wanted else {
            mkdir(GoldenScreens.root + "/Tests/Golden/Screens", 0o777)
            unlink(file)
            let problem = writeNewFile(file, Array(text.utf8))
            Issue.record(
                "\(path) was \(problem.map { "not recorded: " + $0.words } ?? "recorded: read it, then run the tests again")",
                sourceLocation: sourceLocation)
            return
        }
        guard text != wanted else { return }
        let lines = (
            text.split(separator: "\n", omittingEmptySubsequences: false),
            wanted.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let number = zip(lines.0, lines.1).prefix { $0 == $1 }.count
        let title = lines.1[...min(number, lines.1.count - 1)].last { $0.hasPrefix("===") } ?? ""
        Issue.record(
            """
            \(path):\(number + 1), under \(title), wants
            \(number < lines.1.count ? String(lines.1[number]) : "nothing more")
            and it is
            \(number < lines.0.count ? String(lines.0[number]) : "nothing more")
            """, sourceLocation: sourceLocation)
    }

    private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
}
