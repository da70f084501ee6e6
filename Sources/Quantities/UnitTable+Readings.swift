extension UnitTable {
    /// The units that a name could mean which is none, because it has several readings: lb and GBP for `pound` and its
    /// plural; empty for other names.
    package func readings(of name: String) -> [String] {
        if let found = Self.readings[name] { return found }
        return name.last == "s" ? Self.readings[String(name.dropLast())] ?? [] : []
    }

    private static let readings: [String: [String]] = [
        "pound": ["lb", "GBP"],
        "ton": ["tonne", "ton_us", "ton_uk"],
        "gallon": ["gallon_us", "gallon_uk"],
        "dollar": ["USD", "HKD", "AUD", "CAD"],
        "peso": ["MXN", "PHP", "ARS", "CLP", "COP"],
        "rupee": ["INR", "PKR"],
        "加仑": ["gallon_us", "gallon_uk"],
        "比索": ["MXN", "PHP", "ARS", "CLP", "COP"],
        "卢比": ["INR", "PKR"],
    ]
}
