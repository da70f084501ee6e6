import Calendars
import Numbers
import Quantities
import Reporting
import Resolution

/// Puts values in order.
struct Sorter {
    private let lens: Lens
    private let limits: Limits
    private let ordering: Ordering

    init(_ lens: Lens, _ limits: Limits, _ ordering: Ordering) {
        (self.lens, self.limits, self.ordering) = (lens, limits, ordering)
    }

    /// The positions of the items in ascending order; equal ones keep theirs.
    ///
    /// Complexity: O(n log n).
    func order(of items: [Value], _ span: Span) throws(Failure) -> [Int] {
        if lens.doubt == nil {
            if let keys = wholeKeys(items) {
                return try merged(keys, span) { (a, b) throws(Failure) in a <= b }
            }
            if let keys = numberKeys(items) {
                return try merged(keys, span) { (a, b) throws(Failure) in Number.compare(a, b) <= 0 }
            }
            if let keys = textKeys(items) {
                return try merged(keys, span) { (a, b) throws(Failure) in a <= b }
            }
        }
        return try merged(items, span) { (a, b) throws(Failure) in
            try ordering.order(a, b, at: (span, span), whole: span) <= 0
        }
    }

    /// Dates, or whole numbers of one unit and one time.
    private func wholeKeys(_ items: [Value]) -> [Int]? {
        guard let first = items.first else { return nil }
        var keys: [Int] = []
        keys.reserveCapacity(items.count)
        switch first {
        case .quantity(let start):
            for item in items {
                guard case .quantity(let quantity) = item, quantity.unit == start.unit, quantity.basis == start.basis,
                    let whole = quantity.number.asInt
                else { return nil }
                keys.append(whole)
            }
        case .date:
            for item in items {
                guard case .date(let day) = item else { return nil }
                keys.append(day - Day.earliest)
            }
        default: return nil
        }
        return keys
    }

    /// Numbers of one unit and one time.
    private func numberKeys(_ items: [Value]) -> [Number]? {
        guard case .quantity(let start)? = items.first else { return nil }
        var keys: [Number] = []
        keys.reserveCapacity(items.count)
        for item in items {
            guard case .quantity(let quantity) = item, quantity.unit == start.unit, quantity.basis == start.basis
            else { return nil }
            keys.append(quantity.number)
        }
        return keys
    }

    private func textKeys(_ items: [Value]) -> [String]? {
        guard case .text? = items.first else { return nil }
        var keys: [String] = []
        keys.reserveCapacity(items.count)
        for item in items {
            guard case .text(let text) = item else { return nil }
            keys.append(text)
        }
        return keys
    }

    /// A merge sort of our own, since comparing may fail, and must stop when it is asked to. Keys are moved with their
    /// places, so that they are read one after the other.
    @inline(__always)
    private func merged<Key>(
        _ keys: [Key], _ span: Span, _ isOrdered: (Key, Key) throws(Failure) -> Bool
    ) throws(Failure) -> [Int] {
        let count = keys.count
        var from = keys.indices.map { (key: keys[$0], place: $0) }
        var to = from
        var width = 1
        while width < count {
            for start in stride(from: 0, to: count, by: 2 * width) {
                let (middle, end) = (min(start + width, count), min(start + 2 * width, count))
                var (i, j) = (start, middle)
                for k in start..<end {
                    if k & 255 == 0 { try limits.poll(span) }
                    let isLeft = i < middle ? j == end ? true : try isOrdered(from[i].key, from[j].key) : false
                    to[k] = from[isLeft ? i : j]
                    if isLeft { i += 1 } else { j += 1 }
                }
            }
            swap(&from, &to)
            width *= 2
        }
        return from.map(\.place)
    }
}
