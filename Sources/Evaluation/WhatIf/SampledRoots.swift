import Finance
import Numbers
import Reporting
import Resolution

/// The roots of an equation that is read of samples, such as `chance(v > 5B USD) == 50%`. Its sides go in steps, as one
/// sample after the other changes its mind, so that a small step over zero is a root, and a stretch of zeros is one place;
/// and they are known no better than samples tell: no more digits are given than those on which two halves of them agree.
struct SampledRoots {
    private(set) var roots: [Double] = []

    private let evaluator: Evaluator
    private let rest: (Double) throws(Failure) -> Double?
    private let (low, high): (Double, Double)

    /// A step over zero is one of samples where it is less than this share of all that the sides come to.
    private static let step = 0.02

    /// - Parameter rest: the left side less the right side.
    /// - Returns: Nil where the sides rest on no samples.
    init?(
        _ scan: RootScan, _ low: Double, _ high: Double, _ evaluator: Evaluator,
        _ rest: @escaping (Double) throws(Failure) -> Double?
    ) throws(Failure) {
        guard evaluator.state.draws > 0 else { return nil }
        (self.evaluator, self.rest, self.low, self.high) = (evaluator, rest, low, high)
        var places = scan.roots.map { root -> Double in
            if case .stretch(let first, let last) = root { first + (last - first) / 2 } else { root.place }
        }
        guard let some = places.first ?? scan.poles.first, try restsOnSamples(some) else { return nil }
        for pole in scan.poles where try isStep(pole, scan) { places.append(pole) }
        // Places nearer to each other than is known are one.
        var last: (place: Double, doubt: Double, count: Double)?
        for place in places.sorted() {
            let doubt = try self.doubt(place)
            if let known = last, place - known.place <= 2 * max(known.doubt, doubt) {
                let count = known.count + 1
                last = (known.place + (place - known.place) / count, max(known.doubt, doubt), count)
                continue
            }
            if let known = last { roots.append(rounded(known.place, known.doubt)) }
            last = (place, doubt, 1)
        }
        if let known = last { roots.append(rounded(known.place, known.doubt)) }
    }

    /// Whether the sides are read of samples: then a few of them say something else.
    private func restsOnSamples(_ x: Double) throws(Failure) -> Bool {
        let all = try rest(x)
        for (part, parts) in [(0, 255), (1, 251), (2, 127)] {
            let own = try evaluator.state.sampling.readingPart(part, of: parts) { () throws(Failure) in try rest(x) }
            if own != all { return true }
        }
        return false
    }

    /// What the sides differ by as each fifth of the samples has it. Samples are drawn so evenly that their quarters may
    /// all say the same.
    private func fifths(_ x: Double) throws(Failure) -> [Double] {
        var values: [Double] = []
        for part in 0..<5 {
            let value = try evaluator.state.sampling.readingPart(part, of: 5) { () throws(Failure) in try rest(x) }
            if let value { values.append(value) }
        }
        return values
    }

    private func isStep(_ x: Double, _ scan: RootScan) throws(Failure) -> Bool {
        let reach = (high - low) * 1e-9
        guard let before = try rest(max(low, x - reach)), let after = try rest(min(high, x + reach)) else {
            return false
        }
        return (after - before).magnitude <= SampledRoots.step * (scan.highest - scan.lowest)
    }

    /// How far halves of the samples are apart in a root.
    private func doubt(_ x: Double) throws(Failure) -> Double {
        let own = try fifths(x)
        guard own.count > 1 else { return 0 }
        let mean = own.reduce(0, +) / Double(own.count)
        let deviation =
            (own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(own.count - 1)).squareRoot()
        let reach = (high - low) / 100
        let (left, right) = (max(low, x - reach), min(high, x + reach))
        guard let a = try rest(left), let b = try rest(right), a != b else { return reach }
        return deviation / ((b - a) / (right - left)).magnitude
    }

    /// To the digits that are known: four at the most.
    private func rounded(_ x: Double, _ doubt: Double) -> Double {
        guard let number = try? Number(approximate: x) else { return x }
        let error = doubt > 0 ? try? Number(approximate: doubt) : nil
        let size = error.map { number.decimal(significant: 15).exponent - $0.decimal(significant: 15).exponent } ?? 4
        return number.nearestDecimal(significant: max(1, min(size, 4)))?.doubleValue ?? x
    }
}
