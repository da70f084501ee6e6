import BigInt

/// Decimal digits of big integers, split in halves at powers of ten so that 100,000 digits take milliseconds
/// (Knuth, TAOCP 2, 4.4, exercise 14).
extension BigUInt {
    /// Digits written by dividing by one word at a time: 16 words' worth.
    private static let chunk = 19 * 16

    /// Digit values 0 to 9, most significant first, no leading zero; empty for 0.
    var decimalDigits: [UInt8] {
        if words.count <= 1 { return Self.digits(lowWord) }
        // No number of b bits has more than b × 0.302 + 1 digits.
        let powers = Self.powers(digits: bitWidth / 1_000 * 302 + 303)
        var digits = [UInt8](repeating: 0, count: Self.chunk << powers.count)
        digits.withUnsafeMutableBufferPointer { write(to: $0, powers[...]) }
        let leading = digits.firstIndex { $0 != 0 } ?? digits.endIndex
        digits.removeFirst(leading)
        return digits
    }

    var decimalText: String {
        isZero ? "0" : String(decoding: decimalDigits.map { $0 + 48 }, as: UTF8.self)
    }

    /// The number written with these digit values, most significant first.
    init(decimalDigits digits: ArraySlice<UInt8>) {
        self.init(digits, Self.powers(digits: digits.count)[...])
    }

    /// 10^chunk, 10^(2 × chunk), 10^(4 × chunk), … so that the last splits that many digits in two; none where one
    /// chunk holds them.
    private static func powers(digits: Int) -> [BigUInt] {
        var powers: [BigUInt] = []
        var reach = chunk
        while reach < digits {
            if let last = powers.last {
                powers.append(last.times(last))
            } else {
                powers.append(.powerOfTen(chunk))
            }
            reach *= 2
        }
        return powers
    }

    /// Fills the whole buffer, which has a chunk doubled once for each power.
    private func write(to buffer: UnsafeMutableBufferPointer<UInt8>, _ powers: ArraySlice<BigUInt>) {
        if isZero { return }
        guard let power = powers.last else {
            writePlainly(to: buffer)
            return
        }
        let (high, low) = divided(by: power)
        let middle = buffer.count / 2
        high.write(to: UnsafeMutableBufferPointer(rebasing: buffer[..<middle]), powers.dropLast())
        low.write(to: UnsafeMutableBufferPointer(rebasing: buffer[middle...]), powers.dropLast())
    }

    /// Nineteen digits at a time, from the last.
    private func writePlainly(to buffer: UnsafeMutableBufferPointer<UInt8>) {
        var words = limbs
        var end = buffer.count
        while !words.isEmpty {
            var rest: UInt = 0
            for i in words.indices.reversed() {
                (words[i], rest) = powersOfTen[19].dividingFullWidth((rest, words[i]))
            }
            if words.last == 0 { words.removeLast() }
            for i in (end - 19..<end).reversed() {
                buffer[i] = UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            end -= 19
        }
    }

    private static func digits(_ word: UInt) -> [UInt8] {
        let count = digitCount(word)
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var rest = word
            for i in (0..<count).reversed() {
                buffer[i] = UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            initialized = count
        }
    }

    /// Reads digits; the last of the powers is more than half of them long.
    private init(_ digits: ArraySlice<UInt8>, _ powers: ArraySlice<BigUInt>) {
        guard let power = powers.last else {
            self.init(plain: digits)
            return
        }
        let lower = Self.chunk << (powers.count - 1)
        let high = BigUInt(digits.dropLast(lower), powers.dropLast())
        self = high.times(power) + BigUInt(digits.suffix(lower), powers.dropLast())
    }

    private init(plain digits: ArraySlice<UInt8>) {
        self = 0
        var rest = digits
        while !rest.isEmpty {
            let part = rest.prefix((rest.count - 1) % 19 + 1)
            rest = rest.dropFirst(part.count)
            multiply(byWord: powersOfTen[part.count])
            self += BigUInt(part.reduce(0) { $0 &* 10 &+ UInt($1) })
        }
    }
}
