import Suan

/// What a fresh session answers to each line: the result, and below it whatever it says about it, as the prompt shows
/// them. A line that fails does not stop the next.
package func answer(_ lines: String...) -> [String] { answers(lines) }

package func answers(_ lines: [String]) -> [String] {
    let session = Session()
    return lines.map { session.answer($0) }
}

extension Session {
    package func answer(_ line: String) -> String {
        var answer: [UInt8] = []
        _ = run(text: Array(line.utf8), name: "-") { outcome in
            if let text = outcome.text { answer += text + [0x0A] }
            answer += outcome.diagnostics
        }
        if answer.last == 0x0A { answer.removeLast() }
        return String(decoding: answer, as: UTF8.self)
    }
}
