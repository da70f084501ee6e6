import BigInt

extension BigUInt {
    /// Digit values 0 to 9, most significant first, no leading zero; empty for 0.
    var decimalDigits: [UInt8] {
        isZero ? [] : String(self).utf8.map { $0 - 48 }
    }

    var decimalText: String {
        String(self)
    }

    /// The number written with these digit values, most significant first.
    init(decimalDigits digits: ArraySlice<UInt8>) {
        self = 0
        var rest = digits
        while !rest.isEmpty {
            let chunk = rest.prefix((rest.count - 1) % 19 + 1)
            rest = rest.dropFirst(chunk.count)
            multiply(byWord: powersOfTen[chunk.count])
            self += BigUInt(chunk.reduce(0) { $0 &* 10 &+ UInt($1) })
        }
    }
}
