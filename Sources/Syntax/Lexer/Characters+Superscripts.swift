/// Raised digits: `²`, `⁻¹`, `¹²`.
extension UnsafeBufferPointer<UInt8> {
    /// The whole number in raised digits at an offset, and where it ends; nil where there is none. More than nine digits
    /// are a billion.
    func superscript(at start: Int) -> (value: Int, end: Int)? {
        var place = start
        let sign = scalar(start).value
        if sign == "⁻" || sign == "⁺" { place += 3 }
        var value = 0
        let digits = place
        while let (digit, width) = raisedDigit(at: place) {
            value = Swift.min(value * 10 + digit, 1_000_000_000)
            place += width
        }
        return place > digits ? (sign == "⁻" ? -value : value, place) : nil
    }

    /// Whether a raised digit ends at an offset.
    func endsSuperscript(_ end: Int) -> Bool {
        end >= 3 && raisedDigit(at: end - 3)?.width == 3 || end >= 2 && raisedDigit(at: end - 2)?.width == 2
    }

    private func raisedDigit(at place: Int) -> (digit: Int, width: Int)? {
        switch (byte(place), byte(place + 1), byte(place + 2)) {
        case (0xC2, 0xB9, _): (1, 2)
        case (0xC2, 0xB2, _): (2, 2)
        case (0xC2, 0xB3, _): (3, 2)
        case (0xE2, 0x81, 0xB0): (0, 3)
        case (0xE2, 0x81, let last) where last >= 0xB4 && last <= 0xB9: (Int(last) - 0xB0, 3)
        default: nil
        }
    }
}
