import Numbers

/// A number laid out for reading: rounded only as far as the rules of display allow, and marked where it was.
///
/// A finite decimal of up to 12 significant digits is shown whole, else the session's digits with `≈`. A whole part of
/// up to 15 digits is never rounded away; beyond that, and below 1e-6, e-notation.
struct NumberLayout {
    private(set) var decimal: DecimalText
    /// Whether the number is not exact, or not shown whole.
    let isRounded: Bool

    static let wholeDigits = 12
    static let longestWholePart = 15

    init(_ number: Number, digits: Int) {
        if number.isExact {
            let whole = number.decimal(significant: NumberLayout.wholeDigits)
            if whole.isExact {
                decimal = whole
                isRounded = false
                return
            }
        }
        let rounded = number.decimal(significant: digits)
        if rounded.exponent > digits, rounded.exponent <= NumberLayout.longestWholePart {
            decimal = number.decimal(places: 0)
        } else {
            decimal = rounded
        }
        isRounded = !decimal.isExact
    }

    /// The same at an end of an interval, where there is one: rounded outwards.
    @inline(__always)
    init(_ number: Number, digits: Int, at end: IntervalEnd?) {
        self.init(number, digits: digits)
        if let end { move(beyond: number, digits: digits, at: end) }
    }

    @inline(never)
    private mutating func move(beyond number: Number, digits: Int, at end: IntervalEnd) {
        // A whole part was not rounded away, unless e-notation is used.
        let exponent = number.decimal(significant: digits).exponent
        let isWhole = exponent > digits && exponent <= NumberLayout.longestWholePart
        decimal = decimal.beyond(number, up: end.isHigh, digits: isWhole ? exponent : digits)
    }

    /// Digits that were chosen already.
    init(decimal: DecimalText) { (self.decimal, isRounded) = (decimal, !decimal.isExact) }

    /// Whether it is written with e-notation.
    var needsExponent: Bool {
        decimal.count > 0 && (decimal.exponent > NumberLayout.longestWholePart || decimal.exponent < -5)
    }

    /// Appends the number; at least `places` decimals where given, thousands grouped where wanted.
    func append(to bytes: inout [UInt8], places: Int = 0, groups: Bool = false) {
        guard !needsExponent else { return appendScientific(to: &bytes, places: places) }
        appendPlainly(to: &bytes, places: places, groups: groups)
    }

    /// The same without e-notation, however large or small it is.
    func appendPlainly(to bytes: inout [UInt8], places: Int = 0, groups: Bool = false) {
        if decimal.isNegative, decimal.count > 0 { bytes.append(UInt8(ascii: "-")) }
        if decimal.exponent <= 0 {
            bytes.append(UInt8(ascii: "0"))
        } else if groups {
            for position in 0..<decimal.exponent {
                if position > 0, (decimal.exponent - position).isMultiple(of: 3) { bytes.append(UInt8(ascii: ",")) }
                decimal.appendDigits(position..<position + 1, to: &bytes)
            }
        } else {
            decimal.appendDigits(0..<decimal.exponent, to: &bytes)
        }
        let decimals = max(decimals, places)
        if decimals > 0 {
            bytes.append(UInt8(ascii: "."))
            decimal.appendDigits(decimal.exponent..<decimal.exponent + decimals, to: &bytes)
        }
    }

    /// How many decimals it has.
    var decimals: Int { max(0, decimal.count - decimal.exponent) }

    /// `1.5e6`; zero is `0`.
    func appendScientific(to bytes: inout [UInt8], places: Int = 0) {
        guard decimal.count > 0 else { return appendPlainly(to: &bytes) }
        if decimal.isNegative { bytes.append(UInt8(ascii: "-")) }
        decimal.appendDigits(0..<1, to: &bytes)
        let count = max(decimal.count, places + 1)
        if count > 1 {
            bytes.append(UInt8(ascii: "."))
            decimal.appendDigits(1..<count, to: &bytes)
        }
        bytes.append(UInt8(ascii: "e"))
        bytes.append(contentsOf: String(decimal.exponent - 1).utf8)
    }
}
