import Companies
import Quantities
import Reporting
import Syntax

/// `P = V` of a `with` or a scenario, or a scenario's name.
final class OverrideCode {
    enum Place {
        case variable(Int)
        /// `company.metric`, perhaps with the basis in brackets.
        case figure(Member, index: Code?)
        case scenario(Symbol)
    }

    let span: Span
    let place: Place
    /// Nil for the name of a scenario.
    let value: Code?

    init(_ span: Span, _ place: Place, value: Code?) {
        self.span = span
        self.place = place
        self.value = value
    }
}

/// Several changes under one name.
package final class Scenario {
    package let title: String?
    let source: Source
    /// The definition, for listings.
    let span: Span
    /// Slots that the frame of its expressions needs.
    let frameSize: Int
    let overrides: [OverrideCode]

    init(title: String?, source: Source, span: Span, frameSize: Int, overrides: [OverrideCode]) {
        self.title = title
        self.source = source
        self.span = span
        self.frameSize = frameSize
        self.overrides = overrides
    }
}

/// `with P = V, …: E`.
final class With: Code {
    let overrides: [OverrideCode]
    let body: Code

    init(_ span: Span, _ overrides: [OverrideCode], body: Code) {
        self.overrides = overrides
        self.body = body
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let variation = try machine.variation(of: overrides, depth: 0)
        return try machine.vary(variation) { () throws(Failure) in try body.value(machine) }
    }
}

extension Machine {
    /// What is in force already, with some changes more. The new values are found before any of them is in force.
    func variation(of overrides: [OverrideCode], depth: Int) throws(Failure) -> Variation {
        let made = Variation(variation)
        var changes: [(Variation.Target, Value)] = []
        for override in overrides { changes += try self.changes(override, depth) }
        for (target, value) in changes { made.put(value, for: target) }
        return made
    }

    private func changes(_ override: OverrideCode, _ depth: Int) throws(Failure) -> [(Variation.Target, Value)] {
        if case .scenario(let name) = override.place { return try changes(ofScenario: name, override.span, depth) }
        guard let code = override.value else { return [] }
        let value = try code.value(self)
        let (target, old, name) = try target(override)
        return [(target, try fitted(value, code.span, to: old, name, override.span))]
    }

    /// A scenario's values are found where it is used: they are those of the present.
    func changes(ofScenario name: Symbol, _ span: Span, _ depth: Int) throws(Failure) -> [(Variation.Target, Value)] {
        guard let scenario = world.scenarios[name.index] else {
            if world.symbols.text(name) == Scenario.base { return [] }
            throw unknownScenario(name, span)
        }
        guard depth < 100 else {
            throw failure(.circular, "the scenario `\(world.symbols.text(name))` rests on itself", at: span)
        }
        let state = state
        base = locals.count
        source = scenario.source
        locals.open(scenario.frameSize)
        var changes: [(Variation.Target, Value)] = []
        for override in scenario.overrides { changes += try self.changes(override, depth + 1) }
        restore(state)
        return changes
    }

    func unknownScenario(_ name: Symbol, _ span: Span) -> Failure {
        let text = world.symbols.text(name)
        let names = world.scenarios.keys.map { world.symbols.text(Symbol(index: $0)) }.sorted() + [Scenario.base]
        let near = nearestNames(text, among: names)
        let words = near.isEmpty && names.count > 1 ? "; there are: \(names.joined(separator: ", "))" : suggestion(near)
        return failure(
            .unknownName, "there is no scenario `\(text)`\(words)", at: span,
            fix: near.first.map { replacing(span, with: $0, in: span) })
    }

    /// What is replaced, and the value it has now.
    func target(_ override: OverrideCode) throws(Failure) -> (Variation.Target, Value, String) {
        try aside { () throws(Failure) in try replaced(override) }
    }

    private func replaced(_ override: OverrideCode) throws(Failure) -> (Variation.Target, Value, String) {
        let name = source.text(override.span)
        switch override.place {
        case .scenario: throw failure(.wrongKind, "a scenario has no value", at: override.span)
        case .variable(let slot): return (.variable(slot), try variable(slot, override.span), name)
        case .figure(let member, let index):
            guard let path = try member.path(self) else {
                throw failure(.wrongKind, "only a company's figure can be given another value", at: override.span)
            }
            let company = world.companies.companies[path.company]
            let figure: Figure?
            switch try index?.value(self) {
            case nil: figure = Machine.chosenFigure(company, path.metric)
            case .date(let day)?: figure = company.figure(path.metric, at: .date(day))
            case .period(let period)?: figure = company.figure(path.metric, at: .period(period))
            case let other?:
                throw failure(
                    .badIndex, "a figure is chosen by a period or a date, and this is \(other.kindName)",
                    at: index?.span ?? override.span)
            }
            guard let figure else {
                let there = bases(of: path)
                let words = there.isEmpty ? "" : "; there are: \(there.joined(separator: ", "))"
                throw failure(
                    .noFigure, "there is no \(name) whose place another value could take\(words)", at: override.span)
            }
            // Its own basis stays, whatever stands in its place.
            var old = try value(of: figure, path, override.span)
            if case .missing = old {
                old = .missing(Missing(name: name, available: []))
            }
            if case .quantity(var quantity) = old {
                quantity.basis = basis(of: figure, path)
                old = .quantity(quantity)
            }
            return (.figure(ObjectIdentifier(figure)), old, name)
        }
    }

    /// A value as it takes another's place: of its dimension, and with its basis. Another currency is told of.
    func fitted(
        _ value: Value, _ place: Span, to old: Value, _ name: String, _ span: Span
    ) throws(Failure) -> Value {
        guard case .quantity(let new) = value, case .quantity(let before) = old else {
            switch (value, old) {
            case (.missing(let missing), _): throw missingFailure(missing, at: place)
            case (_, .missing), (.truth, .truth), (.text, .text), (.date, .date), (.period, .period),
                (.list, .list), (.interval, .interval), (.company, .company), (.function, .function), (.table, .table):
                return value
            default:
                throw failure(
                    .wrongKind, "`\(name)` is \(old.kindName), and this is \(value.kindName)",
                    at: [(span, old.kindName), (place, value.kindName)])
            }
        }
        if new.basis != .none, new.basis != before.basis, before.basis != .none,
            let concern = world.bases.comparison(before.basis, new.basis)
        {
            try say(concern, before.basis, new.basis, at: (span, place), isSum: true)
        }
        let units = world.units
        if new.unit == .none, new.number.isZero {
            return .quantity(Quantity(new.number, unit: units.canonical(before.unit), basis: before.basis))
        }
        if !units.sameDimension(new.unit, before.unit) {
            guard let (first, second) = currencies(before.unit, new.unit) else {
                throw failure(
                    .dimensionMismatch,
                    "`\(name)` is \(dimension(before.unit)), and this is \(dimension(new.unit))",
                    at: [(span, dimension(before.unit)), (place, dimension(new.unit))])
            }
            let words = "`\(name)` is in \(first), and here it is given in \(second)"
            if world.settings.isStrict { throw failure(.currencyChanged, words, at: place) }
            try warn(.currencyChanged, words, at: [(span, first), (place, second)])
        }
        return .quantity(Quantity(new.number, unit: new.unit, basis: before.basis == .none ? new.basis : before.basis))
    }
}

extension Scenario {
    /// The name of the present state: nothing is changed.
    static let base = "base"
}
