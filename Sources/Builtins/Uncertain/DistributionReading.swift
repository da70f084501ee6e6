import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// The parameters of a distribution as a call has them, and what is drawn from it.
struct DistributionReading {
    let call: Call
    /// The places of amounts that are given.
    private let places: [Int]
    private let unit: UnitID
    private let numbers: [Double?]

    /// - Parameter amounts: the places of parameters that are amounts of one unit.
    init(_ call: Call, amounts: Range<Int>) throws(Failure) {
        self.call = call
        places = amounts.filter { call.isGiven($0) }
        for index in call.values.indices where call.values[index].holdsSamples {
            throw call.failure(ShapeProblem.uncertainParameter, at: index)
        }
        try DistributionReading.refusePercents(call, places)
        var unit = UnitID.none
        var first = places.first ?? 0
        for index in places {
            let quantity = try call.quantity(index)
            guard quantity.unit != .none || !quantity.number.isZero else { continue }
            (unit, first) = (call.units.canonical(quantity.unit), index)
            break
        }
        var numbers = [Double?](repeating: nil, count: max(call.values.count, amounts.upperBound))
        for index in places {
            let number = try call.amount(index, in: unit, of: first)
            numbers[index] = try DistributionReading.finite(number, call, at: index)
        }
        (self.unit, self.numbers) = (unit, numbers)
    }

    /// Percentages beside what is none can be read in two ways.
    private static func refusePercents(_ call: Call, _ places: [Int]) throws(Failure) {
        var (percents, others): ([Int], [(place: Int, isPlain: Bool)]) = ([], [])
        for index in places {
            let quantity = try call.quantity(index)
            if quantity.unit == .none, quantity.number.isZero { continue }
            let isPercent = quantity.unit != .none && call.units.isDimensionless(quantity.unit)
            if isPercent { percents.append(index) } else { others.append((index, quantity.unit == .none)) }
        }
        guard let percent = percents.first, let other = others.first else { return }
        // A deviation of 10% of the mean is a way to speak; and 6 beside 30% was meant as 6%.
        if call.builtin.parameters[percent].name == "stdev", other.place < percent {
            let share = "\(call.text(of: percent)) of \(call.text(of: other.place))"
            throw call.failure(
                ShapeProblem.percentBeside(share), at: [(other.place, ""), (percent, "")],
                fix: call.replacing(percent, with: share))
        }
        guard other.isPlain else { return }
        throw call.failure(
            ShapeProblem.plainBeside, at: [(percent, ""), (other.place, "")],
            fix: call.percentFix(other.place))
    }

    static func finite(_ number: Number, _ call: Call, at index: Int) throws(Failure) -> Double {
        let value = number.doubleValue
        guard value.isFinite else {
            throw call.failure(ShapeProblem.parameters(call.builtin.signature), at: index)
        }
        return value
    }

    /// A parameter in the unit of all.
    subscript(_ index: Int) -> Double { numbers[index] ?? 0 }

    func isGiven(_ index: Int) -> Bool { index < numbers.count && numbers[index] != nil }

    /// Whether these amounts are given and no other.
    func has(_ indices: Int...) -> Bool { places == indices }

    // MARK: What is wrong

    var wrongParameters: Failure { call.failure(ShapeProblem.parameters(call.builtin.signature)) }

    private func name(_ index: Int) -> String { call.builtin.parameters[index].name }

    func requireAscending(_ low: Int, _ high: Int) throws(Failure) {
        guard self[low] < self[high] else {
            throw call.failure(ShapeProblem.notAscending(name(low), name(high)), at: [(low, ""), (high, "")])
        }
    }

    /// - Parameter fix: the call to be offered in its place.
    func requireAboveZero(_ index: Int, fix: String? = nil) throws(Failure) {
        guard self[index] > 0 else {
            throw call.failure(
                ShapeProblem.notAboveZero(call.name, name(index)), at: index,
                fix: isCutOff ? nil : fix.map { call.replacing(nil, with: $0) })
        }
    }

    /// Whether it is cut off, so that its text is more than its own.
    private var isCutOff: Bool { call.builtin.place(of: Parameter.within).map { call.isGiven($0) } ?? false }

    func requireMost(_ low: Int, _ most: Int, _ high: Int, isInside: Bool = false) throws(Failure) {
        let isRight =
            isInside
            ? self[low] < self[most] && self[most] < self[high]
            : self[low] <= self[most] && self[most] <= self[high]
        guard isRight else {
            throw call.failure(ShapeProblem.mostOutside, at: [(low, ""), (most, ""), (high, "")])
        }
    }

    func requireMedian(_ low: Int, _ median: Int, _ high: Int) throws(Failure) {
        guard self[low] <= self[median], self[median] <= self[high] else {
            throw call.failure(ShapeProblem.medianOutside, at: [(low, ""), (median, ""), (high, "")])
        }
    }

    /// 1 in the unit of the amounts, where these are shares.
    func whole(at index: Int) throws(Failure) -> Double {
        guard unit != .none else { return 1 }
        guard call.units.isDimensionless(unit) else { throw wrongParameters }
        return try call.converted(Quantity(.one), to: unit, at: index).doubleValue
    }

    /// An amount of the unit, as it is written.
    func text(_ value: Double) -> String {
        (try? Number(approximate: value)).map { call.describe(Quantity($0, unit: unit)) } ?? "\(value)"
    }

    // MARK: What is drawn

    /// An uncertain amount, cut off where the call says so.
    func drawn(_ distribution: some Distribution) throws(Failure) -> Value {
        guard let within = call.builtin.place(of: Parameter.within), call.isGiven(within) else {
            return try amount(of: distribution)
        }
        let (low, high) = try ends(within)
        guard let rest = Truncated(distribution, low, high) else {
            throw call.failure(ShapeProblem.nothingWithin, at: within)
        }
        return try amount(of: rest)
    }

    /// An uncertain amount, of the time that what it was made of speaks of.
    private func amount(of distribution: some Distribution) throws(Failure) -> Value {
        let drawing = Drawing(call)
        let number = try drawing.number(corners: distribution.corners) { distribution.quantile($0, $1) }
        return .quantity(
            Quantity(number, unit: call.units.canonical(unit), basis: try drawing.basis(of: places)))
    }

    /// The ends of what a distribution is cut off by, in the unit of the amounts.
    func ends(_ index: Int) throws(Failure) -> (low: Double, high: Double) {
        guard case .interval(let interval) = call.values[index] else {
            throw call.failure(ShapeProblem.noInterval, at: index)
        }
        return (try number(interval.low, index), try number(interval.high, index))
    }

    private func number(_ end: Quantity, _ index: Int) throws(Failure) -> Double {
        let isPercent = unit != .none && call.units.isDimensionless(unit)
        if isPercent, end.unit == .none, !end.number.isZero {
            throw call.failure(ShapeProblem.plainBeside, at: index)
        }
        return try call.item(.quantity(end), of: index).amount(0, in: unit, of: 0).doubleValue
    }
}

extension Parameter {
    /// Where a distribution is cut off: written behind the call, as `normal(10%, 5%) within 0%..20%`.
    static let within = "within"

    static var cutOff: Parameter { Parameter(within, .any, or: .nothing("LOW..HIGH"), byName: true) }

    /// An amount that may stand in the place of others.
    static func perhaps(_ name: String, byName: Bool = false, _ kind: Kind = .amount) -> Parameter {
        Parameter(name, kind, or: .nothing("…"), byName: byName)
    }
}
