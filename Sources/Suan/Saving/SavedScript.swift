import Evaluation
import Reporting
import Syntax

/// The statements of a session as a script.
struct SavedScript {
    /// What stands at one statement: its text, and what is said of it below.
    private struct Piece {
        var text: [UInt8]
        var remarks: [String] = []
        /// Statements that were added: assertions.
        var added: [String] = []
    }

    private var pieces: [Piece]
    /// What the session was begun with, as a statement; empty for nothing.
    private let beginning: String

    /// - Parameter beginning: what the session was begun with.
    init(_ statements: [LoggedStatement], asOf beginning: Answer.Date?) {
        self.beginning = beginning.map { "as of \($0.day)" } ?? ""
        pieces = statements.map { statement in
            var piece = Piece(text: SavedScript.text(of: statement))
            if statement.restsOnNewestRate, statement.printed != .nothing {
                piece.remarks = ["it rests on the newest rate there was: another day may give another result"]
            }
            return piece
        }
    }

    /// Adds an assertion after a statement.
    mutating func add(assertion: String, after statement: Int) { pieces[statement].added.append(assertion) }

    /// Adds a comment after a statement.
    mutating func add(remark: String, after statement: Int) { pieces[statement].remarks.append(remark) }

    /// The whole text, and for each statement of it the logged one that it is; nil for those added.
    func rendered() -> (bytes: [UInt8], origins: [Int?]) {
        var bytes = Array("# A session of suan, saved as a script. `suan FILE` runs it again.\n\n".utf8)
        var origins: [Int?] = []
        if !beginning.isEmpty {
            bytes += (beginning + "\n").utf8
            origins.append(nil)
        }
        for (index, piece) in pieces.enumerated() {
            bytes += piece.text
            bytes.append(0x0A)
            origins.append(index)
            for remark in piece.remarks { bytes += "# \(remark)\n".utf8 }
            for statement in piece.added {
                bytes += statement.utf8
                bytes.append(0x0A)
                origins.append(nil)
            }
        }
        return (bytes, origins)
    }

    /// A statement as it was written, with the comment after it; an import by its full path.
    private static func text(of statement: LoggedStatement) -> [UInt8] {
        let bytes = statement.source.bytes
        let range = statement.span.range.clamped(to: 0..<bytes.count)
        let text =
            statement.imports.isEmpty
            ? Array(bytes[range]) : Array("import \(ImportText.quoted(statement.imports))".utf8)
        var place = range.upperBound
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "#") else { return text }
        let comment = bytes[place...].prefix { $0 != 0x0A && $0 != 0x0D }
        return text + [0x20, 0x20] + comment
    }
}
