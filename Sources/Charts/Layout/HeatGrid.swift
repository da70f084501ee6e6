/// The fields of a heat map by row and column, and how each value is to be coloured.
struct HeatGrid {
    struct Field {
        let value: Double
        /// The value in the unit that labels are written in.
        let shown: Double
        var label: String
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
        let factor = scene.fields?.factor ?? 1
        var isFirst = true
        for case .cell(let column, let row, let value?, let label) in scene.marks {
            fields[row * columns.count + column] = Field(
                value: value, shown: value / factor,
                label: label.isEmpty ? ExactDecimal(value).rounded(significant: 4).text() : label)
            (low, high) = isFirst ? (value, value) : (min(low, value), max(high, value))
            isFirst = false
        }
    }

    /// The same with fewer decimals in all labels, so that the widest has room; as it is where none of a few digits has.
    ///
    /// - Returns: How many fields are then written as one beside them is, more than were.
    mutating func shorten(to room: Double, _ measure: (String) -> Double) -> Int {
        func fits(_ labels: [String?]) -> Bool { labels.allSatisfy { $0.map { measure($0) <= room } ?? true } }
        guard !fits(fields.map { $0?.label }) else { return 0 }
        let places = fields.compactMap { $0.map { HeatGrid.places(of: $0.label) } }.max() ?? 0
        let largest = fields.compactMap { $0?.shown.magnitude }.max() ?? 0
        guard places > 0, largest > 0, largest.isFinite else { return 0 }
        let least = max(0, HeatGrid.fewestDigits - 1 - PowerOfTen.exponent(of: largest))
        for count in stride(from: places - 1, through: least, by: -1) {
            let labels = fields.map { $0.map { HeatGrid.rounded($0, count) } }
            guard fits(labels) else { continue }
            let before = alikeCount
            for (place, label) in labels.enumerated() { if let label { fields[place]?.label = label } }
            return max(0, alikeCount - before)
        }
        return 0
    }

    private static let fewestDigits = 3

    /// The digits behind the point of a number; none of what is written with an exponent.
    private static func places(of label: String) -> Int {
        guard label.utf8.allSatisfy({ "-.0123456789".utf8.contains($0) }) else { return 0 }
        return label.utf8.firstIndex(of: UInt8(ascii: ".")).map { label.utf8[$0...].count - 1 } ?? 0
    }

    /// Of the value itself: what was rounded once is not rounded again.
    private static func rounded(_ field: Field, _ places: Int) -> String {
        guard HeatGrid.places(of: field.label) > places else { return field.label }
        return ExactDecimal(field.shown).rounded(places: places).text(places: places)
    }

    /// Fields that are written as one to their right or below them is, though their values differ.
    var alikeCount: Int { HeatMap.alike(columns.count, rows.count) { self.fields[$0].map { ($0.value, $0.label) } } }

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

/// Fields beside each other.
package enum HeatMap {
    /// How many fields, row by row, are written as one to their right or below them is, though their values differ.
    ///
    /// - Complexity: O(n) for n fields.
    package static func alike(_ columns: Int, _ rows: Int, _ field: (Int) -> (value: Double, label: String)?) -> Int {
        var count = 0
        for place in 0..<columns * rows {
            guard let one = field(place) else { continue }
            func isAlike(_ other: Int) -> Bool {
                guard let other = field(other), other.label == one.label else { return false }
                // What differs by no more than reckoning with doubles does is the same.
                return (other.value - one.value).magnitude > 1e-13 * max(other.value.magnitude, one.value.magnitude)
            }
            let hasRight = place % columns + 1 < columns
            if hasRight && isAlike(place + 1) || place + columns < columns * rows && isAlike(place + columns) {
                count += 1
            }
        }
        return count
    }
}
