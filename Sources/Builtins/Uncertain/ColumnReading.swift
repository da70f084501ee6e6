import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Uncertain arguments read over all their samples.
struct ColumnReading {
    private let call: Call

    init(_ call: Call) { self.call = call }

    /// The column of an argument that is an uncertain amount, with samples in it none of which has failed; nil of any
    /// other.
    func column(_ index: Int) throws(Failure) -> Samples? {
        guard let samples = call.samples(index) else { return nil }
        if let fault = samples.fault { throw call.failed(fault, at: index) }
        guard samples.presentCount > 0 else { throw call.failure(DistributionProblem.noSamples, at: index) }
        return samples
    }

    /// An amount that was read off an argument, in its unit and of its time, with how far off it may be.
    ///
    /// - Parameter error: the standard error.
    func read(_ value: Double, error: Double? = nil, of index: Int) throws(Failure) -> Value {
        var amount = try call.quantity(index)
        let samples = amount.number.samples
        amount.qualifiers = 0
        amount.number = try call.number { () throws(NumberError) in
            try Number(approximate: value.magnitude < .leastNormalMagnitude ? 0 : value)
        }
        if let error, let samples { noteError(error, of: value, unit: amount.unit, samples.presentCount) }
        return .quantity(amount)
    }

    /// Errors below this share of the amount are not worth a note.
    private static let telling = 0.005

    /// Says how far off an amount may be, where that is a good part of it.
    func noteError(_ error: Double, of value: Double, unit: UnitID, _ count: Int) {
        guard call.wantsNotes, call.isWholeStatement, error > ColumnReading.telling * value.magnitude,
            let amount = ColumnReading.number(digits: 2, near: error)
        else { return }
        call.note(ReadingRemark.standardError(call.describe(Quantity(amount, unit: unit)), samples: count))
    }

    /// Says on how few samples something stands.
    func noteFew(_ count: Int, of total: Int) {
        if call.wantsNotes, count < ColumnReading.few, count < total {
            call.note(ReadingRemark.fewSamples(count, of: total))
        }
    }

    /// Fewer samples are few.
    private static let few = 500

    /// The value that a share of the samples lies below, with its standard error: half of what lies between the shares
    /// one standard deviation of their number apart.
    func percentile(_ share: Double, _ samples: Samples, of index: Int) throws(Failure) -> Value {
        let count = samples.presentCount
        let deviation = (share * (1 - share) / Double(count)).squareRoot()
        let shares = [share, max(share - deviation, 0), min(share + deviation, 1)]
        let values = SampleOrder(samples).percentiles(shares)
        try call.poll()
        return try read(values[0], error: (values[2] - values[1]) / 2, of: index)
    }

    /// An exact number of so many significant digits, near to another; nil where that is 0, or past what can be shown.
    static func number(digits: Int, near value: Double) -> Number? {
        guard value.isNormal, let near = try? Number(approximate: value) else { return nil }
        let exponent = near.decimal(significant: 17).exponent - digits
        guard exponent.magnitude < 300, let scale = try? Number(mantissa: 1, exponent: exponent),
            let mantissa = try? near.divided(by: scale).rounded().asWhole
        else { return nil }
        return try? Number(mantissa: mantissa, exponent: exponent)
    }
}
