import Calendars
import Companies
import TestSupport
import Testing

/// What a history finds by its index is what a plain look through all figures finds.
@Suite struct FigureHistoryTests {
    private final class Formulaless: Formula {}
    private static let expected: UInt8 = 8

    private static func figure(_ time: Figure.Time, qualifiers: UInt8 = 0, assumption: String? = nil) -> Figure {
        Figure(
            metric: 0, time: time, formula: Formulaless(), qualifiers: qualifiers, origin: "a.suan",
            assumption: assumption)
    }

    private static func date(_ number: Int32) -> Figure.Time { .date(Day(number: 10_000 + number)) }

    /// A time out of few, so that figures are given again and end together.
    private static func time(_ random: inout TestRandom, days: Int32) -> Figure.Time {
        let last = Day(number: 10_000 + Int32.random(in: 0..<days, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .none
        case 1...3: return .date(last)
        default:
            let length = ([0, 6, 29, 89, 364] as [Int32]).randomElement(using: &random) ?? 0
            let first = Day(number: last.number - length)
            return Period(first: first, last: last).map(Figure.Time.period) ?? .none
        }
    }

    private static func figures(_ random: inout TestRandom) -> [Figure] {
        let days = Int32.random(in: 1...60, using: &random)
        let forecasts = Int.random(in: 0...4, using: &random)
        return (0..<Int.random(in: 0...60, using: &random)).map { _ in
            figure(
                time(&random, days: days),
                qualifiers: Int.random(in: 0..<4, using: &random) < forecasts ? expected | 1 : 1,
                assumption: Int.random(in: 0..<8, using: &random) < forecasts ? "why" : nil)
        }
    }

    // MARK: The plain look

    private static func inForce(_ figures: [Figure], at time: Figure.Time) -> Figure? {
        figures.last { $0.time == time }
    }

    private static func current(_ figures: [Figure]) -> [Figure] {
        figures.filter { inForce(figures, at: $0.time) === $0 }.sorted { a, b in
            guard let first = a.end else { return false }
            guard let second = b.end else { return true }
            return first == second ? a.length > b.length : first > second
        }
    }

    private static func chosen(_ figures: [Figure]) -> (figure: Figure, passed: [Figure])? {
        let all = current(figures)
        let firm = all.filter { $0.qualifiers & expected == 0 && $0.assumption == nil }
        guard let figure = (firm.isEmpty ? all : firm).first else { return nil }
        let passed = all.filter { other in
            guard other !== figure else { return false }
            guard let end = figure.end, let otherEnd = other.end else { return true }
            return otherEnd >= end
        }
        return (figure, passed)
    }

    private func agrees(_ history: FigureHistory, _ figures: [Figure]) -> Bool {
        func same(_ a: [Figure], _ b: [Figure]) -> Bool {
            a.map(ObjectIdentifier.init) == b.map(ObjectIdentifier.init)
        }
        let (found, wanted) = (history.chosen(expected: Self.expected), Self.chosen(figures))
        return same(Array(history), figures) && same(history.current(), Self.current(figures))
            && found?.figure === wanted?.figure && same(found?.passed ?? [], wanted?.passed ?? [])
            && figures.allSatisfy { figure in
                history.inForce(at: figure.time) === Self.inForce(figures, at: figure.time)
                    && same(history.besides(figure), figures.filter { $0.time == figure.time && $0 !== figure })
            }
            && history.inForce(at: Self.date(-5_000)) == nil
    }

    @Test(arguments: 0..<500)
    func agreesWithAPlainLook(stream: Int) {
        var random = TestRandom(stream: stream)
        let figures = Self.figures(&random)
        var history = FigureHistory()
        // Asked now and then while it grows, and at the end.
        for (index, figure) in figures.enumerated() {
            history.append(figure)
            if Int.random(in: 0..<20, using: &random) == 0 {
                #expect(agrees(history, Array(figures[...index])), "after \(index), seed \(TestRandom.seed)")
            }
        }
        #expect(agrees(history, figures), "seed \(TestRandom.seed)")
    }

    @Test(arguments: 0..<100)
    func aCopyIsAValue(stream: Int) {
        var random = TestRandom(stream: 1_000 + stream)
        let (begun, own, other) = (Self.figures(&random), Self.figures(&random), Self.figures(&random))
        var history = FigureHistory(begun)
        let old = history
        for figure in own { history.append(figure) }
        #expect(agrees(history, begun + own) && agrees(old, begun), "seed \(TestRandom.seed)")
        // What was put back goes on by itself.
        var back = old
        for figure in other { back.append(figure) }
        #expect(agrees(back, begun + other) && agrees(history, begun + own) && agrees(old, begun))
    }

    @Test func someAreTakenOut() {
        var random = TestRandom(stream: 2_000)
        let figures = Self.figures(&random) + [Self.figure(Self.date(1), assumption: "why")]
        var history = FigureHistory(figures)
        let old = history
        history.removeAll { $0.assumption != nil }
        #expect(agrees(history, figures.filter { $0.assumption == nil }) && agrees(old, figures))
        #expect(history.count < old.count)
    }

    @Test("Looking up enters no figure again, however many there are", arguments: [1_000, 16_000])
    func lookUpsAreCheap(count: Int32) {
        var history = FigureHistory((0..<count).map { Self.figure(Self.date($0)) })
        _ = history.chosen(expected: Self.expected)
        // Each was entered once by its time and once in the order.
        #expect(history.entered == 2 * Int(count))
        for number in 0..<count {
            #expect(history.inForce(at: Self.date(number)) === history[Int(number)])
            _ = history.chosen(expected: Self.expected)
        }
        #expect(history.entered == 2 * Int(count))
        let old = history
        history.append(Self.figure(Self.date(count)))
        #expect(history.chosen(expected: Self.expected)?.figure === history.last)
        #expect(history.entered == 2 * Int(count) + 2)
        _ = old
    }
}
