import Calendars
import Numbers
import Quantities
import Reporting

/// Amounts of one unit, as the functions of `Finance` take them.
struct Amounts {
    var numbers: [Number]
    /// The unit that all of them are in; `none` for plain numbers.
    var unit: UnitID
}

/// What the functions of finance ask of their arguments.
extension Builtin.Arguments {
    /// Whether an argument was written, and not passed over.
    func isGiven(_ index: Int) -> Bool {
        guard index < values.count else { return false }
        if case .missing(let missing) = values[index] { return missing !== Builtin.passedOver }
        return true
    }

    /// A rate per period as a plain number: 0.1 of `10%` and of `0.1`. One above 1 without `%` warns, since `10` was
    /// hardly meant as 1000%.
    func rate(_ index: Int, _ machine: Machine) throws(Failure) -> Number {
        let quantity = try quantity(index, machine)
        if quantity.unit == .none, Number.compare(quantity.number, .one) > 0 {
            let text = machine.source.text(spans[index])
            let isNumeral = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
            try machine.warn(
                .largeRate, "a rate of \(machine.world.describe(.quantity(Quantity(quantity.number)))) is above 100%",
                at: [(spans[index], "read as a plain number")],
                fix: isNumeral ? machine.replacing(spans[index], with: text + "%", in: span) : nil)
        }
        return try number(index, machine)
    }

    /// One amount in a unit that others have; a plain zero fits any.
    func amount(_ index: Int, _ machine: Machine, in unit: UnitID, of other: Int) throws(Failure) -> Number {
        let quantity = try quantity(index, machine)
        if quantity.unit == unit { return quantity.number }
        if quantity.unit == .none, quantity.number.isZero { return quantity.number }
        guard machine.world.units.sameDimension(quantity.unit, unit) else {
            throw machine.mismatch(
                Quantity(.one, unit: unit), quantity, at: (spans[other], spans[index]), whole: span, verb: "combine")
        }
        return try machine.converted(quantity, to: unit, spans[index])
    }

    /// The amounts of some arguments in the unit of the first that has one; those passed over are zero.
    func amounts(at indices: [Int], _ machine: Machine) throws(Failure) -> Amounts {
        var unit = UnitID.none
        var first = indices[0]
        for index in indices where isGiven(index) {
            let quantity = try quantity(index, machine)
            guard quantity.unit != .none || !quantity.number.isZero else { continue }
            (unit, first) = (machine.world.units.canonical(quantity.unit), index)
            break
        }
        var numbers: [Number] = []
        for index in indices {
            numbers.append(isGiven(index) ? try amount(index, machine, in: unit, of: first) : .zero)
        }
        return Amounts(numbers: numbers, unit: unit)
    }

    /// The amounts of a list in the unit of its first that has one. The first odd item fails by its number.
    func amounts(_ index: Int, _ machine: Machine) throws(Failure) -> Amounts {
        let items = try list(index, machine).items
        let units = machine.world.units
        var unit: UnitID?
        var numbers: [Number] = []
        numbers.reserveCapacity(items.count)
        var (basis, basisItem) = (BasisID.none, 0)
        for (position, item) in items.enumerated() {
            if position & 1023 == 0 { try machine.poll(span) }
            guard case .quantity(let quantity) = item else { throw machine.odd(item, position, spans[index]) }
            if quantity.basis != .none, quantity.basis != basis {
                if basis == .none {
                    (basis, basisItem) = (quantity.basis, position)
                } else {
                    try compareLengths(basis, basisItem, quantity.basis, position, spans[index], machine)
                }
            }
            if quantity.unit == .none, quantity.number.isZero {
                numbers.append(quantity.number)
                continue
            }
            guard let known = unit else {
                unit = units.canonical(quantity.unit)
                // Zeros before it fit any unit; a scale of display does not change the number.
                numbers.append(quantity.number)
                continue
            }
            if quantity.unit == known {
                numbers.append(quantity.number)
            } else if units.sameDimension(quantity.unit, known) {
                numbers.append(try machine.converted(quantity, to: known, spans[index]))
            } else {
                throw machine.named(
                    machine.mismatch(
                        Quantity(.one, unit: known), quantity, at: (spans[index], spans[index]), whole: span,
                        verb: "combine"), item: position)
            }
        }
        return Amounts(numbers: numbers, unit: unit ?? .none)
    }

    /// Flows of unequal length in one list are told of: a nine-month figure beside a year's.
    private func compareLengths(
        _ first: BasisID, _ firstItem: Int, _ second: BasisID, _ item: Int, _ place: Span, _ machine: Machine
    ) throws(Failure) {
        let bases = machine.world.bases
        guard let a = bases[first], let b = bases[second], a.kind == .flow, b.kind == .flow,
            case .period(let one) = a.time, case .period(let other) = b.time
        else { return }
        let isEqual: Bool
        switch (a.isAnnualized ? 12 : one.wholeMonths, b.isAnnualized ? 12 : other.wholeMonths) {
        case (let x?, let y?): isEqual = x == y
        default: isEqual = one.days == other.days
        }
        guard !isEqual else { return }
        let message =
            "items \(firstItem + 1) and \(item + 1) are flows over unequal lengths of time: "
            + "\(machine.basisName(first)) and \(machine.basisName(second))"
        if machine.world.settings.isStrict { throw machine.failure(.unequalPeriods, message, at: place) }
        try machine.warn(.unequalPeriods, message, at: [(place, "")])
    }

    /// The dates of a list.
    func days(_ index: Int, _ machine: Machine) throws(Failure) -> [Day] {
        let items = try list(index, machine).items
        var days: [Day] = []
        days.reserveCapacity(items.count)
        for (position, item) in items.enumerated() {
            guard case .date(let day) = item else {
                throw machine.named(machine.wrongKind(item, wanted: "a date", at: spans[index]), item: position)
            }
            days.append(day)
        }
        return days
    }

    /// One of some words in quotes; the first where the argument was passed over.
    func word(_ index: Int, among words: [String], _ machine: Machine) throws(Failure) -> String {
        guard isGiven(index) else { return words[0] }
        if case .text(let word) = values[index], words.contains(word) { return word }
        let list = words.map { "\"\($0)\"" }.joined(separator: " or ")
        throw machine.failure(.wrongArguments, "\(name) wants \(list) here", at: spans[index])
    }

    /// `true` or `false`; false where the argument was passed over.
    func flag(_ index: Int, _ machine: Machine) throws(Failure) -> Bool {
        guard isGiven(index) else { return false }
        if case .truth(let truth) = values[index] { return truth }
        throw machine.wrongKind(values[index], wanted: "true or false", at: spans[index])
    }
}
