import Numbers
import Reporting

/// The value of a plain line, found in one walk over its bytes. It is the same arithmetic as that of nodes, on the same
/// numbers; where it has no result, the line is read and evaluated as any other, which tells why.
struct PlainArithmetic {
    private let text: UnsafeBufferPointer<UInt8>
    private var place: Int

    /// - Returns: Nil where the line has no value.
    static func value(_ source: Source, _ span: Span) -> Number? {
        source.bytes.withUnsafeBufferPointer { bytes in
            var line = PlainArithmetic(text: UnsafeBufferPointer(rebasing: bytes[span.range]), place: 0)
            do { return try line.sum() } catch { return nil }
        }
    }

    private var byte: UInt8 { place < text.count ? text[place] : 0 }

    private mutating func skipSpaces() { while byte == UInt8(ascii: " ") { place += 1 } }

    private mutating func sum() throws(NumberError) -> Number {
        var sum = try product()
        while true {
            switch byte {
            case UInt8(ascii: "+"):
                place += 1
                sum = try sum.adding(try product())
            case UInt8(ascii: "-"):
                place += 1
                sum = try sum.subtracting(try product())
            default: return sum
            }
        }
    }

    private mutating func product() throws(NumberError) -> Number {
        var product = try operand()
        while true {
            switch byte {
            case UInt8(ascii: "*"):
                place += 1
                product = try product.multiplied(by: try operand())
            case UInt8(ascii: "/"):
                place += 1
                product = try product.divided(by: try operand())
            default: return product
            }
        }
    }

    private mutating func operand() throws(NumberError) -> Number {
        skipSpaces()
        defer { skipSpaces() }
        if byte == UInt8(ascii: "(") {
            place += 1
            let inner = try sum()
            place += 1
            return inner
        }
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let number = decimal()
        return isNegative ? number.negated() : number
    }

    /// At most 17 digits.
    private mutating func decimal() -> Number {
        var (digits, power) = (0, 1)
        var isFraction = false
        while true {
            let byte = byte
            if case let digit = byte &- 48, digit < 10 {
                digits = digits &* 10 &+ Int(digit)
                if isFraction { power &*= 10 }
            } else if byte == UInt8(ascii: ".") {
                isFraction = true
            } else {
                return Number(inline: digits, over: power)
            }
            place += 1
        }
    }
}
