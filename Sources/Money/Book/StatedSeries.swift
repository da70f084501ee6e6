import Calendars

/// The rates stated of one pair under one name, by day, each day once, in the market's quotation.
final class StatedSeries {
    let name: String
    private(set) var rates: [StatedRate] = []

    init(name: String) { self.name = name }

    /// The index of the first rate that is not before a day. Complexity: O(log n).
    private func index(_ day: Day) -> Int {
        var (low, high) = (0, rates.count)
        while low < high {
            let middle = (low + high) / 2
            if rates[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Puts a rate in the place of that of its day, or between those around it; at the end, which is the rule, at once.
    func put(_ rate: StatedRate) {
        if rates.last.map({ $0.day < rate.day }) ?? true { return rates.append(rate) }
        let index = index(rate.day)
        if index < rates.count, rates[index].day == rate.day {
            rates[index] = rate
        } else {
            rates.insert(rate, at: index)
        }
    }

    func remove(_ day: Day) {
        let index = index(day)
        if index < rates.count, rates[index].day == day { rates.remove(at: index) }
    }
}

/// All that was stated of one pair: of one day the last counts, under whichever name.
struct StatedPair {
    /// By name.
    private(set) var series: [StatedSeries] = []
    private var names: [Day: Int] = [:]

    /// Takes a rate of the pair, either way round.
    mutating func add(_ rate: StatedRate, to pair: CurrencyPair) {
        var rate = rate
        if rate.from != pair.base {
            rate = StatedRate(
                from: rate.to, to: rate.from, number: rate.number.inverse, day: rate.day, source: rate.source)
        }
        let name = rate.sourceName
        let place = series.firstIndex { $0.name == name } ?? series.count
        if place == series.count { series.append(StatedSeries(name: name)) }
        if let old = names.updateValue(place, forKey: rate.day), old != place { series[old].remove(rate.day) }
        series[place].put(rate)
    }

    /// Those that have any, in the order of their names.
    var used: [StatedSeries] { series.filter { !$0.rates.isEmpty }.sorted { $0.name < $1.name } }
}
