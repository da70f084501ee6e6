import Formatting
import Numbers
import Reporting
import Resolution

/// What is known by samples, in machine-readable output.
extension ValueJSON {
    private static let percents = [1, 5, 10, 25, 50, 75, 90, 95, 99]

    /// The median as `decimal`, the mean, the standard deviation and percentiles, and what drew the samples.
    func write(_ samples: Samples, to json: inout JSONWriter) {
        guard let (mean, deviation) = samples.moments else { return json.field("samples", 0) }
        let percentiles = SampleOrder(samples).percentiles(ValueJSON.percents.map { Double($0) / 100 })
        json.field("decimal", text(percentiles[ValueJSON.percents.firstIndex(of: 50) ?? 0]))
        json.field("mean", text(mean))
        json.field("stdev", text(deviation))
        json.name("percentiles")
        json.beginObject()
        for (percent, value) in zip(ValueJSON.percents, percentiles) { json.field("\(percent)", text(value)) }
        json.endObject()
        writeOrigin(samples.count, present: samples.presentCount, to: &json)
    }

    /// The share of the samples it holds for.
    func write(_ event: Event, to json: inout JSONWriter) {
        let (holding, present) = event.tally
        if present > 0 { json.field("chance", text(Double(holding) / Double(present))) }
        writeOrigin(event.count, present: present, to: &json)
    }

    private func writeOrigin(_ count: Int, present: Int, to json: inout JSONWriter) {
        json.field("samples", present)
        if present < count { json.field("drawn", count) }
        json.field("seed", state.settings.seed)
    }

    private func text(_ value: Double) -> String {
        (try? Number(approximate: value.magnitude < .leastNormalMagnitude ? 0 : value))?.plainText() ?? ""
    }
}
