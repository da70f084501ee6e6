import Calendars
import Numbers
import Quantities
import Reporting
import Syntax

/// What the printed digits of reported figures allow: the ordinary evaluation, in which every printed number stands for
/// all that would have been rounded to it.
extension Machine {
    /// Evaluates with printed numbers as ranges. What rests on figures is found again, through definitions and formulas.
    func wide(_ code: Code) throws(Failure) -> Value {
        let doubt = Doubt()
        let watch = DoubtWatch(doubt)
        let outer = observer
        (widening, observer, hasOpenTexts) = (doubt, watch, false)
        defer { (widening, observer) = (nil, outer) }
        let value: Value
        do throws(Failure) {
            value = try vary(Variation(variation)) { () throws(Failure) in try code.value(self) }
        } catch {
            guard doubt.isRaised, error.diagnostic.code != .interrupted else { throw error }
            throw open(watch, code)
        }
        guard !doubt.isRaised else { throw open(watch, code) }
        // What they tell of amounts was told of the middle of a range.
        forgetDerivations()
        return value
    }

    /// The error for a question that the printed digits leave open.
    private func open(_ watch: DoubtWatch, _ code: Code) -> Failure {
        let place = watch.place ?? (code.span, source)
        var text = place.source.text(place.span)
        if text.utf8.count > 60 { text = "this" } else { text = "`\(text)`" }
        return Failure(
            Diagnostic(
                .error, .noBounds, "the printed digits leave open what \(text) is, so there are no bounds",
                labels: [Label(place.source, place.span)]))
    }

    /// A range as a result: an interval, a value with `at least` or `at most`, or a plain one where it is exact.
    func bounds(_ value: Value, _ span: Span) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            quantity.qualifiers = 0
            guard let range = quantity.number.range else { return .quantity(quantity) }
            quantity.basis = .none
            func end(_ number: Number, _ qualifiers: Qualifiers = []) -> Quantity {
                Quantity(number, unit: quantity.unit, qualifiers: qualifiers.rawValue)
            }
            switch (range.low, range.high) {
            case (let low?, let high?):
                if Number.compare(low, high) == 0 { return .quantity(end(low)) }
                return .interval(Interval(low: end(low), high: end(high)))
            case (let low?, nil): return .quantity(end(low, .atLeast))
            case (nil, let high?): return .quantity(end(high, .atMost))
            case (nil, nil):
                throw failure(.noBounds, "figures that are `at least` or `at most` leave both ends open", at: span)
            }
        case .list(let list):
            var items: [Value] = []
            for item in list.items { items.append(try bounds(item, span)) }
            return try self.list(items, span)
        case .table(let table):
            var cells: [Value] = []
            for cell in table.cells { cells.append(try bounds(cell, span)) }
            return .table(TableValue(table.columns, cells: cells, isRecord: table.isRecord, axes: table.axes))
        case .text: throw failure(.wrongKind, "bounds are those of an amount, and this is a text", at: span)
        default: return value
        }
    }

    /// A part of a text. What ranges leave open in it is no harm unless somebody looks at the text.
    func words(of code: Code, _ doubt: Doubt) throws(Failure) -> String {
        let wasRaised = doubt.isRaised
        let state = state
        do throws(Failure) {
            let value = try code.value(self)
            if value.holdsRange || doubt.isRaised && !wasRaised { hasOpenTexts = true }
            if !wasRaised { doubt.lower() }
            if case .text(let inner) = value { return inner }
            return world.describe(value)
        } catch {
            restore(state)
            guard doubt.isRaised, !wasRaised, error.diagnostic.code != .interrupted else { throw error }
            doubt.lower()
            hasOpenTexts = true
            return "…"
        }
    }

    /// Somebody looks at a text: it may be another within what the printed digits allow.
    func lookAtText() { if hasOpenTexts { widening?.raise() } }

    /// A conditional whose condition the ranges leave open is whatever either branch may be.
    func either(_ code: Conditional, _ doubt: Doubt) throws(Failure) -> Value {
        let wasRaised = doubt.isRaised
        let holds = try truth(code.condition)
        guard doubt.isRaised, !wasRaised else {
            return holds ? try code.then.value(self) : try code.otherwise.value(self)
        }
        let both = (try code.then.value(self), try code.otherwise.value(self))
        guard case .quantity(let x) = both.0, case .quantity(let y) = both.1,
            world.units.sameDimension(x.unit, y.unit)
        else { return both.0 }
        let other = try converted(y, to: x.unit, code.span)
        doubt.lower()
        return .quantity(Quantity(Number.hull([x.number, other], doubt), unit: x.unit, basis: x.basis))
    }

    // MARK: Functions

    /// What a function gives of arguments that are ranges, from its values at their ends; nil where it works with
    /// ranges itself.
    func byEnds(
        _ builtin: Builtin, _ arguments: Builtin.Arguments, _ doubt: Doubt,
        _ body: (Machine, Builtin.Arguments) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        guard let rule = EndRule.byName[builtin.name], arguments.values.contains(where: \.holdsRange) else {
            return nil
        }
        func result(_ ends: [Bool]) throws(Failure) -> Quantity? {
            var values: [Value] = []
            for (index, value) in arguments.values.enumerated() {
                guard let end = value.end(isHigh: ends[index]) else { return nil }
                values.append(end)
            }
            let given = Builtin.Arguments(
                values: values, spans: arguments.spans, span: arguments.span, name: arguments.name)
            if case .quantity(let quantity) = try body(self, given) { return quantity }
            return nil
        }
        var choices: [[Bool]] = []
        let count = arguments.values.count
        switch rule {
        case .rising: choices = [Array(repeating: false, count: count), Array(repeating: true, count: count)]
        case .conventional:
            // Flows that are not in the order of their dates change their sign in another order.
            guard arguments.values.allSatisfy({ $0.changesSignOnce && $0.datesAscend }) else { return nil }
            choices = [Array(repeating: false, count: count), Array(repeating: true, count: count)]
        case .monotone:
            let wide = arguments.values.indices.filter { arguments.values[$0].holdsRange }
            guard wide.count <= 6, !arguments.values.contains(where: \.isList) else { return nil }
            for corner in 0..<(1 << wide.count) {
                var ends = Array(repeating: false, count: count)
                for (bit, index) in wide.enumerated() { ends[index] = corner >> bit & 1 == 1 }
                choices.append(ends)
            }
        }
        var numbers: [Number] = []
        var first: Quantity?
        for choice in choices {
            guard let found = try result(choice) else { return nil }
            let unit = first?.unit ?? found.unit
            if first == nil { first = found }
            numbers.append(try converted(found, to: unit, arguments.span))
        }
        guard var hull = first else { return nil }
        hull.number = Number.hull(numbers, doubt)
        return .quantity(hull)
    }
}

/// How a function's bounds follow from those of its arguments.
private enum EndRule {
    /// It rises, or stays, with each of its items.
    case rising
    /// It rises or falls with each of its arguments, whatever the others are.
    case monotone
    /// It rises with each flow, where these change their sign once.
    case conventional

    static let byName: [String: EndRule] = [
        "min": .rising, "max": .rising, "median": .rising, "irr": .conventional, "xirr": .conventional,
        "cagr": .monotone, "wacc": .monotone, "terminal_value": .monotone, "gordon": .monotone,
        "implied_growth": .monotone, "effect": .monotone,
    ]
}

extension Value {
    var isList: Bool { if case .list = self { true } else { false } }

    /// Whether a range is in it.
    var holdsRange: Bool {
        switch self {
        case .quantity(let quantity): quantity.number.isRange
        case .list(let list): list.items.contains(where: \.holdsRange)
        default: false
        }
    }

    /// The same at one end of every range; nil where there is none.
    fileprivate func end(isHigh: Bool) -> Value? {
        switch self {
        case .quantity(var quantity):
            guard let range = quantity.number.range else { return self }
            guard let end = isHigh ? range.high : range.low else { return nil }
            quantity.number = end
            return .quantity(quantity)
        case .list(let list):
            var items: [Value] = []
            for item in list.items {
                guard let end = item.end(isHigh: isHigh) else { return nil }
                items.append(end)
            }
            return .list(List(items))
        default: return self
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

/// Notices where a doubt was raised first.
private final class DoubtWatch: Observer {
    private let doubt: Doubt
    private(set) var place: (span: Span, source: Source)?

    init(_ doubt: Doubt) { self.doubt = doubt }

    func willEvaluate(_ code: Code, _ machine: Machine) {}

    func didEvaluate(_ code: Code, _ value: Value, _ machine: Machine) {
        if !doubt.isRaised {
            place = nil
        } else if place == nil {
            place = (code.span, machine.source)
        }
    }
}
