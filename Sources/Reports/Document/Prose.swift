import Reporting
import Suan

/// What a script's comments say, as they stand between its statements.
enum Prose: Equatable {
    /// `## Sales`: a heading, 1 for the highest.
    case heading(Int, String)
    /// Lines that stand directly below each other.
    case paragraph(String)
    /// Lines that were indented, as they stand.
    case verbatim([String])

    /// The blocks that whole-line comments make.
    ///
    /// - Parameter lines: the comments without their first `#`, in order; nil for an empty line between them.
    static func blocks(_ lines: [Substring?]) -> [Prose] {
        var blocks: [Prose] = []
        var open: [Substring] = []
        var verbatim: [String] = []
        func close() {
            if !open.isEmpty { blocks.append(.paragraph(open.joined(separator: " "))) }
            if !verbatim.isEmpty { blocks.append(.verbatim(verbatim)) }
            open = []
            verbatim = []
        }
        for line in lines {
            guard let line, let first = line.firstIndex(where: { $0 != " " && $0 != "\t" }) else {
                close()
                continue
            }
            let depth = line.prefix { $0 == "#" }.count
            if depth > 0, line.dropFirst(depth).first == " " {
                close()
                let title = line.dropFirst(depth + 1).drop { $0 == " " }
                if !title.isEmpty { blocks.append(.heading(depth, String(title))) }
            } else if line.distance(from: line.startIndex, to: first) >= 3 {
                if !open.isEmpty { close() }
                verbatim.append(String(line.dropFirst()))
            } else {
                if !verbatim.isEmpty { close() }
                open.append(line[first...])
            }
        }
        close()
        return blocks
    }
}
