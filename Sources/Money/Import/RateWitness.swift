import Calendars

/// The tables that tell whether the rates of a file are what it says: the bank's, and for what these do not have, other
/// imported ones.
package struct RateWitness {
    private let books: [RateBook]
    /// The currencies that the bank's tables know, by the alphabet.
    let currencies: [CurrencyCode]

    /// - Parameter name: the table that the file is to go to, which it may mend: unless it is the bank's, it tells nothing.
    package init(shipped: RateTable? = .shipped, imported: [RateTable] = [], for name: String? = nil) {
        let bank = RateBook(shipped: shipped, imported: imported.filter(\.isReference))
        currencies = Set(bank.tables.flatMap(\.currencies)).sorted()
        books = [bank, RateBook(shipped: nil, imported: imported.filter { !$0.isReference && $0.name != name })]
    }

    /// A rate that is known, and where from.
    struct Known {
        /// Units of the quote for one of the base.
        let rate: Double
        /// For messages.
        let cell: String
        let day: Day
        let source: String
    }

    /// The rate of the last day on or before this one, however old, or of the first there is; nil where no table has the
    /// pair.
    func known(_ pair: CurrencyPair, on day: Int32) -> Known? {
        for book in books {
            let ordered = pair.inMarketOrder
            let rates = book.rates(ordered)
            guard
                let found = rates.place(onOrBefore: day)
                    ?? PairRates.span(rates.sources).flatMap({ rates.place(onOrBefore: $0.first.number) })
            else { continue }
            let number = found.source.source.number(at: found.place)
            let rate = ordered == pair ? number : number.inverse
            var bytes: [UInt8] = []
            rate.decimal(significant: 6).appendPlain(to: &bytes)
            return Known(
                rate: rate.doubleValue, cell: String(decoding: bytes, as: UTF8.self),
                day: Day(number: found.place.day), source: found.source.name)
        }
        return nil
    }

    /// The first rate there is of a pair, and its day.
    func first(_ pair: CurrencyPair) -> (rate: Double, day: Int32)? {
        for book in books {
            if let span = PairRates.span(book.rates(pair.inMarketOrder).sources) {
                return rate(pair, on: span.first.number)
            }
        }
        return nil
    }

    /// That of the last day on or before this one as a bare number, for the many rates of a history, and the day it is of.
    func rate(_ pair: CurrencyPair, on day: Int32) -> (rate: Double, day: Int32)? {
        let ordered = pair.inMarketOrder
        for book in books {
            guard let (place, named) = book.rates(ordered).place(onOrBefore: day) else { continue }
            let rate = named.source.fraction(at: place)?.doubleValue ?? named.source.number(at: place).doubleValue
            return (ordered == pair ? rate : 1 / rate, place.day)
        }
        return nil
    }
}
