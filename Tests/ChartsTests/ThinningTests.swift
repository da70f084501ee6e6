import Testing

@testable import Charts

@Suite struct ThinningTests {
    @Test func thinningKeepsTheEndsAndExtremesOfEachColumn() {
        var random = Noise(seed: 7)
        let points = (0..<10_000).map { Point(Double($0), random.next(in: -50...50)) }
        let thin = Thinning.path(points) { Int($0.x / 20) }.compactMap { $0 }
        #expect(thin.count <= 4 * 500 && thin.count > 500)
        for column in 0..<500 {
            let all = points.filter { Int($0.x / 20) == column }
            let kept = thin.filter { Int($0.x / 20) == column }
            #expect(all.map(\.y).max() == kept.map(\.y).max() && all.map(\.y).min() == kept.map(\.y).min())
            #expect(all.first == kept.first && all.last == kept.last)
        }
        #expect(thin.map(\.x) == thin.map(\.x).sorted())
    }

    @Test func gapsStay() {
        let points: [Point?] = [Point(0, 1), nil, Point(0.1, 5), nil, nil, Point(0.2, 3)]
        #expect(Thinning.path(points) { _ in 0 } == points)
    }

    @Test func aLineOfManyPointsSaysSo() throws {
        let drawing = Samples.rates.drawnSVG()
        let thinned = drawing.remarks.compactMap {
            if case .thinned(let shown, let all) = $0 { (shown, all) } else { nil }
        }
        let (shown, all) = try #require(thinned.first)
        #expect(all == 10_000 && shown < 3000)
        #expect(drawing.text.utf8.count < 60_000)
    }

    @Test func dotsOnOneSpotAreDrawnOnce() {
        let points = (0..<1000).map { Point(Double($0 % 10), 1) }
        #expect(Thinning.dots(points) { (Int($0.x), Int($0.y)) }.count == 10)
    }
}

/// Numbers that look like chance and are the same each time.
///
/// Source: G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003).
struct Noise {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % max(1, bound)
    }

    mutating func next(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + Double(next(below: 1 << 30)) / Double(1 << 30) * (range.upperBound - range.lowerBound)
    }
}
