import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Uncertain quantities that are one of several.
enum DiscreteFunctions {
    static let all: [Builtin] = [happens, mix, resample]

    private static let happens = Builtin(
        "happens", "an event: true in so many of the samples", [Parameter("chance", .share)], units: .none,
        examples: [["60%"]], givesWay: true, samples: .draws
    ) { call throws(Failure) in
        guard !call.values[0].holdsSamples else { throw call.failure(ShapeProblem.uncertainParameter, at: 0) }
        let chance = try call.rate(0)
        guard chance.sign >= 0, Number.compare(chance, .one) <= 0 else {
            throw call.failure(ShapeProblem.chanceOutside, at: 0, fix: call.percentFix(0))
        }
        let share = chance.doubleValue
        let marks = try Drawing(call).number(corners: nil) { below, _ in below < share ? 1 : 0 }
        let event = try call.numbers { () throws(NumberError) in
            try Event.comparing(marks, .zero) { $0 > 0 }
        }
        return event.map { .event($0) } ?? .truth(share > 0)
    }

    private static let mix = Builtin(
        "mix", "one of several amounts, each with its weight; they may be uncertain themselves",
        [Parameter("weights", .list), Parameter("parts", .list)], units: .open,
        examples: [["[70%, 30%]", "[10M USD, 25M USD]"]], givesWay: true, samples: .draws
    ) { call throws(Failure) in
        let weights = try weights(call)
        let parts = try call.list(1).items
        guard weights.count == parts.count else {
            throw call.failure(ShapeProblem.weightCount(weights.count, parts.count), at: [(0, ""), (1, "")])
        }
        let (numbers, unit, basis) = try amounts(parts, call, at: 1)
        var ends: [Double] = []
        var sum = 0.0
        for weight in weights {
            sum += weight
            ends.append(sum)
        }
        let last = weights.lastIndex { $0 > 0 } ?? 0
        let choice = try Drawing(call).number(corners: nil) { below, _ in
            Double(min(ends.firstIndex { below < $0 } ?? last, last))
        }
        let number = try call.number { () throws(NumberError) in
            try choice.samples?.picking(among: numbers) ?? choice
        }
        return .quantity(Quantity(number, unit: unit, basis: basis))
    }

    private static let resample = Builtin(
        "resample", "one of the amounts of a list, each as likely as another", [Parameter("data", .list), .cutOff],
        counts: 1...2, units: .open, examples: [["[8%, 12%, -3%]"]], form: "resample(data)", givesWay: true,
        samples: .draws
    ) { call throws(Failure) in
        let items = try call.list(0).items
        guard !items.isEmpty else { throw call.failure(ShapeProblem.emptyList(call.name), at: 0) }
        for (position, item) in items.enumerated() where item.holdsSamples {
            throw call.named(call.failure(ShapeProblem.uncertainData, at: 0), item: position)
        }
        let (numbers, unit, basis) = try amounts(items, call, at: 0)
        var data = numbers.map(\.doubleValue)
        guard data.allSatisfy(\.isFinite) else {
            throw call.failure(ShapeProblem.parameters(call.builtin.signature), at: 0)
        }
        if call.isGiven(1) {
            guard case .interval(let interval) = call.values[1] else {
                throw call.failure(ShapeProblem.noInterval, at: 1)
            }
            let low = try call.item(.quantity(interval.low), of: 1).amount(0, in: unit, of: 0).doubleValue
            let high = try call.item(.quantity(interval.high), of: 1).amount(0, in: unit, of: 0).doubleValue
            data = data.filter { low <= $0 && $0 <= high }
            guard !data.isEmpty else { throw call.failure(ShapeProblem.nothingWithin, at: 1) }
        }
        let count = data.count
        let number = try Drawing(call).number(corners: nil) { below, _ in
            data[min(Int(below * Double(count)), count - 1)]
        }
        return .quantity(Quantity(number, unit: unit, basis: basis))
    }

    /// The weights of a mixture, which are 1 together.
    private static func weights(_ call: Call) throws(Failure) -> [Double] {
        let rates = try call.rates(0)
        guard !rates.isEmpty else { throw call.failure(ShapeProblem.emptyList(call.name), at: 0) }
        guard !rates.contains(where: \.isSampled) else {
            throw call.failure(ShapeProblem.uncertainParameter, at: 0)
        }
        let weights = rates.map(\.doubleValue)
        guard weights.allSatisfy({ $0 >= 0 }) else { throw call.failure(ShapeProblem.weightBelowZero, at: 0) }
        let sum = weights.reduce(0, +)
        guard (sum - 1).magnitude <= 1e-9 else {
            let items = try call.list(0).items
            let arePercents =
                (sum - 100).magnitude <= 1e-7
                && items.allSatisfy { item in
                    if case .quantity(let quantity) = item { quantity.isPlain } else { false }
                }
            let fix = "[\(items.map { call.describe($0) + "%" }.joined(separator: ", "))]"
            throw call.failure(
                ShapeProblem.weights(percentText(sum, call)),
                at: 0, fix: arePercents ? call.replacing(0, with: fix) : nil)
        }
        return weights
    }

    /// A share as a percentage of four digits.
    private static func percentText(_ share: Double, _ call: Call) -> String {
        guard let number = try? Number(approximate: share).rounded(significant: 6),
            let percent = try? call.percent(number)
        else { return "\(share)" }
        let text = call.describe(percent)
        return text.utf8.starts(with: "≈ ".utf8) ? String(text.dropFirst(2)) : text
    }

    /// Amounts of one dimension, certain or not, in the unit of the first that has one; and the time that all speak of.
    private static func amounts(
        _ items: [Value], _ call: Call, at index: Int
    ) throws(Failure) -> (numbers: [Number], unit: UnitID, basis: BasisID) {
        guard !items.isEmpty else { throw call.failure(ShapeProblem.emptyList(call.name), at: index) }
        var unit = UnitID.none
        var bases: Set<BasisID> = []
        for (position, item) in items.enumerated() {
            guard case .quantity(let quantity) = item else { throw call.odd(item, position, at: index) }
            bases.insert(quantity.basis)
            if unit == .none, quantity.unit != .none { unit = call.units.canonical(quantity.unit) }
        }
        var numbers: [Number] = []
        numbers.reserveCapacity(items.count)
        for (position, item) in items.enumerated() {
            if position & 1023 == 0 { try call.poll() }
            guard case .quantity(let quantity) = item else { continue }
            if quantity.unit == unit || quantity.unit == .none && !quantity.number.isSampled && quantity.number.isZero {
                numbers.append(quantity.number)
                continue
            }
            do throws(Failure) {
                numbers.append(try call.item(item, of: index).amount(0, in: unit, of: 0))
            } catch { throw call.named(error, item: position) }
        }
        return (numbers, unit, bases.count == 1 ? bases.first ?? .none : .none)
    }
}
