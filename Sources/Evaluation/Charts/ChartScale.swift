import Charts
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// What the amounts of an axis are measured in: one unit for all, and the scale in which the largest is shown.
struct ChartScale {
    private let evaluator: Evaluator
    /// The unit that all amounts are brought to; it may have a scale for display.
    let unit: UnitID
    /// The same without its scale: what amounts are in where they are numbers.
    private(set) var plainHeading = ""
    /// Beside the ticks.
    private(set) var heading = ""
    /// How many of the amounts one of the heading is.
    private(set) var factor = 1.0
    /// How many digits tell the amounts apart.
    private(set) var digits = ChartScale.usualDigits
    private let span: Span

    /// An amount and where it stands.
    struct Entry {
        let amount: Quantity
        var row = 0
        var column = 0
    }

    /// - Parameter places: where two amounts stand that do not go together.
    init(
        _ evaluator: Evaluator, _ entries: [Entry], _ span: Span, places: (Entry, Entry) -> (ChartPlace, ChartPlace)
    ) throws(Failure) {
        (self.evaluator, self.span) = (evaluator, span)
        let units = evaluator.state.units
        func isBare(_ amount: Quantity) -> Bool { amount.unit == .none && amount.number.isZero }
        var first: Entry?
        for entry in entries where !isBare(entry.amount) {
            guard let known = first else {
                first = entry
                continue
            }
            let (unit, other) = (entry.amount.unit, known.amount.unit)
            guard unit == other || units.sameDimension(unit, other) else {
                throw ChartScale.unlike((known, entry), places(known, entry), units, evaluator.site, span)
            }
        }
        unit = first?.amount.unit ?? .none
        let shown = units.displayScale(unit)
        if units.notation(of: unit) == nil, unit != .none {
            heading = units.text(of: unit)
            plainHeading = units.text(of: units.canonical(unit))
        }
        if shown != 0 { factor = ChartScale.power(shown) }
        var (lowest, highest) = (Double.infinity, -Double.infinity)
        for entry in entries {
            let (low, high) = try ends(of: entry.amount)
            (lowest, highest) = (min(lowest, low), max(highest, high))
        }
        let largest = lowest <= highest ? max(lowest.magnitude, highest.magnitude) : 0
        guard largest.isFinite else { throw evaluator.site.failure(ChartFinding.tooLarge, at: span) }
        if highest > lowest {
            let needed = ChartScale.exponent(largest) - ChartScale.exponent(highest - lowest) + 2
            digits = min(max(digits, needed), ChartScale.mostDigits)
        }
        if shown == 0, units.isScaledInDisplay(unit), units.canonical(unit) == unit,
            let scale = AxisScale(of: largest, evaluator.state.settings)
        {
            factor = ChartScale.power(scale.power)
            heading = heading.isEmpty ? scale.word : "\(scale.word) \(heading)"
        }
    }

    /// Of one name alone, as those of a lower axis are.
    init(_ evaluator: Evaluator, _ title: String, _ amounts: [Quantity], _ span: Span) throws(Failure) {
        let entries = amounts.map { Entry(amount: $0) }
        self = try ChartScale(evaluator, entries, span) { _, _ in (.named(title), .named(title)) }
    }

    private static func unlike(
        _ entries: (Entry, Entry), _ places: (ChartPlace, ChartPlace), _ units: UnitTable, _ site: Site, _ span: Span
    ) -> Failure {
        let (a, b) = (units.canonical(entries.0.amount.unit), units.canonical(entries.1.amount.unit))
        func name(_ unit: UnitID) -> String { unit == .none ? "" : units.text(of: unit) }
        let areCurrencies =
            units.currency(of: a) != nil && units.currency(of: b) != nil
            && units.currency(of: a) != units.currency(of: b)
        return site.failure(
            ChartFinding.unlikeUnits(places.0, name(a), places.1, name(b), areCurrencies: areCurrencies), at: span)
    }

    private static func power(_ exponent: Int) -> Double {
        var (power, left) = (1.0, exponent.magnitude)
        while left > 0 { (power, left) = (power * 10, left - 1) }
        return exponent < 0 ? 1 / power : power
    }

    /// An amount twice; of an uncertain one the ends that nine of ten samples lie between.
    private func ends(of amount: Quantity) throws(Failure) -> (low: Double, high: Double) {
        let number = try self.number(amount)
        guard let samples = number.samples else { return (number.doubleValue, number.doubleValue) }
        let ends = SampleOrder(samples).percentiles([0.05, 0.95])
        return (ends[0], ends[1])
    }

    /// An amount in the unit of the axis, in full; the median of an uncertain one.
    func value(of amount: Quantity) throws(Failure) -> Double {
        let number = try self.number(amount)
        return number.samples.map { SampleOrder($0).percentiles([0.5])[0] } ?? number.doubleValue
    }

    func number(_ amount: Quantity) throws(Failure) -> Number {
        if amount.unit == unit || amount.unit == .none && amount.number.isZero { return amount.number }
        return try evaluator.arithmetic.converted(amount, to: unit, span)
    }

    func axis(_ title: String, holdsZero: Bool) -> AmountAxis {
        AmountAxis(title: title, unit: heading, factor: factor, markUnit: plainHeading, holdsZero: holdsZero)
    }

    /// An amount as it stands beside a mark: with few digits and its unit.
    func label(_ value: Double, digits: Int? = nil) -> String {
        ChartScale.label(value, unit, evaluator.state, digits: digits ?? self.digits)
    }

    /// What samples tell, with no more digits than two halves of them agree on.
    func label(_ mark: SampleSummary.Mark) -> String {
        guard mark.doubt > 0 else { return label(mark.value) }
        let agreed = ChartScale.exponent(mark.value.magnitude) - ChartScale.exponent(mark.doubt)
        // More than a few digits only where they tell the ends apart.
        let most = digits > ChartScale.usualDigits ? digits : ChartScale.digitsOfSamples
        return label(mark.value, digits: max(1, min(most, agreed)))
    }

    /// Digits before the point; below zero, the zeros after it.
    static func exponent(_ size: Double) -> Int {
        var (count, rest) = (0, size)
        while rest >= 1, count < 400 { (count, rest) = (count + 1, rest / 10) }
        while rest < 0.1, rest > 0, count > -400 { (count, rest) = (count - 1, rest * 10) }
        return count
    }

    /// Digits that a picture shows.
    static let usualDigits = 4
    static let mostDigits = 12
    /// Those of what is read off samples.
    static let digitsOfSamples = 3

    static func label(_ value: Double, _ unit: UnitID, _ state: State, digits: Int = usualDigits) -> String {
        guard let number = try? Number(approximate: value.magnitude < 1e-300 ? 0 : value) else { return "" }
        var settings = state.settings
        settings.digits = min(settings.digits, digits)
        let text = ValueText(state, settings: settings).string(.quantity(Quantity(number, unit: unit)))
        return text.withoutRoundingSign
    }

    /// An amount as a sentence has it, without its time.
    func text(_ amount: Quantity) -> String { ChartScale.text(amount, evaluator.state) }

    static func text(_ amount: Quantity, _ state: State) -> String {
        state.describe(.quantity(Quantity(amount.number, unit: amount.unit, qualifiers: amount.qualifiers)))
    }
}

extension String {
    fileprivate var withoutRoundingSign: String {
        utf8.starts(with: "≈ ".utf8) ? String(dropFirst(2)) : self
    }
}
