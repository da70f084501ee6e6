/// The fields of a heat map by row and column, and how each value is to be coloured.
struct HeatGrid {
    struct Field {
        let value: Double
        let label: String
    }

    let columns: [String]
    let rows: [String]
    private var fields: [Field?]
    /// The lowest and the highest value.
    private(set) var low = 0.0
    private(set) var high = 0.0

    init(_ scene: Scene) {
        func names(_ axis: Axis) -> [String] { if case .names(let names, _) = axis { names } else { [] } }
        (columns, rows) = (names(scene.across), names(scene.up))
        // Only as many as there are names for; a map without names has no fields.
        fields = Array(repeating: nil, count: columns.count * rows.count)
        var isFirst = true
        for case .cell(let column, let row, let value?, let label) in scene.marks {
            fields[row * columns.count + column] = Field(
                value: value, label: label.isEmpty ? ExactDecimal(value).rounded(significant: 4).text() : label)
            (low, high) = isFirst ? (value, value) : (min(low, value), max(high, value))
            isFirst = false
        }
    }

    func field(_ column: Int, _ row: Int) -> Field? { fields[row * columns.count + column] }

    /// Whether values lie on both sides of zero, which then has a light field between two colours.
    var isDiverging: Bool { low < 0 && high > 0 }

    /// From 0 at the lowest to 1 at the highest value; of a diverging map -1 to 1, with 0 at zero.
    func strength(_ value: Double) -> Double {
        if isDiverging { return value / max(-low, high) }
        let span = high / 2 - low / 2
        return span > 0 ? (value / 2 - low / 2) / span : 0.5
    }
}
