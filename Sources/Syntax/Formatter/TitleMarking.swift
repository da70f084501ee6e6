/// Finds what a table is headed with: the first argument of `table(…)` and the columns of a `compare` head them as they
/// were written, so the blanks in them are part of a result.
struct TitleMarking {
    private let bytes: [UInt8]
    /// Brackets open, and how many were open where the title's own began; nil outside of a title.
    private var depth = 0
    private var titleDepth: Int?
    private var isCompare = false
    /// The piece before.
    private var before = ""

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Marks the pieces of the next line.
    mutating func mark(_ line: inout LayoutLine) {
        if !line.goesOn { (titleDepth, depth) = (nil, 0) }
        for index in line.pieces.indices {
            let piece = line.pieces[index]
            let word = piece.range.count <= 7 ? String(decoding: bytes[piece.range], as: UTF8.self) : ""
            if piece.kind == .closeRound || piece.kind == .closeSquare { depth -= 1 }
            if let open = titleDepth {
                let isOver =
                    depth < open || piece.kind == .semicolon || piece.kind == .comma && !isCompare && depth == open
                if isOver { titleDepth = nil } else { line.pieces[index].isTitle = true }
            }
            if piece.kind == .openRound || piece.kind == .openSquare {
                depth += 1
                if piece.kind == .openRound, piece.blanks.isEmpty, before == "table", titleDepth == nil {
                    (titleDepth, isCompare) = (depth, false)
                }
            } else if piece.kind == .name, word == "compare" || word == "screen", titleDepth == nil {
                (titleDepth, isCompare) = (depth, true)
            }
            before = word
        }
    }
}
