/// What is written for units elsewhere: spellings that are none of ours with what they mean here, prefixes of the SI, and
/// the words of units that are not here at all, which no other unit may be taken for.
package enum UnitSpellings {
    /// What a spelling of other calculators and of the trade means in our units: `sqmi` is `mile^2`.
    package static func meaning(of name: String) -> String? { meanings[name] }

    private static let meanings: [String: String] = [
        "mi": "mile", "mps": "m/s", "fps": "foot/s", "sqmi": "mile^2", "sqin": "inch^2", "cuft": "foot^3",
        "cbm": "m^3", "cc": "mL", "wk": "week", "wks": "week", "dy": "day", "dys": "day", "qtr": "quarter",
        "qtrs": "quarter",
        "kgs": "kg", "kilo": "kg", "kilos": "kg", "kms": "km", "mtr": "m", "mtrs": "m", "ltr": "litre",
        "ltrs": "litre", "gms": "g", "tpa": "tonne/year",
        "bpd": "barrel/day", "pct": "%", "percentage": "%", "bip": "bps", "bips": "bps",
        "ppl": "person", "pax": "person", "shr": "share", "shs": "share", "KM": "km", "KG": "kg", "CM": "cm",
        "sqmtr": "sqm", "ft2": "foot^2", "ft3": "foot^3", "m2": "m^2", "m3": "m^3", "km2": "km^2",
        "cm2": "cm^2", "cm3": "cm^3", "in2": "inch^2", "kWhr": "kWh", "kwhr": "kWh", "MWhr": "MWh",
    ]

    /// The power of ten of a prefix that a name begins with, and the unit after it. Names of one letter take the signs
    /// (`dm`), words the words and the signs too (`decimeter`, `mmeter`).
    static func prefixed(_ name: String) -> [(power: Int, unit: String)] {
        prefixes.compactMap { prefix, power in
            guard name.hasPrefix(prefix), name.utf8.count > prefix.utf8.count else { return nil }
            return (power, String(name.dropFirst(prefix.count)))
        }
    }

    private static let prefixes: [(String, Int)] = [
        ("yotta", 24), ("zetta", 21), ("exa", 18), ("peta", 15), ("tera", 12), ("giga", 9), ("mega", 6), ("kilo", 3),
        ("hecto", 2), ("deca", 1), ("deka", 1), ("deci", -1), ("centi", -2), ("milli", -3), ("micro", -6),
        ("nano", -9), ("pico", -12), ("femto", -15), ("da", 1), ("Y", 24), ("Z", 21), ("E", 18), ("P", 15),
        ("T", 12), ("G", 9), ("M", 6), ("k", 3), ("K", 3), ("h", 2), ("d", -1), ("c", -2), ("m", -3), ("u", -6),
        ("µ", -6), ("μ", -6), ("n", -9), ("p", -12), ("f", -15),
    ]

    /// Whether a word is a unit that is not here.
    package static func isForeign(_ name: String) -> Bool {
        let word = name.lowercased()
        return foreign.contains(word) || word.hasSuffix("s") && foreign.contains(String(word.dropLast()))
    }

    private static let foreign: Set<String> = [
        "farad", "henry", "weber", "tesla", "siemens",
        "lumen", "lux", "candela", "becquerel", "gray", "sievert", "katal", "mole", "mol",
        "rankine", "radian", "degree", "steradian",
        "dyne", "erg", "ev", "poise", "stokes", "gauss", "maxwell", "oersted", "quad",
        "kn", "mach", "furlong", "fathom", "league", "chain", "rod", "perch", "link", "hand",
        "span", "cubit", "ell", "thou", "mil", "parsec", "lightyear", "light_year", "au", "angstrom",
        "gill", "peck", "teaspoon", "tablespoon", "tsp", "tbsp", "hogshead",
        "firkin", "cord", "stere", "rood", "are", "barn", "township", "section", "gr", "dram", "drachm",
        "scruple", "pennyweight", "dwt", "stone", "slug", "quintal", "tael", "tola", "maund",
        "score", "pair", "ream", "quire", "decade", "century", "millennium",
        "fortnight", "shake", "jiffy", "baud", "nibble", "shannon", "nat", "rpm", "rps", "cps", "khz", "mhz",
        "ghz", "kpa", "mpa", "rem", "rad", "curie", "roentgen", "diopter", "point", "pica", "em",
        "pixel", "px", "dpi", "dot", "item", "piece", "unit", "head", "case", "box", "bag", "pallet", "container",
        "teu", "feu", "lot", "contract", "dollar", "shilling", "guinea", "crown", "farthing", "mark",
        "franc", "lira", "dinar", "dirham", "krona", "krone", "real", "rand", "ruble", "rouble", "rupee", "peso",
        "satoshi", "bitcoin", "btc", "eth", "ether", "gwei", "usdt", "usdc",
    ]
}
