import BigInt

extension Number {
    /// About how many bytes it holds beside its own place: those of a large numerator and denominator.
    package var weight: Int {
        guard case .big(let big) = storage else {
            return range.map { 64 + ($0.low?.weight ?? 0) + ($0.high?.weight ?? 0) } ?? 0
        }
        return (big.numerator.magnitude.words.count + big.denominator.words.count) * 8
    }
}
