/// A factor and a term, one of which changes nothing: what an operation with one number makes of each row.
struct LinearStep {
    /// The largest magnitude of a moderate row, of a factor and of a term: so a step cannot overflow.
    static let most = 0x1p500

    let factor: Double
    /// −0 where there is none to add, which leaves a zero its sign.
    let term: Double

    @inline(__always)
    func of(_ value: Double) -> Double { value * factor + term }

    fileprivate var isModerate: Bool { factor.magnitude <= LinearStep.most && term.magnitude <= LinearStep.most }
}

extension Samples {
    /// What a step makes of the rows, to be taken later; nil where a row might fail.
    func after(_ step: LinearStep) -> Number? {
        guard extent == .moderate, step.isModerate else { return nil }
        return Number(Samples(step, of: self))
    }
}

/// Whether each row is there and its magnitude at most `LinearStep.most`, told without a branch.
struct ModerateWatch {
    private var bits: UInt64 = 0

    /// What is added to the exponent reaches the sign from the exponent 500 on.
    @inline(__always)
    mutating func look(_ value: Double) {
        bits |= (value.bitPattern & 0x7FF0_0000_0000_0000) &+ 0x20D0_0000_0000_0000
    }

    var isModerate: Bool { bits >> 63 == 0 }
}
