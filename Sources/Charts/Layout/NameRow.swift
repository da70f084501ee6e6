/// Names below an axis: each in the middle of its place, none touching another.
struct NameRow {
    struct Written {
        let index: Int
        /// The middle of the name, as far as it may stand there without leaving the picture.
        let middle: Double
        let lines: [String]
    }

    var written: [Written] = []
    var shortened = 0
    /// Whether each name stands, whole.
    let isWhole: Bool
    var lineCount: Int { written.map(\.lines.count).max() ?? 0 }

    /// - Parameters:
    ///   - middles: where each name belongs, rising.
    ///   - room: where names may stand.
    ///   - most: lines that a name may take.
    init(
        _ names: [String], middles: [Double], in room: ClosedRange<Double>, gap: Double, most: Int,
        _ lettering: Lettering
    ) {
        let whole = room.upperBound - room.lowerBound
        let band = names.count > 1 && middles.count > 1 ? middles[1] - middles[0] : whole
        if names.count <= 400 {
            let lines = names.map { name -> [String]? in
                lettering.measure(name) <= band - gap ? [name] : lettering.wrapped(name, to: band - gap, most: most)
            }
            let found = lines.compactMap { $0 }
            if found.count == names.count {
                written = zip(names.indices, found).map { index, lines in
                    let width = lines.map(lettering.measure).max() ?? 0
                    return Written(index: index, middle: Self.moved(middles[index], width, room), lines: lines)
                }
                isWhole = true
                return
            }
        }
        isWhole = false
        for step in 1...max(1, names.count) {
            let limit = min(whole, max(band * Double(step) - gap, lettering.measure("0000-00-00")))
            var (row, cut, end) = ([Written](), 0, -Double.infinity)
            var isFree = true
            for index in stride(from: 0, to: names.count, by: step) {
                let name = lettering.shortened(names[index], to: limit)
                if name.isCut { cut += 1 }
                let width = lettering.measure(name.text)
                let middle = Self.moved(middles[index], width, room)
                if middle - width / 2 < end + gap {
                    isFree = false
                    break
                }
                end = middle + width / 2
                row.append(Written(index: index, middle: middle, lines: [name.text]))
            }
            if isFree {
                (written, shortened) = (row, cut)
                return
            }
        }
    }

    private static func moved(_ middle: Double, _ width: Double, _ room: ClosedRange<Double>) -> Double {
        let half = width / 2
        guard width <= room.upperBound - room.lowerBound else { return (room.lowerBound + room.upperBound) / 2 }
        return min(max(middle, room.lowerBound + half), room.upperBound - half)
    }
}
