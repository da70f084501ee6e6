import Numbers
import Quantities
import Reporting
import Resolution

extension Value {
    /// Whether something in it is known by samples only.
    package var holdsSamples: Bool { sampleCount != nil }

    /// Whether it is an uncertain quantity or condition itself, not a list of such.
    var isSampled: Bool {
        switch self {
        case .quantity(let quantity): quantity.number.isSampled
        case .event: true
        default: false
        }
    }

    /// Whether it is uncertain, and no sample of it is left.
    var isEmptyOfSamples: Bool {
        switch self {
        case .quantity(let quantity):
            guard let samples = quantity.number.samples, samples.count > 0, samples[0].isNaN else { return false }
            return samples.presentCount == 0
        case .event(let event): return event.tally.present == 0
        default: return false
        }
    }

    /// How many samples there are of it; nil where it is known for sure.
    package var sampleCount: Int? {
        switch self {
        case .quantity(let quantity): quantity.number.samples?.count
        case .event(let event): event.count
        case .list(let list): list.items.lazy.compactMap(\.sampleCount).first
        case .interval(let interval): interval.low.number.samples?.count ?? interval.high.number.samples?.count
        case .table(let table): table.cells.lazy.compactMap(\.sampleCount).first
        case .truth, .text, .date, .period, .company, .function, .missing, .chart: nil
        }
    }

    /// What it is for one sample; nil where that is absent.
    fileprivate func row(_ row: Int) -> Value? {
        switch self {
        case .quantity(var quantity):
            guard let samples = quantity.number.samples else { return self }
            guard row < samples.count, !samples[row].isNaN else { return nil }
            quantity.number = samples.number(row)
            return .quantity(quantity)
        case .event(let event): return row < event.count ? event[row].map { .truth($0) } : nil
        case .list(let list):
            guard holdsSamples else { return self }
            var items: [Value] = []
            items.reserveCapacity(list.items.count)
            for item in list.items {
                guard let item = item.row(row) else { return nil }
                items.append(item)
            }
            return .list(List(items))
        case .interval(let interval):
            guard holdsSamples else { return self }
            guard case .quantity(let low)? = Value.quantity(interval.low).row(row),
                case .quantity(let high)? = Value.quantity(interval.high).row(row)
            else { return nil }
            return .interval(Interval(low: low, high: high))
        case .table(let table):
            guard holdsSamples else { return self }
            var cells: [Value] = []
            for cell in table.cells {
                guard let cell = cell.row(row) else { return nil }
                cells.append(cell)
            }
            return .table(table.with(cells: cells))
        case .truth, .text, .date, .period, .company, .function, .missing, .chart: return self
        }
    }
}

extension Value {
    /// A number of samples that something in it has, and which is another; nil where there is none such.
    func unlikeCount(_ count: Int) -> Int? {
        switch self {
        case .quantity, .event, .interval: sampleCount.flatMap { $0 == count ? nil : $0 }
        case .list(let list): list.items.lazy.compactMap { $0.unlikeCount(count) }.first
        case .table(let table): table.cells.lazy.compactMap { $0.unlikeCount(count) }.first
        case .truth, .text, .date, .period, .company, .function, .missing, .chart: nil
        }
    }
}

extension [Value] {
    /// What all of them are for one sample; nil where one is absent.
    func rows(_ row: Int) -> [Value]? {
        var values: [Value] = []
        values.reserveCapacity(count)
        for value in self {
            guard let own = value.row(row) else { return nil }
            values.append(own)
        }
        return values
    }
}
