/// The difference of two texts as `diff -u` writes it (POSIX.1-2017, `diff`, "Diff -u Output Format").
package struct UnifiedDifference {
    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]
    private let steps: [LineDifference.Step]

    /// Lines around what differs.
    private static let context = 3

    package init(from old: [UInt8], to new: [UInt8]) {
        (self.old, self.new) = (UnifiedDifference.lines(old), UnifiedDifference.lines(new))
        steps = LineDifference.steps(from: self.old, to: self.new)
    }

    /// Each with its newline.
    private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    package var isEmpty: Bool { steps.allSatisfy { $0 == .same } }

    /// The text, each line ended; nothing where the texts are the same.
    package func text(_ oldName: String, _ newName: String) -> [UInt8] {
        if isEmpty { return [] }
        var bytes = Array("--- \(oldName)\n+++ \(newName)\n".utf8)
        var (place, oldLine, newLine) = (0, 0, 0)
        for hunk in hunks {
            while place < hunk.lowerBound {
                advance(steps[place], &oldLine, &newLine)
                place += 1
            }
            let part = steps[hunk]
            let (oldCount, newCount) = (part.count { $0 != .added }, part.count { $0 != .removed })
            bytes += Array("@@ -\(range(oldLine, oldCount)) +\(range(newLine, newCount)) @@\n".utf8)
            while place < hunk.upperBound {
                switch steps[place] {
                case .same: add(" ", old[oldLine], &bytes)
                case .removed: add("-", old[oldLine], &bytes)
                case .added: add("+", new[newLine], &bytes)
                }
                advance(steps[place], &oldLine, &newLine)
                place += 1
            }
        }
        return bytes
    }

    private func range(_ before: Int, _ count: Int) -> String {
        count == 1 ? "\(before + 1)" : "\(count == 0 ? before : before + 1),\(count)"
    }

    private func advance(_ step: LineDifference.Step, _ oldLine: inout Int, _ newLine: inout Int) {
        if step != .added { oldLine += 1 }
        if step != .removed { newLine += 1 }
    }

    private func add(_ sign: String, _ line: ArraySlice<UInt8>, _ bytes: inout [UInt8]) {
        bytes += Array(sign.utf8) + line
        if line.last != 0x0A { bytes += Array("\n\\ ".utf8) + UnifiedDifference.noNewline }
    }

    /// The remark of `diff`, which `patch` reads.
    private static let noNewline = Array("No newline at end of file\n".utf8)

    /// Stretches of steps that differ, with what stands around them.
    private var hunks: [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (place, step) in steps.enumerated() where step != .same {
            let start = max(0, place - UnifiedDifference.context)
            let end = min(steps.count, place + 1 + UnifiedDifference.context)
            if let last = hunks.last, start <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<end
            } else {
                hunks.append(start..<end)
            }
        }
        return hunks
    }
}
