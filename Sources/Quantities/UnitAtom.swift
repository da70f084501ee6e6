import Numbers

/// What sort of thing a unit without parts is.
enum UnitKind: Sendable, Equatable {
    /// `%`, `‰`, `bps`: reckons by the rules of percent.
    case percent
    /// `pp`: the same, but shown only when both operands are.
    case point
    /// `x`: a plain number, shown with its name.
    case multiple
    case currency
    /// `°C`, `°F`: tells points of a scale of temperature, each scale a dimension of its own. Nothing converts, adds or
    /// multiplies them as amounts.
    case thermometer
    /// The base unit of a dimension with this name, such as `time`; `counted` for people and things.
    case base(String)
    /// Defined by other units.
    case derived

    /// Whether the rules of percent hold.
    var isPercentLike: Bool { self == .percent || self == .point }
}

/// A unit that has a name of its own: `month`, `USD`, `kWh`, or one the user declared.
struct UnitAtom {
    let name: String
    let kind: UnitKind
    /// Its number in `UnitDimensions`.
    var dimension: Int32
    /// One of it is so many of its dimension's base units; nil where that number is too large to hold.
    var factor: Number?
    /// The unit that is this atom to the power one.
    var unit: UnitID = .none
    /// Whether a count of it is scaled for display, as money and counted things are.
    var isCounted: Bool
    /// Digits of the minor unit of a currency; 0 for everything else.
    var minorDigits = 0
    /// What it is a product of, such as GPU and hour; empty for a unit that is so many of one other.
    var parts: [UnitPower] = []
    /// What `information(named:)` tells: the defining line without and the words in its quotes.
    var definition: String
    var meaning: String
    /// What a declared unit was set equal to; told after `definition`.
    var amount: (factor: Number, unit: UnitID)?
}

/// What the table keeps for each unit.
struct UnitRecord {
    /// Positive exponents first, else in the order written.
    let factors: [UnitPower]
    /// One a factor; empty where there is none.
    var scales: [UnitScale] = []
    /// Where an amount is shown in several units, those after the first, the larger first: inch for `foot+inch`.
    var smaller: [UnitID] = []
    /// One of it is so many base units; computed when first asked for.
    var factor: Number?
    /// Its text, made when first asked for.
    var text: [UInt8]?
}

/// What is asked for often about a unit, small and without references.
struct UnitFacts {
    /// The same unit without scale words, and without `x`.
    let canonical: UnitID
    /// Its number in `UnitDimensions`.
    let dimension: Int32
    /// Net power of ten of the scales.
    let displayScale: Int32
    let traits: UnitTraits
}

/// Yes and no about a unit.
struct UnitTraits: OptionSet {
    let rawValue: UInt8

    /// Some factor is a currency.
    static let money = UnitTraits(rawValue: 1)
    /// Exactly one of `%`, `‰`, `bps`, `pp`, to the power one, and nothing else.
    static let percentLike = UnitTraits(rawValue: 2)
    /// `pp` alone.
    static let point = UnitTraits(rawValue: 4)
    /// Money or counted things come first.
    static let scaledInDisplay = UnitTraits(rawValue: 8)
    /// A factor is `%`, `‰`, `bps`, `pp` or `x`.
    static let holdsPlain = UnitTraits(rawValue: 16)
    /// Some factor is `°C` or `°F`.
    static let thermometer = UnitTraits(rawValue: 32)
    /// A notation stands in the place of a scale.
    static let notated = UnitTraits(rawValue: 64)
}
