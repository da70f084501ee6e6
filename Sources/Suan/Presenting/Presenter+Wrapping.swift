import Formatting
import Presentation
import Reporting
import Resolution

/// Results laid out for whoever reads them: in colour, and broken into lines where the terminal is too narrow.
extension Presenter {
    var ink: Ink { options.ink }

    /// Values as results show them; plain in machine-readable output.
    var resultText: ResultText {
        let isFitted = options.wraps || options.fitsTables
        if options.plain, !options.json { return ResultText(state, ink: .plain) }
        guard !options.json, isFitted || options.colour != .none else { return ResultText(state) }
        return ResultText(state, ink: options.colour.ink, width: isFitted ? options.width : nil)
    }

    /// What is printed, and the value's text after it, broken into lines that fit.
    func wrapped(_ text: [UInt8], _ printed: [String], _ value: Value?) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + text.count / 16)
        let layout = Wrapping.Layout(width: options.width, hang: 2)
        let printedCount = printed.reduce(0) { $0 + $1.utf8.count + 1 } - (value == nil ? 1 : 0)
        if printedCount > 0 {
            let sentences = Array(text[..<min(printedCount, text.count)])
            Wrapping.append(lines: sentences, .prose, layout, to: &bytes) { [state] in state.isStopped }
        }
        guard let value else { return bytes }
        let rest = printed.isEmpty ? text : Array(text[min(printedCount, text.count)...])
        switch value {
        // A company is a table that fits already.
        case .company: bytes += rest
        // A picture has the width already.
        case .chart: bytes += rest
        // Line by line: only a cell that is wider than the screen is broken.
        case .table: Wrapping.append(lines: rest, .prose, layout, to: &bytes) { [state] in state.isStopped }
        default: Wrapping.append(rest, .value, layout, to: &bytes) { [state] in state.isStopped }
        }
        return bytes
    }
}

extension TableFormat {
    /// The format of a file.
    var exported: TableExport.Format { TableExport.Format(rawValue: rawValue) ?? .csv }
}
