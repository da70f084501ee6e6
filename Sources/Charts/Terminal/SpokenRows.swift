import Reporting

/// A scene for who listens: its title, its sentence, and a row for each value, with nothing told by its place.
struct SpokenRows {
    private let scene: Scene

    init(_ scene: Scene) { self.scene = scene }

    func write(_ sheet: inout Sheet) {
        if !scene.title.isEmpty { line(scene.title, &sheet) }
        if !scene.sentence.isEmpty { line(scene.sentence, &sheet) }
        for mark in scene.marks { write(mark, &sheet) }
        // A label has the amount.
        for rule in scene.rules { line(rule.label.isEmpty ? amount(rule.value, rulesAxis) : rule.label, &sheet) }
    }

    private var rulesAxis: Axis { scene.hasUprightRules ? scene.across : scene.up }

    private func write(_ mark: Mark, _ sheet: inout Sheet) {
        switch mark {
        case .path(let series, let points):
            for (index, point) in points.enumerated() {
                if let point {
                    line([name(series), place(point.x, scene.across), amount(point.y, scene.up)], &sheet)
                } else if case .names(let names, _) = scene.across, names.indices.contains(index),
                    points.count == names.count
                {
                    line([name(series), names[index], "-"], &sheet)
                }
            }
        case .dots(let series, let points, let names):
            for (index, point) in points.enumerated() {
                let own = names.indices.contains(index) ? names[index] : ""
                let both = "\(place(point.x, scene.across)), \(amount(point.y, scene.up))"
                line([name(series), own, both], &sheet)
            }
        case .bar(let bar):
            let names = scene.barNames
            let axis = Axis.amounts(scene.barAxis)
            var text = bar.label.isEmpty ? amount(bar.to, axis) : bar.label
            switch scene.kind {
            case .football:
                let low = bar.startLabel.isEmpty ? amount(bar.from, axis) : bar.startLabel
                if bar.from != bar.to { text = "\(low) .. \(text)" }
                if let middle = bar.middle { text += ", \(amount(middle, axis))" }
            case .tornado: if !bar.startLabel.isEmpty { text = "\(bar.startLabel), \(text)" }
            case .waterfall: text = bar.marked(rise: "+", fall: "-")
            default: break
            }
            line([name(bar.series), names.indices.contains(bar.place) ? names[bar.place] : "", text], &sheet)
        case .column(let from, let to, let height):
            line(["\(amount(from, scene.across)) .. \(amount(to, scene.across))", amount(height, scene.up)], &sheet)
        case .cell(let column, let row, let value, let label):
            let text = value.map { label.isEmpty ? ExactDecimal($0).rounded(significant: 6).text() : label } ?? "-"
            line(["\(named(Double(row), scene.up)), \(named(Double(column), scene.across))", text], &sheet)
        }
    }

    /// A place with what the axis is of, `growth = 2%`.
    private func named(_ x: Double, _ axis: Axis) -> String {
        axis.caption.isEmpty ? place(x, axis) : "\(axis.caption) = \(place(x, axis))"
    }

    private func name(_ series: Int) -> String {
        scene.series.count > 1 && scene.series.indices.contains(series) ? scene.series[series] : ""
    }

    private func place(_ x: Double, _ axis: Axis) -> String {
        switch axis {
        case .names(let names, _):
            guard x.isFinite, x >= 0, x < Double(names.count) else { return "-" }
            return names[Int(x)]
        case .days: return DayScale.day(x)?.description ?? "-"
        case .amounts: return amount(x, axis)
        }
    }

    /// The amount in the axis's unit, of six digits, marked where that is not all of it.
    private func amount(_ value: Double, _ axis: Axis) -> String {
        guard value.isFinite else { return "-" }
        guard case .amounts(let amounts) = axis else { return place(value, axis) }
        let whole = ExactDecimal(value / (amounts.factor > 0 ? amounts.factor : 1))
        let short = whole.rounded(significant: 6)
        return (short == whole ? "" : "≈ ") + short.text(groups: amounts.groups) + Self.unit(amounts.unit)
    }

    /// The unit as it stands after a number: a Latin scale and a percent sign directly, all else after a space.
    private static func unit(_ unit: String) -> String {
        let first = unit.prefix { $0 != " " }
        let isScale = ["K", "M", "B", "T"].contains { $0 == first }
        return unit.isEmpty || isScale || first.first == "%" || first.first == "‰" ? unit : " " + unit
    }

    private func line(_ parts: [String], _ sheet: inout Sheet) {
        line(parts.filter { !$0.isEmpty }.joined(separator: ": "), &sheet)
    }

    private func line(_ text: String, _ sheet: inout Sheet) { sheet.text(text, most: 60) }
}
