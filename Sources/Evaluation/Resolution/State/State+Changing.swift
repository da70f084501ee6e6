import Companies
import Money
import Numbers
import Quantities
import Syntax

/// What statements change. Each change enters its way back in the journal.
extension State {
    /// To be called before the company store is changed.
    package func willChangeCompanies() { journal.append(.companies(companies.snapshot)) }

    /// The place of a name, made where there is none.
    package func declare(_ symbol: Symbol) -> NameID {
        if let name = names.place(of: symbol) { return name }
        journal.append(.declared(symbol))
        return names.declare(symbol)
    }

    package func set(_ name: NameID, _ variable: Variable) {
        journal.append(.variable(name, names[name]))
        names.put(variable, name)
    }

    /// Sets the last result. It is done when a statement has succeeded and was presented.
    package func setAnswer(_ value: Value, rests: [QualifiedName]) {
        let name = declare(words.ans)
        let answer = Variable(
            name: words.ans, value: value, kind: .answer, rests: rests, restsOnNewestRate: restsOnNewestRate)
        if remembers { set(name, answer) } else { names.setAnswer(answer, name) }
    }

    /// The last result.
    package var answer: Value? { names.place(of: words.ans).flatMap { names.value(of: $0) } }

    package func changeSettings(_ change: (inout Settings) -> Void) {
        journal.append(.settings(settings))
        change(&settings)
    }

    package func add(rate: StatedRate) {
        journal.append(.statedRates(book.stated))
        book.stated.append(rate)
    }

    package func add(rate: SessionRate) {
        journal.append(.rates(rates))
        rates.append(rate)
    }

    package func forgetRates() {
        journal.append(.rates(rates))
        rates.removeAll()
    }

    package func set(scenario: Scenario, named name: Symbol) {
        journal.append(.scenarios(scenarios))
        scenarios[name.index] = scenario
    }

    package func set(lesson: Lesson, named name: Symbol) {
        journal.append(.lessons(lessons))
        lessons.removeAll { $0.tree.name.symbol == name }
        lessons.append(lesson)
    }

    package func declareUnit(_ names: [Symbol], definition: (factor: Number, unit: UnitID)?) {
        let texts = names.map { symbols.text($0) }
        journal.append(.units(declared: declaredUnits, units.declarations))
        _ = units.declare(texts[0], also: Array(texts.dropFirst()), definition: definition)
        unitsByName.forget()
        for name in names { declaredUnits[name.index] = definition != nil }
    }
}

/// The units of names by symbol, so that each is looked for once.
struct UnitMemory {
    /// By symbol: a unit, `unknown`, or `unasked`.
    private var places: [Int32] = []
    private static let unasked: Int32 = -1
    private static let unknown: Int32 = -2

    mutating func unit(_ name: Symbol, _ find: () -> UnitID?) -> UnitID? {
        let index = Int(name.index)
        if index < places.count {
            let known = places[index]
            if known >= 0 { return UnitID(index: known) }
            if known == UnitMemory.unknown { return nil }
        } else {
            let more = max(index + 1, places.count * 2, 256) - places.count
            places.append(contentsOf: repeatElement(UnitMemory.unasked, count: more))
        }
        let unit = find()
        places[index] = unit?.index ?? UnitMemory.unknown
        return unit
    }

    mutating func forget() { places.removeAll(keepingCapacity: true) }
}

extension State {
    /// The unit of a name.
    package func unit(_ name: Symbol) -> UnitID? {
        unitsByName.unit(name) { units.unit(named: symbols.text(name)) }
    }
}
