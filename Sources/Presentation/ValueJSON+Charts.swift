import Calendars
import Charts
import Formatting
import Numbers
import Reporting
import Resolution

/// Charts in machine-readable output: what is drawn as numbers, in full. The unit of an axis is that of these numbers; how the
/// picture writes them, in which unit and divided by what, is told apart where it is another.
extension ValueJSON {
    /// The pictures below a table.
    func write(_ charts: [Chart], to json: inout JSONWriter) {
        guard !charts.isEmpty else { return }
        json.name("charts")
        json.beginList()
        for chart in charts { write(.chart(chart), to: &json) }
        json.endList()
    }

    func write(_ chart: Chart, to json: inout JSONWriter) {
        let scene = chart.scene
        json.field("chart", scene.kind.rawValue)
        json.field("title", scene.title)
        json.field("sentence", chart.sentence(.english))
        json.name("across")
        write(scene.across, to: &json)
        json.name("up")
        write(scene.up, to: &json)
        if let fields = scene.fields {
            json.name("fields")
            write(.amounts(fields), to: &json)
        }
        // Classes and fields are of no series.
        let isOfSeries = scene.marks.contains { $0.series != nil }
        json.name("series")
        json.beginList()
        if isOfSeries {
            for (index, name) in scene.series.enumerated() { write(index, name, of: scene, to: &json) }
        }
        json.endList()
        let parts = scene.marks.filter { $0.series == nil }
        if !parts.isEmpty {
            json.name("marks")
            json.beginList()
            for (index, mark) in parts.enumerated() {
                if index % 1024 == 0, isStoppable, state.isStopped { return }
                write(mark, of: scene, to: &json)
            }
            json.endList()
        }
        json.name("rules")
        json.beginList()
        for rule in scene.rules {
            json.beginObject()
            json.name("value")
            write(rule.value, to: &json)
            json.field("label", rule.label)
            json.endObject()
        }
        json.endList()
    }

    private func write(_ axis: Charts.Axis, to json: inout JSONWriter) {
        json.beginObject()
        switch axis {
        case .names(let names, let title):
            json.field("title", title)
            json.name("names")
            json.beginList()
            for name in names { json.text(name) }
            json.endList()
        case .amounts(let amounts):
            json.field("title", amounts.title)
            json.field("unit", amounts.markUnit ?? amounts.unit)
            if let own = amounts.markUnit, own != amounts.unit || amounts.factor != 1 {
                json.name("shown")
                json.beginObject()
                json.field("unit", amounts.unit)
                json.name("factor")
                write(amounts.factor, to: &json)
                json.endObject()
            }
        case .days(let title):
            json.field("title", title)
            json.field("days", true)
        }
        json.endObject()
    }

    private func write(_ index: Int, _ name: String, of scene: Scene, to json: inout JSONWriter) {
        json.beginObject()
        json.field("name", name)
        json.name("marks")
        json.beginList()
        for mark in scene.marks where mark.series == index { write(mark, of: scene, to: &json) }
        json.endList()
        json.endObject()
    }

    private func write(_ mark: Mark, of scene: Scene, to json: inout JSONWriter) {
        // Days are written as such.
        let (kind, axis) = (scene.kind, scene.across)
        switch mark {
        case .path(_, let points):
            json.beginObject()
            json.name("points")
            json.beginList()
            for (place, point) in points.enumerated() {
                if place % 1024 == 0, isStoppable, state.isStopped { return }
                if let point { write(point, axis, to: &json) } else { json.null() }
            }
            json.endList()
            json.endObject()
        case .dots(_, let points, let names):
            json.beginObject()
            json.name("points")
            json.beginList()
            for point in points { write(point, axis, to: &json) }
            json.endList()
            if !names.isEmpty {
                json.name("names")
                json.beginList()
                for name in names { json.text(name) }
                json.endList()
            }
            json.endObject()
        case .bar(let bar):
            json.beginObject()
            json.field("place", bar.place)
            if bar.tone == .total { json.field("total", true) }
            json.name("from")
            write(bar.from, to: &json)
            json.name("to")
            write(bar.to, to: &json)
            if let middle = bar.middle {
                json.name("middle")
                write(middle, to: &json)
            }
            json.field("label", bar.label)
            // What the input is at that end of a tornado.
            if kind == .tornado { json.field("input", bar.startLabel) }
            json.endObject()
        case .column(let from, let to, let height):
            json.beginObject()
            json.name("from")
            write(from, to: &json)
            json.name("to")
            write(to, to: &json)
            json.name("height")
            write(height, to: &json)
            json.endObject()
        case .cell(let column, let row, let value, _):
            json.beginObject()
            json.field("column", column)
            json.field("row", row)
            json.name("value")
            if let value { write(value, to: &json) } else { json.null() }
            json.endObject()
        }
    }

    private func write(_ point: Point, _ axis: Charts.Axis, to json: inout JSONWriter) {
        json.beginList()
        if case .days = axis {
            json.text(Day(number: Int32(point.x)).description)
        } else {
            write(point.x, to: &json)
        }
        write(point.y, to: &json)
        json.endList()
    }

    private func write(_ value: Double, to json: inout JSONWriter) {
        guard let number = try? Number(approximate: value) else { return json.null() }
        json.written(number.plainText())
    }
}

extension Mark {
    /// Which series it is of; nil for fields and classes, which are of none.
    fileprivate var series: Int? {
        switch self {
        case .path(let series, _), .dots(let series, _, _): series
        case .bar(let bar): bar.series
        case .column, .cell: nil
        }
    }
}
