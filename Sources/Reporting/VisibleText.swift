/// Text as it may go to a terminal: what would move the cursor, change colours or turn the reading direction is
/// shown as a sign instead.
package enum VisibleText {
    /// The scalar itself; `␀` to `␟` and `␡` for control characters, `�` for other controls, for line separators
    /// and for what changes the direction of the text.
    package static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x20...0x7E: scalar
        case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: replacement
        default: scalar
        }
    }

    static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Appends the text with its signs, at most `cells` wide; where cut, it ends with `…`. Returns the width.
    @discardableResult
    package static func append(_ text: String, to bytes: inout [UInt8], cells: Int = .max) -> Int {
        var width = 0
        var joined = 0
        // Where the text stands if it must be cut: there is still room for `…`.
        var cut = (count: bytes.count, width: 0)
        for scalar in text.unicodeScalars {
            let sign = sign(for: scalar)
            let cell = CellWidth.of(sign)
            joined = cell == 0 ? joined + 1 : 0
            if joined > longestJoined { continue }
            if width + cell > cells {
                bytes.removeSubrange(cut.count...)
                bytes.append(contentsOf: "…".utf8)
                return cut.width + 1
            }
            bytes.append(scalar: sign)
            width += cell
            if width < cells { cut = (bytes.count, width) }
        }
        return width
    }

    /// How many marks without a cell of their own are kept after one that has it; real text needs no more.
    package static let longestJoined = 16
}

extension [UInt8] {
    /// Appends a scalar in UTF-8.
    package mutating func append(scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            append(contentsOf: UTF8.EncodedScalar(encoding: scalar))
        }
    }

    package mutating func append(spaces count: Int) {
        if count > 0 { append(contentsOf: repeatElement(UInt8(ascii: " "), count: count)) }
    }
}

extension UTF8.EncodedScalar {
    init(encoding scalar: Unicode.Scalar) {
        self = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
}
