import Money
import Quantities
import Suan

/// A line of the shipped catalogues of units and currencies, as help tells it.
struct HelpUnit: Sendable {
    /// The printed name first, symbols among the others.
    var names: [String]
    var isCurrency: Bool
    /// What stands between the names and the words: `= 4840 yard^2`, `: time`, `: 2 decimals`.
    var definition: String
    var meaning: String

    /// Those of the catalogues, in order, read when first asked for.
    static let all: [HelpUnit] = read(.units) + read(.currencies) + read(.furtherCurrencies)

    static let places: [String: Int] = Dictionary(
        all.enumerated().map { ($1.names[0], $0) }, uniquingKeysWith: { first, _ in first })

    private static func read(_ catalogue: UnitCatalogue) -> [HelpUnit] {
        var units: [HelpUnit] = []
        catalogue.forEachLine { line in
            var names: [String] = []
            let end = catalogue.forEachName(line) { name, _ in names.append(catalogue.text(name)) }
            guard !names.isEmpty else { return }
            let rest = catalogue.text(end..<line.upperBound).split(separator: "\"", omittingEmptySubsequences: false)
            let definition = rest[0].split(separator: " ").joined(separator: " ")
            units.append(
                HelpUnit(
                    names: names, isCurrency: catalogue.isCurrency(line), definition: definition,
                    meaning: rest.count > 1 ? String(rest[1]) : names[0]))
        }
        return units
    }

    /// What one of it is, `4840 yard^2`; nil for a base of its own.
    var amount: String? {
        guard let sign = definition.firstIndex(of: "=") else { return nil }
        return String(definition[definition.index(after: sign)...].drop { $0 == " " })
    }
}

extension HelpIndex {
    /// The page of a unit or a currency by any of its names; nil where there is none.
    func unitPage(_ name: String) -> HelpPage? {
        guard let unit = state.lookUp(unit: name) else { return nil }
        let printed = state.units.text(of: unit)
        guard !state.isDeclared(unit: name), let place = HelpUnit.places[printed] else {
            return declaredPage(printed, unit)
        }
        return HelpUnit.all[place].isCurrency ? currencyPage(HelpUnit.all[place]) : unitPage(HelpUnit.all[place], unit)
    }

    /// The page of a shipped unit.
    private func unitPage(_ entry: HelpUnit, _ unit: UnitID) -> HelpPage {
        var page = HelpPage(kind: .unit, names: entry.names, summary: entry.meaning)
        let measured = state.units.describeDimension(unit)
        let amount = entry.amount
        let base = measured.hasPrefix("a ") ? "it reckons as \(measured)" : "it measures \(measured)"
        let isCount = measured.hasPrefix("count")
        let what =
            amount.map { "1 \(entry.names[0]) = \($0); \(base)" }
            ?? (isCount ? "It counts, and converts to no other unit" : "A base unit; \(base)")
        page.paragraphs = [what + "." + others(entry.names)]
        page.examples = [HelpUnitExample.line(entry.names[0], amount: amount, measured)]
        return page
    }

    private func currencyPage(_ entry: HelpUnit) -> HelpPage {
        let code = entry.names[0]
        var page = HelpPage(kind: .currency, names: entry.names, summary: entry.meaning)
        let digits = Currency(code: code)?.minorDigits ?? 2
        let cents = digits == 0 ? "no decimals" : "\(digits) decimals"
        page.paragraphs = [
            "Amounts below a million are shown with \(cents)." + others(entry.names)
                + " Nothing is converted unless `in` asks for it: see `:help money`."
        ]
        page.examples = [conversion(of: code, entry.meaning)]
        return page
    }

    /// A conversion that the shipped rates can answer, or a sum where they hold none.
    private func conversion(of code: String, _ meaning: String) -> String {
        let target = code == "EUR" ? "USD" : "EUR"
        let example = HelpExamples.session(like: session)
        for day in ["2025-06-30", "2021-06-30", "2013-06-28", "2009-06-30", "2006-06-30", "2003-06-30"] {
            let line = "100 \(code) in \(target) at \(day)"
            if example.run(text: Array(line.utf8), name: "-", deliver: { _ in }) { return line }
        }
        return "100 \(code) + 20 \(code)"
    }

    /// The page of a unit that was declared in the session.
    private func declaredPage(_ name: String, _ unit: UnitID) -> HelpPage? {
        guard let known = state.units.information(named: name) else { return nil }
        var page = HelpPage(kind: .unit, names: [name], summary: known.meaning)
        page.paragraphs = ["`\(known.definition)`; it measures \(state.units.describeDimension(unit))."]
        page.examples = ["12 \(name) / 4"]
        page.isOfSession = state.isDeclared(unit: name)
        return page
    }

    private func others(_ names: [String]) -> String {
        names.count > 1 ? " Also: \(names.dropFirst().joined(separator: ", "))." : ""
    }
}

/// A line that shows a unit at work.
enum HelpUnitExample {
    /// Units that the others of a dimension are easily compared with.
    private static let usual: [String: [String]] = [
        "time": ["day", "hour"], "mass": ["kg", "lb"], "length": ["m", "foot"], "area": ["m^2", "hectare"],
        "volume": ["litre", "m^3"], "speed": ["km/hour", "m/s"], "force": ["N", "lbf"], "pressure": ["Pa", "bar"],
        "energy": ["kWh", "MJ"], "power": ["kW", "hp"], "data": ["byte", "MB"],
    ]

    static func line(_ name: String, amount: String?, _ measured: String) -> String {
        switch name {
        case "%": return "5% of 200"
        case "‰": return "5‰ in %"
        case "bps": return "25 bps in %"
        case "ppm": return "400 ppm in %"
        case "ppb": return "8 ppb in ppm"
        case "°C": return "20 °C in °F"
        case "°F": return "68 °F in °C"
        case "kelvin": return "300 kelvin in °C"
        case "delta_celsius": return "20 °C + 5 delta_celsius"
        case "delta_fahrenheit": return "9 delta_fahrenheit in kelvin"
        case "Hz": return "1 / (50 Hz) in ms"
        case "A": return "2 A * 3 hour in C"
        case "Pa": return "101325 Pa in atm"
        case "N": return "5 N * 2 m in J"
        case "V": return "230 V * 2 A in W"
        case "ohm": return "5 V / (2 ohm) in A"
        case "C": return "3600 C in A*hour"
        case "pp": return "71.1% - 2.6% in pp"
        case "x": return "3.37 in x"
        case "sqm", "cubic_metre": return "5 \(name) in \(name == "sqm" ? "sqft" : "litre")"
        case "s": return "90 s in minute"
        case "minute": return "90 minute in hour"
        case "ms", "us", "ns": return "5 \(name) in s"
        case "J": return "5 J in cal"
        case "kJ", "cal", "kcal", "BTU": return "5 \(name) in \(name == "kJ" ? "kcal" : "kJ")"
        case "bit": return "64 bit in byte"
        case "byte": return "5 byte in bit"
        case "month", "quarter", "year", "week": return "5 \(name) in day"
        default: break
        }
        if let targets = usual[measured], let target = targets.first(where: { $0 != name }) {
            return "5 \(name) in \(target)"
        }
        // What is counted, and products of it.
        guard let amount, let unit = amount.split(separator: " ", maxSplits: 1).dropFirst().first else {
            return "6M USD / 2K \(name)"
        }
        return "5 \(name) in \(unit)"
    }
}
