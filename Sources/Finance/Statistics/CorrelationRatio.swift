/// The share of a result's variance that its mean, given an input, has: 1 where the input alone decides it, however the
/// result rises and falls with it; 0 where it tells nothing. Pearson's correlation ratio, with the correction for the
/// number of groups of T. Kelley, "An Unbiased Correlation Ratio Measure", Proceedings of the National Academy of
/// Sciences 21, 1935.
package enum CorrelationRatio {
    /// Groups that an input's values are put in, by their rank.
    private static let mostGroups = 64
    private static let fewestInGroup = 32

    /// - Parameters:
    ///   - result: what the input is asked about, one for each of its values.
    ///   - ranks: those of the input's values, from 1.
    package static func of(_ result: [Double], by ranks: [Double]) -> Double {
        let count = result.count
        let groups = min(mostGroups, count / fewestInGroup)
        guard groups > 1 else { return 0 }
        let mean = result.reduce(0, +) / Double(count)
        var (sums, sizes) = ([Double](repeating: 0, count: groups), [Int](repeating: 0, count: groups))
        var all = 0.0
        for (value, rank) in zip(result, ranks) {
            let group = min(Int((rank - 0.5) * Double(groups) / Double(count)), groups - 1)
            sums[group] += value - mean
            sizes[group] += 1
            all += (value - mean) * (value - mean)
        }
        let used = sizes.count { $0 > 0 }
        guard all > 0, used > 1, count > used else { return 0 }
        let between = zip(sums, sizes).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / Double($1.1) : $0 }
        return max(0, 1 - (1 - between / all) * Double(count - 1) / Double(count - used))
    }
}
