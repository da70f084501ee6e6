import Charts
import Finance
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// What goes from one amount to another: steps, ranges, swings; and how often amounts come.
extension ChartDrawing {
    func waterfall() throws(Failure) -> (Scene, ChartSummary) {
        let values = try self.values(grid.columns[0]).map { $0 ?? 0 }
        var names = try axisNames()
        let steps = grid.isBridge ? Array(values.dropLast()) : values
        if !grid.isBridge { names.append(SceneWord.total.rawValue) }
        var marks: [Mark] = []
        var level = 0.0
        for (place, step) in steps.enumerated() {
            marks.append(
                .bar(
                    Bar(
                        place: place, from: level, to: level + step, tone: step < 0 ? .fall : .rise,
                        label: scale.label(step))))
            level += step
        }
        // The total is what was found, and not the sum of doubles.
        let total = grid.isBridge ? values[values.count - 1] : try sum()
        guard level.isFinite, total.isFinite else {
            throw evaluator.site.failure(ChartFinding.tooLarge, at: span)
        }
        marks.append(.bar(Bar(place: steps.count, to: total, tone: .total, label: scale.label(total))))
        var scene = Scene(
            kind, title: title, across: .names(names, title: ""), up: .amounts(scale.axis("", holdsZero: true)),
            marks: marks)
        scene.hasTotal = !grid.isBridge
        let told = steps.enumerated().prefix(ChartDrawing.mostSteps).map { place, step in
            ChartSummary.Part.range(name: names[place], low: scale.label(step), middle: nil, high: "")
        }
        let more = steps.count - told.count
        return (
            scene,
            ChartSummary(
                kind, title: title, count: steps.count, seriesCount: 1,
                parts: told + (more > 0 ? [.more(more)] : []) + [.total(scale.label(total))])
        )
    }

    private static let mostSteps = 12

    private func sum() throws(Failure) -> Double {
        var sum = Number.zero
        for amount in grid.columns[0].amounts {
            let number = try scale.number(amount)
            sum = try evaluator.site.number(span) { () throws(NumberError) in try sum.adding(number) }
        }
        return sum.doubleValue
    }

    // MARK: Ranges

    /// The ends of a cell, and its middle where it has one.
    private func ends(_ cell: ChartGrid.Cell) throws(Failure) -> Ends? {
        switch cell {
        case .none: return nil
        case .range(let low, let high): return Ends(try scale.value(of: low), nil, try scale.value(of: high), scale)
        case .amount(let amount):
            guard let summary = try scale.number(amount).samples.flatMap({ SampleSummary($0) }) else {
                let value = try scale.value(of: amount)
                return Ends(value, nil, value, scale)
            }
            return Ends(summary, scale)
        }
    }

    /// The ends of a range and its middle, with what is written of each.
    private struct Ends {
        let (low, middle, high): (Double, Double?, Double)
        let texts: (low: String, middle: String?, high: String)

        init(_ one: Double, _ middle: Double?, _ other: Double, _ scale: ChartScale) {
            (low, self.middle, high) = (min(one, other), middle, max(one, other))
            texts = (scale.label(low), middle.map { scale.label($0) }, scale.label(high))
        }

        init(_ summary: SampleSummary, _ scale: ChartScale) {
            (low, middle, high) = (summary.low.value, summary.median.value, summary.high.value)
            texts = (scale.label(summary.low), scale.label(summary.median), scale.label(summary.high))
        }
    }

    func football() throws(Failure) -> (Scene, ChartSummary) {
        var marks: [Mark] = []
        var parts: [ChartSummary.Part] = []
        var names: [String] = []
        let isOfColumns = grid.isOfEnds
        func add(_ name: String, _ ends: Ends?) {
            names.append(name)
            guard let ends else { return }
            marks.append(
                .bar(
                    Bar(
                        place: names.count - 1, from: ends.low, to: ends.high, label: ends.texts.high,
                        startLabel: ends.low == ends.high ? "" : ends.texts.low, middle: ends.middle)))
            parts.append(.range(name: name, low: ends.texts.low, middle: ends.texts.middle, high: ends.texts.high))
        }
        for (row, name) in try axisNames().enumerated() {
            try evaluator.limits.poll(span)
            if isOfColumns {
                let all = try grid.columns.map { (column) throws(Failure) in
                    try column.cells[row].quantity.map { (amount) throws(Failure) in try scale.value(of: amount) }
                }
                // What has but one end is a point there, and which end is lacking is told.
                let middle = all.count == 3 ? all[1] : nil
                let known = [all[0], all[all.count - 1]].compactMap { $0 }
                guard let low = known.first ?? middle, let high = known.last ?? middle else {
                    add(name, nil)
                    continue
                }
                add(name, Ends(low, known.isEmpty ? nil : middle, high, scale))
            } else {
                for column in grid.columns {
                    let label = grid.columns.count == 1 ? name : "\(name) \(column.title)"
                    add(label, try ends(column.cells[row]))
                }
            }
        }
        let scene = Scene(
            kind, title: title, across: .amounts(scale.axis("", holdsZero: false)),
            up: .names(names, title: grid.rowTitle), marks: marks)
        let told = Array(parts.prefix(ChartDrawing.mostSteps))
        let more = parts.count - told.count
        return (
            scene,
            ChartSummary(
                kind, title: title, count: parts.count, seriesCount: 1, parts: told + (more > 0 ? [.more(more)] : []))
        )
    }

    func tornado() throws(Failure) -> (Scene, ChartSummary) {
        guard case .swings(let base, let sides, let inputs) = grid.nature else {
            throw evaluator.site.failure(ChartFinding.empty, at: span)
        }
        let middle = try scale.value(of: base)
        let digits = base.number.isSampled ? ChartScale.digitsOfSamples : scale.digits
        let names = try axisNames()
        let (low, high) = (try values(grid.columns[0]), try values(grid.columns[1]))
        func label(_ value: Double) -> String { scale.label(value, digits: digits) }
        var marks: [Mark] = []
        var parts: [ChartSummary.Part] = [.base(label(middle))]
        for (row, name) in names.enumerated() {
            let ends = row < inputs.count ? inputs[row] : (sides[0], sides[1])
            let both = [(low[row], Bar.Tone.fall, ends.0), (high[row], .rise, ends.1)]
            for (series, (value, tone, end)) in both.enumerated() {
                guard let value else { continue }
                marks.append(
                    .bar(
                        Bar(
                            series: series, place: row, from: middle, to: value, tone: tone, label: label(value),
                            startLabel: end)))
            }
            if row < ChartDrawing.mostSteps, let low = low[row], let high = high[row] {
                parts.append(.swing(input: name, low: label(low), high: label(high)))
            }
        }
        if names.count > ChartDrawing.mostSteps { parts.append(.more(names.count - ChartDrawing.mostSteps)) }
        let scene = Scene(
            kind, title: title, across: .amounts(scale.axis("", holdsZero: false)), up: .names(names, title: ""),
            series: sides, marks: marks, rules: [Rule(middle, label: label(middle))])
        return (scene, ChartSummary(kind, title: title, count: names.count, seriesCount: 1, parts: parts))
    }

    // MARK: Fields

    func heat() throws(Failure) -> (Scene, ChartSummary) {
        guard case .matrix(let down, let across, _) = grid.nature else {
            throw evaluator.site.failure(ChartFinding.empty, at: span)
        }
        let names = try axisNames()
        var marks: [Mark] = []
        var (lowest, highest): ((Double, String)?, (Double, String)?) = (nil, nil)
        let columns = try grid.columns.map { (column) throws(Failure) in try values(column) }
        let (labels, alike) = try fieldLabels(columns)
        for (place, column) in grid.columns.enumerated() {
            for (row, value) in columns[place].enumerated() {
                marks.append(.cell(column: place, row: row, value: value, label: labels[place][row]))
                guard let value else { continue }
                let spot = "\(down) = \(names[row]), \(across) = \(column.title)"
                if lowest.map({ value < $0.0 }) ?? true { lowest = (value, spot) }
                if highest.map({ value > $0.0 }) ?? true { highest = (value, spot) }
            }
        }
        let scene = Scene(
            kind, title: title, across: .names(grid.columns.map(\.title), title: across),
            up: .names(names, title: down), marks: marks, fields: scale.axis("", holdsZero: false),
            remarks: alike > 0 ? [.alike(alike)] : [])
        var parts: [ChartSummary.Part] = []
        if let lowest, let highest {
            parts = [
                .ends(
                    lowest: .init(scale.label(lowest.0), at: lowest.1),
                    highest: .init(scale.label(highest.0), at: highest.1))
            ]
        }
        return (scene, summary(parts))
    }

    /// What is written in fields, in the scale of the picture and without its unit: all with as many decimals as the largest
    /// needs for a few digits, or as tell neighbours apart; and how many of these are still alike.
    private func fieldLabels(_ columns: [[Double?]]) throws(Failure) -> (labels: [[String]], alike: Int) {
        let shown = columns.map { $0.map { $0.map { $0 / scale.factor } } }
        var digits = ChartScale.usualDigits
        while true {
            try evaluator.limits.poll(span)
            let places = fieldPlaces(shown, digits)
            let labels = shown.map { column in column.map { $0.map { fieldLabel($0, places, digits) } ?? "" } }
            let rows = labels.first?.count ?? 0
            // What is beside each other here is below each other in the picture.
            let alike = HeatMap.alike(rows, columns.count) { place in
                let (column, row) = (place / max(1, rows), place % max(1, rows))
                return columns[column][row].map { ($0, labels[column][row]) }
            }
            // Samples tell no more digits than these.
            if alike == 0 || grid.hasSpread { return (labels, 0) }
            if digits == ChartScale.mostDigits { return (labels, alike) }
            digits += 1
        }
    }

    /// How many decimals the amounts of fields have: those that the largest needs for its digits; none where all are whole.
    private func fieldPlaces(_ shown: [[Double?]], _ digits: Int) -> Int? {
        let all = shown.joined().compactMap { $0 }
        let largest = all.map(\.magnitude).max() ?? 0
        if largest >= 1e15 || largest > 0 && largest < 1e-4 { return nil }
        if all.allSatisfy({ $0 == $0.rounded() }) { return 0 }
        // A zero before the point counts as a digit; those behind it do not.
        let exponent = ChartScale.exponent(largest)
        return max(0, min(ChartScale.mostDigits, digits - (exponent == 0 ? 1 : exponent)))
    }

    private func fieldLabel(_ shown: Double, _ places: Int?, _ digits: Int) -> String {
        guard let places else { return ChartScale.label(shown, .none, evaluator.state, digits: digits) }
        let power = (0..<places).reduce(1) { power, _ in power * 10 }
        let whole = Int((shown.magnitude * Double(power)).rounded())
        let sign = shown < 0 && whole > 0 ? "-" : ""
        guard places > 0 else { return "\(sign)\(whole)" }
        let rest = String(whole % power)
        return "\(sign)\(whole / power).\(String(repeating: "0", count: places - rest.utf8.count))\(rest)"
    }

    // MARK: How often

    func histogram() throws(Failure) -> (Scene, ChartSummary) {
        let isUncertain: Bool
        if case .uncertain = grid.nature { isUncertain = true } else { isUncertain = false }
        let values: [Double]
        var summary: SampleSummary?
        if isUncertain, let amount = grid.amounts.first, let samples = try scale.number(amount).samples {
            values = samples.present
            summary = SampleSummary(samples)
        } else {
            values = try self.values(grid.columns[0]).compactMap { $0 }
        }
        guard !values.isEmpty else { throw evaluator.site.failure(ChartFinding.empty, at: span) }
        let order = SampleOrder(values)
        let ends = order.percentiles([0, 0.005, 0.995, 1])
        let marks = order.percentiles([0.05, 0.5, 0.95])
        try evaluator.limits.poll(span)
        var columns: [Mark] = []
        let bins = isUncertain ? 24 : max(4, min(24, Int(Double(values.count).squareRoot().rounded(.up)) + 1))
        let edges = HistogramEdges((ends[0], ends[3]), middle: (ends[1], ends[2]), bins: bins).flatMap {
            edges -> [Double]? in
            // Heights are compared, so all classes have one width, and none has both its ends.
            var multiples = edges.equalMultiples
            func place(_ multiple: Int) -> Double {
                Double(multiple) * Double(edges.mantissa) * ChartDrawing.power(edges.exponent)
            }
            if let last = multiples.last, values.contains(place(last)) { multiples.append(last + 1) }
            let places = multiples.map(place)
            return places.allSatisfy(\.isFinite) ? places : nil
        }
        let places = edges ?? ChartDrawing.edges(about: ends[0], ends[3])
        let counts = HistogramEdges.counts(values, places)
        let beyond = values.count - counts.reduce(0, +)
        for (index, count) in counts.enumerated() {
            columns.append(.column(from: places[index], to: places[index + 1], height: Double(count)))
        }
        let texts =
            summary.map { [$0.low, $0.median, $0.high].map { scale.label($0) } } ?? marks.map { scale.label($0) }
        let named = zip(["p5", SceneWord.median.rawValue, "p95"], zip(marks, texts))
        let scene = Scene(
            kind, title: title, across: .amounts(scale.axis("", holdsZero: false)),
            up: .amounts(
                AmountAxis(
                    title: (isUncertain ? SceneWord.samples : .count).rawValue, unit: "", markUnit: "", holdsZero: true)
            ),
            marks: columns,
            rules: named.map { name, mark in Rule(mark.0, label: "\(name) \(mark.1)") },
            remarks: beyond > 0 ? [.beyond(beyond)] : [])
        return (
            scene,
            ChartSummary(
                kind, title: title, count: values.count, seriesCount: 1,
                parts: [.range(name: "", low: texts[0], middle: texts[1], high: texts[2])])
        )
    }

    /// One class about amounts that are as good as one, and an empty one on either side.
    private static func edges(about low: Double, _ high: Double) -> [Double] {
        let middle = low / 2 + high / 2
        let width = max((high - low).isFinite ? 2 * (high - low) : 0, middle.magnitude / 100)
        let half = width > 0 && width.isFinite ? width / 2 : 0.5
        let edges = [middle - 3 * half, middle - half, middle + half, middle + 3 * half]
        return low < edges[1] || high > edges[2] || !edges.allSatisfy(\.isFinite) ? [low, high] : edges
    }

    private static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<min(exponent.magnitude, 320) { power *= 10 }
        return exponent < 0 ? 1 / power : power
    }
}
