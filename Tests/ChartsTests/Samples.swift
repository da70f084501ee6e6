import Charts

/// Pictures of each kind, as a session makes them: short and long names, two scripts, amounts below zero, one value, many.
enum Samples {
    static let years = ["FY2021", "FY2022", "FY2023", "FY2024", "9M2025"]

    static func millions(_ title: String = "", holdsZero: Bool = true) -> AmountAxis {
        AmountAxis(title: title, unit: "M USD", factor: 1e6, holdsZero: holdsZero)
    }

    static func billions(_ title: String = "") -> Axis {
        .amounts(AmountAxis(title: title, unit: "B USD", factor: 1e9, holdsZero: false))
    }

    static func path(_ amounts: [Double?], _ series: Int = 0) -> Mark {
        .path(series: series, points: amounts.enumerated().map { x, y in y.map { Point(Double(x), $0) } })
    }

    static func bars(_ amounts: [Double], _ series: Int = 0) -> [Mark] {
        amounts.enumerated().map { place, amount in
            .bar(Bar(series: series, place: place, to: amount, label: "\((amount / 1e5).rounded() / 10)"))
        }
    }

    static func step(_ place: Int, _ from: Double, _ to: Double, _ tone: Bar.Tone, _ label: String) -> Mark {
        .bar(Bar(place: place, from: from * 1e6, to: to * 1e6, tone: tone, label: label))
    }

    static func field(_ place: Int, _ low: Double, _ high: Double, _ middle: Double?) -> Mark {
        .bar(
            Bar(
                place: place, from: low * 1e9, to: high * 1e9, label: "\(high)B USD",
                startLabel: low == high ? "" : "\(low)B USD", middle: middle.map { $0 * 1e9 }))
    }

    static func side(_ place: Int, _ value: Double, _ tone: Bar.Tone, _ input: String) -> Mark {
        .bar(Bar(place: place, from: 3.9e9, to: value * 1e9, tone: tone, label: "\(value)B USD", startLabel: input))
    }

    static let line = Scene(
        .line, title: "minimax.revenue", across: .names(years, title: ""), up: .amounts(millions(holdsZero: false)),
        marks: [path([1.2e6, 3.46e6, nil, 30.5e6, 53.437e6])], remarks: [.gaps(["FY2023"])],
        sentence: "Line: minimax.revenue, 4 figures, from 1.2M USD (FY2021) to 53.437M USD (9M2025)")

    static let lines = Scene(
        .line, title: "minimax", across: .names(years, title: ""), up: .amounts(millions("Revenue and research")),
        series: ["revenue", "研发 rd", "net income"],
        marks: [
            path([1.2e6, 3.46e6, 12e6, 30.5e6, 53.437e6]), path([10.2e6, 63.46e6, 102e6, 189e6, 180.4e6], 1),
            path([-8e6, -60e6, -90e6, -150e6, -120e6], 2),
        ], rules: [Rule(100e6, label: "budget 100M USD")])

    static let days = Scene(
        .line, title: "现金与负债", across: .days(title: ""),
        up: .amounts(AmountAxis(unit: "亿 CNY", factor: 1e8, holdsZero: false)), series: ["现金", "负债"],
        marks: [
            .path(
                series: 0,
                points: [Point(19722, 12.3e8), Point(19813, 10.1e8), Point(19905, 8.2e8), Point(20088, 14e8)]),
            .path(series: 1, points: [Point(19722, 2.3e8), Point(19813, 3.1e8), nil, Point(20088, 4e8)]),
        ])

    static let rates = Scene(
        .line, title: "CNY per USD", across: .days(title: ""),
        up: .amounts(AmountAxis(unit: "CNY/USD", holdsZero: false)),
        marks: [.path(series: 0, points: (0..<10_000).map(rate))])

    private static func rate(_ day: Int) -> Point? {
        let (noise, trend) = (Double((day * 7919) % 1000), Double(day))
        return Point(10_000 + trend, 7 + noise / 2000 + trend / 5000)
    }

    static let bar = Scene(
        .bar, title: "Revenue", across: .names(years, title: ""), up: .amounts(millions()),
        marks: bars([1.2e6, 3.46e6, 12e6, 30.5e6, 53.437e6]))

    static let barLong = Scene(
        .bar, title: "Net income",
        across: .names(
            ["MiniMax 稀宇科技", "智谱 Zhipu", "Moonshot 月之暗面", "A company with quite a long name of its own", "E"],
            title: ""),
        up: .amounts(millions()), marks: bars([-120e6, -33e6, 12e6, 80.5e6, -5.4e6]))

    static let barFalling = Scene(
        .bar, title: "Net income", across: .names(years, title: ""), up: .amounts(millions()),
        marks: bars([12e6, 3e6, -41e6, -150e6, -120e6]), rules: [Rule(-100e6, label: "covenant -100M USD")])

    static let barSeries = Scene(
        .bar, title: "Revenue and R&D", across: .names(years, title: ""), up: .amounts(millions()),
        series: ["revenue", "rd"],
        marks: bars([1.2e6, 3.46e6, 12e6, 30.5e6, 53.437e6]) + bars([10.2e6, 63.46e6, 102e6, 189e6, 180.4e6], 1))

    static let barMany = Scene(
        .bar, title: "Daily", across: .names((0..<300).map { "day \($0)" }, title: "day"), up: .amounts(millions()),
        marks: bars((0..<300).map { Double(($0 * 7919) % 100 - 30) * 1e6 }))

    static let barOne = Scene(
        .bar, title: "Cash", across: .names(["minimax"], title: ""), up: .amounts(millions()), marks: bars([1046.2e6]))

    static let histogram = Scene(
        .histogram, title: "Value per share",
        across: .amounts(AmountAxis(title: "value", unit: "USD", holdsZero: false)),
        up: .amounts(AmountAxis(unit: "%", factor: 0.01, holdsZero: true)),
        marks: (0..<24).map { (index: Int) -> Mark in
            let (x, from) = (Double(index) - 11.5, 20 + Double(index) * 2)
            return .column(from: from, to: from + 2, height: 0.12 / (1 + x * x / 20))
        },
        rules: [Rule(28, label: "p5 28 USD"), Rule(44.2, label: "median 44.2 USD"), Rule(61, label: "p95 61 USD")])

    static let waterfall = Scene(
        .waterfall, title: "Cash bridge",
        across: .names(
            ["cash at 2024-12-31", "operations", "capital spending", "financing 融资", "other", "cash at 2025-09-30"],
            title: ""),
        up: .amounts(millions()),
        marks: [
            step(0, 0, 700, .total, "700M USD"), step(1, 700, 410, .fall, "290M USD"),
            step(2, 410, 395, .fall, "15M USD"), step(3, 395, 1040, .rise, "645M USD"),
            step(4, 1040, 1046.2, .rise, "6.2M USD"), step(5, 0, 1046.2, .total, "1.0462B USD"),
        ])

    static let waterfallBelow = Scene(
        .waterfall, title: "Bridge to net income",
        across: .names(["revenue", "costs", "R&D", "tax", "net"], title: ""),
        up: .amounts(millions()),
        marks: [
            step(0, 0, 53, .total, "53M USD"), step(1, 53, 20, .fall, "33M USD"), step(2, 20, -160, .fall, "180M USD"),
            step(3, -160, -158, .rise, "2M USD"), step(4, 0, -158, .total, "-158M USD"),
        ])

    static let football = Scene(
        .football, title: "minimax, value by method", across: billions("Value"),
        up: .names(["multiple of revenue", "last round", "discounted cash flow", "成本法"], title: ""),
        marks: [
            field(0, 2.1, 4.9, 3.2), field(1, 4.2402, 4.2402, nil), field(2, 1.2, 6.8, 3.9), field(3, 0.9, 1.4, 1.1),
        ],
        rules: [Rule(4.2402e9, label: "round 4.2402B USD")])

    static let tornado = Scene(
        .tornado, title: "Sensitivity of value", across: billions("value"),
        up: .names(["discount rate", "terminal growth", "margin 利润率", "tax"], title: ""),
        marks: [
            side(0, 5.6, .fall, "10%"), side(0, 2.7, .rise, "14%"), side(1, 3.3, .fall, "2%"),
            side(1, 4.7, .rise, "4%"),
            side(2, 3.5, .fall, "20%"), side(2, 4.3, .rise, "30%"), side(3, 4.0, .fall, "20%"),
            side(3, 3.8, .rise, "25%"),
        ], rules: [Rule(3.9e9, label: "base 3.9B USD")])

    static let tornadoOneSide = Scene(
        .tornado, title: "One side", across: billions(),
        up: .names(["rate", "growth of revenue over the next five years 收入增长"], title: ""),
        marks: [
            side(0, 4.5, .fall, "10%"), side(0, 4.2, .rise, "14%"), side(1, 3.9, .fall, "2%"),
            side(1, 4.7, .rise, "4%"),
        ], rules: [Rule(3.9e9, label: "base 3.9B USD")])

    static let waterfallLong = Scene(
        .waterfall, title: "From enterprise value to equity value per share",
        across: .names(
            [
                "Enterprise value from the discounted cash flow", "Cash and cash equivalents", "Borrowings",
                "Redeemable preferred shares 可赎回优先股", "Equity value",
            ], title: ""),
        up: .amounts(millions()),
        marks: [
            step(0, 0, 3900, .total, "3.9B USD"), step(1, 3900, 4946.2, .rise, "1.0462B USD"),
            step(2, 4946.2, 4800, .fall, "146.2M USD"), step(3, 4800, 2400, .fall, "2.4B USD"),
            step(4, 0, 2400, .total, "2.4B USD"),
        ])

    /// Parts of a whole, one of them too narrow for its amount.
    static let barStacked: Scene = {
        let shares = [[0.6, 0.42], [0.4, 0.28], [0, 0.29], [0, 0.01]]
        var ends = [0.0, 0.0]
        var scene = Scene(
            .bar, title: "Owners", across: .names(["founding", "种子轮"], title: ""),
            up: .amounts(AmountAxis(unit: "%", factor: 0.01, holdsZero: true)), series: ["Ann", "Bo", "Seed", "pool"],
            marks: shares.enumerated().flatMap { series, parts in
                parts.enumerated().compactMap { place, part -> Mark? in
                    guard part > 0 else { return nil }
                    let from = ends[place]
                    ends[place] += part
                    let label = "\(Int((part * 100).rounded()))%"
                    return .bar(Bar(series: series, place: place, from: from, to: ends[place], label: label))
                }
            })
        scene.isStacked = true
        return scene
    }()

    static let histogramBelow = Scene(
        .histogram, title: "净现值分布",
        across: .amounts(AmountAxis(title: "npv", unit: "亿 CNY", factor: 1e8, holdsZero: false)),
        up: .amounts(AmountAxis(unit: "%", factor: 0.01, holdsZero: true)),
        marks: (0..<40).map { (index: Int) -> Mark in
            let x = Double(index) - 25
            return .column(from: x * 1.5e8, to: x * 1.5e8 + 1.5e8, height: 0.1 / (1 + x * x / 40))
        },
        rules: [
            Rule(-12e8, label: "p5 -12 亿 CNY"), Rule(1e8, label: "median 1 亿 CNY"), Rule(3e8, label: "mean 3 亿 CNY"),
            Rule(15e8, label: "p95 15 亿 CNY"),
        ])

    static let discounts = ["10%", "11%", "12%", "13%", "14%"]
    static let growths = ["2%", "2.5%", "3%", "3.5%", "4%", "4.5%"]

    static let heat = Scene(
        .heat, title: "Value, B USD", across: .names(growths, title: "growth"), up: .names(discounts, title: "rate"),
        marks: discounts.indices.flatMap { row in
            growths.indices.map { (column: Int) -> Mark in
                let value = 3.0 / Double(10 + row - 2 - column / 2)
                let isKnown = row != 2 || column != 3
                return .cell(
                    column: column, row: row, value: isKnown ? value : nil, label: "\((value * 1000).rounded() / 1000)")
            }
        })

    static let heatDiverging = Scene(
        .heat, title: "Gain on the round", across: .names(growths.map { "terminal growth \($0)" }, title: "growth"),
        up: .names(discounts, title: "rate"),
        marks: discounts.indices.flatMap { row in
            growths.indices.map { (column: Int) -> Mark in
                let value = column * 3 - row * 4
                return .cell(column: column, row: row, value: Double(value), label: "\(value)%")
            }
        })

    static let scatter = Scene(
        .scatter, title: "Multiple against growth",
        across: .amounts(AmountAxis(title: "growth", unit: "%", factor: 0.01, holdsZero: false)),
        up: .amounts(AmountAxis(title: "EV / revenue", unit: "", holdsZero: false)),
        marks: [
            .dots(
                series: 0, points: [Point(0.2, 8), Point(0.45, 15), Point(0.9, 31), Point(1.7, 60), Point(0.5, 15.5)],
                names: ["OpenAI", "Zhipu 智谱", "Moonshot", "MiniMax", "Z"])
        ])

    static let one = Scene(
        .line, title: "One figure", across: .names(["FY2024"], title: ""), up: .amounts(millions(holdsZero: false)),
        marks: [path([30.5e6])])

    static let none = Scene(
        .line, title: "Nothing", across: .names(["FY2024"], title: ""), up: .amounts(millions(holdsZero: false)),
        marks: [path([nil])])

    static let all: [(name: String, scene: Scene)] = [
        ("line", line), ("lines", lines), ("days", days), ("rates", rates), ("bar", bar), ("bar-long", barLong),
        ("bar-falling", barFalling), ("bar-series", barSeries), ("bar-many", barMany), ("bar-one", barOne),
        ("bar-stacked", barStacked),
        ("histogram", histogram), ("waterfall", waterfall), ("waterfall-below", waterfallBelow), ("football", football),
        ("tornado", tornado), ("heat", heat), ("heat-diverging", heatDiverging), ("scatter", scatter), ("one", one),
        ("tornado-one-side", tornadoOneSide), ("waterfall-long", waterfallLong),
        ("histogram-below", histogramBelow),
        ("none", none),
    ]
}
