/// What stands at the ends of a bar that lies.
struct BarLabels {
    var low: String
    var high: String

    /// - Parameters:
    ///   - rise, fall: what stands before the steps of a waterfall.
    ///   - lane: the bars of its lane, itself among them.
    init(_ bar: Bar, in lane: [Bar], _ scene: Scene, rise: String, fall: String) {
        // Within a whole an amount stands on its part.
        if scene.isStacked {
            (low, high) = ("", "")
            return
        }
        // A bar without length leaves the other side to the one that has some.
        let falls = bar.to < bar.from || bar.to == bar.from && lane.contains { $0.to > $0.from && $0.from == bar.from }
        switch scene.kind {
        case .tornado:
            // Its bars go away from the base, so that the amount and the input both stand at the far end.
            var label = bar.label
            if !bar.startLabel.isEmpty { label = label.isEmpty ? bar.startLabel : "\(label) (\(bar.startLabel))" }
            (low, high) = falls ? (label, "") : ("", label)
        case .waterfall:
            let label = bar.marked(rise: rise, fall: fall)
            // A total below zero ends on its lower side.
            (low, high) = bar.to < bar.from && bar.tone != .fall ? (label, bar.startLabel) : (bar.startLabel, label)
        default:
            (low, high) = falls ? (bar.label, bar.startLabel) : (bar.startLabel, bar.label)
        }
    }
}

extension Bar {
    /// Its label, after a sign that tells a step up from a step down without colour. One that begins with the sign has it
    /// already, as `-8 USD` has.
    func marked(rise: String, fall: String) -> String {
        let sign: String
        switch tone {
        case .rise: sign = rise
        case .fall: sign = fall
        case .plain, .total: return label
        }
        guard !label.isEmpty, !label.hasPrefix(sign) else { return label.isEmpty ? sign : label }
        return sign == "+" || sign == "-" ? sign + label : "\(sign) \(label)"
    }

    var low: Double { min(from, to) }
    var high: Double { max(from, to) }
}
