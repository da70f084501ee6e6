import RealModule

/// The one root that flows with one change of sign have, by Newton's method kept within a bracket.
struct OnlyRoot {
    private let amounts: [Double]
    /// Years to each amount; empty where they are one period apart.
    private let years: [Double]
    private let isEven: Bool

    init(_ amounts: [Double], years: [Double], evenly: [Double]) {
        (self.amounts, self.years) = (amounts, years)
        isEven = !evenly.isEmpty
    }

    /// The logarithm of 1 + rate; nil where the flows overflow a double on the way.
    var force: Double? {
        // The value has one sign left of the root and the other right of it: that of the last flow is left.
        let leftIsNegative = (amounts.last { $0 != 0 } ?? 0) < 0
        var (low, high) = (-Double.infinity, Double.infinity)
        var u = guess
        var step = 0.5
        for _ in 0..<400 {
            let (value, slope) = value(u)
            guard value.isFinite else { return nil }
            if value == 0 { return u }
            if (value < 0) == leftIsNegative { low = u } else { high = u }
            var next = u - value / slope
            if !next.isFinite || next <= low || next >= high {
                if low.isInfinite || high.isInfinite {
                    next = low.isInfinite ? high - step : low + step
                    step *= 2
                } else {
                    next = low + (high - low) / 2
                }
            } else if (next - u).magnitude > step * 4 {
                next = u + (next > u ? step : -step)
                step *= 2
            }
            if (next - u).magnitude <= 2e-16 * max(1e-3, u.magnitude) { return next }
            u = next
        }
        return high - low <= 1e-14 * max(1, u.magnitude) ? u : nil
    }

    private func value(_ u: Double) -> (value: Double, slope: Double) {
        var (value, slope) = (0.0, 0.0)
        if isEven {
            // Horner's scheme in the discount factor; the slope by the factor is turned into one by its logarithm.
            let factor = Double.exp(-u)
            for flow in amounts.reversed() {
                slope = slope * factor + value
                value = value * factor + flow
            }
            return (value, -slope * factor)
        }
        for index in amounts.indices {
            let term = amounts[index] * Double.exp(-years[index] * u)
            value += term
            slope -= years[index] * term
        }
        return (value, slope)
    }

    /// Where to begin: the growth of what was paid out to what was received over the mean time between them.
    private var guess: Double {
        var (paid, received, paidTime, receivedTime) = (0.0, 0.0, 0.0, 0.0)
        for index in amounts.indices {
            let time = isEven ? Double(index) : years[index]
            if amounts[index] < 0 {
                paid -= amounts[index]
                paidTime -= amounts[index] * time
            } else {
                received += amounts[index]
                receivedTime += amounts[index] * time
            }
        }
        let guess = Double.log(received / paid) / (receivedTime / received - paidTime / paid)
        return guess.isFinite ? max(-2, min(2, guess)) : 0.1
    }
}
