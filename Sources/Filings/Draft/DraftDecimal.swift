/// A decimal number as text, without loss: digits, and how many of them stand behind the point.
///
/// `-98677E4` is the digits 98677, four zeros and a sign. What has more than `longest` digits is none.
package struct DraftDecimal: Equatable {
    package private(set) var isNegative = false
    /// ASCII digits, the first of them no zero; none at all for zero.
    package private(set) var digits: [UInt8] = []
    /// How many of the digits stand behind the point; never negative.
    package private(set) var places = 0

    /// Digits that a number may have, with the zeros that its exponent asks for.
    package static let longest = 100

    /// Reads `-12.50`, `1.5e6`; nil for what is no such number, or has too many digits.
    package init?(_ text: String) {
        var text = text
        let read = text.withUTF8 { DraftDecimal(bytes: $0) }
        guard let read else { return nil }
        self = read
    }

    package init?(bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        func next() -> UInt8 { place < bytes.count ? bytes[place] : 0 }
        if next() == UInt8(ascii: "-") {
            isNegative = true
            place += 1
        }
        /// Takes the digits that come next; false where there are none.
        func take() -> Bool {
            let start = place
            while place < bytes.count, 48...57 ~= bytes[place] { place += 1 }
            var first = start
            if digits.isEmpty { while first < place, bytes[first] == 48 { first += 1 } }
            digits.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[first..<place]))
            return place > start
        }
        guard take() else { return nil }
        if next() == UInt8(ascii: ".") {
            place += 1
            let start = place
            guard take() else { return nil }
            places = place - start
        }
        if next() | 0x20 == UInt8(ascii: "e") {
            place += 1
            var isBelow = false
            if next() == UInt8(ascii: "-") || next() == UInt8(ascii: "+") {
                isBelow = next() == UInt8(ascii: "-")
                place += 1
            }
            guard 48...57 ~= next() else { return nil }
            var exponent = 0
            while 48...57 ~= next() {
                exponent = min(exponent * 10 + Int(next()) - 48, 1_000_000)
                place += 1
            }
            guard shift(isBelow ? -exponent : exponent) else { return nil }
        }
        guard place == bytes.count, digits.count <= DraftDecimal.longest, places <= DraftDecimal.longest else {
            return nil
        }
        if digits.isEmpty { (isNegative, places) = (false, 0) }
    }

    /// Multiplies with a power of ten; false where it would have too many digits.
    package mutating func shift(_ power: Int) -> Bool {
        if digits.isEmpty { return true }
        places -= power
        if places < 0 {
            guard digits.count - places <= DraftDecimal.longest else { return false }
            digits += [UInt8](repeating: 48, count: -places)
            places = 0
        }
        return places <= DraftDecimal.longest
    }

    /// Without zeros at the end of its decimals: `12.5` for `12.50`.
    package var plain: DraftDecimal {
        var plain = self
        while plain.places > 0, plain.digits.last == 48 {
            plain.digits.removeLast()
            plain.places -= 1
        }
        return plain
    }

    /// Takes zeros off the end of a whole number, and sets so many decimals.
    mutating func drop(_ zeros: Int, places count: Int) -> Bool {
        guard places == 0, zeros <= digits.count else { return false }
        digits.removeLast(zeros)
        places = count
        return true
    }

    package var isZero: Bool { digits.isEmpty }

    /// The zeros that a whole number ends with; 0 for one with decimals, and for zero.
    package var zeros: Int {
        guard places == 0 else { return 0 }
        var count = 0
        while count < digits.count, digits[digits.count - 1 - count] == 48 { count += 1 }
        return count
    }

    /// Appends it as it is typed: `-1_234.500`. Groups of three stand apart where there are five digits or more before
    /// the point.
    package func append(to bytes: inout [UInt8], grouped: Bool = true) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        let whole = digits.count - places
        if whole <= 0 {
            bytes.append(48)
        } else {
            for index in 0..<whole {
                if index > 0, grouped, whole > 4, (whole - index) % 3 == 0 { bytes.append(UInt8(ascii: "_")) }
                bytes.append(digits[index])
            }
        }
        guard places > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        if whole < 0 { bytes.append(contentsOf: repeatElement(48, count: -whole)) }
        bytes.append(contentsOf: digits[max(whole, 0)...])
    }

    /// As it is written without groups.
    package var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes, grouped: false)
        return String(decoding: bytes, as: UTF8.self)
    }
}
