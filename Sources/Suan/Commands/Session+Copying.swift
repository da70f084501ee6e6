import Evaluation
import Numbers
import Presentation
import Quantities

/// What is put on the clipboard.
package enum CopyText: Equatable, Sendable {
    case text(String)
    /// Nothing, and why, in plain words.
    case nothing(because: String)
}

extension Session {
    /// The last result for a spreadsheet: an amount as a plain number in its unit, a percentage with its `%`, a date as
    /// `2025-09-30`, a list as one item a line and a list of lists as rows with tabs between their cells.
    /// - Parameter asPrinted: The text as it is shown at the prompt instead.
    package func copyText(asPrinted: Bool) -> CopyText {
        guard let value = world.answer else { return .nothing(because: "there is no result yet") }
        if asPrinted {
            var bytes: [UInt8] = []
            ValueText(world).append(value, to: &bytes)
            return .text(String(decoding: bytes, as: UTF8.self))
        }
        switch value {
        case .missing: return .nothing(because: "the last result is missing")
        case .company: return .nothing(because: "the last result is a company; copy it as it is printed")
        case .function: return .nothing(because: "the last result is a function")
        case .list(let list): return .text(list.items.map { row($0) }.joined(separator: "\n"))
        default: return .text(cell(value))
        }
    }

    private func row(_ value: Value) -> String {
        guard case .list(let list) = value else { return cell(value) }
        return list.items.map { cell($0) }.joined(separator: "\t")
    }

    private func cell(_ value: Value) -> String {
        switch value {
        case .quantity(let quantity): return number(quantity)
        case .truth(let truth): return truth ? "TRUE" : "FALSE"
        // A cell ends at a tab or a new line.
        case .text(let text): return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        case .missing: return ""
        default: return ValueText(world).string(value)
        }
    }

    private func number(_ quantity: Quantity) -> String {
        let number = quantity.number
        var bytes: [UInt8] = []
        let isWhole = number.terminatingDigits != nil
        let decimal = number.decimal(significant: isWhole ? max(1, number.terminatingDigits ?? 1) : 15)
        decimal.appendPlain(to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        return world.units.text(of: world.units.canonical(quantity.unit)) == "%" ? text + "%" : text
    }
}
