extension Scene {
    /// Names that a picture has rows or columns for; nobody reads more.
    static let mostRows = 200

    /// The scene with no more rows of lying bars, or rows and columns of fields, than can be drawn; and how many marks that
    /// leaves of how many. Nil where all can.
    func bounded() -> (scene: Scene, shown: Int, all: Int)? {
        guard hasLyingBars || kind == .heat else { return nil }
        func bounded(_ axis: Axis) -> Axis? {
            guard case .names(let names, let title) = axis, names.count > Self.mostRows else { return nil }
            return .names(Array(names.prefix(Self.mostRows)), title: title)
        }
        let (shortAcross, shortUp) = (bounded(across), bounded(up))
        guard shortAcross != nil || shortUp != nil else { return nil }
        var scene = self
        scene.across = shortAcross ?? across
        scene.up = shortUp ?? up
        scene.marks = marks.filter { mark in
            switch mark {
            case .bar(let bar): bar.place < Self.mostRows
            case .cell(let column, let row, _, _): column < Self.mostRows && row < Self.mostRows
            case .path, .dots, .column: true
            }
        }
        return (scene, scene.marks.count, marks.count)
    }
}
