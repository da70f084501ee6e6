import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

extension EndRule {
    /// The most numbers whose ends are tried in all combinations.
    static let most = 10

    /// Whether the rule holds for these arguments.
    func holds(_ call: Call) -> Bool {
        let values = call.values
        func of(_ kinds: Parameter.Kind...) -> [Value] {
            zip(call.builtin.parameters, values).filter { kinds.contains($0.0.kind) }.map(\.1)
        }
        switch self {
        case .rising, .monotone: return true
        // Flows that are not in the order of their dates change their sign in another order.
        case .conventional: return values.allSatisfy { $0.changesSignOnce && $0.datesAscend }
        case .atARate: return !of(.rate, .period, .periods).contains(where: \.holdsRange)
        case .levelPayments:
            guard !of(.periods).contains(where: \.holdsRange) else { return false }
            let amounts = of(.amount, .flow).filter { !$0.isNothing }
            return amounts.count <= 1 || !of(.rate).contains(where: \.holdsRange)
        case .discountedFlows: return of(.yearly).allSatisfy(\.isPositive)
        }
    }

    /// Which end of each range is taken, in every case that has to be looked at; nil where there are too many.
    func choices(_ ranges: Int) -> [[Bool]]? {
        switch self {
        case .rising, .conventional:
            return [Array(repeating: false, count: ranges), Array(repeating: true, count: ranges)]
        case .monotone, .levelPayments, .atARate, .discountedFlows:
            guard ranges <= EndRule.most else { return nil }
            return (0..<(1 << ranges)).map { corner in (0..<ranges).map { corner >> $0 & 1 == 1 } }
        }
    }
}

extension Value {
    /// Whether a range is in it.
    package var holdsRange: Bool {
        switch self {
        case .quantity(let quantity): quantity.number.isRange
        case .list(let list): list.items.contains(where: \.holdsRange)
        case .interval(let interval): interval.low.number.isRange || interval.high.number.isRange
        case .table(let table): table.cells.contains(where: \.holdsRange)
        default: false
        }
    }

    /// How many ranges are in it.
    var rangeCount: Int {
        switch self {
        case .quantity(let quantity): quantity.number.isRange ? 1 : 0
        case .list(let list): list.items.reduce(0) { $0 + $1.rangeCount }
        default: 0
        }
    }

    /// The same with each range at one of its ends, high where it is said so; nil where there is no such end.
    func end(_ isHigh: inout ArraySlice<Bool>) -> Value? {
        switch self {
        case .quantity(var quantity):
            guard let range = quantity.number.range else { return self }
            guard let choice = isHigh.popFirst(), let end = choice ? range.high : range.low else { return nil }
            quantity.number = end
            return .quantity(quantity)
        case .list(let list):
            var items: [Value] = []
            for item in list.items {
                guard let end = item.end(&isHigh) else { return nil }
                items.append(end)
            }
            return .list(List(items))
        case .interval, .table: return holdsRange ? nil : self
        default: return self
        }
    }

    /// Whether it is a zero, or was not given.
    fileprivate var isNothing: Bool {
        guard case .quantity(let quantity) = self else { return true }
        return !quantity.number.isRange && quantity.number.isZero
    }

    /// Whether all amounts in it are above zero, whatever their digits allow.
    fileprivate var isPositive: Bool {
        switch self {
        case .quantity(let quantity): (quantity.number.range.map { $0.sign } ?? quantity.number.sign) == 1
        case .list(let list): list.items.allSatisfy(\.isPositive)
        default: false
        }
    }

    /// Whether dates in it, if there are any, follow one another.
    fileprivate var datesAscend: Bool {
        guard case .list(let list) = self else { return true }
        var last: Day?
        for case .date(let day) in list.items {
            if let last, day < last { return false }
            last = day
        }
        return true
    }

    /// Whether flows are first of one sign and then of the other, whatever their digits allow.
    fileprivate var changesSignOnce: Bool {
        guard case .list(let list) = self else { return !holdsRange }
        guard list.holdsQuantities else { return true }
        var (last, changes) = (0, 0)
        for item in list.items {
            guard case .quantity(let quantity) = item else { return false }
            let sign = quantity.number.range.map { $0.sign } ?? quantity.number.sign
            guard let sign else { return false }
            if sign != 0, sign != last {
                if last != 0 { changes += 1 }
                if last == 0, sign > 0 { return false }
                last = sign
            }
        }
        return changes == 1
    }
}

extension List {
    fileprivate var holdsQuantities: Bool {
        items.contains { if case .quantity = $0 { true } else { false } }
    }
}
