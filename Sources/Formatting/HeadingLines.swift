import Reporting

/// A heading broken into lines: after a space, after an opening bracket or a point, and before a sign of division.
enum HeadingLines {
    /// The lines, as narrow as so many allow; none is broken that fits a width that its column has anyway.
    static func broken(_ title: String, lines most: Int, atLeast width: Int) -> [String] {
        let pieces = pieces(of: title)
        var cells = max(width, pieces.map { CellWidth.of($0.trimmed) }.max() ?? 0)
        let whole = CellWidth.of(title)
        while cells < whole {
            let lines = filled(pieces, cells)
            if lines.count <= most { return lines }
            cells += 1
        }
        return [title]
    }

    private static func filled(_ pieces: [String], _ cells: Int) -> [String] {
        var lines: [String] = []
        for piece in pieces {
            if let last = lines.last, CellWidth.of((last + piece).trimmed) <= cells {
                lines[lines.count - 1] = last + piece
            } else {
                lines.append(piece)
            }
        }
        return lines.map(\.trimmed)
    }

    private static func pieces(of title: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for scalar in title.unicodeScalars {
            if scalar == "/", !piece.isEmpty, piece.last != " " {
                pieces.append(piece)
                piece = ""
            }
            let isPoint = scalar == "." && piece.unicodeScalars.last.map { !("0"..."9" ~= $0) } ?? false
            piece.unicodeScalars.append(scalar)
            // An ideograph may end a line.
            if scalar == " " || scalar == "(" || isPoint || scalar == "_" || CellWidth.of(String(scalar)) == 2 {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}

extension String {
    fileprivate var trimmed: String {
        var end = unicodeScalars.endIndex
        while end > unicodeScalars.startIndex, unicodeScalars[unicodeScalars.index(before: end)] == " " {
            end = unicodeScalars.index(before: end)
        }
        return String(unicodeScalars[..<end])
    }
}
