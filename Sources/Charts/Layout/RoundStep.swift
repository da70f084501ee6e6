/// Steps between ticks that people count in: 1, 2, 2.5 or 5 times a power of ten.
///
/// Source: P. Heckbert, "Nice numbers for graph labels", Graphics Gems (1990); what is best of several is weighed after
/// J. Talbot, S. Lin and P. Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes", IEEE
/// TVCG 16 (2010): how simple the step is, how much of the axis the data fill, how near the number of ticks is to what was
/// asked. The ticks always hold the data between them.
struct RoundStep {
    /// The distance of two ticks.
    let step: ExactDecimal
    /// The first and the last tick, in steps.
    let first: Int
    let last: Int

    private static let choices: [(digits: Int, shift: Int, ease: Double)] = [
        (1, 0, 1), (2, 0, 0.9), (25, -1, 0.6), (5, 0, 0.85),
    ]
    /// Beyond so many steps from zero a number cannot tell two ticks apart.
    private static let farthest = 1e15

    /// - Parameters:
    ///   - low, high: finite, the second more than the first.
    ///   - most: how many ticks there may be, taken as 3 or more.
    init(_ low: Double, _ high: Double, most: Int) {
        let most = max(3, most)
        let span = high - low
        var power = PowerOfTen.exponent(of: max(span / Double(most), .leastNonzeroMagnitude)) - 1
        var best: (score: Double, step: RoundStep)?
        var further = 2
        while further > 0, power < 400 {
            for choice in Self.choices {
                let decimal = ExactDecimal(digits: choice.digits, exponent: power + choice.shift)
                guard let step = RoundStep(decimal, low, high), step.last - step.first < most else { continue }
                let filled = span / (Double(step.last - step.first) * decimal.value)
                let score = 0.5 * filled + 0.2 * choice.ease + 0.3 * Double(step.last - step.first + 1) / Double(most)
                if score > (best?.score ?? 0) { best = (score, step) }
            }
            if best != nil { further -= 1 }
            power += 1
        }
        self = best?.step ?? RoundStep(step: ExactDecimal(digits: 1, exponent: 0), first: 0, last: 1)
    }

    private init(step: ExactDecimal, first: Int, last: Int) { (self.step, self.first, self.last) = (step, first, last) }

    /// Nil where the step is too small to be counted in.
    private init?(_ decimal: ExactDecimal, _ low: Double, _ high: Double) {
        let step = decimal.value
        guard step > 0 else { return nil }
        let (from, to) = (low / step, high / step)
        guard abs(from) < Self.farthest, abs(to) < Self.farthest else { return nil }
        // What is past a tick by no more than rounding lies on it.
        let first = Int((from + 1e-9).rounded(.down))
        let last = Int((to - 1e-9).rounded(.up))
        self.init(step: decimal, first: first, last: max(last, first + 1))
    }

    /// The number at a tick.
    func decimal(_ index: Int) -> ExactDecimal { ExactDecimal(digits: index * step.digits, exponent: step.exponent) }
}
