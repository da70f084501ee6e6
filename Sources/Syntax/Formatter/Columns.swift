import Reporting

/// Where a piece of a line stands, in cells.
struct PiecePlace {
    /// Its first cell, and the one after its last.
    var start: Int
    var end: Int
    /// Cells between it and the piece before.
    var gap: Int
}

/// What was aligned by hand: pieces of lines near each other that begin in the same cell, or numbers that end in the
/// same cell, at least one of them after more blanks than one.
struct Columns {
    /// Pieces that stay below each other.
    struct Column {
        /// The cell that they shared.
        var cell: Int
        /// Whether they end there.
        var isRight: Bool
        /// The lines, and the index of the piece in each. Of numbers, the pieces up to the end of the last digit.
        var members: [Member]
    }

    struct Member {
        var line: Int
        var piece: Int
        var last: Int
    }

    /// In the order of their cells: what stands left of another in some line comes before it.
    private(set) var columns: [Column] = []
    /// Lines that may lie between one of a column and the next.
    private static let reach = 12

    private struct Candidate {
        var member: Member
        var isSeed: Bool
        /// What it looks like, for those after a single blank: they join their like only.
        var look: Int
    }

    init(_ lines: [LayoutLine], _ places: [[PiecePlace]], _ bytes: [UInt8]) {
        var left: [Int: [Candidate]] = [:]
        var right: [Int: [Candidate]] = [:]
        for (number, line) in lines.enumerated() {
            for index in line.pieces.indices.dropFirst() {
                let (piece, place) = (line.pieces[index], places[number][index])
                guard !piece.isTitle, !line.pieces[index - 1].isLong, piece.kind != .comma, piece.kind != .semicolon
                else { continue }
                let before = line.pieces[index - 1]
                if place.gap > 0, !before.opens {
                    let member = Member(line: number, piece: index, last: index)
                    left[place.start, default: []].append(
                        Candidate(member: member, isSeed: place.gap > 1, look: Columns.look(of: piece, bytes)))
                }
                if place.gap > 0 || before.opens || before.kind == .comma,
                    let last = Columns.number(from: index, in: line, places[number])
                {
                    let member = Member(line: number, piece: index, last: last)
                    right[places[number][last].end, default: []].append(
                        Candidate(member: member, isSeed: place.gap > 1 || before.opens && place.gap > 0, look: 0))
                }
            }
        }
        choose(Columns.clusters(left), Columns.clusters(right))
    }

    /// Each piece is of one column: of that which has more.
    private mutating func choose(_ left: [Column], _ right: [Column]) {
        var best: [Int: [Int: (size: Int, column: Int)]] = [:]
        let all = left + right
        for (number, column) in all.enumerated() {
            for member in column.members {
                let size = best[member.line]?[member.piece]?.size ?? 0
                if column.members.count > size {
                    best[member.line, default: [:]][member.piece] = (column.members.count, number)
                }
            }
        }
        for (number, column) in all.enumerated() {
            var column = column
            column.members.removeAll { best[$0.line]?[$0.piece]?.column != number }
            if !column.members.isEmpty { columns.append(column) }
        }
        columns.sort { ($0.cell, $0.members[0].line) < ($1.cell, $1.members[0].line) }
    }

    /// Those of each cell that stand near each other, where one at least was moved there.
    private static func clusters(_ cells: [Int: [Candidate]]) -> [Column] {
        var columns: [Column] = []
        for (cell, all) in cells {
            let looks = Set(all.filter(\.isSeed).map(\.look))
            guard !looks.isEmpty else { continue }
            var cluster: [Candidate] = []
            func close() {
                if cluster.count > 1, cluster.contains(where: \.isSeed) {
                    let isRight = cluster[0].look == 0
                    columns.append(Column(cell: cell, isRight: isRight, members: cluster.map(\.member)))
                }
                cluster.removeAll()
            }
            for candidate in all where candidate.isSeed || looks.contains(candidate.look) {
                if let last = cluster.last, candidate.member.line - last.member.line > reach { close() }
                cluster.append(candidate)
            }
            close()
        }
        return columns
    }

    /// Never 0, which is that of numbers by their ends.
    private static func look(of piece: LayoutPiece, _ bytes: [UInt8]) -> Int {
        guard piece.kind == .name else { return Int(piece.kind.rawValue) + 1 }
        var look = 1_000
        for byte in bytes[piece.range] { look = (look &* 31 &+ Int(byte)) & 0xFF_FFFF }
        return look + 1_000
    }

    /// The last piece of a number that begins at a piece, with its sign and currency: `-5`, `$12`, `5 USD`.
    private static func number(from index: Int, in line: LayoutLine, _ places: [PiecePlace]) -> Int? {
        var place = index
        while place < line.pieces.count, place == index || places[place].gap == 0 {
            switch line.pieces[place].kind {
            case .number: return line.pieces[place].isLong ? nil : place
            case .minus, .plus, .currency, .approximately: place += 1
            default: return nil
            }
        }
        return nil
    }
}
