import Reporting

/// The power directly after a unit: `^2`, `**-1`, `²`, `⁻¹`.
struct UnitPowerScanner {
    let text: UnsafeBufferPointer<UInt8>
    let start: Int

    /// Its token; nil where there is none.
    func token() throws(SyntaxError) -> Token? {
        var digits = start
        switch text.plain(start) {
        case 0xC2, 0xE2:
            guard let raised = text.superscript(at: start) else { return nil }
            guard raised.value.magnitude <= UnitTree.largestPower else {
                throw .unreadable(LiteralFinding.unitPower, start, raised.end)
            }
            return token(to: raised.end, raised.value)
        case UInt8(ascii: "^"):
            digits += text.width(start)
        case UInt8(ascii: "*"):
            digits += text.width(start)
            guard text.plain(digits) == UInt8(ascii: "*") else { return nil }
            digits += text.width(digits)
        default: return nil
        }
        let isNegative = text.plain(digits) == UInt8(ascii: "-")
        if isNegative { digits += text.width(digits) }
        var value = 0
        var end = digits
        while text.plain(end).isDigit {
            if value <= UnitTree.largestPower { value = value * 10 + Int(text.plain(end) &- 48) }
            end += text.width(end)
        }
        let isFraction = text.plain(end) == UInt8(ascii: ".") && text.plain(end + text.width(end)).isDigit
        guard end > digits, value <= UnitTree.largestPower, !text.continuesName(end), !isFraction else {
            throw .unreadable(LiteralFinding.unitPower, start, max(end, digits))
        }
        return token(to: end, isNegative ? -value : value)
    }

    private func token(to end: Int, _ value: Int) -> Token {
        var token = Token(.unitPower, start, end)
        token.value = value
        return token
    }
}
