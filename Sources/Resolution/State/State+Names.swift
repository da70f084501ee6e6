import Companies
import Quantities
import Reporting
import Syntax

/// What names stand for, asked by their text from outside a statement: by help and `:info`.
extension State {
    /// A variable or function of the session that has a value.
    package func lookUp(variable name: String) -> Variable? {
        guard let place = names.place(of: symbols.intern(name)), names.isDefined(place) else { return nil }
        return names[place]
    }

    /// A unit or currency by any of its names, plurals included.
    package func lookUp(unit name: String) -> UnitID? { unit(symbols.intern(name)) }

    /// Whether a unit's name was declared in this session.
    package func isDeclared(unit name: String) -> Bool { declaredUnits[symbols.intern(name).index] != nil }

    /// The text of a name in the company store.
    package func name(_ symbol: Int32) -> String { symbols.text(Symbol(index: symbol)) }

    /// The variables and functions of the session that have a value, in the order of their definitions.
    package var ownVariables: [Variable] { names.variables.filter(\.isDefined) }

    /// The scenarios with their definitions, by name.
    package var knownScenarios: [(name: String, written: Written)] {
        scenarios.map { (name(Int32($0.key)), Written(source: $0.value.source, span: $0.value.span)) }
            .sorted { $0.0 < $1.0 }
    }

    /// The names of the variables and functions that have a value, but for the last result.
    package var definedNames: [String] {
        ownVariables.filter { $0.kind != .answer }.map { symbols.text($0.name) }
    }
}

/// Where something was written.
package struct Written {
    package let source: Source
    package let span: Span

    /// As it was typed.
    package var text: String { source.text(span) }
}

extension Figure {
    /// The value or formula of the figure.
    package var written: Written? {
        (formula as? FigureFormula).map { Written(source: $0.resolved.source, span: $0.resolved.span) }
    }
}

extension Definition {
    /// The expression that made the variable.
    package var written: Written { Written(source: source, span: resolved.span) }
}

extension Function {
    /// The definition of a function that is not built in.
    package var written: Written? {
        guard case .code(let code) = body else { return nil }
        return Written(source: code.source, span: code.span)
    }
}

extension State {
    /// Whether a name means something: a variable, a function, a company that was loaded, a unit.
    package func isTaken(_ name: Symbol) -> Bool {
        if let place = names.place(of: name), names.isDefined(place) { return true }
        return builtin(name) != nil || isInLibrary(name) || company(name) != nil || unit(name) != nil
    }

    /// Whether a name is that of a function of the language; those of the library give way to every other.
    package func isFunctionOfLanguage(_ name: Symbol) -> Bool { builtin(name)?.takesBareName == true }

    /// What a path is called: `minimax.revenue`.
    package func name(of path: Path) -> String {
        name(companies.companies[path.company].name) + "." + name(companies.metrics[path.metric].name)
    }
}

extension State {
    /// What the session sees of figures; nil for all there is.
    package var asOf: AsOf? { settings.asOf.map { AsOf($0) } }
}

extension Company {
    /// Which figure a path means as it is chosen when none is named; nil where the company has none.
    package func chosenFigure(_ metric: Int, asOf: AsOf?) -> Figure? {
        chosen(metric, expected: Qualifiers.expected.rawValue, asOf: asOf)?.figure
    }
}
