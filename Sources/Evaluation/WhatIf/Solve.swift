import Finance
import Numbers
import Quantities
import Reporting

/// `solve(A == B, n = LOW..HIGH)`: every value of n in the range for which both sides are equal. One is a quantity,
/// several are a list, none is an error.
final class Solve: Code {
    /// Into how many equal parts the range is divided to look for changes of sign.
    static let steps = 256

    let left: Code
    let right: Code
    let equation: Span
    let axis: Axis

    init(_ span: Span, _ left: Code, _ right: Code, _ equation: Span, _ axis: Axis) {
        self.left = left
        self.right = right
        self.equation = equation
        self.axis = axis
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let (low, high) = try range(machine)
        let variation = axis.place == nil ? nil : Variation(machine.variation)
        let target = try axis.place.map { (place) throws(Failure) in
            try machine.target(OverrideCode(axis.span, place, value: nil))
        }
        let search = Search(self, machine, unit: low.unit, variation, target.map { ($0.0, $0.1, $0.2) })
        guard let variation else { return try search.run(low.number, high.number) }
        return try machine.vary(variation) { () throws(Failure) in try search.run(low.number, high.number) }
    }

    /// The ends of the range, in the unit of one of them.
    private func range(_ machine: Machine) throws(Failure) -> (Quantity, Quantity) {
        let ends: (low: Quantity, high: Quantity)
        if let range = axis.values as? RangeCode, range.step == nil {
            ends = try range.ends(machine)
        } else if case .interval(let interval) = try axis.values.value(machine) {
            ends = (interval.low, interval.high)
        } else {
            throw machine.failure(
                .wrongArguments, "solve wants the range to look in: `\(axis.name) = low..high`", at: axis.values.span)
        }
        guard Number.compare(ends.low.number, ends.high.number) < 0 else {
            throw machine.failure(.reversedRange, "the range is empty or runs backwards", at: axis.values.span)
        }
        guard ends.low.number.doubleValue.isFinite, ends.high.number.doubleValue.isFinite else {
            throw machine.failure(.overflow, "the range reaches beyond 1e308", at: axis.values.span)
        }
        return ends
    }
}

/// One search for the roots of an equation.
private final class Search {
    let code: Solve
    let machine: Machine
    let unit: UnitID
    let variation: Variation?
    let target: (Variation.Target, Value, String)?
    /// Why the sides have no value at some places: the first reason.
    var firstFailure: (failure: Failure, x: Double)?

    init(
        _ code: Solve, _ machine: Machine, unit: UnitID, _ variation: Variation?,
        _ target: (Variation.Target, Value, String)?
    ) {
        (self.code, self.machine, self.unit, self.variation, self.target) = (code, machine, unit, variation, target)
    }

    func run(_ low: Number, _ high: Number) throws(Failure) -> Value {
        var isFirst = true
        let scan = try RootScan(low.doubleValue, high.doubleValue, steps: Solve.steps) { (x) throws(Failure) in
            // The ends as they were written: exact where they are.
            let number = isFirst ? low : x == high.doubleValue ? high : approximate(x)
            isFirst = false
            return try self.value(number)?.number.doubleValue
        }
        var roots: [Quantity] = []
        for root in scan.roots {
            let number = try exact(root.place, low, high) ?? approximate(root.place.twelveDigits)
            if let last = roots.last, Number.compare(last.number, number) == 0 { continue }
            roots.append(Quantity(number, unit: unit))
        }
        if roots.isEmpty { throw none(scan) }
        if roots.count > 1 {
            machine.note(
                .severalRoots,
                "\(roots.count) roots, found by changes of sign on \(Solve.steps) equal parts of the range",
                at: code.axis.span)
        }
        if !scan.undefined.isEmpty { machine.note(.undefinedCells, partly(scan), at: code.equation) }
        if roots.count == 1 { return .quantity(roots[0]) }
        return try machine.list(roots.map { .quantity($0) }, code.span)
    }

    /// The left side less the right side; nil where one has no value.
    private func value(_ x: Number) throws(Failure) -> Quantity? {
        try machine.poll(code.span)
        let quantity = Quantity(x, unit: unit)
        if let slot = code.axis.slot { machine.locals[machine.base + slot] = .quantity(quantity) }
        if let variation, let (target, old, name) = target {
            variation.put(try machine.fitted(.quantity(quantity), code.axis, to: old, name), for: target)
            machine.found.removeAll(keepingCapacity: true)
        }
        let (a, b) = (try side(code.left, x), try side(code.right, x))
        guard let a, let b else { return nil }
        let places = Places(whole: code.equation, left: code.left.span, right: code.right.span)
        _ = try machine.order(a, b, at: (places.left, places.right), whole: places.whole)
        return try machine.sum(
            Quantity(a.number, unit: a.unit), Quantity(b.number, unit: b.unit), negative: true, places)
    }

    private func side(_ side: Code, _ x: Number) throws(Failure) -> Quantity? {
        switch try machine.attempt(side) {
        case .success(.quantity(let quantity)): return quantity
        case .success(let value): throw machine.wrongKind(value, wanted: "a quantity", at: side.span)
        case .failure(let failure):
            if failure.diagnostic.code == .dimensionMismatch || failure.diagnostic.code == .currencyMismatch {
                throw failure
            }
            if firstFailure == nil { firstFailure = (failure, x.doubleValue) }
            return nil
        }
    }

    /// A decimal, or the point where a straight line through the ends is zero, if the sides are exactly equal there.
    private func exact(_ place: Double, _ low: Number, _ high: Number) throws(Failure) -> Number? {
        var candidates: [Number] = []
        for digits in [6, 9, 12] {
            if let number = approximate(place).nearestDecimal(significant: digits) { candidates.append(number) }
        }
        if let line = try? straight(low, high) { candidates.append(line) }
        for candidate in candidates
        where abs(candidate.doubleValue - place) <= 1e-7 * max(abs(place), high.doubleValue - low.doubleValue) {
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

    // MARK: Words

    private func none(_ scan: RootScan) -> Failure {
        let name = code.axis.name
        let range = machine.source.text(code.axis.values.span)
        guard scan.lowest <= scan.highest else {
            guard let firstFailure else {
                return machine.failure(.noRoot, "the sides have no value for \(name) = \(range)", at: code.equation)
            }
            return firstFailure.failure
        }
        let words: String
        if scan.lowest > 0 {
            words = "the left side stays above the right one"
        } else if scan.highest < 0 {
            words = "the left side stays below the right one"
        } else {
            let place = scan.poles.first.map { " at \(name) = \(text($0))" } ?? ""
            words = "the sides change order only by a jump\(place)"
        }
        let part = scan.undefined.isEmpty ? "" : "; \(partly(scan))"
        return machine.failure(
            .noRoot, "no \(name) in \(range) makes the sides equal: \(words)\(part)",
            at: [(code.equation, ""), (code.axis.values.span, "looked here")])
    }

    private func text(_ x: Double) -> String {
        machine.world.describe(.quantity(Quantity(approximate(x.sixDigits), unit: unit))).withoutMark
    }

    private func partly(_ scan: RootScan) -> String {
        let (first, last) = (scan.undefined[0], scan.undefined[scan.undefined.count - 1])
        let place = first == last ? "at \(code.axis.name) = \(text(first))" : "in part of \(text(first))..\(text(last))"
        return "without a value \(place): \(firstFailure?.failure.diagnostic.message ?? "undefined")"
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
