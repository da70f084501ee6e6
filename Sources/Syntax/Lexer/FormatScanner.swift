/// What says after an expression in a text how its number is written: `:.2` with so many decimals, `:,` in thousands,
/// `:.1%` as a percentage, or several of these in this order. Nothing else begins so, and a `}` follows.
struct FormatScanner {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Where a format ends whose colon ends at a place; nil where there is none.
    func end(from colon: Int) -> Int? {
        var place = colon
        if text.byte(place) == UInt8(ascii: ",") { place += 1 }
        if text.byte(place) == UInt8(ascii: ".") {
            place += 1
            let start = place
            while text.plain(place).isDigit { place += 1 }
            guard place > start, place <= start + 3 else { return nil }
        }
        if text.byte(place) == UInt8(ascii: "%") { place += 1 }
        return place > colon && text.byte(place) == UInt8(ascii: "}") ? place : nil
    }
}
