/// Decimal digits of naturals, split in halves at powers of ten, so that 100,000 digits take milliseconds (Knuth, TAOCP
/// 2, 4.4, exercise 14; Brent and Zimmermann, "Modern computer arithmetic", 1.7.2).
extension Natural {
    /// Digits that are written and read a word at a time: 24 words' worth.
    static let digitChunk = 19 * 24

    /// Digit values 0 to 9, most significant first, no leading zero; empty for 0.
    ///
    /// Complexity: that of a division of this size, times the logarithm of its length.
    var decimalDigits: [UInt8] {
        if let word = asWord { return Self.digits(word) }
        // No number of b bits has more than b × 0.302 + 1 digits.
        let powers = Self.chunkPowers(digits: bitWidth / 1_000 * 302 + 303)
        var digits = [UInt8](repeating: 0, count: Self.digitChunk << powers.count)
        digits.withUnsafeMutableBufferPointer { write(to: $0, powers[...]) }
        let leading = digits.firstIndex { $0 != 0 } ?? digits.endIndex
        digits.removeFirst(leading)
        return digits
    }

    var decimalText: String {
        isZero ? "0" : String(decoding: decimalDigits.map { $0 + 48 }, as: UTF8.self)
    }

    /// 10^chunk, 10^(2 × chunk), 10^(4 × chunk), … so that the last splits that many digits in two; none where one
    /// chunk holds them.
    static func chunkPowers(digits: Int) -> [Natural] {
        var powers: [Natural] = []
        var reach = digitChunk
        while reach < digits {
            powers.append(powers.last?.squared ?? .powerOfTen(digitChunk))
            reach *= 2
        }
        return powers
    }

    /// Fills the whole buffer, which has a chunk doubled once for each power. It calls itself as deep as there are
    /// powers.
    private func write(to buffer: UnsafeMutableBufferPointer<UInt8>, _ powers: ArraySlice<Natural>) {
        if isZero { return }
        guard let power = powers.last else {
            writePlainly(to: buffer)
            return
        }
        let middle = buffer.count / 2
        let upper = UnsafeMutableBufferPointer(rebasing: buffer[..<middle])
        let lower = UnsafeMutableBufferPointer(rebasing: buffer[middle...])
        if self < power {
            write(to: lower, powers.dropLast())
        } else {
            let (high, low) = divided(by: power)
            high.write(to: upper, powers.dropLast())
            low.write(to: lower, powers.dropLast())
        }
    }

    /// Nineteen digits at a time, from the last.
    private func writePlainly(to buffer: UnsafeMutableBufferPointer<UInt8>) {
        var end = buffer.count
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: count) { scratch in
            guard let rest = scratch.baseAddress else { return }
            withLimbs { source, count in rest.update(from: source, count: count) }
            var count = count
            while count > 0 {
                var part = Division.divide(rest, rest, count, by: powersOfTen[19])
                count = Limbs.trimmed(rest, count)
                for i in (end - 19..<end).reversed() {
                    buffer[i] = UInt8(truncatingIfNeeded: part % 10)
                    part /= 10
                }
                end -= 19
            }
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
}
