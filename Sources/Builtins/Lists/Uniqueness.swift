import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Each item of a list once, where it first stands: items are the same where `==` says so.
///
/// Items that can be compared without a word about it are found by a number made of their value: texts, dates and
/// their like by their hash, amounts of one dimension and one time by the bits of the nearest double. Approximate amounts
/// are the same within 1e-12, some 9,000 steps of a double, so that two such stand in one cell of 16,384 steps or in
/// neighbours. All else is compared with everything before it.
///
/// Complexity: O(n) for the former.
enum Uniqueness {
    static func kept(_ call: Call, _ items: [Value]) throws(Failure) -> [Value] {
        try grouped(call, items).firsts.map { items[$0] }
    }

    /// Items that are the same, as one group each.
    ///
    /// - Returns: the place of the first item of each group, and for each item the number of its group from 0.
    static func grouped(_ call: Call, _ items: [Value]) throws(Failure) -> (firsts: [Int], groups: [Int]) {
        guard !call.isWidening, let keys = Keys(items, call) else { return try compared(call, items) }
        var (firsts, groups): ([Int], [Int]) = ([], [])
        groups.reserveCapacity(items.count)
        // The last group of each cell, and by group the one before it in its cell.
        var last: [UInt64: Int] = [:]
        var before: [Int] = []
        for (place, item) in items.enumerated() {
            if place & 255 == 0 { try call.poll() }
            let key = keys.cells[place]
            var group: Int?
            for step in keys.areExact ? 0...0 : -1...1 where group == nil {
                var candidate = last[key &+ UInt64(bitPattern: Int64(step))] ?? -1
                while group == nil, candidate >= 0 {
                    if try same(item, items[firsts[candidate]], call) { group = candidate }
                    candidate = before[candidate]
                }
            }
            groups.append(group ?? firsts.count)
            guard group == nil else { continue }
            before.append(last[key] ?? -1)
            last[key] = firsts.count
            firsts.append(place)
        }
        return (firsts, groups)
    }

    private static func compared(
        _ call: Call, _ items: [Value]
    ) throws(Failure) -> (firsts: [Int], groups: [Int]) {
        var (firsts, groups): ([Int], [Int]) = ([], [])
        for (place, item) in items.enumerated() {
            try call.poll()
            var group: Int?
            for (known, first) in firsts.enumerated() where group == nil {
                try call.poll()
                if try same(item, items[first], call) { group = known }
            }
            groups.append(group ?? firsts.count)
            if group == nil { firsts.append(place) }
        }
        return (firsts, groups)
    }

    private static func same(_ a: Value, _ b: Value, _ call: Call) throws(Failure) -> Bool {
        try call.areEqual(a, b)
    }

    /// A cell for each item. Items that are the same stand in one cell, approximate ones perhaps in neighbours.
    private struct Keys {
        var cells: [UInt64] = []
        /// Whether no item is approximate.
        var areExact = true

        /// Nil where some items can't be compared, or something is to be said of it.
        init?(_ items: [Value], _ call: Call) {
            cells.reserveCapacity(items.count)
            var sample: Quantity?
            for item in items {
                var hasher = Hasher()
                switch (item, items[0]) {
                case (.quantity(let quantity), .quantity(let first)):
                    guard quantity.basis.shown == first.basis.shown, !quantity.number.isRange else { return nil }
                    guard let cell = cell(quantity, &sample, call.units) else { return nil }
                    cells.append(cell)
                    continue
                case (.text(let text), .text): hasher.combine(text)
                case (.date(let day), .date): hasher.combine(day)
                case (.period(let period), .period): hasher.combine(period)
                case (.company(let company), .company): hasher.combine(company)
                case (.truth(let truth), .truth): hasher.combine(truth)
                case (.list(let list), .list(let first)):
                    guard Keys.hash(list, like: first, &sample, into: &hasher) else { return nil }
                default: return nil
                }
                cells.append(UInt64(truncatingIfNeeded: hasher.finalize()))
            }
        }

        private mutating func cell(_ quantity: Quantity, _ sample: inout Quantity?, _ units: UnitTable) -> UInt64? {
            var number = quantity.number
            // A plain zero is the same as any other.
            if quantity.unit != .none || !number.isZero {
                let known = sample ?? quantity
                sample = known
                if known.unit != quantity.unit {
                    guard units.sameDimension(known.unit, quantity.unit) else { return nil }
                    do {
                        let factor = try units.factor(from: quantity.unit, to: known.unit)
                        if let factor { number = try number.multiplied(by: factor) }
                    } catch { return nil }
                }
            }
            if !number.isExact { areExact = false }
            return number.doubleValue.bitPattern >> 14
        }

        /// Lists are told apart by exact numbers of one unit, texts and dates, which stand in the same places in all.
        private static func hash(
            _ list: List, like first: List, _ sample: inout Quantity?, into hasher: inout Hasher
        ) -> Bool {
            guard list.items.count == first.items.count else { return false }
            for (item, other) in zip(list.items, first.items) {
                switch (item, other) {
                case (.quantity(let quantity), .quantity):
                    let known = sample ?? quantity
                    sample = known
                    guard quantity.number.isExact, quantity.unit == known.unit, quantity.basis.shown == .none else {
                        return false
                    }
                    hasher.combine(quantity.number.doubleValue.bitPattern)
                case (.text(let text), .text): hasher.combine(text)
                case (.date(let day), .date): hasher.combine(day)
                default: return false
                }
            }
            return true
        }
    }
}
