import Numbers

/// Units with a prefix of the SI or a binary one before them: `dm`, `MHz`, `kilonewton`, `YiB`. A sign stands before a
/// sign, a word before a word; each unit takes the prefixes that are used with it, so that `PV`, `EV` and `MM` stay free.
struct PrefixedUnits {
    /// A prefix before a unit.
    struct Reading {
        /// The unit behind the prefix, by a name of the catalogues.
        let unit: String
        /// What it is printed with.
        let printed: String
        let base: Int
        let power: Int
    }

    /// The reading of a name, or nil. Complexity: a look at its first letter, then up to three look-ups.
    static func read(_ name: String) -> Reading? {
        guard let first = name.utf8.first, name.utf8.count <= 24, "fpnumµμcdhkgtezyKMGTPEZY".utf8.contains(first) else {
            return nil
        }
        return (name.utf8.count <= longestSign ? sign(name) : nil)
            ?? (name.utf8.count >= shortestWord ? word(name, first) : nil)
    }

    /// The bytes of the longest sign with its prefix, and of the shortest word: most names are neither, and are told by it.
    private static let (longestSign, shortestWord) = (6, 6)

    // MARK: Signs

    private static func sign(_ name: String) -> Reading? {
        for (prefix, letter, power) in binary where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            guard rest == "B" || rest == "bit" else { continue }
            return Reading(unit: rest == "B" ? "byte" : "bit", printed: letter + rest, base: 1024, power: power)
        }
        for (prefix, letter, power) in signs where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            guard let taken = takers[rest], taken.prefixes.contains(letter) else { continue }
            let sign = letter == "D" ? "da" : String(letter)
            return Reading(unit: taken.unit, printed: sign + taken.sign, base: 10, power: power)
        }
        return nil
    }

    /// As typed, the letter in the lists of `takers`, and the power of ten.
    private static let signs: [(String, Character, Int)] = [
        ("da", "D", 1), ("f", "f", -15), ("p", "p", -12), ("n", "n", -9), ("u", "u", -6), ("µ", "u", -6),
        ("μ", "u", -6), ("m", "m", -3), ("c", "c", -2), ("d", "d", -1), ("h", "h", 2), ("k", "k", 3), ("M", "M", 6),
        ("G", "G", 9), ("T", "T", 12), ("P", "P", 15), ("E", "E", 18), ("Z", "Z", 21), ("Y", "Y", 24),
    ]

    /// As typed, as printed, and the power of 1024.
    private static let binary: [(String, String, Int)] = [
        ("Ki", "Ki", 1), ("Mi", "Mi", 2), ("Gi", "Gi", 3), ("Ti", "Ti", 4), ("Pi", "Pi", 5), ("Ei", "Ei", 6),
        ("Zi", "Zi", 7), ("Yi", "Yi", 8),
    ]

    /// The signs of units, those they are printed with and the catalogues' names, and the prefixes they take.
    private static let takers: [String: (unit: String, sign: String, prefixes: String)] = [
        "m": ("m", "m", "fpnumcdDhk"), "g": ("g", "g", "pnumcdDhkMGTP"), "s": ("s", "s", "fpnum"),
        "l": ("litre", "L", "pnumcdhkMG"), "L": ("litre", "L", "pnumcdhkMG"), "W": ("W", "W", "pnumkMGTP"),
        "J": ("J", "J", "pnumkMGTPEZ"), "Wh": ("Wh", "Wh", "umkMGTP"), "V": ("V", "V", "pnumkMG"),
        "A": ("A", "A", "fpnumk"), "ohm": ("ohm", "ohm", "mukMG"), "Ω": ("ohm", "ohm", "mukMG"),
        "C": ("C", "C", "pnumk"), "N": ("N", "N", "numcdDhkMG"), "Pa": ("Pa", "Pa", "umhkMGT"),
        "Hz": ("Hz", "Hz", "umkMGTP"), "eV": ("eV", "eV", "mkMGTP"), "cal": ("cal", "cal", "mkMG"),
        "bar": ("bar", "bar", "umdkMG"), "bit": ("bit", "bit", "kMGTPEZY"), "B": ("byte", "B", "kMGTPEZY"),
        "toe": ("toe", "toe", "kMG"), "tce": ("tce", "tce", "kMG"), "t": ("tonne", "t", "kMG"),
    ]

    // MARK: Words

    private static func word(_ name: String, _ first: UInt8) -> Reading? {
        for (prefix, power, base) in words where prefix.utf8.first == first && name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            for unit in [rest, rest.hasSuffix("s") ? String(rest.dropLast()) : ""] {
                guard let known = units[unit] else { continue }
                if base == 1024 {
                    guard unit == "byte" || unit == "bit" else { continue }
                    let letter = binary.first { $0.2 == power }?.1 ?? ""
                    return Reading(
                        unit: unit, printed: letter + (unit == "bit" ? "bit" : "B"), base: base, power: power)
                }
                if let taken = takers[known], let sign = signs.first(where: { $0.2 == power })?.1,
                    taken.prefixes.contains(sign)
                {
                    return Reading(
                        unit: taken.unit, printed: (sign == "D" ? "da" : String(sign)) + taken.sign, base: base,
                        power: power)
                }
                return Reading(unit: unit, printed: prefix + unit, base: base, power: power)
            }
        }
        return nil
    }

    private static let words: [(String, Int, Int)] = [
        ("femto", -15, 10), ("pico", -12, 10), ("nano", -9, 10), ("micro", -6, 10), ("milli", -3, 10),
        ("centi", -2, 10), ("deci", -1, 10), ("deca", 1, 10), ("deka", 1, 10), ("hecto", 2, 10), ("kilo", 3, 10),
        ("mega", 6, 10), ("giga", 9, 10), ("tera", 12, 10), ("peta", 15, 10), ("exa", 18, 10), ("zetta", 21, 10),
        ("yotta", 24, 10), ("kibi", 1, 1024), ("mebi", 2, 1024), ("gibi", 3, 1024), ("tebi", 4, 1024),
        ("pebi", 5, 1024), ("exbi", 6, 1024), ("zebi", 7, 1024), ("yobi", 8, 1024),
    ]

    /// Words that take prefixes, with their signs in `takers`.
    private static let units: [String: String] = [
        "metre": "m", "meter": "m", "gram": "g", "second": "s", "litre": "L", "liter": "L", "watt": "W", "joule": "J",
        "watt_hour": "Wh", "volt": "V", "ampere": "A", "amp": "A", "ohm": "ohm", "coulomb": "C", "newton": "N",
        "pascal": "Pa", "hertz": "Hz", "electronvolt": "eV", "calorie": "cal", "bar": "bar", "bit": "bit", "byte": "B",
        "tonne": "t", "kelvin": "",
    ]
}
