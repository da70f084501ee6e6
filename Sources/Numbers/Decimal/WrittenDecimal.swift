/// What the bytes of a decimal such as `-1.50` or `2.5e-3` say, its digits as one whole number while they are few.
struct WrittenDecimal {
    var isNegative = false
    /// Right up to 18 significant digits.
    var mantissa = 0
    var significant = 0
    /// That of ten behind the last digit.
    var exponent = 0
    /// Where the digits end and perhaps an `e` begins.
    var end = 0

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        if let first = bytes.first, first == UInt8(ascii: "-") {
            isNegative = true
            place = 1
        }
        guard digits(bytes, &place) > 0 else { return nil }
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            let decimals = digits(bytes, &place)
            guard decimals > 0 else { return nil }
            exponent = -decimals
        }
        end = place
        if place < bytes.count {
            guard bytes[place] | 0x20 == UInt8(ascii: "e"), raise(bytes, place + 1) else { return nil }
        }
    }

    /// The number without its sign; the bytes are those that were read.
    ///
    /// - Throws: `tooLarge` past about 100,000 digits.
    func magnitude(in bytes: UnsafeBufferPointer<UInt8>) throws(NumberError) -> Rational {
        if significant <= 18 { return try Rational(mantissa: mantissa, exponent: exponent) }
        let digits = bytes[..<end].filter { 48...57 ~= $0 }.map { $0 &- 48 }
        return try Rational(digits: digits, exponent: exponent)
    }

    /// Takes in digits; returns how many there were.
    private mutating func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Int {
        let start = place
        while place < bytes.count, 48...57 ~= bytes[place] {
            if significant > 0 || bytes[place] != 48 {
                significant += 1
                if significant <= 18 { mantissa = mantissa &* 10 &+ Int(bytes[place] &- 48) }
            }
            place += 1
        }
        return place - start
    }

    /// Takes in the exponent behind an `e`, which is all that is left.
    private mutating func raise(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var place = start
        var isDown = false
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
            isDown = bytes[place] == UInt8(ascii: "-")
            place += 1
        }
        guard place < bytes.count else { return false }
        var power = 0
        while place < bytes.count {
            guard 48...57 ~= bytes[place] else { return false }
            // Beyond all reckoning; what is read of it is refused.
            power = min(power &* 10 &+ Int(bytes[place] &- 48), 1 << 40)
            place += 1
        }
        exponent += isDown ? -power : power
        return true
    }
}
