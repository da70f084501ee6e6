import Companies
import Money
import Numbers
import Quantities
import Syntax

/// What statements change. Each change enters its way back in the journal.
extension State {
    /// The place of a name, made where there is none.
    package func declare(_ symbol: Symbol) -> NameID {
        if let name = names.place(of: symbol) { return name }
        enter(.declared(symbol))
        return names.declare(symbol)
    }

    package func set(_ name: NameID, _ variable: Variable) {
        let isNew = !names.isDefined(name)
        enter(.variable(name, names[name]))
        names.put(variable, name)
        if let definition = variable.definition, !definition.used.isEmpty { names.remember(name, uses: definition) }
        if !isNew { outdate(name) }
    }

    /// Marks what was made of a name that has another value now. What is marked is not met again before it has a new value
    /// or was told of, so that each variable costs a step at most between.
    private func outdate(_ name: NameID) {
        var (open, seen): ([NameID], Set<NameID>) = ([name], [name])
        while let changed = open.popLast() {
            guard let all = names.takeDependents(of: changed) else { continue }
            var kept: Set<NameID> = []
            for dependent in all {
                let variable = names[dependent]
                guard let definition = variable.definition, definition.used.contains(where: { $0.name == changed })
                else { continue }
                // A formula follows by itself; what was made of it does not.
                if variable.kind == .formula || seen.contains(dependent) { kept.insert(dependent) }
                guard !variable.isOutdated, seen.insert(dependent).inserted else { continue }
                open.append(dependent)
                if variable.kind != .formula { mark(dependent, isOutdated: true) }
            }
            names.putDependents(kept, of: changed)
        }
    }

    /// Marks a variable, or takes the mark away once it was told of.
    package func mark(_ name: NameID, isOutdated: Bool) {
        var variable = names[name]
        enter(.variable(name, variable))
        variable.isOutdated = isOutdated
        names.put(variable, name)
        if !isOutdated, let definition = variable.definition { names.remember(name, uses: definition) }
    }

    /// Sets the last result. It is done when a statement has succeeded and was presented.
    package func setAnswer(_ value: Value, rests: [QualifiedName]) {
        let name = declare(known.ans)
        var made = looked
        made.session = settings.asOf
        guard remembers else {
            return names.setAnswer(
                value, rests: rests, onNewestRate: restsOnNewestRate, made, name, symbol: known.ans)
        }
        var answer = Variable(
            name: known.ans, value: value, kind: .answer, rests: rests, restsOnNewestRate: restsOnNewestRate)
        answer.madeAsOf = made
        set(name, answer)
    }

    /// The last result.
    package var answer: Value? { names.place(of: known.ans).flatMap { names.value(of: $0) } }

    package func changeSettings(_ change: (inout Settings) -> Void) {
        enter(.settings(settings))
        change(&settings)
    }

    /// The number of a statement that begins to draw samples.
    package func nextDraw() -> Int {
        enter(.draws(draws))
        draws += 1
        return draws
    }

    package func add(rate: StatedRate) {
        enter(.statedRates(book.stated.count))
        book.state(rate)
    }

    package func add(rate: SessionRate) {
        enter(.rates(rates.all.count))
        rates.all.append(rate)
    }

    package func forgetRates() {
        enter(.ratesOff(rates.first))
        rates.first = rates.all.count
    }

    package func set(scenario: Scenario, named name: Symbol) {
        enter(.scenario(name, scenarios.updateValue(scenario, forKey: name.index)))
    }

    package func set(lesson: Lesson, named name: Symbol) {
        enter(.lessons(lessons))
        lessons.removeAll { $0.tree.name.symbol == name }
        lessons.append(lesson)
    }
}

/// The units of names by symbol, so that each is looked for once.
struct UnitMemory {
    /// The unit of a name, or that there is none (-1), and when that was found.
    private struct Known {
        var unit: Int32 = -1
        var generation: Int32 = 0
    }

    /// By symbol.
    private var known: [Known] = []
    /// Goes up where a name may mean another unit from now on: what was known before is asked again.
    private var generation: Int32 = 1

    mutating func unit(_ name: Symbol, _ find: () -> UnitID?) -> UnitID? {
        let index = Int(name.index)
        if index < known.count {
            let found = known[index]
            if found.generation == generation { return found.unit >= 0 ? UnitID(index: found.unit) : nil }
        } else {
            let more = max(index + 1, known.count * 2, 256) - known.count
            known.append(contentsOf: repeatElement(Known(), count: more))
        }
        let unit = find()
        known[index] = Known(unit: unit?.index ?? -1, generation: generation)
        return unit
    }

    mutating func forget() { generation &+= 1 }
}

extension State {
    /// The unit of a name.
    package func unit(_ name: Symbol) -> UnitID? {
        unitsByName.unit(name) { units.unit(named: symbols.text(name)) }
    }

    /// The unit of a name beside a number or in a target, where the code of a large currency may stand in small letters
    /// too if nothing else has that name: `5 usd`.
    package func writtenUnit(_ name: Symbol) -> UnitID? { unit(name) ?? smallCode(name) }

    private func smallCode(_ name: Symbol) -> UnitID? {
        currenciesBySmallCode.unit(name) {
            let text = symbols.text(name)
            guard text.utf8.count == 3, text.utf8.allSatisfy({ 0x61...0x7A ~= $0 }),
                units.hasName(text.uppercased()), let unit = units.unit(named: text.uppercased()), units.isMoney(unit)
            else { return nil }
            return unit
        }
    }
}
