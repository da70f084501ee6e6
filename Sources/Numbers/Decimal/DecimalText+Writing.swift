extension DecimalText {
    /// The digit values, most significant first; empty for zero.
    package var digits: [UInt8] {
        if let longDigits { return longDigits }
        var bytes: [UInt8] = []
        appendDigits(0..<count, to: &bytes)
        return bytes.map { $0 - 48 }
    }

    /// Writes the number as plain ASCII (sign, whole part, and a point with the fraction where there is one), without
    /// allocating; returns how many bytes it took, nil where they do not fit.
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        let whole = max(exponent, 1)
        let decimals = max(count - exponent, 0)
        let size = (isNegative ? 1 : 0) + whole + (decimals > 0 ? decimals + 1 : 0)
        guard size <= buffer.count else { return nil }
        var place = size
        // From the end: the digits of the fraction, the zeros before them, the point, the whole part.
        var rest = mantissa
        var taken = count
        func digit() -> UInt8 {
            guard taken > 0 else { return 48 }
            taken -= 1
            if let longDigits { return longDigits[taken] + 48 }
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            rest = quotient
            return UInt8(truncatingIfNeeded: remainder) + 48
        }
        if decimals > 0 {
            for _ in 0..<decimals {
                place -= 1
                buffer[place] = digit()
            }
            place -= 1
            buffer[place] = UInt8(ascii: ".")
        } else {
            for _ in count..<whole {
                place -= 1
                buffer[place] = 48
            }
        }
        while taken > 0 {
            place -= 1
            buffer[place] = digit()
        }
        if exponent <= 0, decimals > 0 {
            place -= 1
            buffer[place] = 48
        }
        if isNegative { buffer[0] = UInt8(ascii: "-") }
        return size
    }

    /// Appends the digits at those positions as ASCII; positions before the first digit or after the last are zeros.
    ///
    /// The whole part is `0..<exponent` where `exponent > 0`, the fraction `exponent..<count`.
    package func appendDigits(_ positions: Range<Int>, to bytes: inout [UInt8]) {
        let first = max(0, positions.lowerBound)
        let last = min(count, positions.upperBound)
        guard first < last else {
            bytes.append(contentsOf: repeatElement(48, count: positions.count))
            return
        }
        for _ in positions.lowerBound..<first { bytes.append(48) }
        if let longDigits {
            for digit in longDigits[first..<last] { bytes.append(digit + 48) }
        } else {
            // Digits before `first` and after `last` are cut off, then each is taken from the bottom.
            var rest = mantissa / powersOfTen[count - last]
            let start = bytes.count
            for _ in first..<last { bytes.append(48) }
            var index = bytes.count
            while index > start {
                index -= 1
                bytes[index] = UInt8(truncatingIfNeeded: 48 + rest % 10)
                rest /= 10
            }
        }
        for _ in last..<max(last, positions.upperBound) { bytes.append(48) }
    }

    /// Appends the number as plain ASCII: sign, whole part, and a point with the fraction where there is one.
    package func appendPlain(to bytes: inout [UInt8]) {
        if isNegative { bytes.append(45) }
        if exponent <= 0 {
            bytes.append(48)
        } else {
            appendDigits(0..<exponent, to: &bytes)
        }
        if count > exponent {
            bytes.append(46)
            appendDigits(exponent..<count, to: &bytes)
        }
    }
}
