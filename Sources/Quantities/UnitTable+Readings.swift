extension UnitTable {
    /// The units that a name could mean which is none, because it has several readings; empty for other names.
    package func readings(of name: String) -> [String] { AmbiguousUnits.readings(of: name) }
}

/// Names that several units share, so that none has them.
enum AmbiguousUnits {
    /// lb and GBP for `pound` and its plural; empty for names that are not here.
    static func readings(of name: String) -> [String] {
        if let found = readings[name] { return found }
        return name.last == "s" ? readings[String(name.dropLast())] ?? [] : []
    }

    private static let readings: [String: [String]] = [
        "pound": ["lb", "GBP"],
        "ton": ["tonne", "ton_us", "ton_uk"],
        "gallon": ["gallon_us", "gallon_uk"],
        "dollar": ["USD", "HKD", "AUD", "CAD"],
        "peso": ["MXN", "PHP", "ARS", "CLP", "COP"],
        "rupee": ["INR", "PKR"],
        "franc": ["CHF", "XAF", "XOF"],
        "krona": ["SEK", "ISK"],
        "krone": ["NOK", "DKK"],
        "dinar": ["KWD", "BHD", "JOD", "IQD", "RSD"],
        "riyal": ["SAR", "QAR"],
        "rial": ["OMR", "IRR", "YER"],
        "dirham": ["AED", "MAD"],
        "shilling": ["KES", "UGX", "TZS"],
        "rouble": ["RUB", "BYN"],
        "ruble": ["RUB", "BYN"],
        "quart": ["quart_us", "quart_uk"],
        "pint": ["pint_us", "pint_uk"],
        "cup": ["cup_us", "cup_uk", "cup_metric"],
        "fluid_ounce": ["fluid_ounce_us", "fluid_ounce_uk"],
        "floz": ["fluid_ounce_us", "fluid_ounce_uk"],
        "fl_oz": ["fluid_ounce_us", "fluid_ounce_uk"],
        "bushel": ["bushel_us", "bushel_uk"],
        "cwt": ["cwt_us", "cwt_uk"],
        "hundredweight": ["cwt_us", "cwt_uk"],
        "cent": ["us_cent", "euro_cent", "hk_cent", "ZAc"],
        "分": ["fen", "minute"],
        "加仑": ["gallon_us", "gallon_uk"],
        "品脱": ["pint_us", "pint_uk"],
        "液盎司": ["fluid_ounce_us", "fluid_ounce_uk"],
        "蒲式耳": ["bushel_us", "bushel_uk"],
        "比索": ["MXN", "PHP", "ARS", "CLP", "COP"],
        "卢比": ["INR", "PKR"],
        "法郎": ["CHF", "XAF", "XOF"],
        "克朗": ["SEK", "NOK", "DKK", "CZK", "ISK"],
        "第纳尔": ["KWD", "BHD", "JOD", "IQD", "RSD"],
        "里亚尔": ["SAR", "QAR", "OMR", "IRR", "YER"],
        "迪拉姆": ["AED", "MAD"],
        "先令": ["KES", "UGX", "TZS"],
        "卢布": ["RUB", "BYN"],
        "镑": ["GBP", "EGP", "lb"],
    ]
}
