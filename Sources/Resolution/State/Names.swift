import Reporting
import Syntax

/// The variables, assumptions and functions of a session, found by the symbols of their names. A name that was declared
/// once keeps its place.
package struct Names {
    /// In the order in which they were first declared.
    package private(set) var variables: [Variable] = []
    /// What a call by name needs of a function defined with `fn`; nil where it is none, or a call has more to do.
    package private(set) var functions: [DirectFunction?] = []
    /// By symbol: the place in `variables`, or -1.
    private(set) var places: [Int32] = []

    @inline(__always)
    package subscript(_ name: NameID) -> Variable { variables[name.index] }

    /// The value of a name; nil where it has none yet.
    @inline(__always)
    package func value(of name: NameID) -> Value? { variables[name.index].value }

    /// Whether a name stands for something: a value, or a formula that gives one.
    package func isDefined(_ name: NameID) -> Bool { variables[name.index].isDefined }

    /// Whether the value of a name may have been made with other values than its names have now.
    @inline(__always)
    package func isOutdated(_ name: NameID) -> Bool { variables[name.index].isOutdated }

    /// What the value of a name rests on: qualified figures, and perhaps the newest rate there is.
    @inline(__always)
    package func rests(of name: NameID) -> (names: [QualifiedName], onNewestRate: Bool) {
        (variables[name.index].rests, variables[name.index].restsOnNewestRate)
    }

    /// Whether the value of a name rests on nothing that is to be said with what is made of it.
    @inline(__always)
    package func restsOnNothing(_ name: NameID) -> Bool {
        variables[name.index].rests.isEmpty && !variables[name.index].restsOnNewestRate
            && !variables[name.index].isOutdated
    }

    /// The place of a name, if it was ever declared.
    package func place(of symbol: Symbol) -> NameID? {
        let index = Int(symbol.index)
        guard index < places.count, places[index] >= 0 else { return nil }
        return NameID(index: Int(places[index]))
    }

    /// A place for a name that has none.
    mutating func declare(_ symbol: Symbol) -> NameID {
        let index = Int(symbol.index)
        if index >= places.count {
            let more = max(index + 1, places.count * 2, 256) - places.count
            places.append(contentsOf: repeatElement(-1, count: more))
        }
        let name = NameID(index: variables.count)
        variables.append(Variable(name: symbol))
        functions.append(nil)
        places[index] = Int32(name.index)
        return name
    }

    /// Lets a name go; its place stays empty.
    mutating func forget(_ symbol: Symbol) { places[Int(symbol.index)] = -1 }

    mutating func put(_ variable: Variable, _ name: NameID) {
        variables[name.index] = variable
        functions[name.index] = nil
        if variable.kind == .function, case .function(let function)? = variable.value,
            case .code(let code) = function.body
        {
            functions[name.index] = DirectFunction(code)
        }
    }

    /// The names whose expressions used a name; some may have been given others since.
    private var dependents: [NameID: Set<NameID>] = [:]

    /// Remembers which names an expression used.
    mutating func remember(_ name: NameID, uses definition: Definition) {
        for entry in definition.used where entry.name != name { dependents[entry.name, default: []].insert(name) }
    }

    /// The names that were made of a name; they are put back where they are still to be found by it.
    mutating func takeDependents(of name: NameID) -> Set<NameID>? { dependents.removeValue(forKey: name) }

    mutating func putDependents(_ dependents: Set<NameID>, of name: NameID) {
        if !dependents.isEmpty { self.dependents[name, default: []].formUnion(dependents) }
    }

    /// Sets the last result, which is never called.
    ///
    /// - Parameter variable: makes it where there is none yet; else what makes it another is changed where it is.
    mutating func setAnswer(
        _ value: Value, rests: [QualifiedName], onNewestRate: Bool, _ made: MadeAsOf, _ name: NameID, symbol: Symbol
    ) {
        if variables[name.index].kind != .answer { variables[name.index] = Variable(name: symbol, kind: .answer) }
        variables[name.index].value = value
        variables[name.index].rests = rests
        variables[name.index].restsOnNewestRate = onNewestRate
        variables[name.index].madeAsOf = made
        if variables[name.index].isOutdated { variables[name.index].isOutdated = false }
    }

    /// Names that an expression uses, with those that the functions among them use in their turn; so many at most.
    package func reached(from used: [NameID], most: Int = 256) -> [NameID] {
        var (all, seen) = (used, Set(used))
        var next = 0
        while next < all.count {
            defer { next += 1 }
            guard case .function(let function)? = value(of: all[next]), case .code(let code) = function.body else {
                continue
            }
            for name in code.uses where all.count < most && seen.insert(name).inserted { all.append(name) }
        }
        return all
    }

    /// Puts all names aside, so that what is declared next has a place of its own.
    mutating func hideAll() -> [Int32] {
        defer { places = [] }
        return places
    }

    /// Puts names back that were put aside. Those declared since stay where no other has their name, if they are to.
    mutating func showAgain(_ hidden: [Int32], keepingNew: Bool) {
        let made = places
        places = hidden
        guard keepingNew else { return }
        if made.count > places.count {
            places.append(contentsOf: repeatElement(-1, count: made.count - places.count))
        }
        for (name, place) in made.enumerated() where place >= 0 && places[name] < 0 { places[name] = place }
    }
}

/// A name of the session with what it stands for.
package struct Variable {
    package enum Kind: Sendable {
        case variable, assumption, function, answer
        /// Found anew whenever it is used; it has no value of its own.
        case formula
    }

    package var name: Symbol
    package var value: Value?
    package var kind: Kind = .variable
    /// Qualified figures that the value rests on.
    package var rests: [QualifiedName] = []
    /// The expression that made it.
    package var definition: Definition?
    /// Why it was assumed.
    package var why: String?
    /// Whether what made it is no longer known, as too much stood between.
    package var isCut = false
    /// Whether its value may be another on another day.
    package var restsOnNewestRate = false
    /// With what knowledge of figures its value was made.
    package var madeAsOf = MadeAsOf()
    /// Whether a name that its expression used was given another value since, or the session sees figures as of another
    /// day, which was not told yet.
    package var isOutdated = false

    package var isDefined: Bool { value != nil || kind == .formula }

    package init(
        name: Symbol, value: Value? = nil, kind: Kind = .variable, rests: [QualifiedName] = [],
        restsOnNewestRate: Bool = false
    ) {
        (self.name, self.value, self.kind) = (name, value, kind)
        (self.rests, self.restsOnNewestRate) = (rests, restsOnNewestRate)
    }
}

/// A figure's or literal's name with its qualifiers.
package struct QualifiedName: Hashable, Sendable {
    package let name: String
    package let qualifiers: UInt8

    package init(name: String, qualifiers: UInt8) { (self.name, self.qualifiers) = (name, qualifiers) }

    /// Stands for all those beyond the most that are kept.
    package static let others = QualifiedName(name: "", qualifiers: 0)
}

/// The expression that made a variable, and the variables it used as they were then.
package final class Definition {
    package let resolved: Resolved
    package let used: [(name: NameID, variable: Variable)]
    /// The number under which its samples were drawn, so that they are the same when it is found again; 0 where none
    /// were.
    package let draws: Int
    /// The order that its samples were put in since; nil where they stand as they were drawn.
    package let arrangement: Arrangement?
    /// Definitions resting on definitions.
    let depth: Int
    /// Definitions on definitions that are kept.
    package static let deepest = 32

    package var source: Source { resolved.source }

    package init(
        _ resolved: Resolved, used: [(name: NameID, variable: Variable)], draws: Int = 0,
        arrangement: Arrangement? = nil
    ) {
        (self.resolved, self.draws, self.arrangement) = (resolved, draws, arrangement)
        var depth = 0
        // A long chain of definitions is cut: what lies deeper is kept as values only.
        self.used = used.map { entry in
            guard let inner = entry.variable.definition, inner.depth >= Definition.deepest else { return entry }
            var variable = entry.variable
            variable.definition = nil
            variable.isCut = true
            return (entry.name, variable)
        }
        for entry in self.used { depth = max(depth, entry.variable.definition?.depth ?? 0) }
        self.depth = depth + 1
    }

    /// The same, its samples put in an order.
    package func arranged(_ arrangement: Arrangement) -> Definition {
        Definition(resolved, used: used, draws: draws, arrangement: arrangement)
    }
}
