/// Naturals from decimal digits, put together from halves with powers of ten between them (Knuth, TAOCP 2, 4.4).
extension Natural {
    /// The number written with these digit values 0 to 9, most significant first.
    ///
    /// Complexity: that of a multiplication of this size, times the logarithm of its length.
    init(decimalDigits digits: ArraySlice<UInt8>) {
        self.init(digits, Self.chunkPowers(digits: digits.count)[...])
    }

    /// Reads digits; the last of the powers is more than half of them long. It calls itself as deep as there are powers.
    private init(_ digits: ArraySlice<UInt8>, _ powers: ArraySlice<Natural>) {
        guard let power = powers.last else {
            self.init(plain: digits)
            return
        }
        let lower = Self.digitChunk << (powers.count - 1)
        guard digits.count > lower else {
            self.init(digits, powers.dropLast())
            return
        }
        let high = Natural(digits.dropLast(lower), powers.dropLast())
        self = high * power + Natural(digits.suffix(lower), powers.dropLast())
    }

    /// Nineteen digits at a time, from the first.
    private init(plain digits: ArraySlice<UInt8>) {
        self.init(capacity: digits.count / 19 + 1) { target in
            var count = 0
            var rest = digits
            while !rest.isEmpty {
                let part = rest.prefix((rest.count - 1) % 19 + 1)
                rest = rest.dropFirst(part.count)
                let value = part.reduce(0) { $0 &* 10 &+ UInt($1) }
                target[count] = Limbs.product(target, target, count, powersOfTen[part.count], plus: value)
                count += 1
            }
            return count
        }
    }
}
