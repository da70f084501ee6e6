import Formatting
import Numbers
import Quantities
import Resolution

/// What is known of uncertain amounts: more of their percentiles than the prompt shows, and what drew them.
extension Info {
    func appendSamples(of value: Value, to layout: inout HelpLayout) {
        switch value {
        case .quantity(let quantity):
            guard let samples = quantity.number.samples, let moments = samples.moments,
                let ends = samples.percentiles([0.01, 0.25, 0.75, 0.99])
            else { return }
            func text(_ value: Double) -> String {
                let rounded = (try? Number(approximate: value))?.nearestDecimal(significant: 4)?.approximated()
                return state.describe(.quantity(Quantity(rounded ?? .zero, unit: quantity.unit)))
            }
            layout.row("mean", text(moments.mean), column: 10)
            layout.row("stdev", text(moments.deviation), column: 10)
            let named = zip(["p1", "p25", "p75", "p99"], ends).map { "\($0) \(text($1))" }
            layout.row("also", named.joined(separator: ", "), column: 10)
            appendOrigin(samples.count, present: samples.presentCount, to: &layout)
        case .event(let event): appendOrigin(event.count, present: event.tally.present, to: &layout)
        default: break
        }
    }

    private func appendOrigin(_ count: Int, present: Int, to layout: inout HelpLayout) {
        let seed = "seed \(state.settings.seed)"
        layout.row("samples", present == count ? "\(count), \(seed)" : "\(present) of \(count), \(seed)", column: 10)
    }
}
