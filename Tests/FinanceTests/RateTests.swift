import Numbers
import RealModule
import Testing

@testable import Finance

/// Every rate is found, wherever it is.
@Suite struct RateTests {
    /// Flows that are worth nothing at given rates: the product of (1 − x / x0) for each discount factor x0.
    private func flows(_ rates: [Double]) -> [Double] {
        var flows = [1.0]
        for rate in rates {
            var next = Array(repeating: 0.0, count: flows.count + 1)
            for (power, flow) in flows.enumerated() {
                next[power] += flow
                next[power + 1] -= flow * (1 + rate)
            }
            flows = next
        }
        return flows
    }

    private func found(_ flows: [Double]) throws -> [Double] {
        let sum = FlowSum(times: flows.indices.map(Double.init), amounts: flows)
        return try sum.roots().map { Double.exp($0.force) - 1 }
    }

    @Test(arguments: [
        [0.1], [0, 1, 2], [-0.99995, 0.1], [0.05, 20_000], [-0.5, -0.2, 0.1, 0.3, 4], [0.1, 0.11, 0.12],
        [-0.9, 0, 0.5, 0.6, 3, 9],
    ])
    func ratesThatWereBuiltInAreFound(rates: [Double]) throws {
        let found = try found(flows(rates))
        #expect(found.count == rates.count, "\(found)")
        for (rate, other) in zip(rates.sorted(), found) {
            #expect(abs(rate - other) <= 1e-6 * max(1, abs(rate)), "\(found)")
        }
    }

    /// Later zeros and a long way between flows change nothing.
    @Test func farRatesOfLongFlowsAreFound() throws {
        var flows = flows([-0.99995, 0.1])
        flows += Array(repeating: 0, count: 49)
        #expect(try found(flows).count == 2)
    }

    @Test func aDoubleRateIsOneThatTouches() throws {
        let sum = FlowSum(times: [0, 1, 2], amounts: [1, -2.2, 1.21])
        let roots = try sum.roots()
        #expect(roots.count == 1 && roots[0].isTouching)
        let exact = try InternalRate(flows: [Number(100), Number(-220), Number(121)])
        #expect(exact.rates.count == 1 && Number.exactlyOrdered(exact.rates[0].rate, Number(1, over: 10)) == 0)
        #expect(!exact.rates[0].isOnlyTouched)
    }

    @Test func whatNeverComesToZeroHasNone() {
        #expect(throws: FinanceError.noRate) { try InternalRate(flows: [Number(100), Number(-200), Number(150)]) }
        #expect(throws: FinanceError.oneSign(isPositive: true)) { try InternalRate(flows: [Number(1), Number(2)]) }
        #expect(throws: FinanceError.allZero) { try InternalRate(flows: [.zero, .zero]) }
        #expect(throws: FinanceError.empty) { try InternalRate(flows: []) }
    }

    @Test func theSearchStops() {
        let flows = (0..<400).map { Number($0.isMultiple(of: 2) ? 100 + $0 : -100 - 2 * $0) }
        #expect(throws: FinanceError.stopped) { try InternalRate(flows: flows) { true } }
    }

    /// A jump is no root, a touch is one.
    /// A root that nobody would call a rate of return stands apart, where there is another.
    @Test func astronomicalRatesStandApart() throws {
        let found = try InternalRate(flows: [-0.01, 1000, -100_000, 120_000], days: [0, 1, 60, 425])
        #expect(found.rates.count == 1 && found.astronomical.count == 2)
        #expect(abs(found.rates[0].rate.doubleValue - 0.2125) < 1e-4)
        let only = try InternalRate(flows: [-100, 200], days: [0, 2])
        #expect(only.rates.count == 1 && only.astronomical.isEmpty)
    }

    @Test func signsTellRootsFromJumps() {
        let jump = RootScan(0, 3, steps: 256) { (x: Double) -> Double? in x < 1 ? -1 : 1 }
        #expect(jump.roots.isEmpty && jump.poles.count == 1)
        let pole = RootScan(0, 3, steps: 256) { (x: Double) -> Double? in 1 / (x - 1) }
        #expect(pole.roots.isEmpty)
        let touch = RootScan(0, 3, steps: 256) { (x: Double) -> Double? in (x - 1.3) * (x - 1.3) }
        #expect(touch.roots.count == 1)
        let near = RootScan(0, 3, steps: 256) { (x: Double) -> Double? in (x - 1.301) * (x - 1.302) }
        #expect(near.roots.count == 2)
    }
}
