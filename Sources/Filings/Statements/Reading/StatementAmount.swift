/// An amount of a statement, exact: a whole number of units of 10^-places.
package struct StatementAmount: Equatable, Sendable {
    private var units: Int128

    /// Decimals that are kept.
    private static let places = 12

    package static let zero = StatementAmount(units: 0)

    private init(units: Int128) { self.units = units }

    /// A decimal number times a power of ten; nil where it has too many digits.
    init?(digits: String, isNegative: Bool, scale: Int) {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let zeros = StatementAmount.places + scale - decimals.utf8.count
        guard zeros >= 0, let value = Int128(String(parts[0]) + decimals + String(repeating: "0", count: zeros)) else {
            return nil
        }
        units = isNegative ? -value : value
    }

    var negated: StatementAmount { StatementAmount(units: -units) }
    package var isZero: Bool { units == 0 }
    var isNegative: Bool { units < 0 }

    static func + (a: StatementAmount, b: StatementAmount) -> StatementAmount? {
        let (sum, overflow) = a.units.addingReportingOverflow(b.units)
        return overflow ? nil : StatementAmount(units: sum)
    }

    /// Whether it is at most so many halves of a power of ten, from zero either way.
    func isWithin(halves: Int, of scale: Int) -> Bool {
        guard (-6...20).contains(scale) else { return false }
        var unit: Int128 = 1
        for _ in 0..<(StatementAmount.places + scale) { unit *= 10 }
        return (units < 0 ? -units : units) * 2 <= Int128(halves) * unit
    }

    /// `-986770000`, `0.57`.
    package var text: String { text(in: 0) }

    /// Counted in a power of ten: `10` for 10,000 in thousands.
    package func text(in scale: Int) -> String {
        let places = max(0, StatementAmount.places + scale)
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let whole = padded.dropLast(places)
        var decimals = padded.suffix(places)
        while decimals.last == "0" { decimals.removeLast() }
        return (units < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
    }
}
