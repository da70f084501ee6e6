import Files
import TestSupport

@testable import Suan

/// A session as it stands in the guide: what is typed after `suan> `, the lines that continue it after `  ...> `, and
/// what is printed below.
struct Transcript {
    struct Step {
        var input: String
        var output: String
    }

    var steps: [Step] = []

    init(_ text: some StringProtocol) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("suan> ") {
                steps.append(Step(input: String(line.dropFirst(6)), output: ""))
            } else if line.hasPrefix("  ...> "), !steps.isEmpty {
                steps[steps.count - 1].input += "\n" + line.dropFirst(7)
            } else if !steps.isEmpty {
                steps[steps.count - 1].output += line + "\n"
            }
        }
    }

    /// What a fresh session prints for the same input.
    func played() -> Transcript {
        let session = Session()
        session.state.today = .fixed(TestFiles.today)
        session.state.files.shelf = Transcript.shelf
        var result = self
        for index in steps.indices {
            var output: [UInt8] = []
            _ = session.run(text: Array(steps[index].input.utf8), name: "-") { outcome in
                if let text = outcome.text { output += text + [0x0A] }
                output += outcome.diagnostics
            }
            result.steps[index].output = String(decoding: output, as: UTF8.self)
        }
        return result
    }

    /// The tables that the guide reads, which golden sessions have too.
    private static let shelf: FileShelf = {
        var files: [String: [UInt8]] = [:]
        for path in TestFiles.paths(in: "Tests/Golden/files", endingWith: ".csv") {
            files[String(path.split(separator: "/").last ?? "")] = TestFiles.read(path) ?? []
        }
        return FileShelf(folder: "/guide/", files: files)
    }()

    /// The fenced blocks marked `suan` in a page, each with the line it begins on.
    static func blocks(in page: String) -> [(line: Int, text: String)] {
        var blocks: [(Int, String)] = []
        var open: (line: Int, text: String)?
        for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let block = open {
                if line == "```" {
                    blocks.append((block.line, block.text))
                    open = nil
                } else {
                    open?.text += line + "\n"
                }
            } else if line == "```suan" {
                open = (number + 2, "")
            }
        }
        return blocks.map { ($0.0, $0.1.hasSuffix("\n") ? String($0.1.dropLast()) : $0.1) }
    }
}
