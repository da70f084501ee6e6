import Formatting
import Numbers
import Presentation
import Quantities
import Resolution

/// What is put on the clipboard of a session's last result.
package enum CopiedResult: Equatable, Sendable {
    case text(String)
    /// Nothing, and why, in plain words.
    case nothing(because: String)

    /// The last result for a spreadsheet: an amount as a plain number in its unit, a percentage with its `%`, a date as
    /// `2025-09-30`, a list as one item a line and a list of lists as rows with tabs between their cells.
    /// - Parameter asPrinted: The text as it is shown at the prompt instead.
    package init(of session: Session, asPrinted: Bool) {
        guard let value = session.state.answer else {
            self = .nothing(because: "there is no result yet")
            return
        }
        if asPrinted {
            var bytes: [UInt8] = []
            ResultText(session.state).append(value, to: &bytes)
            self = .text(String(decoding: bytes, as: UTF8.self))
            return
        }
        let cells = CopiedCells(state: session.state)
        self =
            switch value {
            case .missing: .nothing(because: "the last result is missing")
            case .company: .nothing(because: "the last result is a company; copy it as it is printed")
            case .function: .nothing(because: "the last result is a function")
            case .list(let list): .text(list.items.map(cells.row).joined(separator: "\n"))
            default: .text(cells.cell(value))
            }
    }
}

/// Values as a spreadsheet takes them.
private struct CopiedCells {
    let state: State

    func row(_ value: Value) -> String {
        guard case .list(let list) = value else { return cell(value) }
        return list.items.map { cell($0) }.joined(separator: "\t")
    }

    func cell(_ value: Value) -> String {
        switch value {
        case .quantity(let quantity): return number(quantity)
        case .truth(let truth): return truth ? "TRUE" : "FALSE"
        // A cell ends at a tab or a new line.
        case .text(let text): return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        case .missing: return ""
        default: return ValueText(state).string(value)
        }
    }

    private func number(_ quantity: Quantity) -> String {
        let text = quantity.number.plainText()
        return state.units.text(of: state.units.canonical(quantity.unit)) == "%" ? text + "%" : text
    }
}
