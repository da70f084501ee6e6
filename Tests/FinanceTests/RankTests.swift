import Finance
import Testing

/// Ranks, and the weights of inputs by them.
@Suite struct RankTests {
    @Test func equalValuesShareTheirRanks() {
        #expect(Ranks.of([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
        #expect(Ranks.of([5, .nan, 7]) == [1, 1.5, 2])
    }

    @Test func independentInputsWeighTheirSquaredCorrelation() {
        let weights = RelativeWeights([[1, 0], [0, 1]], with: [0.6, 0.8])
        #expect(abs(weights.weights[0] - 0.36) < 1e-12 && abs(weights.weights[1] - 0.64) < 1e-12)
    }

    /// Two inputs correlated by 0.6 that a result is the sum of, in equal parts: each accounts for half.
    @Test func correlatedInputsShareWhatTheyExplain() {
        let own = (1 + 0.6) / (2 + 2 * 0.6).squareRoot()
        let weights = RelativeWeights([[1, 0.6], [0.6, 1]], with: [own, own])
        #expect(abs(weights.weights[0] - 0.5) < 1e-9 && abs(weights.explained - 1) < 1e-9)
    }

    @Test func oneInputTwiceCountsOnce() {
        let weights = RelativeWeights([[1, 1], [1, 1]], with: [0.9, 0.9])
        #expect(abs(weights.explained - 0.81) < 1e-9)
    }
}
