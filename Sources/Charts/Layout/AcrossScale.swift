/// The lower axis of lines and dots, whatever it is of.
enum AcrossScale {
    case names([String])
    case amounts(AmountScale)
    case days(DayScale)

    init(_ sound: SoundScene, room: Double, gap: Double, measure: (String) -> Double) {
        switch sound.scene.across {
        case .names(let names, _): self = .names(names)
        case .amounts(let axis):
            self = .amounts(.fitting(sound.across, axis, room: room, gap: gap, measure: measure))
        case .days: self = .days(DayScale(sound.across, room: room, gap: gap, measure: measure))
        }
    }

    /// From 0 to 1; a name stands in the middle of its part.
    func fraction(_ x: Double) -> Double {
        switch self {
        case .names(let names): (x + 0.5) / Double(max(1, names.count))
        case .amounts(let scale): scale.fraction(x)
        case .days(let scale): scale.fraction(x)
        }
    }

    /// Empty for names.
    var ticks: [Tick] {
        switch self {
        case .names: []
        case .amounts(let scale): scale.ticks
        case .days(let scale): scale.ticks
        }
    }
}

extension Axis {
    /// What is measured and the unit, `Revenue, M USD`; the names' or days' title.
    var caption: String {
        switch self {
        case .names(_, let title), .days(let title): title
        case .amounts(let axis): [axis.title, axis.unit].filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }
}
