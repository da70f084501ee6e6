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
    /// What stands after a single blank may be there by chance: it joins those so many lines away.
    private static let near = 2

    private struct Candidate {
        var member: Member
        var isSeed: Bool
    }

    /// Where candidates meet: in one cell, with their like.
    private struct Meeting: Hashable {
        var cell: Int
        var look: Look
    }

    private enum Look: Hashable {
        /// A number, by its end.
        case number
        /// A number, a text, a name, by its beginning.
        case value
        case sign(Token.Kind)
        case from
    }

    init(_ lines: [LayoutLine], _ places: [[PiecePlace]], _ bytes: [UInt8]) {
        var left: [Meeting: [Candidate]] = [:]
        var right: [Meeting: [Candidate]] = [:]
        for (number, line) in lines.enumerated() {
            for index in line.pieces.indices.dropFirst() {
                let (piece, place) = (line.pieces[index], places[number][index])
                guard !piece.isTitle, !line.pieces[index - 1].isLong, piece.kind != .comma, piece.kind != .semicolon
                else { continue }
                let before = line.pieces[index - 1]
                if place.gap > 0, !before.opens {
                    let member = Member(line: number, piece: index, last: index)
                    left[Meeting(cell: place.start, look: Columns.look(of: piece, bytes)), default: []].append(
                        Candidate(member: member, isSeed: place.gap > 1))
                }
                if place.gap > 0 || before.opens || before.kind == .comma,
                    let last = Columns.number(from: index, in: line, places[number])
                {
                    let member = Member(line: number, piece: index, last: last)
                    right[Meeting(cell: places[number][last].end, look: .number), default: []].append(
                        Candidate(member: member, isSeed: place.gap > 1 || before.opens && place.gap > 0))
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
    private static func clusters(_ meetings: [Meeting: [Candidate]]) -> [Column] {
        var columns: [Column] = []
        for (meeting, all) in meetings {
            let seeds = all.filter(\.isSeed).map(\.member.line)
            guard !seeds.isEmpty else { continue }
            var cluster: [Member] = []
            func close() {
                if cluster.count > 1 {
                    columns.append(Column(cell: meeting.cell, isRight: meeting.look == .number, members: cluster))
                }
                cluster.removeAll()
            }
            var nearest = 0
            for candidate in all {
                let line = candidate.member.line
                while nearest + 1 < seeds.count, seeds[nearest + 1] <= line + near { nearest += 1 }
                guard candidate.isSeed || abs(seeds[nearest] - line) <= near else { continue }
                if let last = cluster.last, line - last.line > reach { close() }
                cluster.append(candidate.member)
            }
            close()
        }
        return columns
    }

    private static func look(of piece: LayoutPiece, _ bytes: [UInt8]) -> Look {
        switch piece.kind {
        case .number, .date, .period, .text, .openRound, .openSquare, .currency, .missing, .true, .false: .value
        case .minus, .plus, .approximately: piece.isInfix ? .sign(piece.kind) : .value
        case .name: bytes[piece.range].elementsEqual("from".utf8) ? .from : .value
        default: .sign(piece.kind)
        }
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
