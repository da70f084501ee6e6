import CEmbeddedData

/// The functions of the language, by what they are about. Each is declared once, in a file of its theme; those that are
/// formulas are written in the language itself, in `Shipped`.
package enum Builtins {
    /// As a session is given them.
    package static let table = BuiltinTable(
        themes: {
            [
                .init("numbers", [numbers]), .init("lists to one value", [reductions]), .init("lists", [lists]),
                .init("figures and time", [figures]), .init("periods and dates", [periods]),
                .init("texts and units", [texts]), .init("what-if", [whatIf]),
                .init("level payments", [levelPayments, partsOfPayments, annuities], text(0)),
                .init("returns and growth", [netPresentValues, internalRates, paybacks, growing], text(1)),
                .init("value", [costOfCapital, discountedFlows, bridge, byMultiples], text(2)),
                .init("shares and rounds", [listed, rounds], text(3)), .init("comparables", [comparables]),
            ]
        },
        formulas: (0..<4).map(text), library: text(4))

    /// Shipped texts, in the order that they are embedded in.
    private static func text(_ index: Int) -> ShippedText {
        let names = ["payments", "returns", "value", "shares", "operating"]
        return ShippedText(name: "\(names[index]) (shipped)") {
            let text = suan_functions(index)
            return UnsafeBufferPointer(start: text.bytes, count: text.count)
        }
    }

    /// Every function that is no library's, with those that are formulas.
    package static let all: [Builtin] = themes.flatMap(\.functions)

    package static let themes: [BuiltinTable.Theme] = table.themes()
}

/// The functions that ship as text and give way to everything else of their name: operating measures of a young company.
package enum ShippedLibrary {
    /// In the order of the text.
    package static let entries: [ShippedFunction] = Builtins.table.library.functions()

    package static func entry(_ name: String) -> ShippedFunction? { Builtins.table.library.function(named: name) }
}
