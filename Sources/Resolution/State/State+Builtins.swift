import Syntax

/// The functions of the language, as far as names have asked for them.
struct KnownBuiltins {
    let table: BuiltinTable
    /// By symbol: a place in `found`, `unknown`, or `unasked`.
    private var places: [Int32] = []
    private var found: [Builtin] = []
    /// Those that are written in the language itself, once one was called.
    fileprivate var formulas: [ObjectIdentifier: ShippedCode] = [:]
    /// The functions of the library that were asked for, by symbol.
    fileprivate var library: [Int32: Function] = [:]

    private static let unasked: Int32 = -1
    private static let unknown: Int32 = -2

    init(_ table: BuiltinTable) { self.table = table }

    mutating func builtin(_ name: Symbol, _ text: (Symbol) -> String) -> Builtin? {
        let index = Int(name.index)
        if index < places.count {
            let place = places[index]
            if place >= 0 { return found[Int(place)] }
            if place == KnownBuiltins.unknown { return nil }
        } else {
            let more = max(index + 1, places.count * 2, 256) - places.count
            places.append(contentsOf: repeatElement(KnownBuiltins.unasked, count: more))
        }
        guard let builtin = table.function(named: text(name)) else {
            places[index] = KnownBuiltins.unknown
            return nil
        }
        places[index] = Int32(found.count)
        found.append(builtin)
        return builtin
    }
}

extension State {
    /// The function of the language that has a name.
    package func builtin(_ name: Symbol) -> Builtin? { knownBuiltins.builtin(name) { symbols.text($0) } }

    /// The names of the functions of the language, and of those of the library that gives way to everything else.
    var builtinNames: [String] { knownBuiltins.table.names() }
    var libraryNames: [String] { knownBuiltins.table.library.names() }

    package func isInLibrary(_ name: Symbol) -> Bool {
        knownBuiltins.library[name.index] != nil
            || knownBuiltins.table.library.function(named: symbols.text(name)) != nil
    }

    /// A function of the library, read when it is first asked for. Nothing else is read with it.
    func shipped(_ name: Symbol) throws(Failure) -> Function? {
        if let known = knownBuiltins.library[name.index] { return known }
        let text = symbols.text(name)
        guard let shipped = knownBuiltins.table.library.function(named: text) else { return nil }
        let function = Function(
            name: text, body: .code(try ShippedCode(shipped, self).code), takes: shipped.facts.parameters)
        knownBuiltins.library[name.index] = function
        return function
    }

    /// A function of the language that is written in it, read when it is first called.
    ///
    /// - Returns: Nil for another.
    package func formula(_ builtin: Builtin) throws(Failure) -> ShippedCode? {
        if let known = knownBuiltins.formulas[ObjectIdentifier(builtin)] { return known }
        guard case .formula(let shipped) = builtin.body else { return nil }
        let formula = try ShippedCode(shipped, self)
        knownBuiltins.formulas[ObjectIdentifier(builtin)] = formula
        return formula
    }

    /// The functions that ship as text and were read so far, by name.
    package var readFunctions: [String] {
        (knownBuiltins.library.values.compactMap(\.name) + knownBuiltins.formulas.values.map(\.shipped.name)).sorted()
    }

    /// Does something while the session's own names mean nothing.
    package func apart<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let (hidden, failed) = (names.hideAll(), failedNames)
        failedNames = []
        defer {
            names.showAgain(hidden, keepingNew: false)
            failedNames = failed
        }
        return try body()
    }
}
