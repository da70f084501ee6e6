/// The functions of the language, as a session is given them. Nothing is made or read before a name asks for it.
package struct BuiltinTable: Sendable {
    /// Functions of one theme, under its title.
    package struct Theme: Sendable {
        package let title: String
        /// Those that are not formulas.
        let native: [[Builtin]]
        /// Those that are written in the language itself.
        let formulas: ShippedText?

        package init(_ title: String, _ native: [[Builtin]], _ formulas: ShippedText? = nil) {
            (self.title, self.native, self.formulas) = (title, native, formulas)
        }

        package var functions: [Builtin] {
            native.flatMap { $0 } + (formulas?.functions().map { Builtin($0) } ?? [])
        }
    }

    /// In the order of a listing.
    package let themes: @Sendable () -> [Theme]
    let formulas: [ShippedText]
    /// Functions that give way to everything else of their name.
    package let library: ShippedText

    package init(themes: @escaping @Sendable () -> [Theme], formulas: [ShippedText], library: ShippedText) {
        (self.themes, self.formulas, self.library) = (themes, formulas, library)
    }

    /// The function of a name.
    ///
    /// Complexity: every name is looked at; a session remembers what its names are.
    func function(named name: String) -> Builtin? {
        for theme in themes() {
            for group in theme.native {
                for builtin in group where builtin.name == name { return builtin }
            }
        }
        for text in formulas {
            if let shipped = text.function(named: name) { return Builtin(shipped) }
        }
        return nil
    }

    /// The names of all but those of the library.
    func names() -> [String] {
        themes().flatMap { $0.native.flatMap { $0.map(\.name) } } + formulas.flatMap { $0.names() }
    }
}

extension Builtin {
    /// A function that is written in the language itself.
    convenience init(_ shipped: ShippedFunction) {
        let facts = shipped.facts
        self.init(
            shipped.name, shipped.summary, facts.parameters, units: facts.units,
            times: facts.keepsTimes ? .combined : .none, ends: facts.ends, opening: .shipped, examples: facts.examples,
            form: shipped.signature, body: .formula(shipped))
    }
}
