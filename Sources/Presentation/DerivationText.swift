import Explanation
import Reporting
import Resolution

/// The steps of an explanation as text: names indented, what is to be said beside each line in a column of its own, or
/// below it where there is no room.
package struct DerivationText {
    private let ink: Ink
    private let width: Int
    private let describe: (Value) -> String

    package init(ink: Ink, width: Int, describe: @escaping (Value) -> String) {
        (self.ink, self.width, self.describe) = (ink, max(width, 20), describe)
    }

    /// Appends every line with its newline; the result follows.
    package func append(_ derivation: Derivation, to bytes: inout [UInt8]) {
        if derivation.isMarkdown { return appendMarkdown(derivation, to: &bytes) }
        if ink.isPlain { return appendPlain(derivation, to: &bytes) }
        let lines = derivation.lines.map {
            (text: written($0), remark: $0.remark.words(.english), indent: $0.indent)
        }
        let column = column(lines.map { (CellWidth.of($0.text), CellWidth.of($0.remark)) })
        for line in lines {
            let cells = CellWidth.of(line.text)
            Wrapping.append(
                Array(line.text.utf8), .code, .init(width: width, hang: min(2 * line.indent + 4, width / 2)), to: &bytes
            )
            if !line.remark.isEmpty {
                if cells + 2 <= column, column + CellWidth.of(line.remark) <= width {
                    bytes.append(spaces: column - cells)
                    ink.append(line.remark.utf8, in: .note, to: &bytes)
                } else {
                    bytes.append(0x0A)
                    appendBelow(line.remark, min(2 * line.indent + 4, width / 2), to: &bytes)
                }
            }
            bytes.append(0x0A)
        }
    }

    /// Each line with how deep it is, and what is to be said of it behind it.
    private func appendPlain(_ derivation: Derivation, to bytes: inout [UInt8]) {
        for line in derivation.lines {
            if line.indent > 0 { bytes += "level \(line.indent): ".utf8 }
            bytes += ((line.lead.isEmpty ? "" : line.lead + " ") + text(line)).utf8
            let remark = line.remark.words(.english)
            if !remark.isEmpty { bytes += ", \(remark)".utf8 }
            bytes.append(0x0A)
        }
    }

    /// Where remarks begin: after the longest line that leaves room for its own.
    private func column(_ lines: [(text: Int, remark: Int)]) -> Int {
        let most = width * 2 / 3
        return lines.filter { $0.remark > 0 && $0.text + 3 <= most && $0.text + 3 + $0.remark <= width }
            .map { $0.text + 3 }.max() ?? most
    }

    private func written(_ line: Derivation.Line) -> String {
        String(repeating: " ", count: 2 * line.indent) + (line.lead.isEmpty ? "" : line.lead + " ") + text(line)
    }

    private func text(_ line: Derivation.Line) -> String { line.text + line.spoken.words(.english) }

    private func appendBelow(_ remark: String, _ indent: Int, to bytes: inout [UInt8]) {
        var inked: [UInt8] = []
        ink.append(remark.utf8, in: .note, to: &inked)
        bytes.append(spaces: indent)
        Wrapping.append(inked, .prose, .init(width: width, taken: indent, hang: indent), to: &bytes)
    }

    /// A list within a list for each level, the remarks in italics.
    private func appendMarkdown(_ derivation: Derivation, to bytes: inout [UInt8]) {
        var hasBegun = false
        for (index, line) in derivation.lines.enumerated() {
            if index == 0 {
                bytes.append(contentsOf: "**`\(line.text)`**".utf8)
            } else {
                let lead = line.lead.isEmpty ? "" : line.lead + " "
                // What stands under the heading alone is no deeper than it.
                if line.indent == 0 { hasBegun = true }
                bytes.append(spaces: 2 * max(0, hasBegun ? line.indent : line.indent - 1))
                bytes.append(contentsOf: "- `\(lead)\(text(line))`".utf8)
            }
            let remark = line.remark.words(.english)
            if !remark.isEmpty { bytes.append(contentsOf: " — *\(remark)*".utf8) }
            bytes.append(contentsOf: (index == 0 ? "\n\n" : "\n").utf8)
        }
        bytes.append(contentsOf: "\n".utf8)
    }
}
