/// What a step of a block answered.
package struct NoteAnswer {
    /// The last line of what was run, by its place among the block's lines.
    package var last: Int
    package var text: [UInt8]

    package init(last: Int, text: [UInt8]) { (self.last, self.text) = (last, text) }

    /// The text's lines, without empty ones at its end.
    var lines: [ArraySlice<UInt8>] {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        while let last = lines.last, last.allSatisfy(\.isBlank) { lines.removeLast() }
        return lines
    }
}

extension Note {
    /// A block with its answers: the lines that are run stay byte for byte, those of earlier answers go.
    ///
    /// - Parameter answers: in the order of what they answer.
    /// - Returns: The new content, and after how many of its lines each answer begins.
    package func rewritten(_ block: NoteBlock, _ answers: [NoteAnswer]) -> (replacement: NoteChange, lines: [Int])? {
        guard let first = block.lines.first, let final = block.lines.last else { return nil }
        var writer = BlockWriter(block, lineEnding)
        var places: [Int] = []
        var next = answers.startIndex
        for (index, line) in block.lines.enumerated() {
            if case .answer = line.role {} else { writer.keep(bytes[line.text.whole]) }
            guard next < answers.endIndex, answers[next].last == index else { continue }
            places.append(writer.count)
            let prefix = Array(bytes[line.text.prefix])
            for answer in answers[next].lines { writer.add(answer, prefix, bytes[line.text.ending]) }
            next += 1
        }
        let whole = first.text.whole.lowerBound..<final.text.whole.upperBound
        return (NoteChange(whole, writer.finished(hasEnding: !final.text.ending.isEmpty)), places)
    }
}

/// Puts the lines of a block together.
private struct BlockWriter {
    private let block: NoteBlock
    private let lineEnding: [UInt8]
    private var bytes: [UInt8] = []
    private var isEnded = true
    /// What the last line that was added ends with; nil where a kept line is last.
    private var lastEnding: Int?
    private(set) var count = 0

    init(_ block: NoteBlock, _ lineEnding: [UInt8]) { (self.block, self.lineEnding) = (block, lineEnding) }

    mutating func keep(_ line: ArraySlice<UInt8>) {
        endLine()
        bytes += line
        isEnded = line.last == 0x0A || line.last == 0x0D
        lastEnding = nil
        count += 1
    }

    mutating func add(_ answer: ArraySlice<UInt8>, _ prefix: [UInt8], _ ending: ArraySlice<UInt8>) {
        endLine()
        var line = prefix
        switch block.form {
        case .plain:
            line += NotePrompt.answer
            if !answer.isEmpty { line += [0x20] + answer }
        case .transcript:
            if meansMore(Array(answer)) { line += Array("    ".utf8) }
            line += answer
        }
        if answer.allSatisfy(\.isBlank) { while line.last?.isBlank == true { line.removeLast() } }
        bytes += line
        let end = ending.isEmpty ? lineEnding : Array(ending)
        bytes += end
        lastEnding = end.count
        count += 1
    }

    private mutating func endLine() {
        if !isEnded { bytes += lineEnding }
        isEnded = true
    }

    /// Whether a line of an answer would be taken for something else where it stands.
    private func meansMore(_ answer: [UInt8]) -> Bool {
        if NotePrompt.input(answer, 0..<answer.count) != nil { return true }
        if NotePrompt.continuation(answer, 0..<answer.count) != nil { return true }
        let signs = answer.drop(while: \.isBlank)
        return signs.prefix { $0 == block.fence.sign }.count >= block.fence.length
    }

    /// - Parameter hasEnding: whether the block's last line had one.
    func finished(hasEnding: Bool) -> [UInt8] {
        guard !hasEnding, let lastEnding else { return bytes }
        return Array(bytes.dropLast(lastEnding))
    }
}
