import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Finds `solve(A == B, n = LOW..HIGH)`: every value of n in the range for which both sides are equal. One is a quantity,
/// several are a list, none is an error.
final class Solving {
    /// Into how many equal parts the range is divided to look for changes of sign.
    private static let steps = 256

    private let evaluator: Evaluator
    private let solve: SolveNode
    private let span: Span
    private let unit: UnitID
    private let variation: Variation?
    private let target: (Variation.Target, Value, String)?
    /// Whether the sides rest on what is varied, where they do not have its name in them.
    private var watch: ReachWatch?
    /// Why the sides have no value at some places: the first reason.
    private var firstFailure: (failure: Failure, x: Double)?
    private var site: Site { evaluator.site }

    static func value(_ evaluator: Evaluator, _ solve: SolveNode, _ span: Span) throws(Failure) -> Value {
        let (low, high) = try range(evaluator, solve.axis)
        let search = try Solving(evaluator, solve, span, unit: low.unit)
        guard let variation = search.variation else { return try search.run(low.number, high.number) }
        let watch = solve.axis.isMentioned ? nil : search.target.map { variation.watch([$0.0]) }
        return try evaluator.lens.vary(variation) { () throws(Failure) in
            search.watch = watch
            return try search.run(low.number, high.number)
        }
    }

    private init(_ evaluator: Evaluator, _ solve: SolveNode, _ span: Span, unit: UnitID) throws(Failure) {
        (self.evaluator, self.solve, self.span, self.unit) = (evaluator, solve, span, unit)
        variation = solve.axis.place == nil ? nil : Variation(evaluator.lens.variation)
        let found = try solve.axis.place.map { (place) throws(Failure) in
            try evaluator.changes.target(Replacement(span: solve.axis.span, place: place, value: nil))
        }
        target = found.map { ($0.target, $0.old, $0.name) }
    }

    /// The ends of the range, in the unit of one of them.
    private static func range(_ evaluator: Evaluator, _ axis: Axis) throws(Failure) -> (Quantity, Quantity) {
        let site = evaluator.site
        let ends: (low: Quantity, high: Quantity)
        if let (low, high) = axis.values.plainRange {
            ends = try Ranges(evaluator, low, high, axis.values.span).ends()
        } else if case .interval(let interval) = try evaluator.value(axis.values) {
            ends = (interval.low, interval.high)
        } else {
            throw site.failure(
                SolvingFinding.rangeWanted(axis.name), at: axis.values.span)
        }
        guard Number.compare(ends.low.number, ends.high.number) < 0 else {
            throw site.failure(SolvingFinding.emptyRange, at: axis.values.span)
        }
        guard ends.low.number.doubleValue.isFinite, ends.high.number.doubleValue.isFinite else {
            throw site.failure(SolvingFinding.endlessRange, at: axis.values.span)
        }
        return ends
    }

    private func run(_ low: Number, _ high: Number) throws(Failure) -> Value {
        var isFirst = true
        let scan = try RootScan(low.doubleValue, high.doubleValue, steps: Solving.steps) { (x) throws(Failure) in
            // The ends as they were written: exact where they are.
            let number = isFirst ? low : x == high.doubleValue ? high : approximate(x)
            isFirst = false
            return try self.value(number)?.number.doubleValue
        }
        if let watch, !watch.isReached, firstFailure == nil {
            throw site.failure(VariationFinding.notReached(solve.axis.name), at: solve.axis.span)
        }
        if let read = try SampledRoots(
            scan, low.doubleValue, high.doubleValue, evaluator,
            { (x) throws(Failure) in
                try self.value(approximate(x))?.number.doubleValue
            })
        {
            return try told(read.roots.map { approximate($0) }, scan)
        }
        var roots: [Value] = []
        var last: Number?
        for root in scan.roots {
            if case .stretch(let first, let end) = root, let stretch = try stretch(first, end, low, high) {
                last = stretch.high.number
                roots.append(.interval(stretch))
                let ends = Value.interval(stretch)
                evaluator.report.note(SolvingFinding.throughout(evaluator.text(ends)), at: solve.axis.span)
                continue
            }
            // What only looks like a stretch is a root within it, if anything.
            var (place, reach) = (root.place, 0.0)
            if case .stretch(let first, let end) = root {
                if try isApart(first, end) { continue }
                (place, reach) = (first + (end - first) / 2, end - first)
            }
            let number = try exact(place, low, high, within: reach) ?? approximate(place.twelveDigits)
            if let last, Number.compare(last, number) == 0 { continue }
            last = number
            roots.append(.quantity(Quantity(number, unit: unit)))
        }
        if roots.isEmpty { throw none(scan) }
        if roots.count > 1 {
            evaluator.report.note(
                SolvingFinding.severalRoots(roots.count, parts: Solving.steps), at: solve.axis.span)
        }
        if let gap = gap(scan) { evaluator.report.note(SolvingFinding.partly(gap), at: solve.equation) }
        if roots.count == 1 { return roots[0] }
        return try evaluator.limits.list(roots, span)
    }

    /// Roots that samples tell of.
    private func told(_ roots: [Number], _ scan: RootScan) throws(Failure) -> Value {
        if roots.isEmpty { throw none(scan) }
        if roots.count > 1 {
            evaluator.report.note(
                SolvingFinding.severalRoots(roots.count, parts: Solving.steps), at: solve.axis.span)
        }
        if let gap = gap(scan) { evaluator.report.note(SolvingFinding.partly(gap), at: solve.equation) }
        let values = roots.map { Value.quantity(Quantity($0, unit: unit)) }
        return values.count == 1 ? values[0] : try evaluator.limits.list(values, span)
    }

    /// A stretch of the range over which the sides are equal; nil where doubles only make it look so.
    private func stretch(_ first: Double, _ last: Double, _ low: Number, _ high: Number) throws(Failure) -> Interval? {
        for share in [0.5, 0.276, 0.811] {
            let place = approximate(first + share * (last - first))
            let middle = place.nearestDecimal(significant: 9) ?? place
            guard let rest = try value(middle), rest.number.isZero else { return nil }
        }
        let ends = (try edge(first, outward: -1, low, high), try edge(last, outward: 1, low, high))
        return Interval(low: Quantity(ends.0, unit: unit), high: Quantity(ends.1, unit: unit))
    }

    /// Whether the sides are apart over a stretch in which doubles do not tell them from each other.
    private func isApart(_ first: Double, _ last: Double) throws(Failure) -> Bool {
        var rests: [Number] = []
        for place in [first, first + (last - first) / 2, last] {
            guard let decimal = approximate(place).nearestDecimal(significant: 9),
                let rest = try value(decimal)?.number, rest.isExact, !rest.isZero
            else { return false }
            rests.append(rest)
        }
        let (one, middle, other) = (rests[0], rests[1], rests[2])
        guard one.sign == middle.sign, one.sign == other.sign else { return false }
        // Towards a root in the middle they come together.
        return middle.magnitude().doubleValue > 0.5 * min(one.magnitude().doubleValue, other.magnitude().doubleValue)
    }

    /// The end of a stretch: that of the range, or a decimal beyond which the sides differ.
    private func edge(_ place: Double, outward: Double, _ low: Number, _ high: Number) throws(Failure) -> Number {
        if place == low.doubleValue { return low }
        if place == high.doubleValue { return high }
        let width = high.doubleValue - low.doubleValue
        for digits in [6, 9, 12] {
            guard let decimal = approximate(place).nearestDecimal(significant: digits),
                abs(decimal.doubleValue - place) <= 1e-7 * width, try value(decimal)?.number.isZero == true,
                try value(approximate(decimal.doubleValue + outward * 1e-9 * width))?.number.isZero != true
            else { continue }
            return decimal
        }
        return approximate(place.twelveDigits)
    }

    /// The left side less the right side; nil where one has no value.
    private func value(_ x: Number) throws(Failure) -> Quantity? {
        try evaluator.limits.poll(span)
        let quantity = Quantity(x, unit: unit)
        if let slot = solve.axis.slot { try evaluator.put(.quantity(quantity), in: slot, solve.axis.span) }
        if let variation, let (target, old, name) = target {
            variation.put(try evaluator.changes.fitted(.quantity(quantity), solve.axis, to: old, name), for: target)
            evaluator.lens.memo.forget()
        }
        let (a, b) = try evaluator.lens.drawingAlike { () throws(Failure) in
            (try side(solve.left, x), try side(solve.right, x))
        }
        guard let a, let b else { return nil }
        let places = Places(whole: solve.equation, left: solve.left.span, right: solve.right.span)
        _ = try evaluator.ordering.order(a, b, at: (places.left, places.right), whole: places.whole)
        let rest = try evaluator.arithmetic.sum(
            Quantity(a.number, unit: a.unit), Quantity(b.number, unit: b.unit), negative: true, places)
        guard !rest.number.isExact else { return rest }
        // What rounding alone makes different is equal.
        let left = try evaluator.arithmetic.converted(Quantity(a.number, unit: a.unit), to: rest.unit, places.left)
        let isNoise = abs(rest.number.doubleValue) <= Solving.noise * abs(left.doubleValue)
        return isNoise ? Quantity(approximate(0), unit: rest.unit) : rest
    }

    /// How far sides are apart, relative to them, through the rounding of some hundred operations on doubles.
    private static let noise = 4e-14

    private func side(_ side: Node, _ x: Number) throws(Failure) -> Quantity? {
        switch try evaluator.attempt({ () throws(Failure) in try evaluator.value(side) }) {
        case .success(.quantity(let quantity)):
            if quantity.number.isSampled { throw site.failure(SamplingFinding.uncertainEquation, at: side.span) }
            return quantity
        case .success(.event): throw site.failure(SamplingFinding.uncertainEquation, at: side.span)
        case .success(let value): throw site.wrongKind(value, .quantity, at: side.span)
        case .failure(let failure):
            if failure.diagnostic.code == .dimensionMismatch || failure.diagnostic.code == .currencyMismatch {
                throw failure
            }
            if firstFailure == nil { firstFailure = (failure, x.doubleValue) }
            return nil
        }
    }

    /// A decimal, or the point where a straight line through the ends is zero, if the sides are exactly equal there.
    ///
    /// - Parameter reach: how far from the place it may be, at least.
    private func exact(
        _ place: Double, _ low: Number, _ high: Number, within reach: Double
    ) throws(Failure) -> Number? {
        var candidates: [Number] = []
        for digits in reach > 0 ? [2, 4, 6, 9, 12] : [6, 9, 12] {
            if let number = approximate(place).nearestDecimal(significant: digits) { candidates.append(number) }
        }
        if let line = try? straight(low, high) { candidates.append(line) }
        for candidate in candidates
        where abs(candidate.doubleValue - place)
            <= max(reach, 1e-7 * max(abs(place), high.doubleValue - low.doubleValue))
        {
            if let rest = try value(candidate), rest.number.isExact, rest.number.isZero { return candidate }
        }
        return nil
    }

    private func straight(_ low: Number, _ high: Number) throws -> Number? {
        guard let a = try value(low), let b = try value(high), a.number.isExact, b.number.isExact else { return nil }
        let slope = try b.number.subtracting(a.number)
        guard !slope.isZero else { return nil }
        return try low.subtracting(a.number.multiplied(by: high.subtracting(low)).divided(by: slope))
    }

    // MARK: What is said

    private func none(_ scan: RootScan) -> Failure {
        let name = solve.axis.name
        let range = site.text(solve.axis.values.span)
        guard scan.lowest <= scan.highest else {
            guard let firstFailure else {
                return site.failure(SolvingFinding.noValue(name, range: range), at: solve.equation)
            }
            return firstFailure.failure
        }
        if scan.lowest == scan.highest, scan.undefined.isEmpty {
            return site.failure(SolvingFinding.unchanging(name), at: [(solve.equation, ""), (solve.axis.span, "")])
        }
        let isSmooth = scan.poles.isEmpty
        let sides: SolvingFinding.Sides =
            scan.lowest > 0 || isSmooth && scan.lowest == 0
            ? .leftAbove
            : scan.highest < 0 || isSmooth && scan.highest == 0
                ? .leftBelow : .jump(at: scan.poles.first.map { text($0) })
        return site.failure(
            SolvingFinding.noRoot(name, range: range, sides, gap(scan)),
            at: [(solve.equation, ""), (solve.axis.values.span, "")])
    }

    private func text(_ x: Double) -> String {
        evaluator.text(.quantity(Quantity(approximate(x.sixDigits), unit: unit))).withoutMark
    }

    /// Where the sides have no value, and the first reason; nil where they have one everywhere.
    private func gap(_ scan: RootScan) -> SolvingFinding.Gap? {
        guard let first = scan.undefined.first, let last = scan.undefined.last else { return nil }
        return SolvingFinding.Gap(
            name: solve.axis.name, first: text(first), last: first == last ? nil : text(last),
            cause: firstFailure.map { Cause($0.failure.diagnostic.finding) })
    }
}

/// A double as an approximate number; one that is not finite never comes from a range.
private func approximate(_ value: Double) -> Number { (try? Number(approximate: value)) ?? .zero }

extension Double {
    /// Rounded to so many significant digits, whose last are then sure.
    fileprivate var twelveDigits: Double {
        approximate(self).nearestDecimal(significant: 12)?.doubleValue ?? self
    }
    fileprivate var sixDigits: Double { approximate(self).nearestDecimal(significant: 6)?.doubleValue ?? self }
}

extension String {
    fileprivate var withoutMark: String { hasPrefix("≈ ") ? String(dropFirst(2)) : self }
}
