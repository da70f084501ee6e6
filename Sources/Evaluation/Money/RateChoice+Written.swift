import Calendars
import Money
import Numbers
import Quantities
import Reporting
import Resolution

/// Rates that somebody wrote down.
extension RateChoice {
    /// A rate written with the conversion, either way round.
    func written(_ rate: Quantity, _ place: Span, _ request: RateRequest) throws(Failure) -> Number {
        let (from, to) = (request.from.text, request.to.text)
        guard rate.number.sign > 0 else {
            throw site.failure(RateFinding.notPositive, at: place)
        }
        // `0.013 USD/GBX` is a rate of the currency that the unit was declared of.
        let held = CurrencyUnits(state.units).inCurrencies(rate.unit)
        let rate = Quantity(try arithmetic.converted(rate, to: held, place), unit: held)
        let factors = state.units.factors(of: rate.unit)
        func exponent(_ name: String) -> Int { factors.first { $0.name == name }?.exponent ?? 0 }
        var number = rate.number
        var quoted = CurrencyPair(base: request.from, quote: request.to)
        if factors.count == 2, exponent(to) == 1, exponent(from) == -1 {
            // As it is wanted.
        } else if factors.count == 2, exponent(to) == -1, exponent(from) == 1 {
            number = try site.number(place) { () throws(NumberError) in try Number.one.divided(by: rate.number) }
            quoted = CurrencyPair(base: request.to, quote: request.from)
        } else {
            throw site.failure(
                RateFinding.wanted(
                    from, to, number: rate.isPlain ? site.text(place) : nil,
                    isMoney: factors.contains { isCurrency($0.name) }), at: place,
                state.units.describeDimension(rate.unit))
        }
        if let (finding, isInverseRight) = doubt(number, request.from, request.to) {
            let fix = "\(rate.number.shortText) \(quoted.base)/\(quoted.quote)"
            throw site.failure(
                finding, at: place,
                fix: isInverseRight ? site.replacing(place, with: fix, in: request.conversion.span) : nil)
        }
        noteRate(number, shown: rate.number, quoted, request, .written)
        return number
    }

    /// What is wrong with a stated rate beside the table's of its day, or the newest, and whether its inverse is right.
    package func doubt(
        _ number: Number, _ from: CurrencyCode, _ to: CurrencyCode, on day: Day? = nil
    ) -> (finding: RateFinding, isInverseRight: Bool)? {
        let ofItsDay = day.flatMap { try? state.book.rate(from: from, to: to, on: $0) }
        let today = state.today.day
        guard
            let known = ofItsDay ?? (try? state.book.newest(from: from, to: to, notAfter: today))
                ?? (try? state.book.newest(from: from, to: to))
        else { return nil }
        let age = ofItsDay == nil ? abs(Int((day ?? today) - known.last)) : 0
        guard let doubt = RateDoubt(number.doubleValue, known: known.number.doubleValue, age: age) else { return nil }
        let text = known.number.text(digits: 6)
        switch doubt {
        case .farOff(let fitsInverted): return (.offTable(from.text, text, to.text), fitsInverted)
        case .inverted: return (.inverted(from.text, text, to.text), true)
        }
    }
}

extension Number {
    /// Up to so many significant digits, plain.
    func text(digits: Int) -> String {
        var bytes: [UInt8] = []
        decimal(significant: digits).appendPlain(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Up to 20 significant digits, as machine-readable output gives them.
    package var shortText: String { text(digits: 20) }
}
