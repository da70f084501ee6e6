/// A whole number of some power of ten: what stands beside a tick, or a value rounded for a label.
struct ExactDecimal: Equatable {
    var digits: Int
    var exponent: Int

    init(digits: Int, exponent: Int) { (self.digits, self.exponent) = (digits, exponent) }

    /// The shortest decimal that stands for a finite number, at most 17 digits.
    init(_ value: Double) {
        var (digits, exponent, isPastPoint, isNegative) = (0, 0, false, false)
        var text = Substring("\(value)")
        if let mark = text.firstIndex(where: { $0 == "e" }) {
            exponent = Int(text[text.index(after: mark)...].drop { $0 == "+" }) ?? 0
            text = text[..<mark]
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isPastPoint = true
            case 0x30...0x39:
                // Past 17 digits there are only zeros, of large whole numbers.
                if digits >= 100_000_000_000_000_000 {
                    if !isPastPoint { exponent += 1 }
                } else {
                    digits = digits * 10 + Int(byte - 0x30)
                    if isPastPoint { exponent -= 1 }
                }
            default: break
            }
        }
        self.init(digits: isNegative ? -digits : digits, exponent: exponent)
        shorten()
    }

    /// The number nearest to it.
    var value: Double { Double("\(digits)e\(exponent)") ?? 0 }

    /// The power of ten of its first digit; 0 for zero.
    var magnitude: Int { digits == 0 ? 0 : exponent + String(digits.magnitude).utf8.count - 1 }

    /// The same with so many significant digits at most, half away from zero.
    func rounded(significant: Int) -> ExactDecimal {
        rounded(places: significant - 1 - magnitude)
    }

    /// The same with so many decimals at most, half away from zero.
    func rounded(places: Int) -> ExactDecimal {
        var (rest, exponent, last) = (digits, exponent, 0)
        while exponent < -places, rest != 0 || last != 0 {
            (rest, last, exponent) = (rest / 10, rest % 10, exponent + 1)
        }
        if abs(last) >= 5 { rest += digits < 0 ? -1 : 1 }
        var rounded = ExactDecimal(digits: rest, exponent: rest == 0 ? 0 : exponent)
        rounded.shorten()
        return rounded
    }

    private mutating func shorten() {
        while digits != 0, digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
        if digits == 0 { exponent = 0 }
    }

    /// Whether it is written with e-notation where it stands alone, as suan has it: past 15 digits, and below 1e-6.
    var needsExponent: Bool { digits != 0 && !(-6...14 ~= magnitude) }

    /// `-1234.50`, with at least so many decimals; thousands grouped where wanted.
    func text(places: Int = 0, groups: Bool = false) -> String {
        if needsExponent { return scientific }
        var digits = String(self.digits.magnitude)
        if exponent > 0 { digits += String(repeating: "0", count: exponent) }
        let decimals = max(0, -exponent)
        if digits.utf8.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
        }
        var whole = String(digits.dropLast(decimals))
        if groups {
            var grouped = ""
            for (index, digit) in whole.enumerated() {
                if index > 0, (whole.utf8.count - index).isMultiple(of: 3) { grouped.append(",") }
                grouped.append(digit)
            }
            whole = grouped
        }
        let zeros = max(0, places - decimals)
        let fraction = digits.suffix(decimals) + String(repeating: "0", count: zeros)
        return (self.digits < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// `1.5e300`.
    var scientific: String {
        guard digits != 0 else { return "0" }
        var short = self
        short.shorten()
        let text = String(short.digits.magnitude)
        let rest = text.dropFirst()
        return (digits < 0 ? "-" : "") + text.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e\(magnitude)"
    }
}

/// Powers of ten as numbers.
enum PowerOfTen {
    /// The power of ten that a positive finite number has reached.
    static func exponent(of value: Double) -> Int { ExactDecimal(value).magnitude }
}
