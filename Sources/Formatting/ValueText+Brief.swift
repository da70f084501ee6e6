import Charts
import Reporting
import Resolution

extension ValueText {
    /// A value for a cell of a table: as it is printed, but of a long list the beginning and how much there is, and of
    /// a long text the beginning. A number is always whole.
    ///
    /// Complexity: linear in `cells`, however long the list is.
    package func brief(_ value: Value, cells: Int) -> [UInt8] {
        switch value {
        case .list(let list): return brief(list, cells: max(16, cells))
        case .text(let text):
            let start = text.unicodeScalars.prefix(max(16, cells))
            var bytes: [UInt8] = []
            append(.text(String(String.UnicodeScalarView(start))), to: &bytes)
            var shown: [UInt8] = []
            VisibleText.append(String(decoding: bytes, as: UTF8.self), to: &shown)
            return InkedText.cut(shown, cells: max(16, cells))
        case .quantity(let quantity) where quantity.number.isSampled:
            var bytes: [UInt8] = []
            if let samples = quantity.number.samples { SampledText(self).appendCell(samples, of: quantity, to: &bytes) }
            return bytes
        default:
            var bytes: [UInt8] = []
            append(value, to: &bytes, inList: true)
            return bytes
        }
    }

    private func brief(_ list: List, cells: Int) -> [UInt8] {
        let count = list.items.count
        let rest = "… \(count) items]"
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        var width = 1
        for (index, item) in list.items.enumerated() {
            // Lists in lists have half the room each, so that this ends soon.
            let piece = brief(item, cells: min(cells - width, cells / 2))
            let length = InkedText.width(piece)
            let isLast = index + 1 == count
            if width + length + (isLast ? 1 : 2 + rest.utf8.count) > cells, index > 0 || !isLast {
                bytes += rest.utf8
                return bytes
            }
            bytes += piece
            width += length
            if !isLast {
                bytes += ", ".utf8
                width += 2
            }
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }
}

extension Chart {
    /// What stands for it in an expression, or a cell.
    package var inBrackets: String { "(a \(scene.kind.rawValue) chart)" }
}

extension TableValue {
    /// What stands for it in an expression.
    package var inBrackets: String { isRecord ? "(a record)" : "(a table of \(rowCount) rows)" }
}
