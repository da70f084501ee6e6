import CEmbeddedData
import Quantities

/// A currency's facts, as the shipped catalogue gives them.
package struct Currency: Sendable, Equatable {
    /// ISO 4217.
    package let code: String
    /// In English; an ended one tells when.
    package let name: String
    /// Signs that stand before a number: `$`, `US$`.
    package let symbols: [String]
    /// Words that stand after a number: `美元`, `euro`.
    package let otherNames: [String]
    /// Digits of the minor unit (ISO 4217): 2 for USD, 0 for JPY.
    package let minorDigits: Int

    /// The currency with a code, or nil. Complexity: one pass over the catalogues, some 10 µs.
    package init?(code: String) {
        for catalogue in [UnitCatalogue.currencies, .furtherCurrencies] {
            var found: Range<Int>?
            catalogue.forEachLine { line in
                var isFirst = catalogue.isCurrency(line)
                catalogue.forEachName(line) { name, _ in
                    if isFirst, found == nil, catalogue.text(name) == code { found = line }
                    isFirst = false
                }
            }
            if let line = found {
                self.init(line: line, of: catalogue)
                return
            }
        }
        return nil
    }

    /// All of them, in the catalogues' order.
    package static var all: [Currency] {
        var currencies: [Currency] = []
        for catalogue in [UnitCatalogue.currencies, .furtherCurrencies] {
            catalogue.forEachLine { line in
                if catalogue.isCurrency(line) { currencies.append(Currency(line: line, of: catalogue)) }
            }
        }
        return currencies
    }

    private init(line: Range<Int>, of catalogue: UnitCatalogue) {
        var names: [String] = []
        var symbols: [String] = []
        let end = catalogue.forEachName(line) { name, isSymbol in
            if isSymbol { symbols.append(catalogue.text(name)) } else { names.append(catalogue.text(name)) }
        }
        // What is left reads `: 2 decimals "US dollar"`.
        let rest = catalogue.text(end..<line.upperBound)
        let parts = rest.split(separator: "\"", maxSplits: 2)
        code = names.first ?? ""
        otherNames = Array(names.dropFirst())
        self.symbols = symbols
        minorDigits = parts.first.flatMap { $0.first(where: \.isNumber)?.wholeNumberValue } ?? 2
        name = parts.count > 1 ? String(parts[1]) : code
    }
}

extension UnitCatalogue {
    /// The currencies that ship with suan.
    package static var currencies: UnitCatalogue {
        let text = suan_currencies()
        return UnitCatalogue(start: text.bytes, count: text.count)
    }

    /// The other currencies of ISO 4217, which are read when one is asked for.
    package static var furtherCurrencies: UnitCatalogue {
        let text = suan_further_currencies()
        return UnitCatalogue(start: text.bytes, count: text.count)
    }

    /// Whether a line defines a currency, and no part of one.
    package func isCurrency(_ line: Range<Int>) -> Bool { text(line).hasPrefix("currency ") }
}

extension UnitTable {
    /// A table that knows all that ships with suan: units and currencies.
    package static func standard() -> UnitTable {
        UnitTable(catalogues: [.units, .currencies], further: .furtherCurrencies)
    }
}
