import RealModule

/// The value of dated flows as a function of the rate, continuously compounded: `Σ amount × e^(−force × time)`.
///
/// A rate r per unit of time above −100% is the force ln(1 + r), and every force is such a rate. Amounts are kept as
/// sign and logarithm, so that nothing overflows however long the flows run.
struct FlowSum {
    struct Term {
        let time: Double
        let isPositive: Bool
        let logarithm: Double
    }

    /// By time, one for each time, none zero.
    let terms: [Term]

    init(_ terms: [Term]) { self.terms = terms }

    /// Flows ordered by time; those of one time are added, those of zero left out.
    init(times: [Double], amounts: [Double]) {
        var terms: [Term] = []
        terms.reserveCapacity(times.count)
        var index = 0
        while index < times.count {
            let time = times[index]
            var sum = 0.0
            while index < times.count, times[index] == time {
                sum += amounts[index]
                index += 1
            }
            if sum != 0 {
                terms.append(Term(time: time, isPositive: sum > 0, logarithm: Double.log(sum.magnitude)))
            }
        }
        self.terms = terms
    }

    /// The value divided by its largest term, and a bound on what rounding may have done to it.
    func value(_ force: Double) -> (value: Double, bound: Double) {
        var largest = -Double.infinity
        for term in terms { largest = max(largest, term.logarithm - force * term.time) }
        var (sum, bound) = (0.0, 0.0)
        let few = 4 + largest.magnitude
        for term in terms {
            let exponent = term.logarithm - force * term.time
            let size = Double.exp(exponent - largest)
            sum += term.isPositive ? size : -size
            bound += size * (few + exponent.magnitude + (force * term.time).magnitude)
        }
        return (sum, (bound + Double(terms.count)) * Double.ulpOfOne)
    }

    /// Where consecutive terms have unlike signs: the place of the second.
    var changes: [Int] {
        terms.indices.dropFirst().filter { terms[$0].isPositive != terms[$0 - 1].isPositive }
    }

    /// The derivative of `e^(force × middle)` times the value, but for that factor: with the middle inside a change of
    /// sign it has one change less.
    func differentiated(about middle: Double) -> FlowSum {
        FlowSum(
            terms.map { term in
                Term(
                    time: term.time, isPositive: term.isPositive == (middle > term.time),
                    logarithm: term.logarithm + Double.log((middle - term.time).magnitude))
            })
    }

    /// The sign at forces without end: that of the first term above, of the last below.
    func farSign(above: Bool) -> Int { (above ? terms.first : terms.last).map { $0.isPositive ? 1 : -1 } ?? 0 }
}
