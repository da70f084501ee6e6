/// Where an axis along which bars lie can begin and end, so that every label has room beside its bar.
enum LabelRoom {
    /// A bar with the room that its labels take below its low and above its high end; 0 for none.
    struct Ends {
        let from: Double
        let to: Double
        let below: Double
        let above: Double
    }

    /// The longest axis within the field; nil where it is shorter than `least`.
    static func axis(in field: ClosedRange<Double>, least: Double, _ bars: [Ends]) -> ClosedRange<Double>? {
        var (low, high) = (field.lowerBound, field.upperBound)
        // Each end moves the places of all bars: a few rounds settle it.
        for _ in 0..<24 {
            let length = high - low
            guard length >= least else { return nil }
            var (lowest, highest) = (field.lowerBound, field.upperBound)
            for bar in bars {
                if bar.below > 0 { lowest = max(lowest, field.lowerBound + bar.below - bar.from * length) }
                if bar.above > 0 { highest = min(highest, field.upperBound - bar.above + (1 - bar.to) * length) }
            }
            if lowest <= low, highest >= high { break }
            (low, high) = (max(low, lowest), min(high, highest))
        }
        return high - low >= least ? low...high : nil
    }
}
