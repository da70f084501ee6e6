import Quantities
import Resolution

extension State {
    /// A value as the display shows it, within a line.
    package func describe(_ value: Value) -> String { ValueText(self).string(value) }

    /// A value as a result is shown, over several lines where it is a table.
    package func layOut(_ value: Value) -> String {
        var bytes: [UInt8] = []
        let text = isPlain ? ValueText(self, ink: .plain) : ValueText(self, width: width)
        text.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ValueText {
    /// An uncertain amount as it stands in an expression, `25.0M USD to 32.0M USD`; any other as it is shown.
    package func inExpression(_ quantity: Quantity) -> String {
        var bytes: [UInt8] = []
        if let samples = quantity.number.samples {
            SampledText(self).appendRange(samples, of: quantity, to: &bytes)
        } else {
            append(.quantity(quantity), to: &bytes, inList: true)
        }
        return String(String(decoding: bytes, as: UTF8.self).drop { $0 == "≈" || $0 == " " })
    }
}
