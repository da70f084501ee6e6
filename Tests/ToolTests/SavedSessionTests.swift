import Testing

@testable import Shell

/// Sessions of fifty mixed lines, typed at the prompt, saved, and run as scripts by another process.
@Suite(.serialized) struct SavedSessionTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Lines with the names that were made so far.
    private struct Writer {
        var moments: Moments
        var names: [String] = []
        var count = 0

        mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &moments) }

        mutating func known() -> String { names.randomElement(using: &moments) ?? "7" }

        mutating func fresh() -> String {
            count += 1
            names.append("name_\(count)")
            return "name_\(count)"
        }

        /// An entry; one in ten fails, and some go over several lines.
        mutating func entry() -> String {
            switch number(0...23) {
            case 0: return "\(number(1...9999)).\(number(0...99)) * \(number(1...99)) + \(number(1...999))"
            case 1: return "1/\(number(1...999))"
            case 2: return "\(number(1...99))M USD / \(number(1...36)) month"
            case 3: return "\(number(1...9999)) 万美元 in CNY at \(number(6...7)).\(number(1...99)) CNY/USD"
            case 4: return "minimax.revenue / \(number(2...9))"
            case 5: return "minimax.cash / (\(number(1...90))M USD/month)"
            case 6: return "zhipu.revenue in USD"
            case 7: return "[\(number(1...9)), \(known()) else 0, \"收入 \(number(1...9))\"]"
            case 8: return "fn \(fresh())_of(x) = x * \(number(2...9))"
            case 9: return "name_\(max(1, count))_of(\(number(1...99)))"
            case 10: return "sqrt(\(number(2...99)))"
            case 11: return "digits \(number(4...12))"
            case 12: return ["scale 万", "scale M", "scale off", "group on", "group off"][number(0...4)]
            case 13: return "ans"
            case 14: return "range(1,\n  \(number(3...30)))\n  |> map(x -> x^2)"
            case 15:
                return "company firm_\(fresh()) \"公司\" {\n  over FY2024 { revenue = \(number(1...99))M CNY }\n}"
            case 16: return "print \"第 {\(number(1...9))} 行\""
            case 17: return "assume \(fresh())_why = \(number(1...20))% \"a guess\""
            case 18: return "\(number(1...9)) / 0"
            case 19: return "unknown_\(number(1...9)) + 1"
            case 20: return "2025-\(String(number(10...12)))-15 + \(number(1...60)) day"
            case 21: return "unit \(fresh())_unit = \(number(2...99)) m"
            default: return "\(fresh()) = \(number(1...99)) USD"
            }
        }
    }

    @Test(arguments: 1...12) func printTheSameInANewProcess(seed: Int) throws {
        var writer = Writer(moments: Moments(UInt64(seed) &* 977))
        let entries = (0..<50).map { _ in writer.entry() }
        let lines = entries.joined(separator: "\n") + "\n"
        let path = folder.path + "/session-\(seed).suan"
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, columns: 120, changes: ["PAGER": "cat", "SUAN_HISTORY_LIMIT": "0"])
        terminal.waitForPrompt()
        terminal.paste(lines)
        terminal.waitUntilQuiet()
        let isChecked = seed.isMultiple(of: 2)
        terminal.type(":save \(path)\(isChecked ? " --check" : "")\r")
        terminal.waitForScreen(containing: "statements to")
        // A pipe is read as the prompt is, line by line, and goes on after what fails.
        let typed = try Binary.run(["--keep-going"], input: lines)
        let saved = try Binary.run([path])
        #expect(typed.output.utf8.count > 100)
        #expect(saved.output == typed.output, "\(Binary.text(path))")
        #expect(saved.status == 0, "\(saved.errors)")
        // What was typed is what the pipe was given: its last result is on the screen.
        if let last = typed.output.split(separator: "\n").last, last.utf8.count < 100 {
            #expect(terminal.screen.unwrappedText.contains(last))
        }
    }
}
