/// What stands below a standing picture.
extension Sheet {
    /// The names of rules in two rows above them, each over its rule or beginning or ending there; and those that have no
    /// room.
    func named(_ rules: [(rule: Rule, column: Int)]) -> (canvas: Canvas, rest: [Rule]) {
        var canvas = Canvas(width: width, height: 2)
        var rest: [Rule] = []
        for (rule, column) in rules.sorted(by: { $0.column < $1.column }) where !rule.label.isEmpty {
            let size = Sheet.cells(rule.label)
            let starts = [max(0, min(column - size / 2, width - size)), column, column - size + 1]
            let places = [1, 0].flatMap { row in starts.map { (row: row, start: $0) } }
            let place = places.first { row, start in
                start >= 0 && start + size <= width
                    && canvas.isFree(row, max(0, start - 1)..<min(width, start + size + 1))
            }
            if let place { canvas.put(rule.label, place.row, place.start, .emphasis) } else { rest.append(rule) }
        }
        return (canvas, rest)
    }

    /// Names under their places, thinned where they would touch.
    mutating func names(_ names: [String], _ middles: [Double]) {
        let row = NameRow(
            names, middles: middles, in: 0...Double(width), gap: 1, most: 2, lettering)
        tally.shortened += row.shortened
        if row.written.count < names.count { tally.names = (row.written.count, names.count) }
        var canvas = Canvas(width: width, height: row.lineCount)
        for name in row.written {
            for (index, line) in name.lines.enumerated() {
                let size = Sheet.cells(line)
                let start = Int((name.middle - Double(size) / 2).rounded())
                canvas.put(line, index, max(0, min(start, width - size)), .name)
            }
        }
        append(canvas)
    }

    /// Labels of ticks along the lower axis.
    mutating func ticks(_ ticks: [Tick], from start: Int, cells: Int) {
        var canvas = Canvas(width: width, height: 1)
        for tick in ticks {
            let size = Sheet.cells(tick.label)
            let column = start + Int((tick.fraction * Double(cells - 1)).rounded())
            let place = max(0, min(column - (size - 1) / 2, width - size))
            guard canvas.isFree(0, max(0, place - 1)..<min(width, place + size)) else { continue }
            canvas.put(tick.label, 0, place, .note)
        }
        append(canvas)
    }
}
