/// How far two pieces of a line stand apart. Where blanks may mean something, what was glued stays glued, and what was
/// apart stays apart.
struct Spacing {
    let line: LayoutLine
    /// The brackets of the line that belong together, each by the index of the other.
    private let partners: [Int: Int]

    init(_ line: LayoutLine) {
        self.line = line
        var partners: [Int: Int] = [:]
        var open: [Int] = []
        for (index, piece) in line.pieces.enumerated() {
            switch piece.kind {
            case .openRound, .openSquare: open.append(index)
            case .closeRound, .closeSquare:
                if let partner = open.popLast() { (partners[partner], partners[index]) = (index, partner) }
            default: break
            }
        }
        self.partners = partners
    }

    /// Blanks before a piece that is not the first of its line, where it stands in no column.
    ///
    /// - Parameter gap: cells that are between them now.
    func blanks(before index: Int, gap: Int) -> Int {
        let (left, right) = (line.pieces[index - 1], line.pieces[index])
        if right.kind == .comment { return gap == 0 ? 2 : gap }
        if right.kind == .comma || right.kind == .semicolon { return 0 }
        if left.kind == .semicolon || left.kind == .comma, !right.closes { return 1 }
        if isFraction(index) || isFraction(index - 1) { return 0 }
        if left.isSpaced || right.isSpaced { return 1 }
        if left.kind == .colon || right.kind == .openCurly { return left.opens ? kept(gap, left, right) : 1 }
        if left.kind == .openCurly { return right.kind == .closeCurly ? min(gap, 1) : 1 }
        if right.kind == .closeCurly { return 1 }
        if left.opens { return isPadded(index - 1) || gap > 1 ? 0 : gap }
        if right.closes { return isPadded(index) || gap > 1 ? 0 : gap }
        return kept(gap, left, right)
    }

    /// Whether a piece is the sign of `1/3` or `8%/12`: glued to a literal on both sides, it is kept so.
    private func isFraction(_ index: Int) -> Bool {
        guard line.pieces[index].kind == .slash, index > 0, index + 1 < line.pieces.count else { return false }
        let (before, after) = (line.pieces[index - 1], line.pieces[index + 1])
        return before.kind == .number && after.kind == .number && line.pieces[index].blanks.isEmpty
            && after.blanks.isEmpty
    }

    /// One blank for several, but where a name after two of them would be a unit after one.
    private func kept(_ gap: Int, _ left: LayoutPiece, _ right: LayoutPiece) -> Int {
        let couldBeUnit =
            left.endsWithLiteral && (right.kind == .name || right.kind == .slash || right.kind == .percent)
        return min(gap, couldBeUnit ? 2 : 1)
    }

    /// Whether one of two brackets on the line has blanks on its inner side, and the other too.
    private func isPadded(_ bracket: Int) -> Bool {
        guard let other = partners[bracket] else { return false }
        let (open, close) = (min(bracket, other), max(bracket, other))
        return close > open + 1 && !line.pieces[open + 1].blanks.isEmpty && !line.pieces[close].blanks.isEmpty
    }
}

extension LayoutPiece {
    var opens: Bool { kind == .openRound || kind == .openSquare }
    var closes: Bool { kind == .closeRound || kind == .closeSquare }

    /// Whether a blank stands on both sides of it.
    var isSpaced: Bool {
        switch kind {
        case .assign, .define, .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual, .arrow, .basis: true
        case .plus, .plusPlus, .minus, .star, .slash, .approximately, .pipe: isInfix
        default: false
        }
    }
}
